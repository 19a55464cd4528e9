import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { stripNoise } from "../../pipeline/read/text/noise.ts";
import type { Paper } from "../../src/model/paper.ts";

/** One line of a papers or queries file. */
export interface Line {
	id: string | number;
	title?: string;
	abstract?: string;
	[key: string]: unknown;
}

/** Papers (and queries) in, prediction lines out, in file order. */
export type Task = (papers: Line[], queries?: Line[]) => object[] | Promise<object[]>;

/** JSON lines of a file, also gzipped. */
export function readLines(file: string): Line[] {
	const bytes = readFileSync(file);
	const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
	return text
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => JSON.parse(line) as Line);
}

/** A line as the paper that the pipeline takes, without headings and copyright lines in its abstract, as from any file. */
export function toPaper(line: Line): Paper {
	return {
		id: String(line.id),
		title: line.title ?? "",
		abstract: stripNoise(line.abstract ?? ""),
		authors: [],
		keywords: [],
		source: { file: "", format: "json", line: 1, record: 1 },
	};
}
