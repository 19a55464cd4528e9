import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { isApposed, isBroughtInSort, isBroughtInWord, isOfNewSort, isOwnTitle, isProposed } from "./broughtIn.ts";
import { CAPITAL, CAPITALS, COMMON, isKind, isMetric, isNameShape, RARE, TITLE } from "./nameShape.ts";
import { surfaceForm } from "./surface.ts";
import { isForeign, isNamePart } from "./wordCasing.ts";
import { backgroundShare } from "./wordWeights.ts";
import { written } from "./written.ts";

/** Sorts of which each thing has a name. */
const NAMED_SORTS = new Set(
	"dataset benchmark corpus database library package software toolkit survey catalog catalogue code telescope simulator mission satellite spacecraft instrument spectrograph collaboration observatory challenge leaderboard platform".split(
		" ",
	),
);

/** So many words may be a name that is brought in. */
const LONGEST = 5;
/** What stands between the names of a list. */
const BETWEEN = new Set([",", "/", "and", "or"]);

/** Signs of a name in one mention. */
export const NAME_SIGNS = { shape: 1, titled: 2, introduced: 4, listed: 8, sorted: 16 } as const;

/**
 * Does a mention look like the name of a method or data set?
 *
 * - shape: it is written as names are (diffGrad, CIFAR-10; f-distill needs `introduced`);
 * - titled: it is the whole of what stands before the title's colon ("DIFF2: …"), and no "Constrained Bi-Level Optimization: …";
 * - introduced: it is a whole chunk and follows "dubbed", "called", "we propose" … and is a word with a capital or part that is no
 *   word, or "a new one" stands behind or before it ("Lion, a new optimizer"), or its sort ("we propose the SSO algorithm"),
 *   or up to five words with capitals that "we propose" and the like bring in ("we propose a Progressive Injection Schedule that");
 * - listed: it is a word in capitals, not a common one, or a name, in a list with a word of such a shape ("CIFAR-10, SVHN and STL-10",
 *   "AdaGrad, Adam"), or any word with a capital between two such ("V-REx, Fish, IGA");
 * - sorted: a word of which each has a name follows it, and the background hardly has it ("the JADES survey", "on Quaia catalog").
 *
 * @param proper - [words] 1 for words that are written with a capital for their own sake.
 * @param whole - The mention is a whole chunk, no part of "we introduce Hierarchical Reasoning".
 * @returns Bits of NAME_SIGNS.
 */
export function nameSigns(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	proper: Uint8Array,
	sentence: number,
	from: number,
	to: number,
	whole: boolean,
): number {
	const surface = surfaceForm(written(paper, tokens, sentence, from, to));
	return (isNameShape(surface) ? NAME_SIGNS.shape : 0) | placeSigns(paper, tokens, proper, sentence, from, to, whole);
}

