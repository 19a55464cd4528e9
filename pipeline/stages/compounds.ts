import { isNoun, type TokenTable } from "../../src/model/text.ts";
import { foldWord } from "./fold.ts";
import type { Folds } from "./folds.ts";
import type { PhraseKey, Readings } from "./readings.ts";
import { readAs } from "./shortForms.ts";

/**
 * Short forms inside compounds
 * ============================
 * "KV-cache" is the KV cache, and "2D-CNN" a 2D CNN: keys see through the parts of a compound as they do through words; and "LLM-based
 * agents" are LLM agents.
 *
 * @returns For a token of a paper and the text that it stands in: its key, where a part is a short form there, or what it is based on has
 *   two capitals; else undefined.
 */
export function createCompoundReader(
	tokens: TokenTable,
	{ ids, hashes }: Folds,
	readings: Omit<Readings, "slips">,
): (paper: number, token: number, text: string) => PhraseKey | undefined {
	/** [words] folds of the parts, where all are words of the corpus and one is a short form. */
	const partsOf = tokens.words.map((word) => {
		if (!word.includes("-") || !/^[\p{L}\d]{2,}(?:-[\p{L}\d]{2,})+$/u.test(word)) return undefined;
		const parts = word.split("-").map((part) => ids.get(foldWord(part)) ?? -1);
		return parts.includes(-1) || !parts.some((fold) => readings.isShort[fold]) ? undefined : parts;
	});
	/** [words] fold of what such a word is based on; -1 for others. */
	const baseOf = Int32Array.from(tokens.words, (word) => {
		const [, base] = /^([^-]{2,})-based$/.exec(word) ?? [];
		return base === undefined ? -1 : (ids.get(foldWord(base)) ?? -1);
	});
	return (paper, token, text) => {
		const base = baseOf[tokens.word[token]!]!;
		if (base >= 0) {
			const short = text.slice(tokens.from[token]!, tokens.to[token]! - "-based".length);
			const index = readings.isShort[base] ? readAs(readings, paper, base, short) : undefined;
			if (index !== undefined) return readings.readings[index];
			if (!/\p{Lu}.*\p{Lu}/u.test(short)) return undefined;
			const { high, low, highPower, lowPower } = hashes;
			return {
				high: high[base]!,
				low: low[base]!,
				highPower: highPower[base]!,
				lowPower: lowPower[base]!,
				length: 1,
			};
		}
		const parts = partsOf[tokens.word[token]!];
		if (!parts || !isNoun(tokens.tag[token])) return undefined;
		const written = text.slice(tokens.from[token]!, tokens.to[token]!).split("-");
		const read = parts.map((fold, k) =>
			readings.isShort[fold] ? readAs(readings, paper, fold, written[k] ?? "") : undefined,
		);
		if (!read.some((index) => index !== undefined)) return undefined;
		const key = { high: 0, low: 0, highPower: 1, lowPower: 1, length: 0 };
		parts.forEach((fold, k) => {
			const reading = read[k] === undefined ? undefined : readings.readings[read[k]];
			const byHigh = reading?.highPower ?? hashes.highPower[fold]!;
			const byLow = reading?.lowPower ?? hashes.lowPower[fold]!;
			key.high = (Math.imul(key.high, byHigh) + (reading?.high ?? hashes.high[fold]!)) >>> 0;
			key.low = (Math.imul(key.low, byLow) + (reading?.low ?? hashes.low[fold]!)) >>> 0;
			key.highPower = Math.imul(key.highPower, byHigh) >>> 0;
			key.lowPower = Math.imul(key.lowPower, byLow) >>> 0;
			key.length += reading?.length ?? 1;
		});
		return key;
	};
}
