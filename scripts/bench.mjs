// Builds the benchmarks and runs one: node scripts/bench.mjs <quality|predict|speed> [arguments]
// Nothing but the benchmark itself writes to standard output.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name, ...rest] = process.argv.slice(2);
await build({ root, configFile: `${root}/vite.config.ts`, mode: "bench", logLevel: "silent" });
const run = spawnSync(process.execPath, [`${root}/dist/bench/${name}.js`, ...rest], { stdio: "inherit" });
process.exit(run.status ?? 1);