/** The signs that a mention's place gives, all but `shape`; parameters as those of `nameSigns`. */
export function placeSigns(
	paper: Pick<Paper, "title" | "abstract">,
	tokens: TokenTable,
	proper: Uint8Array,
	sentence: number,
	from: number,
	to: number,
	whole: boolean,
): number {
	if (to - from > LONGEST) return 0;
	const field = tokens.sentenceField[sentence];
	const text = field === 0 ? paper.title : paper.abstract;
	const start = tokens.sentenceStart[sentence]!;
	const surface = () => surfaceForm(text.slice(tokens.from[from]!, tokens.to[to - 1]!));
	if (!whole) {
		if (field === 0 || to - from > 1) return 0;
		if (isBroughtInSort(tokens, sentence, from, surface())) return NAME_SIGNS.introduced;
		return isTheSort(tokens, sentence, from) && isUnheard(surface()) ? NAME_SIGNS.sorted : 0;
	}
	if (field === 0)
		return to - from <= 3 &&
			from === start &&
			text[tokens.to[to - 1]!] === ":" &&
			to < tokens.sentenceStart[sentence + 1]! - 2 &&
			(to - from < 3 || backgroundShare(tokens.words[tokens.word[to - 1]!]!) < COMMON) &&
			isTitle(surface(), paper.abstract)
			? NAME_SIGNS.titled
			: 0;
	if (from === start && proper[tokens.word[from]!] === 0) return 0;
	if (isOwnTitle(text, tokens, sentence, from, to)) return NAME_SIGNS.introduced;
	if (to - from > 3) return 0;
	if (isOfNewSort(tokens, sentence, from) && CAPITAL.test(surface())) return NAME_SIGNS.introduced;
	if (
		isApposed(tokens, sentence, to) &&
		surface()
			.split(" ")
			.every((word) => CAPITAL.test(word))
	)
		return NAME_SIGNS.introduced;
	if (from === start) return 0;
	if (to - from > 1) return isProposed(tokens, sentence, from, to) ? NAME_SIGNS.introduced : 0;
	if (isBroughtInWord(text, tokens, sentence, from, surface())) return NAME_SIGNS.introduced;
	return isListed(text, tokens, proper, sentence, from) ? NAME_SIGNS.listed : 0;
}

/** What stands before a title's colon is a name when the abstract writes it so, if at all ("Con Instruction", no "Steerable chatbots"). */
function isTitle(surface: string, abstract: string): boolean {
	if (!/\p{Lu}/u.test(surface)) return false;
	if (abstract.includes(` ${surface.toLowerCase()} `)) return false;
	return !surface.includes(" ") || isNameShape(surface) || abstract.includes(surface);
}

/** "The JADES survey", "on Quaia catalog": what has a name of its own. */
function isTheSort(tokens: TokenTable, sentence: number, t: number): boolean {
	if (t + 1 >= tokens.sentenceStart[sentence + 1]!) return false;
	const [before, sort] = [t - 1, t + 1].map((k) => tokens.words[tokens.word[k]!]!);
	const isOne = NAMED_SORTS.has(sort!);
	return before === "the"
		? isOne || NAMED_SORTS.has(sort!.replace(/s$/, ""))
		: isOne && tokens.tag[t - 1] === TAGS.adposition;
}

/** Capitals that the background hardly has, or a word with a capital that it has not and nobody is called by. */
function isUnheard(word: string): boolean {
	const small = word.toLowerCase();
	if (isKind(word) || isMetric(word) || isNamePart(small)) return false;
	return CAPITALS.test(word) ? backgroundShare(small) < RARE : CAPITAL.test(word) && isForeign(small);
}

function isListed(text: string, tokens: TokenTable, proper: Uint8Array, sentence: number, t: number): boolean {
	const written = (k: number) => text.slice(tokens.from[k]!, tokens.to[k]!);
	const wordAt = (k: number) => tokens.words[tokens.word[k]!]!;
	const share = backgroundShare(wordAt(t));
	const isName =
		CAPITALS.test(written(t)) ||
		(/^\p{Lu}\p{Ll}{2,}$/u.test(written(t)) && (share === 0 || proper[tokens.word[t]!] === 1));
	if (share >= COMMON || !CAPITAL.test(written(t)) || isMetric(written(t))) return false;
	const [start, end] = [tokens.sentenceStart[sentence]!, tokens.sentenceStart[sentence + 1]!];
	/** Sides on which a name stands next in the list. */
	let beside = 0;
	for (const step of [-1, 1])
		for (let k = t + step; ; k += step) {
			const first = k;
			while (start <= k && k < end && BETWEEN.has(wordAt(k))) k += step;
			if (k === first || k < start || k >= end) break;
			const isShaped = isNameShape(written(k));
			if (isName && isShaped) return true;
			if (first === t + step && (isShaped || CAPITALS.test(written(k)))) beside++;
			if (!CAPITAL.test(written(k))) break;
		}
	return beside === 2 && TITLE.test(written(t));
}
