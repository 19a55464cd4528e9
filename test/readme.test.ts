import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, temporaryFolder } from "./cli/run.ts";

const README = readFileSync(join(root, "README.md"), "utf8");
const commands = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split("\n"));
/** Commands that another test runs (the tests themselves, servers) or that need benchmark sets from elsewhere. */
const ELSEWHERE = /^npm (start|test|run (--silent )?(dev|bench:\w+))\b|paperloom\.js show /;

describe("README", () => {
	const folder = temporaryFolder();
	for (const name of ["dist", "data", "scripts", "package.json"]) symlinkSync(join(root, name), join(folder, name));

	test.each(commands.filter((command) => !ELSEWHERE.test(command)))("%s", (command) => {
		expect(() =>
			execFileSync("bash", ["-c", command], { cwd: folder, stdio: "pipe", env: { ...process.env, CI: "true" } }),
		).not.toThrow();
	});

	test("names only files that are there", () => {
		const links = [...README.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
		expect(links.length).toBeGreaterThan(3);
		for (const link of links) expect(existsSync(join(root, link)), link).toBe(true);
	});

	test("names only scripts that package.json has", () => {
		const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
		for (const [, name] of README.matchAll(/npm run (?:--silent )?([\w:]+)/g))
			expect(Object.keys(scripts)).toContain(name);
	});
});
