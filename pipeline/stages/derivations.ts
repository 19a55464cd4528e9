import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { GENERIC_HEADS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";

/** Adjective endings and what they become in the noun. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/te$/, "cy"],
	[/nt$/, "nce"],
	[/nt$/, "ncy"],
	[/$/, "ity"],
	[/e$/, "ity"],
	[/able$/, "ability"],
	[/ible$/, "ibility"],
	[/$/, "ness"],
];

/** Two neighbouring words that are another form of a noun phrase of the corpus. */
export interface Derivation {
	/** Folds of the noun phrase. */
	first: number;
	second: number;
}

/**
 * "differentially private" is "differential privacy"
 * ==================================================
 * An adverb (or adjective) and an adjective count as the noun phrase that they derive from, where the corpus has that phrase:
 * "-ly" comes off the first, the second takes -ity, -ness, -cy, -nce. Both must be words of the corpus side by side, so that
 * nothing is derived that nobody writes.
 *
 * @returns For a token index: the phrase that it and the next derive from.
 */
export function findDerivations(tokens: TokenTable, folds: Folds): (token: number) => Derivation | undefined {
	const { word, tag, words } = tokens;
	const ids = new Map(folds.folds.map((fold, f) => [fold, f]));
	const adverbOf = Int32Array.from(words, (form) =>
		/^[a-z-]{4,}ly$/.test(form) ? (ids.get(form.slice(0, -2)) ?? -1) : -1,
	);
	const pairs = new Set<number>();
	const size = folds.folds.length;
	const isNoun = new Uint8Array(size);
	folds.folds.forEach((fold, f) => {
		if (/(?:cy|nce|ity|ness)$/.test(fold) && !GENERIC_HEADS.has(fold)) isNoun[f] = 1;
	});
	for (let t = 0; t + 1 < word.length; t++) {
		const second = folds.foldOf[word[t + 1]!]!;
		if (isNoun[second] && tag[t] === TAGS.adjective) pairs.add(folds.foldOf[word[t]!]! * size + second);
	}
	const nounsOf = new Map<number, number[]>();
	const nouns = (w: number): number[] => {
		let list = nounsOf.get(w);
		if (!list) {
			const form = words[w]!;
			list = [];
			if (/^[a-z]{4,}$/.test(form))
				for (const [ending, noun] of ENDINGS) {
					const id = ending.test(form) ? ids.get(form.replace(ending, noun)) : undefined;
					if (id !== undefined) list.push(id);
				}
			nounsOf.set(w, list);
		}
		return list;
	};
	return (t) => {
		if (tag[t + 1] !== TAGS.adjective || (tag[t] !== TAGS.adverb && tag[t] !== TAGS.adjective)) return undefined;
		const w = word[t]!;
		const first = tag[t] === TAGS.adverb ? adverbOf[w]! : folds.foldOf[w]!;
		if (first < 0) return undefined;
		for (const second of nouns(word[t + 1]!)) if (pairs.has(first * size + second)) return { first, second };
		return undefined;
	};
}
