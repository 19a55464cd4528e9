/**
 * Does a long form spell out a short form?
 * ========================================
 * Schwartz and Hearst match letters right to left and take the first fit, which may hide a letter deep inside a word and
 * start too early or too late. Here every way to spell the short form is weighed and the best is taken:
 *
 *   +3    a letter begins a word                     ("support vector machine", SVM)
 *   +2.5  a letter begins a part after a hyphen or slash, or follows a matched letter at once ("TNF receptor", TNFR)
 *   +0.7  a further letter inside a word whose begin is matched        ("thiopental", TP)
 *   -1    a letter inside a word whose begin is not matched            ("deoxyspergualin" is one word: DSP)
 *   -2    a word that gives no letter; -0.3 when it is a function word; LAST more when it is the last
 *   -0.6  a letter that begins a function word ("rate of convergence", ROC)
 *
 * A digit also begins a word that names it ("two-dimensional", 2D; "fifth-generation", 5G) or sounds like it ("text-to-image",
 * T2I), and an X one in ex-, after its sound ("explainable AI", XAI), or what may be anything ("vehicle-to-everything", V2X).
 *
 * [Article] Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
 */
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";

/** The last word names the thing, so a short form seldom passes it over. */
const LAST = -0.5;
/** What a word begins with that a sign of the short form stands for, but for the sign itself. */
const SOUNDS = new Map([
	["1", /^(?:one|first)/],
	["2", /^(?:two|second|to(?!\p{L}))/u],
	["3", /^th(?:ree|ird)/],
	["4", /^(?:four|for(?!\p{L}))/u],
	["5", /^fi(?:ve|fth)/],
	["6", /^six/],
	["7", /^seven/],
	["8", /^eight/],
	["9", /^nin(?:e|th)/],
	["x", /^(?:ex|everything|anything)/],
]);

/** A word of the text before a bracket. */
export interface AlignedWord {
	from: number;
	to: number;
	/** In small letters. */
	text: string;
}

export interface Alignment {
	/** Number of words, from the last backwards. */
	words: number;
	/** Points per letter of the short form; 3 when every letter begins a word. */
	score: number;
}

/**
 * The best long form of `short` that ends with the last of `words`.
 *
 * @param short - Letters and digits of the short form, in small letters, at least one.
 * @param words - Words before the bracket, in text order; how many is the caller's limit.
 */
export function alignShortForm(short: string, words: readonly AlignedWord[]): Alignment | undefined {
	const n = short.length;
	// best[k]: points for spelling the last n - k letters with the words taken so far.
	let best = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
	best[n] = 0;
	let found: Alignment | undefined;
	for (let w = words.length - 1, taken = 1; w >= 0; w--, taken++) {
		const word = words[w]!.text;
		const starts = partStarts(word);
		const isFunction = FUNCTION_WORDS.has(word);
		const skip = (isFunction ? -0.3 : -2) + (taken === 1 ? LAST : 0);
		const next = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
		for (let k = n; k >= 0; k--) {
			if (best[k] === Number.NEGATIVE_INFINITY) continue;
			next[k] = Math.max(next[k]!, best[k]! + skip);
			for (let count = 1; count <= Math.min(k, 8); count++) {
				const points = spell(short.slice(k - count, k), word, starts);
				if (points === undefined) continue;
				const total = best[k]! + points - (isFunction ? 0.6 : 0);
				if (total > next[k - count]!) next[k - count] = total;
			}
		}
		// A long form begins with the short form's first letter.
		if (next[0]! > Number.NEGATIVE_INFINITY && starts.some((at) => begins(word, at, short[0]!))) {
			const score = next[0]! / n - 0.05 * taken;
			if (!found || score > found.score + 1e-9) found = { words: taken, score };
		}
		next[0] = Number.NEGATIVE_INFINITY;
		best = next;
	}
	return found;
}

/** Points for the letters of `run` in order inside `word`, whose parts begin at `starts`; undefined when they are not there. */
function spell(run: string, word: string, starts: readonly number[]): number | undefined {
	let best: number | undefined;
	for (const start of starts) {
		if (!begins(word, start, run[0]!)) continue;
		let points = start === 0 ? 3 : 2.5;
		let at = start;
		let k = 1;
		for (; k < run.length; k++) {
			const letter = run[k]!;
			if (word[at + 1] === letter) {
				at++;
				points += 2.5;
				continue;
			}
			const part = starts.find((p) => p > at && begins(word, p, letter));
			const inner = word.indexOf(letter, at + 1);
			if (part !== undefined) {
				at = part;
				points += 2.5;
			} else if (inner >= 0) {
				at = inner;
				points += 0.7;
			} else break;
		}
		if (k === run.length && (best === undefined || points > best)) best = points;
	}
	if (best !== undefined) return best;
	let at = -1;
	for (const letter of run) {
		at = word.indexOf(letter, at + 1);
		if (at < 0) return undefined;
	}
	return -run.length;
}

function begins(word: string, at: number, letter: string): boolean {
	return word[at] === letter || (SOUNDS.get(letter)?.test(word.slice(at)) ?? false);
}

function partStarts(word: string): number[] {
	const starts = [0];
	if (/^[a-z]*$/.test(word)) return starts;
	for (let i = 1; i < word.length; i++)
		if (/[^\p{L}\p{N}]/u.test(word[i - 1]!) && /[\p{L}\p{N}]/u.test(word[i]!)) starts.push(i);
	return starts;
}
