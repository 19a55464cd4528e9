import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { BLAND_HEADS, GENERIC_HEADS, SORT_WORDS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality, SUBJECT } from "./knownPhrases.ts";
import { firstTopicality, lastTopicality } from "./phraseRoles.ts";
import type { PhraseStats } from "./phraseStats.ts";
import type { PhraseTable } from "./phrases.ts";
import { countPapers, topicality } from "./wordWeights.ts";

/** Topicality of words of which none says anything, and the mean of those of a phrase that nobody else has. */
const VAGUE = -0.5;
const VAGUE_MEAN = -0.4;
/** Topicality of a phrase that the background has in the titles of under 4 %, and of under 5 %, of its papers. */
const UNTITLED = -1.2;
const REMARK = -1;
/** Topicality of a last word that hardly ends titles' phrases. */
const UNTITLED_HEAD = -1.5;
/**
 * Topicality of a phrase's first and last word together: hardly in titles, of what the background has and of what it has not; seldom;
 * seldom, with a generic head.
 */
const ENDS = -1.5;
const OWN_ENDS = -1;
const FLOURISH = -1;
const GENERIC_ENDS = -0.5;
/** A word in this share of a list's papers tells nothing in it, once the list is long enough to say so. */
const COMMON = 0.25;
const COMMON_PAPERS = 8;

/**
 * What is said in passing
 * =======================
 * A phrase of two words or more that no title here has says nothing where
 * - no word of it is one that titles use ("dominant paradigm");
 * - its head tells of the paper, not of its subject ("stochastic setting").
 *
 * What a paper says once says nothing, too, where
 * - others say it as well, but hardly in a title ("training data"), or its head hardly stands in one;
 * - it is the paper's own, an adjective or more before a noun, and
 *   - phrases with such a first and last word hardly stand in titles ("analytical perspective"), or seldom, where the background does
 *     not know the phrase ("leakage-free architecture");
 *   - the noun tells of papers ("optimal rate"), or a sort of things, and the background has the phrase in passing ("intelligent
 *     system");
 *   - the noun is one that a quarter of the papers use ("unified gradient" in a list on gradients);
 *   - nobody else has it, and its words hardly stand in titles ("regular input resolution").
 *
 * What only one title says is a flourish where it is two plain words and such ends are seldom in titles ("data era").
 *
 * @returns Whether a phrase that a paper mentions so many times is such; its words are tokens [from, to).
 */
export function createAsides(
	tokens: TokenTable,
	folds: Folds,
	phrases: PhraseTable,
	stats: PhraseStats,
): (phrase: number, mentions: number, from: number, to: number) => boolean {
	const papers = countPapers(tokens, folds);
	const common = Math.max(COMMON_PAPERS, COMMON * (tokens.paperStart.length - 1));
	const wordAt = (t: number) => tokens.words[tokens.word[t]!]!;
	const foldAt = (t: number) => folds.foldOf[tokens.word[t]!]!;
	const topicalityAt = (t: number) => topicality(folds.folds[foldAt(t)]!);
	const headTopicality = (to: number) => lastTopicality(folds, foldAt(to - 1));
	const endsOf = (from: number, to: number) => firstTopicality(folds, foldAt(from)) + headTopicality(to);

	function isVague(from: number, to: number): boolean {
		for (let t = from; t < to; t++) if (topicalityAt(t) > VAGUE) return false;
		return true;
	}

	function isRemark(known: number | undefined, to: number): boolean {
		if ((known ?? REMARK) > REMARK || headTopicality(to) > UNTITLED_HEAD) return false;
		return GENERIC_HEADS.has(folds.folds[foldAt(to - 1)]!);
	}

	function isUntitled(known: number | undefined, to: number): boolean {
		return known === undefined ? headTopicality(to) <= UNTITLED_HEAD : known < UNTITLED;
	}

	function isAside(known: number | undefined, from: number, to: number): boolean {
		let sum = 0;
		let modified = true;
		let compound = false;
		for (let t = from; t < to; t++) {
			if (t < to - 1 && tokens.tag[t] !== TAGS.adjective && !wordAt(t).endsWith("ed")) modified = false;
			if (wordAt(t).includes("-")) compound = true;
			sum += topicalityAt(t);
		}
		if (known === undefined && tokens.tag[from] === TAGS.adjective && sum / (to - from) < VAGUE_MEAN) return true;
		if (!modified) return false;
		const ends = endsOf(from, to);
		if (ends <= (known === undefined ? OWN_ENDS : ENDS)) return true;
		if (known !== undefined && known > SUBJECT) return false;
		const head = foldAt(to - 1);
		const sort = folds.folds[head]!;
		if (BLAND_HEADS.has(sort) || (GENERIC_HEADS.has(sort) && !compound)) return ends <= GENERIC_ENDS;
		// "PDE-constrained optimization" says more than an adjective.
		if (compound) return false;
		return (SORT_WORDS.has(sort) && known !== undefined && known < 0) || (to - from === 2 && papers[head]! >= common);
	}

	function isFlourish(known: number | undefined, from: number, to: number): boolean {
		if (known !== undefined || to - from !== 2 || tokens.tag[from] === TAGS.properNoun) return false;
		if (wordAt(from).includes("-") || wordAt(from + 1).includes("-")) return false;
		return endsOf(from, to) <= FLOURISH;
	}

	return (phrase, mentions, from, to) => {
		const known = phraseTopicality(phrases.keys, phrase);
		if (stats.titles[phrase]! > 0)
			return stats.titles[phrase] === 1 && stats.count[phrase] === 1 && isFlourish(known, from, to);
		if (isVague(from, to) || isRemark(known, to)) return true;
		return mentions === 1 && (isUntitled(known, to) || (stats.papers[phrase] === 1 && isAside(known, from, to)));
	};
}
