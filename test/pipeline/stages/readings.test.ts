import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAbbreviations } from "../../../pipeline/stages/abbreviations.ts";
import { foldWords } from "../../../pipeline/stages/folds.ts";
import { resolveAbbreviations } from "../../../pipeline/stages/readings.ts";
import { editDistance } from "../../../pipeline/stages/sameReading.ts";
import { readAs } from "../../../pipeline/stages/shortForms.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

function resolve(abstracts: string[]) {
	const papers = abstracts.map((abstract) => ({ title: "", abstract }));
	const tokens = tokenise(papers);
	const folds = foldWords(tokens);
	const readings = resolveAbbreviations(papers, tokens, findAbbreviations(papers, tokens), folds);
	return { ...readings, fold: (word: string) => folds.folds.indexOf(word) };
}
const GRADIENT = "We use stochastic gradient descent (SGD) to learn.";
const DECENT = "Stochastic Gradient Decent (SGD) is used.";
const CODE = "We use gradient coding (GC) here.";
const CONTROL = "We use granular cells (GC) here.";

describe("resolveAbbreviations", () => {
	test("one reading for a slip of the pen, kept under the frequent spelling", () => {
		const r = resolve([DECENT, GRADIENT, GRADIENT]);
		expect(r.readings).toHaveLength(1);
		expect(r.slips).toHaveLength(1);
		expect(r.readings[0]!.papers).toBe(3);
		expect(r.own.map((own) => own?.get(r.fold("sgd")))).toEqual([0, 0, 0]);
	});

	test("two letters that one paper defines are read so where the long form stands, too, and nowhere else", () => {
		const r = resolve([CODE, "With gradient coding, GC is fast.", "Here GC is another thing."]);
		expect(r.own.map((own) => own?.get(r.fold("gc")))).toEqual([0, 0, undefined]);
		const two = resolve([CODE, CONTROL, "With gradient coding, GC is fast."]);
		expect(two.own[2]?.get(two.fold("gc"))).toBeUndefined();
	});

	test.each([
		["electroencephalography (EEG)", "electroencephalogram (EEG)", 1],
		["magnetic resonance imaging (MRI)", "magnetic resonance images (MRI)", 2],
		["growth factor receptor type 2 (GFR)", "growth factor receptor type 3 (GFR)", 2],
		["support vector machine (SVM)", "support vector method (SVM)", 2],
	])("%s and %s: readings %i", (a, b, readings) => {
		const r = resolve([`We use ${a} here.`, `We use ${a} here.`, `We use ${b} here.`]);
		expect(r.readings).toHaveLength(readings);
		expect(r.slips.map((slip) => slip.reason)).toEqual(readings === 1 ? ["word-form"] : []);
	});

	test("two readings stay apart, each in its paper, and neither is guessed elsewhere", () => {
		const r = resolve([CODE, CONTROL, "GC is everywhere."]);
		const fold = r.fold("gc");
		expect(r.own[0]!.get(fold)).not.toBe(r.own[1]!.get(fold));
		expect(r.own[2]).toBeUndefined();
		expect(r.dominant.has(fold)).toBe(false);
	});

	test("four papers in five make a reading dominant", () => {
		expect(resolve([CODE, CODE, CODE, CODE, CONTROL]).dominant.size).toBe(1);
		expect(resolve([CODE, CODE, CODE, CONTROL]).dominant.size).toBe(0);
	});

	test("a reading is none where the papers that only use the short form speak of other things", () => {
		const light =
			"Squeezed light beats the standard quantum limit (SQL) of displacement in optomechanical interferometers.";
		const noise = "Quantum noise of optomechanical interferometers with squeezed light is below the SQL.";
		const tables =
			"Large language models translate questions into queries with SQL, and agents fix errors of code in repositories.";
		expect(resolve([light, noise, noise, noise]).dominant.size).toBe(1);
		expect(resolve([light, tables, tables]).dominant.size).toBe(1);
		expect(resolve([light, tables, tables, tables]).dominant.size).toBe(0);
		expect(resolve([light, tables, tables, tables, noise]).dominant.size).toBe(1);
	});

	test("two letters that a paper does not define are what five papers say, not two words of its own with these initials", () => {
		const said = Array(5).fill("We use glow lanterns (GL) here.");
		const guess = "We hang a green ladder on GL walls, where GL is.";
		const read = (papers: string[]) => {
			const r = resolve(papers);
			return readAs(r, papers.length - 1, r.fold("gl"), "GL") === readAs(r, 0, r.fold("gl"), "GL");
		};
		expect(read([...said, guess])).toBe(true);
		expect(read([...said.slice(1), guess])).toBe(false);
		expect(read([...said, guess.replace("ladder on", "ladder (GL) on")])).toBe(false);
		const other = ["We use green lamps (GL) here.", "We buy green lamps (GL) here."];
		const unsure = resolve([...said, ...other, guess]);
		expect(readAs(unsure, 7, unsure.fold("gl"), "GL")).toBeDefined();
	});

	test("three letters that a paper does not define are the one phrase of its own, whatever others say", () => {
		const said = Array(5).fill("We use glow lantern walls (GLW) here.");
		const r = resolve([...said, "We hang a green ladder wire on GLW walls, where GLW is."]);
		expect(readAs(r, 5, r.fold("glw"), "GLW")).not.toBe(readAs(r, 0, r.fold("glw"), "GLW"));
	});

	test("what may be a number is no dominant reading", () => {
		const variables = "The instrumental variables (IV) rose.";
		expect(resolve([variables, variables]).dominant.size).toBe(0);
	});

	test("two letters defined once are no dominant reading, nor what arXiv does not know; of three letters are", () => {
		expect(resolve([CODE]).dominant.size).toBe(0);
		expect(resolve([GRADIENT]).dominant.size).toBe(1);
		const unknown = "We use lantern wall descent (LWD) to glow.";
		expect(resolve([unknown]).dominant.size).toBe(0);
		expect(resolve([unknown, unknown]).dominant.size).toBe(1);
		expect(resolve(["The electroencephalogram (EEG) rose."]).dominant.size).toBe(1);
		const beside = resolve([unknown, "Of lantern wall descent and LWD.", "An LWD of its own."]);
		expect(beside.own.map((own) => own?.get(beside.fold("lwd")))).toEqual([0, 0, undefined]);
	});

	test.each([
		["SGDs", true],
		["S.G.D.", true],
		["SgD", false],
		["SGDS", false],
	])("a definition of SGD is read in %s elsewhere: %s", (text, is) => {
		const r = resolve([GRADIENT, `An ${text} is it.`]);
		expect(readAs(r, 1, r.fold("sgd"), text) !== undefined).toBe(is);
	});

	test.each([
		["lantar", true],
		["LANTAR", true],
		["Lantar", false],
	])("a definition of LanTAR is read in %s elsewhere: %s", (text, is) => {
		const r = resolve([...Array(2).fill("We use lantern testing and ranging (LanTAR) here."), `An ${text} is it.`]);
		expect(readAs(r, 2, r.fold("lantar"), text) !== undefined).toBe(is);
	});

	test("an S in capitals is no plural: SMILES stays apart from SMILE, and QAs are questions and answers", () => {
		const r = resolve(["We use question answering (QA) and question answers (QAs) here."]);
		expect(readAs(r, 0, r.fold("qa"), "QAS")).toBeDefined();
		expect(readAs({ ...r, own: [] }, 0, r.fold("qa"), "QAS")).toBeUndefined();
	});

	test.each([
		["lantern question answering (Lantern QA)", "qa", 2],
		["log-structured merge trees (LSM trees)", "lsm", 2],
		["shifted in-context (Shifted IC) walls", "ic", undefined],
		["Sagittarius B (Sgr B)", "sgr", 1],
		["a chunk based slow light (Chunk SL)", "sl", undefined],
	])("a word that short and long form share is part of neither: %s", (text, short, words) => {
		const r = resolve([`We use ${text} here.`]);
		expect(r.readings[r.own[0]?.get(r.fold(short)) ?? -1]?.length).toBe(words);
	});

	test("one of several planetary nebulae (PNe) is a PN", () => {
		const r = resolve(["We count planetary nebulae (PNe). A PN is bright.", "A PN of others."]);
		expect(r.own.map((own) => own?.get(r.fold("pn")))).toEqual([0, undefined]);
		expect(resolve(["We count plane trees (PTe). A PT is green."]).own[0]!.size).toBe(1);
	});
});

describe("editDistance", () => {
	test.each([
		["descent", "decent", 1],
		["kitten", "sitting", 3],
		["", "ab", 2],
	])("%s, %s: %i", (a, b, d) => {
		expect(editDistance(a, b, 5)).toBe(d);
	});
	test("is symmetric, 0 only for equals, and cut off at the limit", () => {
		const text = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 6 });
		fc.assert(
			fc.property(text, text, (a, b) => {
				const d = editDistance(a, b, 10);
				expect(editDistance(b, a, 10)).toBe(d);
				expect(d === 0).toBe(a === b);
				expect(editDistance(a, b, 1)).toBe(Math.min(d, 2));
			}),
		);
	});
});
