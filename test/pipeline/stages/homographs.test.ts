import { expect, test } from "vitest";
import { keepHomographs, settleHomographs } from "../../../pipeline/stages/homographs.ts";
import { createLexer } from "../../../pipeline/stages/lexer.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { TAGS } from "../../../src/model/text.ts";
import { conceptsOf } from "../../fixtures/conceptsOf.ts";

const isCommon = (word: string) => ["clip", "map", "arm", "cluster", "flop", "react", "not", "fps"].includes(word);

test.each([
	["CLIP", "CLIP"],
	["mAP", "MAP"],
	["ARMs", "ARMs"],
	["CLIP-based", "CLIP-based"],
	["Clip", "clip"],
	["clip", "clip"],
	["ReAct", "react"],
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

test.each([
	["as often as the name", ["CLIP", "clip", "clip"], ["CLIP", "clip", "clip"]],
	["once", ["CLIP", "clip"], ["clip", "clip"]],
	["seldom beside the name", [...Array(7).fill("CLIP"), "clip", "clip"], Array(9).fill("clip")],
	["in the plural, too", ["CLIP", "clip", "clips"], ["CLIP", "clip", "clips"]],
	["in a compound of the name's", ["CLIP-based", "clip", "clip"], ["CLIP-based", "clip", "clip"]],
	["never", ["CLIP-based", "CLIP"], ["clip-based", "clip"]],
])("a corpus has the common word %s", (_, tokens, expected) => {
	const words = [...new Set(tokens)];
	const word = Uint32Array.from(tokens, (text) => words.indexOf(text));
	const left = settleHomographs(words, word, new Uint8Array(word.length).fill(TAGS.noun));
	expect(Array.from(word, (w) => left[w])).toEqual(expected);
	expect(new Set(left).size).toBe(left.length);
	expect([...new Set(word)].sort()).toEqual(left.map((_, w) => w));
});

test("small letters that name the same are no common word", () => {
	const words = ["REACT", "react"];
	const word = Uint32Array.of(0, 1, 1, 1, 1);
	const { noun, properNoun } = TAGS;
	expect(settleHomographs(words, word, Uint8Array.of(properNoun, properNoun, properNoun, noun, noun))).toEqual([
		"react",
	]);
});

test("mAP is no feature map, and CLIP no video clip", () => {
	const papers: [string, string][] = [
		["Detection", "We reach an mAP of 40. The mAP grows with the maps. CLIP helps, and CLIP-based heads too."],
		["Maps and clips", "These maps are old. A clip is cut, and a map is drawn of clips. Each map and clip is new."],
	];
	const all = conceptsOf(papers);
	expect(all.find(({ label }) => label === "mAP")?.papers).toEqual([0]);
	expect(all.find(({ label }) => label === "CLIP")).toMatchObject({ papers: [0], forms: ["CLIP", "CLIP-based"] });
});

test("capitals of a text in capitals say nothing", () => {
	const text = "WE DRAW A CLIP AND A MAP OF LANTERNS ON WALLS. a clip and a clip";
	expect(tokenise([{ title: "", abstract: text }]).words.filter((word) => /\p{Lu}/u.test(word))).toEqual([]);
});
