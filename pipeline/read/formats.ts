import { ReadError } from "./error.ts";
import { copiedPage } from "./formats/copiedPage.ts";
import { csv } from "./formats/csv.ts";
import { json, jsonLines } from "./formats/json.ts";
import { plainText } from "./formats/plainText.ts";
import type { Format } from "./record.ts";

/** All formats that can be read; a new one is a file and a row. Of equal scores the earlier row wins. */
export const FORMATS: readonly Format[] = [jsonLines, json, csv, copiedPage, plainText];

/** The format whose sniff is surest. Throws a ReadError when none is. */
export function chooseFormat(head: string, file: string): Format {
	let best: Format | undefined;
	let bestScore = 0;
	for (const format of FORMATS) {
		const score = format.sniff(head);
		if (score > bestScore) [best, bestScore] = [format, score];
	}
	if (best === undefined)
		throw new ReadError("unknown-format", `${file} is of no known format`, { file, line: 1, hint: unknownHint(head) });
	return best;
}

function unknownHint(head: string): string {
	if (/^\s*(?:<!doctype html|<html)/i.test(head))
		return "This is a saved web page: copy its text, or export the list as BibTeX, RIS or CSV.";
	if (/^\s*</.test(head)) return "XML is read from PubMed, EndNote, arXiv and other known sources only.";
	return `Export the list as BibTeX, RIS, CSV or JSON, or name its format: ${FORMATS.map(({ name }) => name).join(", ")}.`;
}
