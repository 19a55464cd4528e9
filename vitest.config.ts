import { defineConfig } from "vitest/config";

export default defineConfig({
	define: { __VERSION__: JSON.stringify("0.0.0-test") },
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		include: ["test/**/*.test.ts"],
		testTimeout: 30_000,
		hookTimeout: 120_000,
	},
});
