/**
 * How a paper brings in a name
 * ============================
 * "We propose the SSO algorithm", "Lion, a new optimizer", "a new training method, Normalized SGD", "our Social-UCB algorithm": what
 * stands around a name that its paper gives. Signs of a mention (names.ts) are made of these.
 */
import { isNoun, TAGS, type TokenTable } from "../../src/model/text.ts";
import { SORT_WORDS } from "../lexicon/generic.ts";
import { isKnownPhrase } from "./knownPhrases.ts";
import { CAPITAL, CAPITALS, isKind } from "./nameShape.ts";
import { surfaceForm } from "./surface.ts";
import { backgroundShare } from "./wordWeights.ts";

/** Words that bring in a name: "dubbed X", "called X", "we propose X". */
const NAMING = new Set(
	"dubbed called termed named coined propose proposes proposed introduce introduces introduced present presents namely".split(
		" ",
	),
);

/** Words that bring in a thing, which may have its name: "we design a Quiet Lantern Wall". */
const MAKING = new Set(
	"design designs designed develop develops developed devise devises devised build builds built create creates created release releases released contribute contributes".split(
		" ",
	),
);

/** So many words before a name may bring it in: "propose a novel training framework,". */
const DRESS = 5;
const IN_DRESS = new Set<number>([TAGS.determiner, TAGS.adjective, TAGS.noun, TAGS.punctuation]);
/** What stands before a thing that is not yet known. */
const OWN_ARTICLES = new Set(["a", "an", "our"]);

/** What has its name behind "of": "the mixing criterion of (α, λ)-reduction". */
const NOTIONS = new Set("concept notion idea term criterion property condition paradigm problem task".split(" "));

/** What is said of a thing that is brought in: "Lion, a new optimizer". */
const NEW = new Set(["new", "novel"]);

/** Words with a capital each, no plural: "Progressive Injection Schedule". */
const TITLED = /^(?:\p{Lu}\S* )+\p{Lu}\S*\p{L}(?<!s)$/u;
/** "Fine-Tuning", "for Cross-Analysis" or "(PIS)", which is defined, behind them. */
const GOES_ON = /^\s+(?:\p{Ll}{1,4}\s+)?[\p{Lu}\d(]/u;

/** "Social-UCB", and "Pose-Adapter". */
const OWN_COMPOUND = /^\p{Lu}[\p{L}\d]*-\p{Lu}{2,}$/u;
const PARTED = /^\p{Lu}[\p{L}\d]*-\p{Lu}[\p{L}\d]+$/u;

/** "Lion": with a capital, or of parts that are no words ("f-distill"), unlike "single-zone". */
function mayBeIntroduced(surface: string): boolean {
	if (/\p{Lu}/u.test(surface)) return true;
	const parts = surface.split("-");
	return (
		parts.length > 1 && parts.some((part) => /\p{L}/u.test(part) && (part.length === 1 || backgroundShare(part) === 0))
	);
}

/** "We introduce fev, a library": a word that nobody else has, called something; no command of LaTeX. */
function isNewWord(text: string, tokens: TokenTable, sentence: number, t: number): boolean {
	const word = tokens.words[tokens.word[t]!]!;
	if (text[tokens.from[t]! - 1] === "\\") return false;
	return isCalledSomething(tokens, sentence, t + 1) && /^[a-z]{3,}$/.test(word) && backgroundShare(word) === 0;
}

/** "Lion (Evolved Sign Momentum), a new optimizer", "Lion is a novel one". */
export function isApposed(tokens: TokenTable, sentence: number, to: number): boolean {
	const end = tokens.sentenceStart[sentence + 1]!;
	const wordAt = (k: number) => (k < end ? tokens.words[tokens.word[k]!]! : "");
	let k = to;
	if (wordAt(k) === "(") while (k < end && wordAt(k++) !== ")");
	if (wordAt(k) === "," || wordAt(k) === "is") k++;
	else return false;
	return (wordAt(k) === "a" || wordAt(k) === "an") && NEW.has(wordAt(k + 1));
}

/** "A new training method, Normalized SGD": its sort is brought in right before. */
export function isOfNewSort(tokens: TokenTable, sentence: number, from: number): boolean {
	const start = tokens.sentenceStart[sentence]!;
	const wordAt = (k: number) => (k >= start ? tokens.words[tokens.word[k]!]! : "");
	const comma = from - (wordAt(from - 1) === "the" ? 2 : 1);
	if (wordAt(comma) !== "," || !SORT_WORDS.has(wordAt(comma - 1))) return false;
	for (let k = comma - 2; k >= Math.max(start, comma - 2 - DRESS); k--) {
		if (NEW.has(wordAt(k)) || NAMING.has(wordAt(k))) return true;
		if (!IN_DRESS.has(tokens.tag[k]!)) return false;
	}
	return false;
}

/**
 * Whether a long form, tokens [from, to), is its paper's own. "We propose a novel Decomposed Diffusion Sampling (DDS)" brings it in,
 * with a capital or a short form that the background has not, unlike "low temperature (LT)"; "a Dilate Fusion Mamba (DFMamba)" has
 * both.
 */
export function isOwnForm(abstract: string, tokens: TokenTable, sentence: number, from: number, to: number): boolean {
	if (tokens.sentenceField[sentence] === 0 || to - from < 2) return false;
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	// The nouns that a moved bracket stands behind.
	let bracket = to;
	while (bracket + 2 < tokens.sentenceStart[sentence + 1]! && isNoun(tokens.tag[bracket])) bracket++;
	const isNew = wordAt(bracket) === "(" && backgroundShare(wordAt(bracket + 1)) === 0;
	const isWritten = CAPITAL.test(abstract.slice(tokens.from[from]!));
	for (let k = from - 1; k >= Math.max(tokens.sentenceStart[sentence]!, from - DRESS); k--) {
		if (NAMING.has(wordAt(k))) return isNew || isWritten;
		if (isNew && isWritten && OWN_ARTICLES.has(wordAt(k))) return true;
		if (!IN_DRESS.has(tokens.tag[k]!)) return false;
	}
	return false;
}

/** "We propose agentic plan caching, a way to": words that are called something. */
export function isProposed(tokens: TokenTable, sentence: number, from: number, to: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	return isCalledSomething(tokens, sentence, to) && NAMING.has(wordAt(from - (wordAt(from - 1) === "the" ? 2 : 1)));
}

/** Whether ", a way to" stands behind. */
function isCalledSomething(tokens: TokenTable, sentence: number, to: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	return to + 1 < tokens.sentenceStart[sentence + 1]! && wordAt(to) === "," && /^an?$/.test(wordAt(to + 1));
}

/** "We introduce the Progressive Injection Schedule, which": words with capitals that the background does not know, no part of more. */
export function isOwnTitle(text: string, tokens: TokenTable, sentence: number, from: number, to: number): boolean {
	if (to - from === 1 || !isBroughtIn(tokens, sentence, from, (word) => NAMING.has(word) || MAKING.has(word)))
		return false;
	const [start, end] = [tokens.from[from]!, tokens.to[to - 1]!];
	if (!TITLED.test(surfaceForm(text.slice(start, end))) || GOES_ON.test(text.slice(end))) return false;
	return !isKnownPhrase(Array.from(tokens.word.subarray(from, to), (w) => tokens.words[w]!));
}

/** Whether "we propose", "we introduce a novel" … stands right before. */
function isBroughtIn(
	tokens: TokenTable,
	sentence: number,
	from: number,
	brings: (word: string) => boolean = (word) => NAMING.has(word),
): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	let k = from - 1;
	while (k > tokens.sentenceStart[sentence]! && (tokens.tag[k] === TAGS.determiner || NEW.has(wordAt(k)))) k--;
	return k >= tokens.sentenceStart[sentence]! && brings(wordAt(k));
}

