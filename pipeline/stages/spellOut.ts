import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";
import type { Readings } from "./readings.ts";
import { surfaceForm } from "./surface.ts";
import { backgroundShare } from "./wordWeights.ts";
import { written } from "./written.ts";

/** Share of the background's papers from which on a short form is read as easily as the words (CNN) or the word (EEG) it stands for. */
const FAMILIAR = { words: 0.004, word: 0.001 };
/** FinRL and SQLi are called so. */
const INITIALS = /^\p{Lu}{2,}s?$/u;
/** Longest phrase that is spelt out, in words. */
const MOST_WORDS = 5;

/**
 * Short forms inside a longer phrase, spelt out
 * =============================================
 * A paper's "OT maps" are "optimal transport maps" to those who do not read it.
 *
 * @returns For a paper's tokens [from, to): their text with each short form that few know spelt out; undefined where none is, or the
 *   phrase would be long.
 */
export function createSpeller(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	abbreviations: AbbreviationTable,
	readings: Readings,
): (paper: number, sentence: number, from: number, to: number) => string | undefined {
	const textOf = (paper: number, sentence: number, from: number, to: number): string =>
		surfaceForm(written(papers[paper]!, tokens, sentence, from, to));
	/** The text of a reading's long form, and the tag of its last word. */
	const longForm = (reading: number): { text: string; tag: number } => {
		const d = readings.readings[reading]!.definition;
		const end = abbreviations.longTo[d]!;
		const text = textOf(abbreviations.paper[d]!, abbreviations.sentence[d]!, abbreviations.longFrom[d]!, end);
		return { text, tag: tokens.tag[end - 1]! };
	};
	return (paper, sentence, from, to) => {
		const words: string[] = [];
		let isSpelt = false;
		for (let t = from; t < to; t++) {
			const fold = folds.foldOf[tokens.word[t]!]!;
			const written = textOf(paper, sentence, t, t + 1);
			const reading = readings.own[paper]?.get(fold);
			if (folds.isSign[fold]) return undefined;
			const long = reading === undefined ? undefined : longForm(reading);
			const familiar = long && /[\s-]/.test(long.text) ? FAMILIAR.words : FAMILIAR.word;
			// "Edge-on galaxies in SDSS (EGIS) galaxies".
			const isPhrase = t < to - 1 && long?.text.split(" ").some((word) => FUNCTION_WORDS.has(word.toLowerCase()));
			if (!long || isPhrase || !INITIALS.test(written) || backgroundShare(written.toLowerCase()) >= familiar) {
				words.push(written);
				continue;
			}
			// "Dendritic E/I".
			if (t === to - 1 && long.tag !== TAGS.noun && long.tag !== TAGS.properNoun) return undefined;
			words.push(...(t < to - 1 ? singular(long.text) : long.text).split(" "));
			isSpelt = true;
		}
		return isSpelt && words.length <= MOST_WORDS ? words.join(" ") : undefined;
	};
}

/** "Support vector machines" before another noun: "support vector machine equivalence". */
function singular(phrase: string): string {
	if (/[^aeiou]ies$/.test(phrase)) return `${phrase.slice(0, -3)}y`;
	const [word] = /[\p{L}]+$/u.exec(phrase) ?? [""];
	const fold = foldWord(word.toLowerCase());
	return word.toLowerCase().startsWith(fold) ? phrase.slice(0, phrase.length - word.length + fold.length) : phrase;
}
