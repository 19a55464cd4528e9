import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";

/** Letters and a number: "DR3", "L2A", "B0". */
const NUMBERED = /^[a-z]{1,2}\d{1,2}[a-z]?$/;
/** A word with a capital that is no sentence's first, or with two. */
const NAME = { inside: /^\p{Lu}/u, first: /^\p{L}*\p{Lu}[\p{L}\d-]*\p{Lu}/u };
/** A part stands so in more than this share of its papers; a thing of its own does by chance. */
const SHARE = 0.5;

/**
 * Parts of names
 * ==============
 * The DR3 of "Gaia DR3" is no mention of a thing by the name of DR3, of which each survey has one: letters and a number that in their
 * paper only stand behind the same word with a capital.
 */
export function markNameParts(
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	{ paperStart, phrase, sentence, from, to, role }: PhraseTable,
): void {
	const isNumbered = tokens.words.map((word) => NUMBERED.test(word));
	/** The word that the rest of the name would be. */
	const headOf = (p: number, o: number): string | undefined => {
		const t = from[o]! - 1;
		const first = tokens.sentenceStart[sentence[o]!]!;
		if (t < first) return undefined;
		const text = tokens.sentenceField[sentence[o]!] === 0 ? papers[p]!.title : papers[p]!.abstract;
		const head = text.slice(tokens.from[t]!, tokens.to[t]!);
		return NAME[t === first ? "first" : "inside"].test(head) ? head : undefined;
	};
	/** By phrase: papers that have it, and the mentions in those where it is a part. */
	const found = new Map<number, { papers: number; parts: number[][] }>();
	for (let p = 0; p + 1 < paperStart.length; p++) {
		const mentions = new Map<number, number[]>();
		for (let o = paperStart[p]!; o < paperStart[p + 1]!; o++) {
			if (to[o]! - from[o]! > 1 || !isNumbered[tokens.word[from[o]!]!]) continue;
			const list = mentions.get(phrase[o]!);
			if (list) list.push(o);
			else mentions.set(phrase[o]!, [o]);
		}
		for (const [id, list] of mentions) {
			const uses = found.get(id) ?? { papers: 0, parts: [] };
			found.set(id, uses);
			uses.papers++;
			const head = headOf(p, list[0]!);
			if (head !== undefined && list.every((o) => headOf(p, o) === head)) uses.parts.push(list);
		}
	}
	for (const { papers: all, parts } of found.values())
		if (parts.length > SHARE * all) for (const o of parts.flat()) role[o]! |= ROLES.inner;
}
