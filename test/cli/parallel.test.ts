import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { paperloom, root, temporaryFolder } from "./run.ts";

test("1, 2 and 3 threads write the same bytes", () => {
	const folder = temporaryFolder();
	const lines = gunzipSync(readFileSync(join(root, "data/papers/arxiv-1000.jsonl.gz")))
		.toString()
		.trim()
		.split("\n");
	// Titles and first sentences of the sample, three times under other ids: several turns for each thread.
	const papers = [1, 2, 3].flatMap((copy) =>
		lines.map((line) => {
			const { title, abstract } = JSON.parse(line);
			return JSON.stringify({
				id: `${copy}`.repeat(3) + title.slice(0, 40),
				title: `${title} ${copy}`,
				abstract: abstract.slice(0, 300),
			});
		}),
	);
	const input = join(folder, "papers.jsonl");
	writeFileSync(input, papers.join("\n"));
	const bytes = ["1", "2", "3"].map((threads) => {
		const output = join(folder, `${threads}.paperloom`);
		const run = paperloom(["build", "-q", input, "-o", output, "--threads", threads, "--stability-runs", "2"]);
		expect(run.stderr).toBe("");
		return readFileSync(output);
	});
	expect(bytes[1]!.equals(bytes[0]!)).toBe(true);
	expect(bytes[2]!.equals(bytes[0]!)).toBe(true);
}, 600_000);
