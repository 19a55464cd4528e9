import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { textOf, written } from "./written.ts";

/** Letters and a number: "DR3", "L2A", "B0". */
const NUMBERED = /^\p{Lu}{1,2}\d{1,2}\p{L}?$/u;
const WORD = /^\p{Lu}\p{Ll}+$/u;
const WORDS = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u;
/** A word with a capital that is no sentence's first, or with two. */
const NAME = { inside: /^\p{Lu}/u, first: /^\p{L}*\p{Lu}[\p{L}\d-]*\p{Lu}/u };
/** A part stands so in more than this share of its papers; a thing of its own does by chance. */
const SHARE = 0.5;

/**
 * Parts of names
 * ==============
 * The DR3 of "Gaia DR3" is no mention of a thing by the name of DR3, of which each survey has one, nor is the Bench of "Terminal Bench"
 * a thing: letters and a number that in their paper only stand behind the same word with a capital, or a word with one that does
 * behind any, not in titles alone; nor the Cerebral Infarction of "Thrombolysis in Cerebral Infarction", which abstracts of two papers or
 * more only name so.
 */
export function markNameParts(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	{ paperStart, phrase, sentence, from, to, role, keys }: PhraseTable,
): void {
	const wordAt = (p: number, o: number, t: number): string => written(papers[p]!, tokens, sentence[o]!, t, t + 1);
	/** No small Latin letter comes first: a quick look. */
	const isCapital = (p: number, o: number, t: number): boolean => {
		const code = textOf(papers[p]!, tokens, sentence[o]!).charCodeAt(tokens.from[t]!);
		return code < 97 || code > 122;
	};
	/** The word right before a mention that may be the rest of its name. */
	const headOf = (p: number, o: number): string | undefined => {
		const t = from[o]! - 1;
		const first = tokens.sentenceStart[sentence[o]!]!;
		if (t < first || (t > first && !isCapital(p, o, t))) return undefined;
		const head = wordAt(p, o, t);
		return NAME[t === first ? "first" : "inside"].test(head) ? head : undefined;
	};
	/** "[Thrombolysis in] Cerebral Infarction". */
	const isJoined = (p: number, o: number): boolean => {
		const t = from[o]! - 2;
		if (t <= tokens.sentenceStart[sentence[o]!]! || tokens.tag[t + 1] !== TAGS.adposition) return false;
		return WORD.test(wordAt(p, o, t)) && WORDS.test(written(papers[p]!, tokens, sentence[o]!, from[o]!, to[o]!));
	};
	const isJoinedPart = (p: number, mentions: readonly number[]): boolean => {
		const inAbstract = mentions.filter((o) => tokens.sentenceField[sentence[o]!] === 1);
		return inAbstract.length > 0 && inAbstract.every((o) => isJoined(p, o));
	};
	const isPart = (p: number, mentions: readonly number[]): boolean => {
		if (to[mentions[0]!]! - from[mentions[0]!]! > 1) return false;
		const isWord = WORD.test(wordAt(p, mentions[0]!, from[mentions[0]!]!));
		if (!isWord && !NUMBERED.test(wordAt(p, mentions[0]!, from[mentions[0]!]!))) return false;
		const head = headOf(p, mentions[0]!);
		if (head === undefined) return false;
		if (!isWord) return mentions.every((o) => headOf(p, o) === head);
		return (
			mentions.some((o) => tokens.sentenceField[sentence[o]!] === 1) &&
			mentions.every((o) => headOf(p, o) !== undefined && WORD.test(wordAt(p, o, from[o]!)))
		);
	};
	/** [phrases] 1 for what is a part somewhere by what stands before it: few of all. */
	const mayBePart = (): Uint8Array => {
		const may = new Uint8Array(keys.size);
		for (let p = 0; p + 1 < paperStart.length; p++)
			for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++)
				if (
					(tokens.tag[from[o]!] === TAGS.properNoun && to[o]! - from[o]! === 1 && headOf(p, o) !== undefined) ||
					isJoined(p, o)
				)
					may[phrase[o]!] = 1;
		return may;
	};
	const mentionsOf = (p: number, may: Uint8Array): Map<number, number[]> => {
		const mentions = new Map<number, number[]>();
		for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++) {
			if (may[phrase[o]!] === 0) continue;
			const list = mentions.get(phrase[o]!);
			if (list) list.push(o);
			else mentions.set(phrase[o]!, [o]);
		}
		return mentions;
	};
	/** By phrase: papers that have it, and the mentions in those where it is a part, by the word before or one further on. */
	const found = new Map<number, { papers: number; parts: number[][]; joined: number[][] }>();
	const may = mayBePart();
	for (let p = 0; p + 1 < paperStart.length; p++)
		for (const [id, list] of mentionsOf(p, may)) {
			const uses = found.get(id) ?? { papers: 0, parts: [], joined: [] };
			found.set(id, uses);
			uses.papers++;
			if (isPart(p, list)) uses.parts.push(list);
			else if (isJoinedPart(p, list)) uses.joined.push(list);
		}
	for (const { papers: all, parts, joined } of found.values()) {
		// One paper may write its own words so.
		const inner = joined.length > 1 ? [...parts, ...joined] : parts;
		if (inner.length > SHARE * all) for (const o of inner.flat()) role[o]! |= ROLES.inner;
	}
}
