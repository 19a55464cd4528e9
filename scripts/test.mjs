// npm test: installs what is missing (dependencies, a browser), checks types, lint and dead code, builds, runs all tests.
import { ensureDependencies, run } from "./setup.mjs";

const node = process.execPath;
ensureDependencies();
run(node, ["node_modules/typescript/bin/tsc", "-b"]);
run(node, ["node_modules/@biomejs/biome/bin/biome", "check", "."]);
run(node, ["node_modules/knip/bin/knip.js"]);
run(node, ["scripts/build.mjs"]);
const { ensureBrowser } = await import("./browser.mjs");
const browser = await ensureBrowser();
if (!browser) process.exit(1);
run(node, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
	env: { ...process.env, PAPERLOOM_BROWSER: browser },
});
