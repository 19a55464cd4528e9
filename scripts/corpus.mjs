// What the scripts that make word lists share: the papers they count, and the pipeline's own modules from source.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createServer } from "vite";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Papers of a JSON-lines file, gzipped or not; every k-th, where not all are wanted. */
export function readCorpus(file, wanted = Number.POSITIVE_INFINITY) {
	const bytes = readFileSync(file);
	const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
	const step = Math.max(1, Math.floor(lines.length / wanted));
	return lines
		.filter((_, i) => i % step === 0)
		.slice(0, wanted)
		.map((line) => JSON.parse(line));
}

/** Loads modules by their path from the root; `close` ends it. */
export async function loadSources() {
	const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: "error" });
	return { load: (path) => vite.ssrLoadModule(path), close: () => vite.close() };
}
