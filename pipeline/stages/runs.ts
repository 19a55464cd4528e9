/**
 * Runs: the text between blanks
 * =============================
 * Which words a run ("learning,") holds, and which pieces the tagger sees in it, depends on nothing but itself, and a corpus
 * holds the same ones hundreds of times: each is taken apart once, and stays as a row of numbers.
 */
import { TAGS } from "../../src/model/text.ts";
import { CASINGS, countCase, readableCase } from "./casing.ts";
import { Distinct } from "./distinct.ts";
import { keepHomographs } from "./homographs.ts";
import { createLexer, type Piece } from "./lexer.ts";
import { BREAK } from "./mask.ts";
import { SpanTable } from "./spanTable.ts";
import { findWords } from "./words.ts";

/** A word that is written one way alone. */
const ASCII = /^[A-Za-z\d]+$/;
/** Runs that are kept, and forms of words from which on another reader had better take over: about 50 MB each. */
const MOST_RUNS = 200_000;
const MOST_FORMS = 500_000;

/** Numbers that a row begins with: words, pieces, then its CaseCount. */
export const HEAD = 6;
/** Numbers of a word in a row: offsets in the run, form, how it is tagged, last piece in it (-1 for none). */
export const WORD = 5;
/** Numbers of a piece: part of speech, hint, possible parts of speech, 1 for a part of speech that rules do not change. */
export const PIECE = 4;

/** How a word is tagged: below `byPiece` with that tag, whatever its pieces are; */
export const HOW = {
	/** as its last piece; */
	byPiece: 16,
	/** as a name; */
	name: 17,
	/** as its last piece where that is a noun, else with the tag that is how much more than this. */
	compound: 18,
} as const;

export type Runs = ReturnType<typeof createRuns>;

export function createRuns() {
	let lexer = createLexer();
	let table = new SpanTable();
	/** [runs] place in `data`. */
	let starts: number[] = [];
	const forms = new Distinct();
	let data: Int32Array = new Int32Array(1 << 16);
	let size = 0;

	/** @param asWritten - Capitals say something. */
	const formOf = (word: string, asWritten: boolean): number => {
		const plain = ASCII.test(word)
			? word
			: word
					.normalize("NFKC")
					.replace(/[‐‑–]|--/g, "-")
					.replaceAll("’", "'");
		const small = plain.toLowerCase();
		const form = asWritten ? keepHomographs(plain, small, lexer.isCommon) : small;
		return forms.add(form);
	};

	const put = (value: number): void => {
		data[size++] = value;
	};
	const takeApart = (run: string, readable: string): void => {
		// A break reads as a noun would: "the rate _ holds", "an _-stationary point".
		const plain = readable.replaceAll(BREAK, "X");
		const pieces = lexer.split(plain);
		const words = findWords(run);
		const room = HEAD + (words.length >> 1) * WORD + pieces.length * PIECE;
		while (size + room > data.length) data = grown(data, new Int32Array(data.length * 2));
		starts.push(size);
		put(words.length >> 1);
		put(pieces.length);
		const cases = countCase(run);
		put(cases.capitals);
		put(cases.smalls);
		put(cases.capitalised);
		put(cases.plain);
		putWords(run, readable, words, placePieces(plain, pieces));
		for (const { pos, hint, possible, isFixed } of pieces) {
			put(pos);
			put(hint);
			put(possible);
			put(isFixed ? 1 : 0);
		}
	};
	/** @param places - Of the pieces. */
	const putWords = (run: string, readable: string, words: readonly number[], places: readonly number[]): void => {
		const pieces = places.length >> 1;
		let piece = 0;
		for (let w = 0; w < words.length; w += 2) {
			const from = words[w]!;
			const to = words[w + 1]!;
			while (piece < pieces && places[2 * piece + 1]! <= from) piece++;
			let last = -1;
			let taken = 0;
			while (piece < pieces && places[2 * piece]! < to) {
				last = piece;
				taken++;
				if (places[2 * piece + 1]! > to) break;
				piece++;
			}
			const read = readable.slice(from, to);
			const how = howTagged(read, taken);
			const word = how === TAGS.masked ? BREAK : run.slice(from, to);
			put(from);
			put(to);
			put(formOf(word, word === read));
			put(how);
			put(last);
		}
	};

	return {
		/** Names of the parts of speech, by their numbers. */
		pos: lexer.pos,
		/** Words in small letters, but for names that are spelt like a common word, with a hyphen for a dash. */
		forms: forms.list,
		/** The rows; another array when a run has been added. */
		data: () => data,
		/**
		 * The place of a run in `data`: the numbers it begins with, those of each word, those of each piece.
		 *
		 * @param text - As `maskText` gives it.
		 * @param casing - How the text is written, a value of CASINGS.
		 */
		find(text: string, from: number, to: number, casing: number): number {
			const before = table.size;
			// No run holds a blank.
			const key = casing === CASINGS.asWritten ? "" : `${text.slice(from, to)} ${casing}`;
			const number = key === "" ? table.add(text, from, to) : table.add(key, 0, key.length);
			if (number === before) {
				const run = text.slice(from, to);
				takeApart(run, readableCase(run, casing));
			}
			return starts[number]!;
		},
		/** Forgets the runs where they are many; places found before no longer hold. */
		makeRoom(): void {
			if (table.size < MOST_RUNS) return;
			lexer = createLexer();
			table = new SpanTable();
			starts = [];
			size = 0;
		},
		isFull: () => forms.list.length >= MOST_FORMS,
	};
}

