import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paperloom, root, temporaryFolder } from "./run.ts";

const SAMPLE = "data/papers/hf-papers-page.txt";
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("usage", () => {
	test.each([
		[["--version"], 0, new RegExp(`^${version}\n$`), /^$/],
		[["--help"], 0, /paperloom build papers\.bib/, /^$/],
		[["biuld", SAMPLE], 2, /^$/, /Did you mean build\?/],
		[["build"], 2, /^$/, /missing required argument 'files'/],
		[["build", SAMPLE, "--sed", "2"], 2, /^$/, /Did you mean --seed\?/],
		[["build", SAMPLE, "--seed", "x"], 2, /^$/, /It is not a number/],
		[["build", SAMPLE, "--resolution", "99", "-o", "-"], 2, /^$/, /resolution: 99 is not a number from 0.1 to 10/],
		[["build", "no-such-file.bib"], 66, /^$/, /no-such-file\.bib: cannot be read \(ENOENT\)/],
		[["build", "data/papers/no-such-folder/x"], 66, /^$/, /cannot be read/],
		[["themes", "package.json"], 65, /^$/, /package\.json: /],
		[["themes", "no-such-map.json"], 66, /^$/, /no-such-map\.json: cannot be read/],
	])("paperloom %j gives %d", (args, status, stdout, stderr) => {
		const run = paperloom(args);
		expect(run.stderr).toMatch(stderr);
		expect(run.stdout).toMatch(stdout);
		expect(run.status).toBe(status);
	});
});

describe("build", () => {
	test("the sample: 47 papers, 5 skipped lines, 6 to 12 themes; nothing but the map on standard output", () => {
		const run = paperloom(["build", SAMPLE, "-o", "-"]);
		expect(run.status).toBe(0);
		const map = JSON.parse(run.stdout);
		expect(map.papers).toHaveLength(47);
		expect(map.report.intake.skipped.map((line: { line: number }) => line.line)).toEqual([1, 3, 5, 7, 9]);
		const top = map.themes.filter((theme: { parent: number }) => theme.parent < 0);
		expect(top.length).toBeGreaterThanOrEqual(6);
		expect(top.length).toBeLessThanOrEqual(12);
		expect(run.stderr).toMatch(/47 papers kept/);
		expect(run.stderr).toMatch(/5 lines skipped/);
	});

	test("is the same under another locale, time zone and folder, and equals the map that the page opens on", () => {
		const here = readFileSync(join(root, "dist/web/map.json"), "utf8");
		const there = paperloom(["build", join(root, SAMPLE), "-o", "-", "-q"], {
			cwd: temporaryFolder(),
			env: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
		});
		expect(there.stdout).toBe(here);
	});

	test("standard input is read, and names itself in the report", () => {
		const run = paperloom(["check", "-", "--json"], {
			input: '{"title":"A graph of papers","abstract":"We study graphs."}\n',
		});
		expect(run.status).toBe(0);
		expect(JSON.parse(run.stdout)).toMatchObject({ found: 1, kept: 1, files: [{ file: "standard input" }] });
	});
	test("check says of each file how many of its records were merged", () => {
		const twice = '{"title":"Alpine soils","doi":"10.1234/a"}\n'.repeat(2);
		const run = paperloom(["check", "-"], { input: twice });
		expect(`${run.stdout}${run.stderr}`).toMatch(/2 records, 1 kept, 1 merged$/m);
	});

	test("an empty input is bad data, with a hint", () => {
		const run = paperloom(["build", "-"], { input: "" });
		expect(run.status).toBe(65);
		expect(run.stderr).toMatch(/standard input is empty\n.+/);
	});

	test("the file is named once, and one is not many", () => {
		const zip = paperloom(["build", "-"], { input: "PK\u0003\u0004xx" });
		expect(zip.status).toBe(65);
		expect(zip.stderr.match(/standard input/g)).toHaveLength(1);
		const one = paperloom(["build", "-", "-o", join(temporaryFolder(), "map.json")], {
			input: '{"title":"One good paper about graphs","abstract":"Graphs."}\n',
		});
		expect(one.stderr).toMatch(/^1 record found in 1 file, 1 paper kept$/m);
		expect(one.stderr).not.toMatch(/\b1 (papers|themes|concepts|records)\b/);
	});

	test("--strict fails on a warning and writes nothing", () => {
		const folder = temporaryFolder();
		const input = '{"title":"One good paper about graphs","abstract":"Graphs."}\n{"title": broken\n';
		expect(paperloom(["build", "-", "-o", join(folder, "map.json")], { input }).status).toBe(0);
		const strict = paperloom(["build", "-", "-o", join(folder, "strict.json"), "--strict"], { input });
		expect(strict.status).toBe(65);
		expect(readdirSync(folder)).toEqual(["map.json"]);
	});

	test("an output that cannot be created is 73, and what was there stays", () => {
		const folder = temporaryFolder();
		const run = paperloom(["build", SAMPLE, "-o", join(folder, "missing", "map.json")]);
		expect(run.status).toBe(73);
		expect(readdirSync(folder)).toEqual([]);
	});

	test("a folder is read file by file, dot files apart", () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "deep"));
		writeFileSync(join(folder, "deep", "a.jsonl"), '{"title":"First paper on graphs"}\n');
		writeFileSync(join(folder, "b.jsonl"), '{"title":"Second paper on trees"}\n');
		writeFileSync(join(folder, ".hidden.jsonl"), '{"title":"Not this one"}\n');
		const run = paperloom(["check", folder, "--json"]);
		expect(JSON.parse(run.stdout)).toMatchObject({ found: 2, kept: 2 });
	});
});

