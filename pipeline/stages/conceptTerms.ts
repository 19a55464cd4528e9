import { PairTable } from "../../src/sparse/pairTable.ts";
import type { ConceptTable } from "./concepts.ts";
import { stemWord } from "./porter.ts";
import { NO_WORD, type Terms } from "./terms.ts";

/** The terms in the forms of each concept: rows of a C × V pattern. */
export interface ConceptTerms {
	/** [C + 1] */
	start: Uint32Array;
	/** Indices into the TermTable, ascending in a row. */
	index: Uint32Array;
	/** [C] words of the concept's longest form. */
	words: Uint8Array;
}

/** Which words and word pairs a concept is made of, in any of its written forms. */
export function conceptTerms(table: ConceptTable, terms: Terms): ConceptTerms {
	const stemOf = new Map(terms.stems.map((stem, i) => [stem, i]));
	const single = new Map<number, number>();
	const pairs = new PairTable(terms.first.length);
	const termOfPair: number[] = [];
	for (let t = 0; t < terms.first.length; t++)
		if (terms.second[t] === NO_WORD) single.set(terms.first[t]!, t);
		else {
			pairs.add(terms.first[t]!, terms.second[t]!);
			termOfPair.push(t);
		}
	const start = new Uint32Array(table.id.length + 1);
	const words = new Uint8Array(table.id.length);
	const index: number[] = [];
	table.variants.forEach((variants, c) => {
		const own = new Set<number>();
		for (const { form } of variants) {
			const parts = form
				.normalize("NFKC")
				.toLowerCase()
				.split(/[\s\-‐‑–/]+/u)
				.filter(Boolean);
			words[c] = Math.max(words[c]!, Math.min(255, parts.length));
			let previous = -1;
			for (const word of parts) {
				const stem = stemOf.get(stemWord(word)) ?? -1;
				const term = single.get(stem);
				if (term !== undefined) own.add(term);
				const pair = previous >= 0 && stem >= 0 ? pairs.find(previous, stem) : -1;
				if (pair >= 0) own.add(termOfPair[pair]!);
				previous = stem;
			}
		}
		for (const term of [...own].sort((a, b) => a - b)) index.push(term);
		start[c + 1] = index.length;
	});
	return { start, index: Uint32Array.from(index), words };
}
