// Builds everything into dist/: types, library, command line, page, and the sample maps that the page opens on.
import { mkdirSync } from "node:fs";
import { root, run } from "./setup.mjs";

const node = process.execPath;
const quiet = ["--logLevel", "warn"];
run(node, ["node_modules/typescript/bin/tsc", "-b", "src", "pipeline"]);
for (const mode of ["lib", "cli"]) run(node, ["node_modules/vite/bin/vite.js", "build", "--mode", mode, ...quiet]);
for (const mode of ["production", "offline"])
	run(node, ["node_modules/vite/bin/vite.js", "build", "--mode", mode, ...quiet]);

mkdirSync(`${root}/dist/web/samples`, { recursive: true });
const sample = (input, output) => run(node, ["dist/cli/paperloom.js", "build", "--quiet", input, "-o", output]);
sample("data/papers/hf-papers-page.txt", "dist/web/map.json");
sample("data/papers/arxiv-1000.jsonl.gz", "dist/web/samples/arxiv-1000.paperloom");