test("golden: the sample map is the one agreed on; a commit that changes it says why", () => {
	const hash = createHash("sha256")
		.update(readFileSync(join(root, "dist/web/map.json")))
		.digest("hex");
	expect(hash).toBe(readFileSync(join(root, "test/golden/hf-papers-page.sha256"), "utf8").trim());
});

describe("queries", () => {
	const map = "dist/web/map.json";

	test("related explains in words, with shares and sentences", () => {
		const run = paperloom(["related", map, "DIFF2"]);
		expect(run.status).toBe(0);
		expect(run.stdout).toMatch(/differential/i);
		expect(run.stdout).toMatch(/\d+ %/);
	});

	test.each([["themes"], ["concepts"]])("%s --json is JSON", (command) => {
		expect(() => JSON.parse(paperloom([command, map, "--json"]).stdout)).not.toThrow();
	});

	test("a name that fits several papers asks which", () => {
		const run = paperloom(["related", map, "stochastic gradient"]);
		expect(run.status).toBe(66);
		expect(run.stderr).toMatch(/Which one\?/);
	});

	test("report --format json has the shape that other programs rely on", () => {
		const report = JSON.parse(paperloom(["report", map, "--format", "json"]).stdout);
		expect(report.papers).toHaveLength(47);
		for (const paper of report.papers) {
			expect(Object.keys(paper)).toEqual(expect.arrayContaining(["title", "concepts", "theme", "related"]));
			expect(paper.concepts.length).toBeLessThanOrEqual(20);
			expect(paper.related.length).toBeLessThanOrEqual(10);
			const weights = paper.concepts.map((concept: { weight: number }) => concept.weight);
			expect(weights).toEqual([...weights].sort((a, b) => b - a));
		}
	});

	test("export writes beside the map, by the format's extension", () => {
		const folder = temporaryFolder();
		const copy = join(folder, "my.json");
		writeFileSync(copy, readFileSync(join(root, map)));
		expect(paperloom(["export", copy, "--to", "gexf"]).status).toBe(0);
		expect(existsSync(join(folder, "my.gexf"))).toBe(true);
		const wrong = paperloom(["export", copy, "--to", "gefx"]);
		expect(wrong.status).toBe(2);
		expect(wrong.stderr).toMatch(/Did you mean gexf\?/);
	});
});

describe("show", () => {
	test("serves the page and the map on 127.0.0.1, to this machine's names only", async () => {
		const child = spawn(process.execPath, [
			join(root, "dist/cli/paperloom.js"),
			"show",
			join(root, "dist/web/map.json"),
			"--no-open",
		]);
		try {
			const url = await new Promise<string>((resolve) =>
				child.stdout.once("data", (data) => resolve(String(data).trim())),
			);
			expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
			expect(await status(url)).toBe(200);
			expect(await status(`${url}map.json`)).toBe(200);
			const map = readFileSync(join(root, "dist/web/map.json"));
			for (const [range, from, to] of [
				["bytes=10-19", 10, 20],
				[`bytes=${map.length - 5}-`, map.length - 5, map.length],
				[`bytes=0-${map.length + 99}`, 0, map.length],
			] as const) {
				const response = await fetch(`${url}map.json`, { headers: { Range: range } });
				expect(response.status).toBe(206);
				expect(response.headers.get("Content-Range")).toBe(`bytes ${from}-${to - 1}/${map.length}`);
				expect(Buffer.from(await response.arrayBuffer())).toEqual(map.subarray(from, to));
			}
			for (const range of ["bytes=5-2", "bytes=-5", "bytes=0-1,5-6", `bytes=${map.length}-`, "lines=1-2"])
				expect(await status(`${url}map.json`, { Range: range })).toBe(200);
			expect(await status(url, { Host: "evil.example" })).toBe(403);
			for (const path of [
				"../package.json",
				"..%2fpackage.json",
				"%2e%2e/package.json",
				"..\\package.json",
				".env",
				"/etc/passwd",
				"%00",
				"%",
			])
				expect([400, 404]).toContain(await status(`${url}${path}`));
		} finally {
			child.kill();
		}
	});
});

function status(url: string, headers: Record<string, string> = {}): Promise<number> {
	const { port } = new URL(url);
	return new Promise((resolve, reject) => {
		get({ host: "127.0.0.1", port, path: url.slice(url.indexOf("/", 8)), headers }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		}).on("error", reject);
	});
}
