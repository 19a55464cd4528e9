/**
 * What is known of a phrase in a paper
 * ====================================
 * Over 250 lines because a feature's name, meaning and formula belong side by side.
 *
 * The features behind a concept's rank, in the order of FEATURES. Words are folds; an expanded short form counts with its
 * long form's words only in `words`. Positions are tokens from the paper's first.
 *
 * [Sources] whole-chunk share and parts: the noun-phrase experiments behind bench/quality; position and title: Witten et al.,
 * KEA, DL 1999; words' summed TF-IDF: Wan & Xiao, SingleRank, AAAI 2008; cohesion: Tomokiyo & Hurst, 2003; nestedness:
 * Frantzi et al., C-value, IJDL 2000.
 */
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS, GENERIC_WORDS } from "../lexicon/generic.ts";
import type { Folds } from "./folds.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import type { PhraseStats } from "./phraseStats.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { topicality } from "./wordWeights.ts";

export const FEATURES = [
	"bias",
	"logWeight", // ln(0.1 + sum over words of ln(1 + tf) idf)
	"meanWeight", // the same sum by words, / 5
	"one",
	"two",
	"three",
	"four",
	"more", // words - 4, for five and more
	"position", // ln(1 + first token)
	"inTitle",
	"titleShare", // words that are in the title
	"sentences", // ln of sentences that name it
	"frequency", // ln of mentions
	"wholeHere", // ln(1 + mentions as a whole chunk)
	"wholeShare", // whole chunks by mentions, over the corpus
	"neverWhole", // in no paper a whole chunk
	"neverWholeHere",
	"papers", // ln of papers that name it
	"wholePapers", // ln(1 + papers where it is a whole chunk)
	"onePaper",
	"titleRate", // papers with it in the title by papers with it, smoothed
	"genericHead",
	"genericOne", // generic head and one word
	"genericInside",
	"short", // stands for, or is, a short form here
	"firstIdf",
	"leastIdf",
	"mostIdf",
	"headIdf",
	"nameLike", // capitals inside, or capitals and digits
	"capital", // a capital in mid-sentence
	"hyphen",
	"adjectiveFirst",
	"participleFirst",
	"adverbInside",
	"digits", // a word of digits
	"cohesion", // how much more often together than by chance, per word, ln / 5
	"headOneWord", // one word, that heads longer phrases of this paper
	"textLength", // ln(tokens / 150)
	"noTitle",
	"oneShortText", // one word, times textLength
	"firstSentence",
	"lastSentence",
	"cue", // right after a word that introduces: propose, called, based on …
	"verbBefore",
	"afterPreposition", // whole chunks that a preposition precedes, by whole chunks
	"cutBefore", // those that a word of a noun phrase precedes, which was no part of it: "[new] method", "[their] method"
	"cutAfter", // those where the thing goes on: "square root [of]", "k-means [type] algorithms"
	"coordinated", // those that begin with an adjective and follow one with "and" or "or": "pure and [mixed states]"
	"denied", // those with a word of denial up to nine words before: "does not use [gradient tracking]"
	"possessive",
	"wordTf", // ln of its commonest word's mentions
	"headTf", // ln of its head's mentions
	"topicLeast", // topicality (see wordWeights.ts) of its words: the least, the most, the head's, the mean
	"topicMost",
	"topicHead",
	"topicMean",
	"known", // two words or more that the background knows (see knownPhrases.ts)
	"knownTopic", // their topicality there
] as const;

export const FEATURE_COUNT = FEATURES.length;
const F = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>;

const CUES = new Set(
	"propose proposes proposed present presents introduce introduces introduced develop develops called dubbed termed named using use uses via based study studies investigate consider describe describes apply applies".split(
		" ",
	),
);

/** Words of denial, and how far behind them it holds. */
const DENIALS = new Set("not nor neither without never no unlike cannot instead absence devoid lack".split(" "));
const DENIED = 9;
/** Prepositions behind which a thing goes on. */
const GOES_ON = new Set(["of", "from", "on"]);
/** [tags] 1 for what stands in noun phrases, and behind them only where they were cut; 2 for what may stand before. */
const IN_PHRASE = new Uint8Array(256);
for (const tag of [TAGS.adverb, TAGS.number, TAGS.pronoun]) IN_PHRASE[tag] = 2;
for (const tag of [TAGS.noun, TAGS.properNoun, TAGS.adjective]) IN_PHRASE[tag] = 1;

