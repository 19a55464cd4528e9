import { expect, test } from "vitest";
import { keepHomographs, settleHomographs } from "../../../pipeline/stages/homographs.ts";
import { createLexer } from "../../../pipeline/stages/lexer.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { TAGS } from "../../../src/model/text.ts";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const isCommon = (word: string) =>
	["clip", "map", "arm", "cluster", "flop", "react", "arms", "lidar", "not", "fps"].includes(word);

test.each([
	["CLIP", "CLIP"],
	["mAP", "MAP"],
	["ARMs", "ARMs"],
	["CLIP-based", "CLIP-based"],
	["Clip", "clip"],
	["clip", "clip"],
	["ReAct", "REACT"],
	["ArmS", "ARMS"],
	["LiDAR", "lidar"],
	["LIDAR", "LIDAR"],
	["clusTErs", "clusters"],
	["MAX-CUT", "max-cut"],
	["CLIP-500", "clip-500"],
	["BERT", "bert"],
	["NOT", "not"],
	["FPS", "fps"],
])("%s is kept as %s", (written, kept) => {
	expect(keepHomographs(written, written.toLowerCase(), isCommon)).toBe(kept);
});

test("English has clips, but GPT only in both cases", () => {
	const lexer = createLexer();
	expect(["clip", "gpt", "resnet"].map(lexer.isCommon)).toEqual([true, false, false]);
});

/** The words of papers that are one sentence each; those tagged as names end in "*". */
function settled(...papers: string[]): string[] {
	const tokens = papers.map((paper) => paper.split(" "));
	const all = tokens.flat();
	const words = [...new Set(all.map((text) => text.replace("*", "")))];
	const word = Uint32Array.from(all, (text) => words.indexOf(text.replace("*", "")));
	const tag = Uint8Array.from(all, (text) => (text.endsWith("*") ? TAGS.properNoun : TAGS.noun));
	const starts = [0];
	for (const paper of tokens) starts.push(starts.at(-1)! + paper.length);
	const paperStart = Uint32Array.from(starts, (_, p) => p);
	const left = settleHomographs({ words, word, tag, paperStart, sentenceStart: Uint32Array.from(starts) });
	expect(new Set(left).size).toBe(left.length);
	expect([...new Set(word)].sort()).toEqual(left.map((_, w) => w));
	return Array.from(word, (w) => left[w]!);
}

test.each([
	["as often as the name", "CLIP clip clip", "CLIP clip clip"],
	["once", "CLIP clip", "clip clip"],
	["seldom beside the name", `${"CLIP ".repeat(7)}clip clip`, "clip ".repeat(9).trim()],
	["in the plural, too", "CLIP clip clips", "CLIP clip clips"],
	["in a compound of the name's", "CLIP-based clip clip", "CLIP-based clip clip"],
	["never", "CLIP-based CLIP", "clip-based clip"],
	["as what names the same", "REACT* react* react* react react", "react react react react react"],
])("a paper has the common word %s", (_, paper, expected) => {
	expect(settled(paper)).toEqual(expected.split(" "));
});

test.each([
	["once", ["KITS* KITS*", "kit"], true],
	["once, and a paper has both", ["KITS* ".repeat(9).trim(), "kit", "KITS* kits"], false],
	["once, where the background has a name", ["LIDAR* LIDAR*", "lidar"], false],
	["more often than names of the same form", ["STAR* STAR*", "star* star* star* star star star star"], true],
	["less often than such", ["STAR* STAR*", "star* star* star* star star"], false],
	["beside a name of the same form, which stands in capitals once", ["STAR*", "star* star star star"], false],
])("other papers have the common word %s", (_, papers, isApart) => {
	expect(settled(...papers).some((word) => /\p{Lu}/u.test(word))).toBe(isApart);
});

test("a challenge by the name of KiTS is no kit, and LiDAR is lidar", () => {
	const found = conceptsOf([
		["Kidneys", "We segment kidneys on KiTS. On KiTS, dust glows. LiDAR helps, and LiDAR is cheap."],
		["Repair kits", "A repair kit is old. Kits rust, and each kit is new. Cars have lidar, and lidar is cheap."],
	]);
	const papersOf = (form: string) => found.find(({ forms }) => forms.includes(form))?.papers;
	expect(papersOf("KiTS")).toEqual([0]);
	expect(papersOf("LiDAR")).toEqual([0, 1]);
});

test("mAP is no feature map, and CLIP no video clip", () => {
	const papers: [string, string][] = [
		["Detection", "We reach an mAP of 40. The mAP grows with the maps. CLIP helps, and CLIP-based heads too."],
		["Maps and clips", "These maps are old. A clip is cut, and a map is drawn of clips. Each map and clip is new."],
	];
	const all = conceptsOf(papers);
	expect(all.find(({ label }) => label === "mAP")?.papers).toEqual([0]);
	expect(all.find(({ label }) => label === "CLIP")).toMatchObject({ papers: [0], forms: ["CLIP"] });
});

test("capitals of a text in capitals say nothing", () => {
	const text = "WE DRAW A CLIP AND A MAP OF LANTERNS ON WALLS. a clip and a clip";
	expect(tokenise([{ title: "", abstract: text }]).words.filter((word) => /\p{Lu}/u.test(word))).toEqual([]);
});
