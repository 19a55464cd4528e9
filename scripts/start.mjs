// npm start: installs what is missing, builds, and serves the sample map on 127.0.0.1.
import { ensureDependencies, root, run } from "./setup.mjs";

ensureDependencies();
run(process.execPath, ["scripts/build.mjs"]);
process.argv = [
	process.execPath,
	`${root}/dist/cli/paperloom.js`,
	"show",
	`${root}/dist/web/map.json`,
	...process.argv.slice(2),
];
await import("../dist/cli/paperloom.js");
