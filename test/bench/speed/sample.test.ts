import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { growthPerDoubling } from "../../../bench/speed/clock.ts";
import { countLines, isSampled, samplePapers } from "../../../bench/speed/sample.ts";

it("takes as many as asked for, evenly", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 400 }), (total, size) => {
			const taken = Array.from({ length: total }, (_, at) => at).filter((at) => isSampled(at, total, size));
			expect(taken.length).toBe(Math.min(size, total));
			const gaps = taken.slice(1).map((at, i) => at - taken[i]!);
			if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
		}),
	);
});

it.each(["plain", "gz"])("reads a sample of a %s file", async (kind) => {
	const folder = mkdtempSync(join(tmpdir(), "bench-"));
	try {
		const text = `${["a", "b", "", "c", "d"].map((id) => (id ? JSON.stringify({ id }) : "")).join("\n")}\n`;
		const file = join(folder, kind === "gz" ? "x.jsonl.gz" : "x.jsonl");
		writeFileSync(file, kind === "gz" ? gzipSync(text) : text);
		expect(await countLines(file)).toBe(4);
		expect((await samplePapers(file, 4, 2)).map(({ id }) => id)).toEqual(["b", "d"]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

it.each([
	[100, 1, 200, 2, 2],
	[100, 1, 400, 4, 2],
	[100, 1, 400, 16, 4],
	[100, 3, 800, 3, 1],
])("growth from %i papers at %d to %i at %d is %d a doubling", (papers, cost, more, dearer, expected) => {
	expect(growthPerDoubling({ papers, cost }, { papers: more, cost: dearer })).toBeCloseTo(expected, 9);
});
