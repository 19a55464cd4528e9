import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Line } from "../tasks/task.ts";

/** Papers in a file of JSON lines, also gzipped. */
export async function countLines(file: string): Promise<number> {
	let count = 0;
	for await (const line of textLines(file)) if (line.trim() !== "") count++;
	return count;
}

/**
 * `size` papers spread evenly over the file, so that a small sample has the mix of the whole. Read as a stream: what
 * is left out takes no memory, and the peak is that of the work.
 *
 * @param total - As `countLines` gives it.
 */
export async function samplePapers(file: string, total: number, size: number): Promise<Line[]> {
	const papers: Line[] = [];
	let at = 0;
	for await (const line of textLines(file)) {
		if (line.trim() === "") continue;
		if (isSampled(at++, total, size)) papers.push(JSON.parse(line) as Line);
	}
	return papers;
}

/** Whether the line at `at` is one of `size` spread evenly over `total`. */
export function isSampled(at: number, total: number, size: number): boolean {
	const kept = Math.min(size, total);
	return Math.floor(((at + 1) * kept) / total) > Math.floor((at * kept) / total);
}

function textLines(file: string): AsyncIterable<string> {
	const bytes = createReadStream(file);
	return createInterface({ input: file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes, crlfDelay: Infinity });
}