/** One phrase of one paper, as its occurrences. */
export interface PaperPhrase {
	phrase: number;
	/** Indices into the PhraseTable, in text order. */
	occurrences: number[];
}

/** Phrases of a paper under their canonical ids, in order of first mention. */
export function groupByPhrase(phrases: PhraseTable, canonical: Uint32Array, paper: number): PaperPhrase[] {
	const groups = new Map<number, PaperPhrase>();
	for (let o = phrases.paperStart[paper]!; o < phrases.paperStart[paper + 1]!; o++) {
		const phrase = canonical[phrases.phrase[o]!]!;
		const group = groups.get(phrase);
		if (group) group.occurrences.push(o);
		else groups.set(phrase, { phrase, occurrences: [o] });
	}
	return [...groups.values()];
}

/** What is the same for all phrases of a paper. */
export interface PaperContext {
	/** First token, and one past the last. */
	from: number;
	to: number;
	/** [folds] tokens of the paper, the title among them. */
	frequency: Uint32Array;
	/** [folds] 1 in the title. */
	titled: Uint8Array;
	hasTitle: boolean;
	/** [folds] longer chunks that it heads, for the caller to count. */
	heads: Uint32Array;
	lastSentence: number;
	firstAbstract: number;
}

/** Describes one paper after another; a description lasts until the next, as all share their arrays. */
export function createPaperReader(tokens: TokenTable, folds: Folds): (paper: number) => PaperContext {
	const n = folds.folds.length;
	const context: PaperContext = {
		from: 0,
		to: 0,
		frequency: new Uint32Array(n),
		titled: new Uint8Array(n),
		hasTitle: false,
		heads: new Uint32Array(n),
		lastSentence: 0,
		firstAbstract: 0,
	};
	const { frequency, titled, heads } = context;
	return (paper) => {
		for (let t = context.from; t < context.to; t++) {
			const f = folds.foldOf[tokens.word[t]!]!;
			frequency[f] = titled[f] = heads[f] = 0;
		}
		const first = tokens.paperStart[paper]!;
		const end = tokens.paperStart[paper + 1]!;
		context.from = tokens.sentenceStart[first]!;
		context.to = tokens.sentenceStart[end]!;
		context.lastSentence = end - 1;
		context.firstAbstract = end;
		context.hasTitle = false;
		for (let s = end - 1; s >= first; s--) if (tokens.sentenceField[s] === 1) context.firstAbstract = s;
		for (let s = first; s < end; s++)
			for (let t = tokens.sentenceStart[s]!; t < tokens.sentenceStart[s + 1]!; t++) {
				const f = folds.foldOf[tokens.word[t]!]!;
				frequency[f]!++;
				if (tokens.sentenceField[s] !== 0) continue;
				titled[f] = 1;
				context.hasTitle = true;
			}
		return context;
	};
}

/** Adjectives, generic words and so on, worked out once per word type. */
export interface WordTraits {
	genericHead: Uint8Array;
	generic: Uint8Array;
	cue: Uint8Array;
	goesOn: Uint8Array;
	denial: Uint8Array;
	participle: Uint8Array;
	digits: Uint8Array;
	hyphen: Uint8Array;
	topicality: Float64Array;
}

export function describeTraits(words: readonly string[], folds: Folds): WordTraits {
	const bits = (test: (word: string, w: number) => boolean) =>
		Uint8Array.from(words, (word, w) => (test(word, w) ? 1 : 0));
	const fold = (w: number) => folds.folds[folds.foldOf[w]!]!;
	return {
		genericHead: bits((word, w) => GENERIC_HEADS.has(word) || GENERIC_HEADS.has(fold(w))),
		generic: bits((word) => GENERIC_MODIFIERS.has(word) || GENERIC_WORDS.has(word)),
		cue: bits((word) => CUES.has(word)),
		goesOn: bits((word) => GOES_ON.has(word)),
		denial: bits((word) => DENIALS.has(word)),
		participle: bits((word) => /(?:ing|ed)$/.test(word)),
		digits: bits((word) => /^\d/.test(word)),
		hyphen: bits((word) => word.includes("-")),
		topicality: Float64Array.from(words, (_, w) => topicality(fold(w))),
	};
}

