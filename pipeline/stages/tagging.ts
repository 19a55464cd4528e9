/**
 * Parts of speech
 * ===============
 * The tagger of wink-nlp with wink-eng-lite-web-model, the one in JavaScript with the best noun chunks (F1 88.8 on GENIA;
 * natural's Brill tagger 83.9): its lexer (`createLexer`) and its rules (`compileRules`), without what it makes of a text
 * besides, in a quarter of its time. A token of ours takes the tag of its last piece when that is a noun, else it is an
 * adjective, as compounds with a hyphen are; what the tagger takes for a verb is a name where a capital within a sentence says so.
 */
import { isNoun, TAGS } from "../../src/model/text.ts";
import { endOfRun, nextRun } from "./blanks.ts";
import { CASINGS, chooseCasing } from "./casing.ts";
import { loadMachines } from "./lexer.ts";
import { createRuns, HEAD, HOW, PIECE, type Runs, WORD } from "./runs.ts";
import { applyRules, compileRules } from "./tagRules.ts";

const UNIVERSAL: Record<string, number> = {
	NOUN: TAGS.noun,
	PROPN: TAGS.properNoun,
	ADJ: TAGS.adjective,
	VERB: TAGS.verb,
	AUX: TAGS.verb,
	ADV: TAGS.adverb,
	DET: TAGS.determiner,
	ADP: TAGS.adposition,
	PART: TAGS.adposition,
	CCONJ: TAGS.conjunction,
	SCONJ: TAGS.conjunction,
	NUM: TAGS.number,
	PRON: TAGS.pronoun,
	PUNCT: TAGS.punctuation,
	SYM: TAGS.punctuation,
};

/** The words of one text, in columns whose first `count` numbers count. */
export interface TaggedWords {
	count: number;
	/** Offsets. */
	from: Uint32Array;
	to: Uint32Array;
	/** Index into `forms`. */
	form: Uint32Array;
	/** Values of TAGS. */
	tag: Uint8Array;
}

export function createTagger() {
	const runs = createRuns();
	const machines = loadMachines().map(compileRules);
	const tagOf = Uint8Array.from(runs.pos, (name) => UNIVERSAL[name] ?? TAGS.other);
	let room = createRoom(1024);

	return {
		/** Words in small letters, with a hyphen for a dash; grows with what is read. */
		forms: runs.forms,
		isFull: runs.isFull,
		/** The words of a text with their tags, valid until the next is read; `maskText` gives the text. */
		read(text: string): TaggedWords {
			// A run has as many words and pieces as characters at most, but for contractions.
			runs.makeRoom();
			if (room.from.length <= 2 * text.length) room = createRoom(4 * text.length);
			const { words, pieces, casing } = readRuns(text, runs, room);
			for (const machine of machines) applyRules(machine, pieces, room.pos, room.hint, room.possible, room.events);
			for (let w = 0; w < words; w++) {
				const piece = room.piece[w]!;
				const tag = piece < 0 ? TAGS.other : tagOf[room.fixed[piece] || room.pos[piece]!]!;
				room.tag[w] = tagWord(room.how[w]!, tag);
				if (room.tag[w] === TAGS.verb && casing === CASINGS.asWritten && isCapital(text, room, w))
					room.tag[w] = TAGS.properNoun;
			}
			return { count: words, from: room.from, to: room.to, form: room.form, tag: room.tag };
		},
	};
}

/** Runs, words and pieces of one text. */
function createRoom(size: number) {
	const u8 = () => new Uint8Array(size);
	const u32 = () => new Uint32Array(size);
	const words = { from: u32(), to: u32(), form: u32(), how: u8(), piece: new Int32Array(size), tag: u8() };
	return {
		start: u32(),
		end: u32(),
		row: u32(),
		...words,
		pos: u8(),
		hint: u8(),
		possible: u32(),
		fixed: u8(),
		events: u8(),
	};
}

/** Writes what is in the runs of a text into `room`; returns how much. */
function readRuns(text: string, runs: Runs, room: ReturnType<typeof createRoom>) {
	const count = findRuns(text, room);
	const casing = casingOf(text, count, runs, room);
	let words = 0;
	let pieces = 0;
	for (let r = 0; r < count; r++) {
		const start = room.start[r]!;
		const row = casing === CASINGS.asWritten ? room.row[r]! : runs.find(text, start, room.end[r]!, casing);
		const data = runs.data();
		let at = row + HEAD;
		for (const end = words + data[row]!; words < end; words++, at += WORD) {
			room.from[words] = start + data[at]!;
			room.to[words] = start + data[at + 1]!;
			room.form[words] = data[at + 2]!;
			room.how[words] = data[at + 3]!;
			room.piece[words] = data[at + 4]! < 0 ? -1 : pieces + data[at + 4]!;
		}
		for (const end = pieces + data[row + 1]!; pieces < end; pieces++, at += PIECE) {
			room.pos[pieces] = data[at]!;
			room.hint[pieces] = data[at + 1]!;
			room.possible[pieces] = data[at + 2]!;
			room.fixed[pieces] = data[at + 3] === 1 ? data[at]! : 0;
		}
	}
	return { words, pieces, casing };
}

/** How the text is written; the runs as they are written are found on the way. */
function casingOf(text: string, count: number, runs: Runs, { start, end, row }: ReturnType<typeof createRoom>): number {
	const sum = { capitals: 0, smalls: 0, capitalised: 0, plain: 0 };
	for (let r = 0; r < count; r++) {
		const at = runs.find(text, start[r]!, end[r]!, CASINGS.asWritten);
		const data = runs.data();
		row[r] = at;
		sum.capitals += data[at + 2]!;
		sum.smalls += data[at + 3]!;
		sum.capitalised += data[at + 4]!;
		sum.plain += data[at + 5]!;
	}
	return chooseCasing(sum);
}

function findRuns(text: string, { start, end }: Pick<ReturnType<typeof createRoom>, "start" | "end">): number {
	let count = 0;
	for (let at = nextRun(text, 0); at < text.length; at = nextRun(text, end[count++]!)) {
		start[count] = at;
		end[count] = endOfRun(text, at);
	}
	return count;
}

/** @param tag - Of its last piece. */
function tagWord(how: number, tag: number): number {
	if (how < HOW.byPiece) return how;
	if (how === HOW.name) return TAGS.properNoun;
	if (tag === TAGS.punctuation) return TAGS.noun;
	if (how === HOW.byPiece || isNoun(tag)) return tag;
	return how - HOW.compound;
}

/**
 * A capital, then a small letter, right behind another word, or first of two such words in a bracket: "we propose Cooper", "the
 * Stokes shift", "POML (Prompt Orchestration Markup Language)".
 */
function isCapital(text: string, { from, tag }: Pick<TaggedWords, "from" | "tag">, w: number): boolean {
	const at = from[w]!;
	if (w === 0 || !/^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2))) return false;
	return tag[w - 1] !== TAGS.punctuation || /^\((?!See )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text.slice(at - 1, at + 40));
}
