import { expect, test } from "vitest";
import { createCollector } from "../../cli/collector.ts";

test("what is no longer needed is given back at once", () => {
	const collect = createCollector();
	const before = process.memoryUsage().arrayBuffers;
	const sum = () => new Uint8Array(100_000_000).fill(1).reduce((a, b) => a + b, 0);
	expect(sum()).toBe(100_000_000);
	collect();
	expect(process.memoryUsage().arrayBuffers).toBeLessThan(before + 50_000_000);
});
