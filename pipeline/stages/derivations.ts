import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { GENERIC_HEADS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";
import { isKind } from "./nameShape.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";

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
 * An adverb (or adjective, or noun) and an adjective count as the noun phrase that they derive from, where the corpus has that phrase:
 * "-ly" comes off the first, the second takes -ity, -ness, -cy, -nce. Both must be words of the corpus side by side, so that
 * nothing is derived that nobody writes.
 *
 * @returns For a token index: the phrase that it and the next derive from.
 */
export function findDerivations(tokens: TokenTable, folds: Folds): (token: number) => Derivation | undefined {
	const { word, tag, words } = tokens;
	const { ids } = folds;
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
		if (isNoun[second] && (tag[t] === TAGS.adjective || tag[t] === TAGS.noun))
			pairs.add(folds.foldOf[word[t]!]! * size + second);
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
		const w = word[t]!;
		const adverb = adverbOf[w]!;
		const next = tag[t + 1];
		if (next !== TAGS.adjective && (adverb < 0 || next !== TAGS.noun)) return undefined;
		if (adverb < 0 && tag[t] !== TAGS.adjective && tag[t] !== TAGS.noun) return undefined;
		const first = adverb < 0 ? folds.foldOf[w]! : adverb;
		for (const second of nouns(word[t + 1]!)) if (pairs.has(first * size + second)) return { first, second };
		return undefined;
	};
}

/**
 * For a word with a hyphen: the fold of its first part where that is a noun of the corpus by itself ("Hessian-vector", but not
 * "Hessian-free"), else -1, [W]. Whether the part is written as a name is for the text to say.
 */
export function findFirstParts(tokens: TokenTable, folds: Folds): Int32Array {
	const { word, tag, words } = tokens;
	const isNoun = new Uint8Array(folds.folds.length);
	for (let t = 0; t < word.length; t++)
		if (tag[t] === TAGS.noun || tag[t] === TAGS.properNoun) isNoun[folds.foldOf[word[t]!]!] = 1;
	const { ids } = folds;
	return Int32Array.from(words, (form) => {
		const part = /^(\p{L}{3,})-(?!(?:free|less|agnostic|independent)$)\p{Ll}/u.exec(form)?.[1];
		const id = part === undefined ? undefined : ids.get(part);
		return id !== undefined && isNoun[id] ? id : -1;
	});
}

/** Does a word begin with a capital and go on in small letters after its hyphen, as names in compounds do: "SGD-based"? */
export function isNamedCompound(text: string): boolean {
	return /^\p{Lu}[\p{L}\p{N}]*-\p{Ll}/u.test(text);
}

/** Whether a mention is the name in a compound: "[Hessian]-vector". */
export function isFirstPart({ from, to, role }: PhraseTable, o: number): boolean {
	return (role[o]! & ROLES.derived) !== 0 && to[o]! - from[o]! === 1;
}

/** Whether a mention is all that its word says: "Lion-kappa" is more than Lion, "Lion-related" is not. */
export function isAllOfWord(
	tokens: Pick<TokenTable, "word" | "words">,
	{ from, role }: Pick<PhraseTable, "from" | "role">,
	o: number,
): boolean {
	return (role[o]! & ROLES.derived) === 0 || isKind(tokens.words[tokens.word[from[o]!]!]!);
}
