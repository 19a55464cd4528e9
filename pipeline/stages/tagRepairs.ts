import { TAGS } from "../../src/model/text.ts";
import { FINITE_VERBS, GERUND_NOUNS } from "../lexicon/background.ts";

const finite = new Set(FINITE_VERBS.split(" "));
const gerunds = new Set(GERUND_NOUNS.split(" "));

/**
 * Mends what the tagger gets wrong in abstracts, in place:
 *
 * - "machine learning,": an -ing word that stands as a noun, after a noun or adjective and before what ends a phrase, is one;
 * - "the network exhibits": a noun that is a verb in nearly all other texts, right after a noun and last or before a noun,
 *   determiner or adjective, is a verb.
 *
 * @param words - Tokens of one text in small letters.
 * @param tags - Their tags.
 */
export function repairTags(words: readonly string[], tags: Uint8Array): void {
	for (let i = 0; i < words.length; i++) {
		const tag = tags[i];
		const before = i > 0 ? tags[i - 1] : TAGS.punctuation;
		const after = i + 1 < words.length ? tags[i + 1] : TAGS.punctuation;
		if (tag === TAGS.verb && gerunds.has(words[i]!)) {
			const follows = before === TAGS.noun || before === TAGS.properNoun || before === TAGS.adjective;
			const ends =
				after === TAGS.punctuation || after === TAGS.conjunction || after === TAGS.verb || after === TAGS.adposition;
			if (follows && (ends || after === TAGS.noun)) tags[i] = TAGS.noun;
		} else if (tag === TAGS.noun && finite.has(words[i]!)) {
			const follows = before === TAGS.noun || before === TAGS.properNoun;
			if (follows && after !== TAGS.adposition) tags[i] = TAGS.verb;
		}
	}
}
