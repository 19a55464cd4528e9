import { readFileSync } from "node:fs";
import { defineConfig, type UserConfig } from "vite";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string };
const define = { __VERSION__: JSON.stringify(version) };

/** A build for Node: one folder, dependencies bundled in, so that an installed package brings none. */
function node(outDir: string, input: Record<string, string>): UserConfig {
	return {
		define,
		publicDir: false,
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: "node20",
			rollupOptions: { input, output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" } },
		},
	};
}

/** `vite build` makes the page; `--mode cli`, `--mode lib` and `--mode bench` make the rest. */
export default defineConfig(({ mode }): UserConfig => {
	if (mode === "cli") return node("dist/cli", { paperloom: "cli/paperloom.ts", worker: "cli/worker.ts" });
	if (mode === "lib") return node("dist/lib", { index: "src/index.ts", pipeline: "pipeline/index.ts" });
	if (mode === "bench")
		return node("dist/bench", { quality: "bench/quality.ts", predict: "bench/predict.ts", speed: "bench/speed.ts" });
	return {
		define,
		root: "web",
		base: "./",
		oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
		worker: { format: "es" },
		build: { outDir: "../dist/web", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
	};
});
