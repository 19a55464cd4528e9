import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readPapers } from "../../../pipeline/read/index.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const FILLER = "words of a full text that nobody asked for ".repeat(400);
const ABSTRACT = "A text of its own that is kept. ".repeat(10);

test.each([
	["csv", "title,fulltext,abstract\n", (n: number) => `"Title number ${n}","${FILLER}","${ABSTRACT}${n}"\n`],
	["ris", "", (n: number) => `TY  - JOUR\nTI  - Title number ${n}\nN1  - ${FILLER}\nAB  - ${ABSTRACT}${n}\nER  - \n`],
	[
		"arxiv-atom",
		"<feed>",
		(n: number) =>
			`<entry><title>Title number ${n}</title><x>${FILLER}</x><summary>${ABSTRACT}${n}</summary></entry>\n`,
	],
])("papers of a %s file do not keep the rest of it in memory", async (format, start, record) => {
	function* chunks(): Generator<Uint8Array> {
		const encoder = new TextEncoder();
		yield encoder.encode(start);
		for (let n = 0; n < 2000; n += 4) yield encoder.encode(record(n) + record(n + 1) + record(n + 2) + record(n + 3));
	}
	collectGarbage();
	const before = process.memoryUsage().heapUsed;
	const { papers, intake } = await readPapers([{ name: "x", chunks: chunks() }]);
	collectGarbage();
	const held = process.memoryUsage().heapUsed - before;
	expect(papers).toHaveLength(2000);
	expect(intake.files[0]!.format).toBe(format);
	// 34 MB of text went by; 2,000 papers of 400 characters are 2 MB.
	expect(held).toBeLessThan(10e6);
});
