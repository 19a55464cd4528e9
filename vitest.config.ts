import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string };

export default defineConfig({
	define: { __VERSION__: JSON.stringify(version) },
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		include: ["test/**/*.test.ts"],
		// Two files at a time on two cores, too, where vitest takes one: a page test waits half of its time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// A busy machine draws a page later; what never comes still fails.
		expect: { poll: { timeout: 15_000 } },
	},
});