/**
 * Writes the features of one phrase of one paper.
 *
 * @param surface - Text of the first mention, for its capitals.
 * @param out - [FEATURE_COUNT], overwritten.
 */
export function describePhrase(
	tokens: TokenTable,
	folds: Folds,
	idf: Float64Array,
	traits: WordTraits,
	phrases: PhraseTable,
	stats: PhraseStats,
	context: PaperContext,
	group: PaperPhrase,
	papers: number,
	surface: string,
	out: Float64Array,
): void {
	out.fill(0);
	const { phrase, occurrences } = group;
	const { best, inTitle } = describeMentions(tokens, traits, phrases, context, occurrences, out);
	const { word, tag } = tokens;
	const a = phrases.from[best]!;
	const b = phrases.to[best]!;
	let weight = 0;
	let titled = 0;
	let count = 0;
	let least = Number.POSITIVE_INFINITY;
	let most = 0;
	let joint = 0;
	let commonest = 0;
	let topicLeast = Number.POSITIVE_INFINITY;
	let topicMost = Number.NEGATIVE_INFINITY;
	let topicSum = 0;
	for (let t = a; t < b; t++) {
		const w = word[t]!;
		const f = folds.foldOf[w]!;
		if (folds.isSign[f]) {
			out[F.possessive] = 1;
			continue;
		}
		count++;
		const x = idf[f]!;
		const tf = context.frequency[f] || 1;
		if (tf > commonest) commonest = tf;
		weight += Math.log(1 + tf) * x;
		joint += x;
		const topic = traits.topicality[w]!;
		if (topic < topicLeast) topicLeast = topic;
		if (topic > topicMost) topicMost = topic;
		topicSum += topic;
		if (x < least) least = x;
		if (x > most) most = x;
		titled += context.titled[f]!;
		if (traits.generic[w]) out[F.genericInside] = 1;
		if (tag[t] === TAGS.adverb) out[F.adverbInside] = 1;
		if (traits.digits[w]) out[F.digits] = 1;
		if (traits.hyphen[w]) out[F.hyphen] = 1;
	}
	const head = word[b - 1]!;
	const headFold = folds.foldOf[head]!;
	const n = Math.max(1, count);
	out[F.bias] = 1;
	out[F.logWeight] = Math.log(0.1 + weight);
	out[F.meanWeight] = weight / n / 5;
	if (n === 1) out[F.one] = 1;
	else if (n === 2) out[F.two] = 1;
	else if (n === 3) out[F.three] = 1;
	else if (n === 4) out[F.four] = 1;
	else out[F.more] = n - 4;
	out[F.titleShare] = titled / n;
	out[F.wholeShare] = stats.whole[phrase]! / stats.count[phrase]!;
	out[F.neverWhole] = stats.whole[phrase] === 0 ? 1 : 0;
	const df = stats.papers[phrase]!;
	out[F.papers] = Math.log(df);
	out[F.wholePapers] = Math.log(1 + stats.wholePapers[phrase]!);
	out[F.onePaper] = df === 1 ? 1 : 0;
	out[F.titleRate] = (stats.titles[phrase]! - inTitle + 0.3) / (df - 1 + 1);
	out[F.genericHead] = traits.genericHead[head]!;
	out[F.genericOne] = n === 1 ? traits.genericHead[head]! : 0;
	out[F.firstIdf] = idf[folds.foldOf[word[a]!]!]! / 5;
	out[F.leastIdf] = least / 5;
	out[F.mostIdf] = most / 5;
	out[F.headIdf] = idf[headFold]! / 5;
	out[F.nameLike] = /\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}[\p{L}-]*\d/u.test(surface) ? 1 : 0;
	out[F.capital] = /^\p{Lu}/u.test(surface) ? 1 : 0;
	out[F.adjectiveFirst] = n > 1 && tag[a] === TAGS.adjective ? 1 : 0;
	out[F.participleFirst] = n > 1 && tag[a] !== TAGS.noun && traits.participle[word[a]!] ? 1 : 0;
	out[F.cohesion] = n > 1 ? (joint - Math.log((papers + 1) / df)) / (n - 1) / 5 : 0;
	out[F.headOneWord] = n === 1 ? Math.log(1 + context.heads[headFold]!) : 0;
	const length = Math.log((context.to - context.from + 1) / 150);
	out[F.textLength] = length;
	out[F.noTitle] = context.hasTitle ? 0 : 1;
	out[F.oneShortText] = n === 1 ? length : 0;
	out[F.wordTf] = Math.log(commonest || 1);
	out[F.topicLeast] = topicLeast;
	out[F.topicMost] = topicMost;
	out[F.topicHead] = traits.topicality[head]!;
	out[F.topicMean] = topicSum / n;
	const known = n > 1 ? phraseTopicality(phrases.keys, phrase) : undefined;
	if (known !== undefined) {
		out[F.known] = 1;
		out[F.knownTopic] = known;
	}
	out[F.headTf] = Math.log(context.frequency[headFold] || 1);
}

