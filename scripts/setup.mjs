// What a fresh machine with only Node and npm lacks: the dependencies. Uses nothing but Node itself.
import { spawnSync } from "node:child_process";
import { existsSync, statSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command to its end and leaves with its exit code when it fails. */
export function run(command, args, options = {}) {
	const result = spawnSync(command, args, {
		cwd: root,
		stdio: "inherit",
		shell: process.platform === "win32",
		...options,
	});
	if (result.error) console.error(`${command}: ${result.error.message}`);
	if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Installs the locked dependencies when they are missing or older than the lock file. */
export function ensureDependencies() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Paperloom needs Node 20.19 or later; this is ${process.versions.node}.`);
		process.exit(1);
	}
	const installed = `${root}/node_modules/.package-lock.json`;
	const lock = `${root}/package-lock.json`;
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	console.error("Installing dependencies …");
	run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", "ignore", "inherit"] });
	utimesSync(installed, new Date(), new Date());
}
