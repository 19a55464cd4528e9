import { TAGS, type TokenTable } from "../../src/model/text.ts";
import type { PhraseTable } from "./phrases.ts";

/** A process that a sort word only names once more: "bilevel optimization problem", "federated learning framework". */
const PROCESS = /(?:ing|tion|sion|ment|sis|descent|search|regression)$/;
const SAME_SORTS = new Set("problem algorithm method technique approach framework procedure task".split(" "));
const NAME_SORTS = new Set("dataset benchmark optimizer matrix".split(" "));

/**
 * Drops a concept that is another with a word for its sort behind it, so that one thing is one node: a process with "problem",
 * "algorithm" and the like ("bilevel optimization problem"), or a name with "dataset", "optimizer", "matrix" ("Hessian matrix").
 * Nothing is lost: every mention of the longer one is a mention of the shorter.
 */
export function dropSorts(
	papers: number,
	tokens: TokenTable,
	phrases: PhraseTable,
	canonical: Uint32Array,
	proper: Uint8Array,
	isConcept: Uint8Array,
): void {
	const isSort = Uint8Array.from(tokens.words, (word) => {
		const sort = word.replace(/(?:(?<=ch)es|s)$/, "").replace(/ice$/, "ix");
		return SAME_SORTS.has(sort) ? 1 : NAME_SORTS.has(sort) ? 2 : 0;
	});
	for (let p = 0; p < papers; p++) {
		const end = phrases.paperStart[p + 1]!;
		for (let o = phrases.paperStart[p]!; o < end; o++) {
			const from = phrases.from[o]!;
			const to = phrases.to[o]!;
			const id = canonical[phrases.phrase[o]!]!;
			const sort = isSort[tokens.word[to - 1]!];
			if (sort === 0 || !isConcept[id] || to - from < 2) continue;
			let shorter = -1;
			for (let k = phrases.paperStart[p]!; k < end; k++)
				if (phrases.from[k] === from && phrases.to[k] === to - 1) shorter = canonical[phrases.phrase[k]!]!;
			if (shorter < 0 || !isConcept[shorter] || shorter === id) continue;
			const head = tokens.word[to - 2]!;
			const isProcess = PROCESS.test(tokens.words[head]!) || phrases.words[o]! > to - from;
			const isName = to - from === 2 && (proper[head] === 1 || tokens.tag[to - 2] === TAGS.properNoun);
			if ((isProcess && sort === 1) || (isName && sort === 2)) isConcept[id] = 0;
		}
	}
}
