import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string };
const define = { __VERSION__: JSON.stringify(version) };

/** A build for Node: one folder, dependencies bundled in, so that an installed package brings none. */
function node(outDir: string, input: Record<string, string>, external: string[] = []): UserConfig {
	return {
		define,
		publicDir: false,
		ssr:
			external.length > 0
				? { noExternal: new RegExp(`^(?!(${external.join("|")})$)`), external }
				: { noExternal: true },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: "node20",
			rollupOptions: { input, output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" } },
		},
	};
}

/** Every program of a folder, by its name. */
function entries(folder: string): Record<string, string> {
	const files = readdirSync(new URL(folder, import.meta.url)).filter((file) => file.endsWith(".ts"));
	return Object.fromEntries(files.map((file) => [file.slice(0, -3), `${folder}/${file}`]));
}

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** The page as one script and one style sheet, for the offline file: it shows its map and builds no other. */
const offline: UserConfig = {
	define,
	root: "web",
	oxc: jsx,
	resolve: {
		alias: [
			{ find: /.*\/startWorker\.ts$/, replacement: fileURLToPath(new URL("web/build/startNone.ts", import.meta.url)) },
		],
	},
	build: {
		outDir: "../dist/web/offline",
		emptyOutDir: true,
		target: "es2022",
		copyPublicDir: false,
		cssCodeSplit: false,
		rollupOptions: {
			input: "web/main.tsx",
			output: { codeSplitting: false, entryFileNames: "app.js", assetFileNames: "app[extname]" },
		},
	},
};

/** `vite build` makes the page; `--mode offline`, `cli`, `lib` and `bench` make the rest. */
export default defineConfig(({ mode }): UserConfig => {
	if (mode === "offline") return offline;
	if (mode === "cli") return node("dist/cli", { paperloom: "cli/paperloom.ts", worker: "cli/worker.ts" });
	if (mode === "lib") return node("dist/lib", { index: "src/index.ts", pipeline: "pipeline/index.ts" }, ["graphology"]);
	if (mode === "bench") return node("dist/bench", entries("bench"));
	return {
		define,
		root: "web",
		base: "./",
		oxc: jsx,
		worker: { format: "es" },
		build: { outDir: "../dist/web", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
	};
});
