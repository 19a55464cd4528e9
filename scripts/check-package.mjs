// Checks the package as a user gets it: packs it, installs it into an empty folder, runs it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDependencies, root } from "./setup.mjs";

ensureDependencies();
const folder = mkdtempSync(join(tmpdir(), "paperloom-package-"));
const sh = (command, args, cwd = folder) =>
	execFileSync(command, args, {
		cwd,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "inherit"],
		shell: process.platform === "win32",
	});
try {
	const [{ filename, size }] = JSON.parse(
		sh("npm", ["pack", "--json", "--silent", "--pack-destination", folder], root),
	);
	writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
	sh("npm", ["install", "--silent", "--no-audit", "--no-fund", join(folder, filename)]);
	const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
	const printed = sh("npx", ["--no-install", "paperloom", "--version"]).trim();
	if (printed !== version) throw new Error(`paperloom --version printed ${printed}, not ${version}`);
	sh("npx", [
		"--no-install",
		"paperloom",
		"build",
		"--quiet",
		`${root}/data/papers/hf-papers-page.txt`,
		"-o",
		"map.json",
	]);
	const here = readFileSync(join(folder, "map.json"), "utf8");
	if (here !== readFileSync(`${root}/dist/web/map.json`, "utf8"))
		throw new Error("the installed package builds another map than the checkout");
	writeFileSync(
		join(folder, "use.mjs"),
		'import { DEFAULT_OPTIONS } from "paperloom";\nimport { buildMap } from "paperloom/pipeline";\nconst map = await buildMap([], DEFAULT_OPTIONS);\nconsole.log(map.format);\n',
	);
	if (sh(process.execPath, ["use.mjs"]).trim() !== "paperloom-map")
		throw new Error("paperloom/pipeline does not build");
	const packages = sh("npm", ["ls", "--all", "--parseable"]).trim().split("\n").length - 2;
	console.log(`Package ${filename}: ${Math.round(size / 1024)} kB, brings ${packages} further packages, runs.`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