/**
 * Writes what a phrase's mentions say by their places.
 *
 * @returns The mention that spells out most, and whether the title has one.
 */
function describeMentions(
	tokens: TokenTable,
	traits: WordTraits,
	phrases: PhraseTable,
	context: PaperContext,
	occurrences: readonly number[],
	out: Float64Array,
): { best: number; inTitle: number } {
	const { word, tag, sentenceField } = tokens;
	// The words are those of the mention that spells out most.
	let best = occurrences[0]!;
	let sentences = 0;
	let lastSentence = -1;
	let whole = 0;
	let inTitle = 0;
	let short = 0;
	let cue = 0;
	let verb = 0;
	let [preposition, cutBefore, cutAfter, coordinated, denied] = [0, 0, 0, 0, 0];
	let first = Number.POSITIVE_INFINITY;
	for (const o of occurrences) {
		const s = phrases.sentence[o]!;
		if (phrases.to[o]! - phrases.from[o]! > phrases.to[best]! - phrases.from[best]!) best = o;
		if (s !== lastSentence) {
			lastSentence = s;
			sentences++;
		}
		const role = phrases.role[o]!;
		if (role & ROLES.whole) {
			whole++;
			const [from, to] = [phrases.from[o]!, phrases.to[o]!];
			if (from > tokens.sentenceStart[s]!) {
				if (tag[from - 1] === TAGS.adposition) preposition++;
				else if (IN_PHRASE[tag[from - 1]!]) cutBefore++;
			}
			const start = tokens.sentenceStart[s]!;
			if (from - 1 > start && tag[from] === TAGS.adjective && tag[from - 1] === TAGS.conjunction)
				if (tag[from - 2] === TAGS.adjective) coordinated++;
			for (let t = from - 1; t >= Math.max(start, from - DENIED); t--)
				if (traits.denial[word[t]!]) {
					denied++;
					break;
				}
			if (to < tokens.sentenceStart[s + 1]! && (IN_PHRASE[tag[to]!] === 1 || traits.goesOn[word[to]!])) cutAfter++;
		}
		if (sentenceField[s] === 0) inTitle = 1;
		if (role & (ROLES.short | ROLES.defined)) short = 1;
		if (s === context.firstAbstract) out[F.firstSentence] = 1;
		if (s === context.lastSentence && sentenceField[s] === 1) out[F.lastSentence] = 1;
		const at = phrases.from[o]!;
		if (at < first) first = at;
		const before = at - 1;
		if (before >= context.from) {
			const skip = tag[before] === TAGS.determiner ? before - 1 : before;
			if (skip >= context.from && traits.cue[word[skip]!]) cue = 1;
			if (tag[skip] === TAGS.verb) verb = 1;
		}
	}
	out[F.position] = Math.log(1 + first - context.from);
	out[F.inTitle] = inTitle;
	out[F.sentences] = Math.log(sentences);
	out[F.frequency] = Math.log(occurrences.length);
	out[F.wholeHere] = Math.log(1 + whole);
	out[F.neverWholeHere] = whole === 0 ? 1 : 0;
	out[F.short] = short;
	out[F.cue] = cue;
	out[F.verbBefore] = verb;
	if (whole > 0) {
		out[F.afterPreposition] = preposition / whole;
		out[F.cutBefore] = cutBefore / whole;
		out[F.cutAfter] = cutAfter / whole;
		out[F.coordinated] = coordinated / whole;
		out[F.denied] = denied / whole;
	}
	return { best, inTitle };
}
