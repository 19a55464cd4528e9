import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinTables } from "../../../pipeline/stages/joinTables.ts";
import { repairTags } from "../../../pipeline/stages/tagRepairs.ts";
import { splitWords, tokenise } from "../../../pipeline/stages/tokenise.ts";
import { TAGS, type TokenTable } from "../../../src/model/text.ts";
import { labelsOf } from "../../fixtures/conceptsOf.ts";

const PAPERS = [
	{ title: "Learning With Noisy Labels", abstract: "We study machine learning, e.g. Adam. It costs $x^2$ per step." },
	{ title: "", abstract: "Erdős–Rényi graphs are random. 深度学习 too." },
	{ title: "A title alone: with two parts. And a stop.", abstract: "" },
	{ title: "ON THE RATES OF STOCHASTIC GRADIENT DESCENT", abstract: "The network exhibits the effect." },
	{ title: "CLIP", abstract: "Clips, no clip. The system updates" },
	{ title: "Learning with noisy labels", abstract: "The constructor of __proto__ is called." },
];

const tagOf = (table: TokenTable, word: string) => {
	const w = table.words.indexOf(word);
	return table.tag[table.word.indexOf(w)];
};

describe("tokenise", () => {
	test("offsets give back the word, in small letters and with a hyphen for a dash", () => {
		const table = tokenise(PAPERS);
		PAPERS.forEach((paper, p) => {
			for (let s = table.paperStart[p]!; s < table.paperStart[p + 1]!; s++) {
				const text = table.sentenceField[s] === 0 ? paper.title : paper.abstract;
				for (let t = table.sentenceStart[s]!; t < table.sentenceStart[s + 1]!; t++) {
					expect(table.from[t]!).toBeGreaterThanOrEqual(table.sentenceFrom[s]!);
					expect(table.to[t]!).toBeLessThanOrEqual(table.sentenceTo[s]!);
					if (table.tag[t] === TAGS.masked) continue;
					const [written, word] = [text.slice(table.from[t], table.to[t]), table.words[table.word[t]!]!];
					expect(written.toLowerCase().replace("–", "-")).toBe(word.replace("–", "-"));
				}
			}
		});
	});

	test("a dash between names makes one word, with a hyphen", () => {
		const { words } = tokenise([{ title: "Navier--Stokes and Erdős–Rényi", abstract: "" }]);
		expect(words).toEqual(["navier-stokes", "and", "erdős-rényi"]);
	});

	test("a title is one sentence, whatever its stops", () => {
		const table = tokenise([PAPERS[2]!]);
		expect(Array.from(table.sentenceField)).toEqual([0]);
	});

	test("what is read before changes nothing", () => {
		const before = { title: "Alzheimer's-Related phenotypes", abstract: "" };
		const paper = { title: "", abstract: "Care for alzheimer's disease." };
		const alone = tokenise([paper]).tag;
		const after = tokenise([before, paper]);
		expect(after.tag.slice(after.sentenceStart[after.paperStart[1]!])).toEqual(alone);
	});

	test("sees through capitals, gerunds that stand as nouns, and verbs taken for nouns", () => {
		const table = tokenise(PAPERS);
		expect(tagOf(table, "stochastic")).toBe(TAGS.adjective);
		expect(tagOf(table, "exhibits")).toBe(TAGS.verb);
		const learning = tokenise([{ title: "", abstract: "We study machine learning, and more." }]);
		expect(tagOf(learning, "learning")).toBe(TAGS.noun);
	});

	test("a formula is one masked token", () => {
		const table = tokenise([PAPERS[0]!]);
		expect(Array.from(table.tag).filter((tag) => tag === TAGS.masked)).toHaveLength(1);
	});
});

test("shards joined equal one run", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...PAPERS), { maxLength: 8 }),
			fc.array(fc.nat(8), { maxLength: 3 }),
			(papers, cuts) => {
				const at = [0, ...cuts.map((c) => Math.min(c, papers.length)).sort((a, b) => a - b), papers.length];
				const shards = at.slice(1).map((end, i) => splitWords(papers.slice(at[i], end)));
				expect(joinTables(shards)).toEqual(tokenise(papers));
			},
		),
		{ numRuns: 30 },
	);
});

test("tags that a longer text left behind are none", () => {
	const { determiner, noun } = TAGS;
	const tags = Uint8Array.of(determiner, noun, noun, noun);
	repairTags(["the", "lantern", "updates"], tags);
	expect([...tags]).toEqual([determiner, noun, noun, noun]);
});

test.each(["noun", "verb"] as const)("nor is a text's last word one before a %s that it left", (left) => {
	const { adposition, verb } = TAGS;
	const tags = Uint8Array.of(adposition, verb, TAGS[left]);
	repairTags(["of", "lead"], tags);
	expect([...tags]).toEqual([adposition, verb, TAGS[left]]);
});

test("letters that show an acronym belong to their words, and a stroke between short names parts none", () => {
	const abstract =
		"We propose a \\textbf{W}ebshell-based \\underline{C}arver. It cuts Co/Gd heterostructures. We test the webshell-based carver on Co/Gd heterostructures.";
	const labels = labelsOf([["A webshell-based carver for Co/Gd heterostructures", abstract]]);
	expect(labels).toContain("webshell-based carver");
	expect(labels).toContain("Co/Gd heterostructures");
	expect(labels).toHaveLength(2);
});
