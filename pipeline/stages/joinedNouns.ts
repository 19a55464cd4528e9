import { isNoun, type TokenTable } from "../../src/model/text.ts";
import { JOINED_NOUNS } from "../lexicon/joined-nouns.ts";
import { foldWord } from "./fold.ts";

let joined: Set<string> | undefined;

/** Prepositions that join. */
export const JOINTS: ReadonlySet<string> = new Set(["of", "from", "at", "to"]);

/**
 * Whether a preposition and the nouns around it are one thing, as the background has it ("degrees of freedom", "structure from
 * motion"; scripts/build-joined-nouns.mjs); not "from 2D to 3D".
 *
 * @param t - A token of `JOINTS`.
 * @param start - First token of the sentence, and the one after its last.
 */
export function isJoint({ tag, word, words }: TokenTable, t: number, start: number, end: number): boolean {
	if (t === start || t + 1 >= end || !isNoun(tag[t - 1]) || !isNoun(tag[t + 1])) return false;
	if (t - 2 >= start && words[word[t - 2]!] === "from") return false;
	joined ??= new Set(JOINED_NOUNS.split("|"));
	return joined.has(`${foldWord(words[word[t - 1]!]!)} ${words[word[t]!]} ${foldWord(words[word[t + 1]!]!)}`);
}
