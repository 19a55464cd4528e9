import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import model from "wink-eng-lite-web-model";
// @ts-expect-error wink ships no types for its single modules.
import loadCore from "wink-eng-lite-web-model/dist/load-core-model.js";
import winkNLP from "wink-nlp";
import { TAGGER_WORDS } from "../../../pipeline/lexicon/tagger-words.ts";
import { createLexer, loadMachines } from "../../../pipeline/stages/lexer.ts";
import { maskText } from "../../../pipeline/stages/mask.ts";
import { createTagger } from "../../../pipeline/stages/tagging.ts";
import { applyRules, compileRules } from "../../../pipeline/stages/tagRules.ts";
import { TAGS } from "../../../src/model/text.ts";

const lines = gunzipSync(readFileSync(new URL("../../../data/papers/arxiv-1000.jsonl.gz", import.meta.url)));
const abstracts = lines
	.toString()
	.split("\n")
	.slice(0, 60)
	.map((line) => (JSON.parse(line) as { abstract: string }).abstract.replace(/\s+/g, " "));

describe("lexer and rules", () => {
	const lexer = createLexer();
	const machines = loadMachines().map(compileRules);

	/** Pieces and parts of speech of a text, as `out` gives those of wink. */
	function tag(text: string): [string, string][] {
		const pieces = text.split(" ").flatMap((run) => lexer.split(run));
		const pos = Uint8Array.from(pieces, (piece) => piece.pos);
		const hint = Uint8Array.from(pieces, (piece) => piece.hint);
		const possible = Uint32Array.from(pieces, (piece) => piece.possible);
		for (const machine of machines)
			applyRules(machine, pieces.length, pos, hint, possible, new Uint8Array(pieces.length + 1));
		return pieces.map((piece, i) => [piece.text, lexer.pos[piece.isFixed ? piece.pos : pos[i]!]!]);
	}

	test("give what wink-nlp gives", () => {
		const wink = winkNLP(model, ["pos"]);
		for (const text of [
			...abstracts,
			"I can't say whether they don't, won't or cannot.",
			"He said: \"it's John's.\"",
		]) {
			const tokens = wink.readDoc(text).tokens();
			const values = tokens.out(wink.its.value) as string[];
			const pos = tokens.out(wink.its.pos) as string[];
			expect(tag(text)).toEqual(values.map((value, i) => [value, pos[i]]));
		}
	});

	test("split plain runs as wink's patterns do", () => {
		const wink = winkNLP(model, ["pos"]);
		const parts = [
			"zero",
			"shot",
			"multi",
			"x",
			"e",
			"mail",
			"constructor",
			"like",
			"qubits",
			"cannot",
			"etc",

			"Net",
			"U",
		];
		const run = fc
			.tuple(
				fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }),
				fc.constantFrom("", ",", ".", ";", ":", ")"),
			)
			.map(([words, sign]) => words.join("-") + sign);
		fc.assert(
			fc.property(run, (text) => {
				const tokens = wink.readDoc(text).tokens();
				const pos = tokens.out(wink.its.pos) as string[];
				expect(tag(text)).toEqual((tokens.out(wink.its.value) as string[]).map((value, i) => [value, pos[i]]));
			}),
			{ numRuns: 500 },
		);
	});

	test("know the words of the installed model", () => {
		const words = (loadCore() as { features: { lexeme: { list: string[] } } }).features.lexeme.list;
		const known = new Set(TAGGER_WORDS.flatMap((line) => line.split(" ").slice(4)));
		// The first stands for those that are not known.
		expect(words.slice(1).filter((word) => !/\s/.test(word) && !known.has(word))).toEqual([]);
		const wink = winkNLP(model, ["pos"]);
		for (const word of words.slice(1).filter((word, w) => w % 40 === 0 && !/\s/.test(word)))
			for (const text of [word, word.toUpperCase(), `(${word}-${word})`]) {
				const tokens = wink.readDoc(text).tokens();
				const pos = tokens.out(wink.its.pos) as string[];
				expect(tag(text)).toEqual((tokens.out(wink.its.value) as string[]).map((value, i) => [value, pos[i]]));
			}
	});

	test("a word is the same whatever was met before it", () => {
		const fresh = createLexer().split("alzheimer's");
		lexer.split("Alzheimer's-Related");
		expect(lexer.split("alzheimer's")).toEqual(fresh);
	});
});

describe("tagger", () => {
	const read = (tagger: ReturnType<typeof createTagger>, text: string) => {
		const { count, from, to, form, tag } = tagger.read(maskText(text));
		return Array.from({ length: count }, (_, i) => ({
			word: text.slice(from[i], to[i]),
			form: tagger.forms[form[i]!],
			tag: tag[i],
		}));
	};

	test("gives each text what it would give it alone", () => {
		const one = createTagger();
		for (const text of [...abstracts.slice(0, 8), ...abstracts.slice(0, 4).map((text) => text.toUpperCase())])
			expect(read(one, text)).toEqual(read(createTagger(), text));
	});

	test("reads titles in Title Case and in capitals as it reads them in small letters", () => {
		const small = read(createTagger(), "learning to rank with noisy labels and a fast method");
		for (const text of [
			"Learning to Rank with Noisy Labels and a Fast Method",
			"LEARNING TO RANK WITH NOISY LABELS AND A FAST METHOD",
		])
			expect(read(createTagger(), text).map(({ form, tag }) => [form, tag])).toEqual(
				small.map(({ form, tag }) => [form, tag]),
			);
	});

	test.each([
		["a ReLU", TAGS.properNoun],
		["on CIFAR-10", TAGS.properNoun],
		["a zero-shot", TAGS.noun],
		["a low-rank", TAGS.adjective],
		["the (", TAGS.punctuation],
		["use $x^2$", TAGS.masked],
		["1,000-2,000", TAGS.number],
		["we support Cooper", TAGS.properNoun],
		["we report; Cooper", TAGS.verb],
		["Cooper", TAGS.verb],
	])("%s", (text, tag) => {
		expect(read(createTagger(), text).at(-1)!.tag).toBe(tag);
	});
});
