import { TAGS } from "../../src/model/text.ts";

/** Whether a rule holds for word `i` of a text, in small letters, with the text's tags. */
export type TagTest = (words: readonly string[], tags: Uint8Array, i: number) => boolean;

/** Tags of a word's neighbours; a text's ends are signs. */
export const before = (tags: Uint8Array, i: number): number => (i > 0 ? tags[i - 1]! : TAGS.punctuation);

export const after = (tags: Uint8Array, i: number): number => (i + 1 < tags.length ? tags[i + 1]! : TAGS.punctuation);

/** As plurals and verbs do; not "bias", "analysis", "corpus". */
export function endsInS(word: string): boolean {
	return word.endsWith("s") && !/(?:s|[iu]|bia|ga|len)s$/.test(word);
}
