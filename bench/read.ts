// npm run bench:read -- [--megabytes 16] [--json]
// How fast each format is read: MB of text a second of CPU, with cleaning, merging of duplicates and the report.
// The papers are made up from a seed, 150 words each, so that every machine reads the same bytes.
import { readPapers } from "../pipeline/read/index.ts";
import { createRandom } from "../src/sparse/random.ts";
import { makePapers, WRITERS } from "./reading/write.ts";

const args = process.argv.slice(2);
const at = args.indexOf("--megabytes");
const megabytes = at >= 0 ? Number(args[at + 1]) : 16;
if (!(megabytes > 0)) {
	console.error("usage: bench:read -- [--megabytes 16] [--json]");
	process.exit(2);
}

/** MB a second that each kind has to reach: lines can be read as they come, documents have to be taken apart. */
const WANTED = { line: 20, document: 5 };
const papers = makePapers(megabytes * 1e6, createRandom(1));
const rows: { format: string; megabytes: number; perSecond: number; wanted: number; papers: number }[] = [];
for (const [format, writer] of Object.entries(WRITERS)) {
	const text = `${writer.open ?? ""}${papers.map((paper) => writer.paper(paper)).join(writer.between ?? "")}${writer.close ?? ""}`;
	const bytes = new TextEncoder().encode(text);
	const before = process.cpuUsage();
	const { papers: read, intake } = await readPapers([{ name: format, chunks: chunksOf(bytes) }]);
	const { user, system } = process.cpuUsage(before);
	if (read.length !== papers.length || intake.files[0]!.format !== format)
		throw new Error(`${format}: ${read.length} papers as ${intake.files[0]!.format}, expected ${papers.length}`);
	const size = bytes.length / 1e6;
	rows.push({
		format,
		megabytes: size,
		perSecond: size / ((user + system) / 1e6),
		wanted: writer.line ? WANTED.line : WANTED.document,
		papers: read.length,
	});
}
if (args.includes("--json")) console.log(JSON.stringify(rows));
else {
	console.log("format            MB   MB/s of CPU   wanted   papers");
	for (const row of rows)
		console.log(
			`${row.format.padEnd(15)}${row.megabytes.toFixed(1).padStart(5)}${row.perSecond.toFixed(1).padStart(14)}${String(row.wanted).padStart(9)}${String(row.papers).padStart(9)}${row.perSecond < row.wanted ? "  too slow" : ""}`,
		);
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
	for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
