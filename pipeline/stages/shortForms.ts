/**
 * Short forms as they are written
 * ===============================
 * Letters alone, without points and hyphens, one of what they count: "S.G.D." and "SGDs" are SGD, and "GHz" is no GHZ.
 */
import type { TokenTable } from "../../src/model/text.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import { foldWord } from "./fold.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import type { Readings } from "./readings.ts";
import { backgroundShare } from "./wordWeights.ts";

/** So many letters are nobody else's by chance. */
const LONG = /^\p{L}{5,}$/u;

/**
 * What a word stands for in a paper: the paper's own definition of its fold, where a capital shows that it is the short form and not a
 * word ("SET", "set"); else the dominant reading, where two capitals do and it is written as where it is defined, or where five letters or
 * more do, which homographs.ts would have kept apart from another word ("LiDAR", "lidar").
 *
 * @param text - The word as written.
 * @returns Index of the reading.
 */
export function readAs(
	{ readings, own, dominant, forms }: Pick<Readings, "readings" | "own" | "dominant" | "forms">,
	paper: number,
	fold: number,
	text: string,
): number | undefined {
	const capitals = text.match(/[A-Z]/g)?.length ?? 0;
	const defined = own[paper]?.get(fold);
	if (defined !== undefined && (capitals > 0 || !readings[defined]!.cased)) return defined;
	if (!dominant.has(fold)) return undefined;
	if (capitals !== 1 && LONG.test(text)) return dominant.get(fold);
	if (capitals < 2) return undefined;
	const form = withoutSigns(text);
	const ways = forms.get(fold)!;
	return ways.has(form) || ways.has(form.replace(/s$/, "")) ? dominant.get(fold) : undefined;
}

/** Whether the background has a long form of several words as a phrase, or knows its one word. */
export function isKnownForm(tokens: TokenTable, { longFrom, longTo }: AbbreviationTable, d: number): boolean {
	const words = Array.from(tokens.word.subarray(longFrom[d], longTo[d]), (w) => tokens.words[w]!);
	return words.length === 1 ? backgroundShare(foldWord(words[0]!)) > 0 : isKnownPhrase(words);
}

export function withoutSigns(short: string): string {
	return short.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Without the "s" behind a capital or digit: "LLMs", "QAs"; "SMILES" keeps its own. */
export function asSingular(short: string): string {
	return short.replace(/(?<=[\p{Lu}\d])s$/u, "");
}