/** "We propose the SSO algorithm": the name of what is proposed. */
function isProposedSort(tokens: TokenTable, sentence: number, t: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	if (t + 1 >= tokens.sentenceStart[sentence + 1]! || !SORT_WORDS.has(wordAt(t + 1))) return false;
	return !NAMING.has(wordAt(t - 1)) && isBroughtIn(tokens, sentence, t);
}

/** "We introduce the mixing criterion of (α, λ)-reduction". */
function isOfProposed(tokens: TokenTable, sentence: number, t: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	if (wordAt(t - 1) !== "of" || !NOTIONS.has(wordAt(t - 2))) return false;
	for (let k = t - 3; k >= Math.max(tokens.sentenceStart[sentence]!, t - 2 - DRESS); k--) {
		if (NAMING.has(wordAt(k))) return true;
		if (!IN_DRESS.has(tokens.tag[k]!)) return false;
	}
	return false;
}

/** "Our Social-UCB algorithm". */
function isOurSort(tokens: TokenTable, sentence: number, t: number): boolean {
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	return t + 1 < tokens.sentenceStart[sentence + 1]! && wordAt(t - 1) === "our" && SORT_WORDS.has(wordAt(t + 1));
}

/** Whether one word, a whole chunk, is brought in: "dubbed X", "we introduce fev, a library", "we introduce the Pose-Adapter". */
export function isBroughtInWord(
	text: string,
	tokens: TokenTable,
	sentence: number,
	t: number,
	surface: string,
): boolean {
	const before = t - (tokens.tag[t - 1] === TAGS.punctuation && t - 1 > tokens.sentenceStart[sentence]! ? 2 : 1);
	if (NAMING.has(tokens.words[tokens.word[before]!]!) || isOfProposed(tokens, sentence, t))
		if (mayBeIntroduced(surface) || isNewWord(text, tokens, sentence, t)) return true;
	return isBroughtIn(tokens, sentence, t) && PARTED.test(surface) && !isKind(surface);
}

/** Whether a word that begins a longer chunk is brought in as a sort's: "we propose the SSO algorithm", "our Social-UCB algorithm". */
export function isBroughtInSort(tokens: TokenTable, sentence: number, t: number, surface: string): boolean {
	if (isProposedSort(tokens, sentence, t) && CAPITALS.test(surface)) return true;
	return isOurSort(tokens, sentence, t) && OWN_COMPOUND.test(surface);
}