/** Where pieces lie in their run: [from, to, from, to, …]. */
function placePieces(run: string, pieces: readonly Piece[]): number[] {
	const places: number[] = [];
	let at = 0;
	for (const { text } of pieces) {
		// A word of a contraction may be written in another way.
		const found = run.indexOf(text, at);
		const from = found < 0 ? at : found;
		at = Math.min(run.length, from + text.length);
		places.push(from, at);
	}
	return places;
}

/** @param pieces - How many the tagger sees in it. */
function howTagged(word: string, pieces: number): number {
	const first = word[0]!;
	if (first === BREAK) return TAGS.masked;
	if (!/[\p{L}\p{N}]/u.test(word[0]!))
		return (first === "'" || first === "’") && word.length > 1 ? TAGS.other : TAGS.punctuation;
	if (isName(word)) return HOW.name;
	return pieces > 1 ? HOW.compound + tagOfCompound(word) : HOW.byPiece;
}

/** A capital inside, capitals with digits, in the part after the last hyphen, or a plus sign: ReLU, DIFF2, LV-HBA, CIFAR-10, Sparse+. */
function isName(word: string): boolean {
	let capitals = 0;
	let inner = 0;
	let digits = 0;
	let part = 0;
	for (let i = 0; i < word.length; i++) {
		const c = word.charCodeAt(i);
		if (c === 45) {
			part = i + 1;
			if (i + 1 < word.length && !(word.charCodeAt(i + 1) >= 48 && word.charCodeAt(i + 1) <= 57)) inner = digits = 0;
		} else if (c >= 48 && c <= 57) digits++;
		else if (c >= 65 && c <= 90) {
			capitals++;
			if (i > part) inner++;
		} else if (c === 43 && i > 3) inner++;
	}
	if (part > 0 && /^\p{Lu}+$/u.test(word.slice(part))) inner++;
	return (inner > 0 && capitals > 0) || (capitals > 0 && digits > 0 && word.length > 1);
}

/** What a word of several pieces is that does not end in a noun. */
function tagOfCompound(word: string): number {
	if (/\p{Lu}/u.test(word) && /[/&+#]/.test(word)) return TAGS.properNoun;
	if (/^[\d.,-]+$/.test(word)) return TAGS.number;
	return TAGS.adjective;
}

function grown(from: Int32Array, into: Int32Array): Int32Array {
	into.set(from);
	return into;
}
