/**
 * Parts of speech
 * ===============
 * wink-nlp with wink-eng-lite-web-model, the tagger in JavaScript with the best noun chunks (F1 88.8 on GENIA; natural's
 * Brill tagger 83.9). wink splits words in its own way ("zero-shot" in three); a token of ours takes the tag of its last
 * piece when that is a noun, else it is an adjective, as compounds with a hyphen are.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { TAGS } from "../../src/model/text.ts";
import { BREAK } from "./mask.ts";

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

/** wink's table of words; those that its model does not know are appended as they come. */
interface Lexemes {
	list: string[];
	hash: Record<string, number>;
}

/** Words that a tagger gathers before a new one takes its place: about 50 MB. */
const GATHERED = 300_000;

let tagger: ReturnType<typeof createTagger> | undefined;

/**
 * A tagger without a memory
 * =========================
 * wink keeps every word that it does not know as it first met it, and what a word is may depend on that first place: the
 * tags of a text would depend on the texts before it, so on how papers are shared out to threads. `forget` takes the
 * words of the last text out of its table. Of their features only those are made that a tag depends on.
 */
function createTagger() {
	let lexemes: Lexemes = { list: [], hash: {} };
	const { core, ...rest } = model as unknown as { core(): Core };
	const forgetful = {
		...rest,
		core() {
			const loaded = core();
			loaded.packing.efList = ["lutCase", "pos"];
			lexemes = loaded.features.lexeme;
			return loaded;
		},
	};
	const nlp = winkNLP(forgetful as unknown as typeof model, ["pos"]);
	const known = lexemes.list.length;
	let seen = known;
	return {
		its: nlp.its,
		read: (text: string) => nlp.readDoc(text).tokens(),
		forget() {
			const { list, hash } = lexemes;
			for (; seen < list.length; seen++) delete hash[list[seen]!];
		},
		isFull: () => seen > known + GATHERED,
	};
}

interface Core {
	packing: { efList: string[] };
	features: { lexeme: Lexemes };
}

/**
 * Tags of our tokens in one text.
 *
 * @param text - Masked text; what `readableCase` made of it is better still.
 * @param words - Offsets from `findWords`, for a text of the same length.
 * @returns One value of TAGS per token.
 */
export function tagWords(text: string, words: number[]): Uint8Array {
	if (tagger === undefined || tagger.isFull()) tagger = createTagger();
	const { its } = tagger;
	// A break reads as a noun would: "the rate _ holds", "an _-stationary point".
	const plain = text.replaceAll(BREAK, "X").replace(/[^\S ]/g, " ");
	const tokens = tagger.read(plain);
	const values = tokens.out(its.value) as string[];
	const tags = tokens.out(its.pos) as string[];
	tagger.forget();
	const count = words.length >> 1;
	const found = new Uint8Array(count);
	let at = 0;
	let piece = 0;
	let pieceFrom = 0;
	let pieceTo = 0;
	const advance = () => {
		const value = values[piece]!;
		pieceFrom = plain.startsWith(value, at) ? at : skipTo(plain, value, at);
		pieceTo = pieceFrom + value.length;
		at = pieceTo;
	};
	if (values.length > 0) advance();
	for (let i = 0; i < count; i++) {
		const from = words[2 * i]!;
		const to = words[2 * i + 1]!;
		while (piece < values.length && pieceTo <= from) if (++piece < values.length) advance();
		let pieces = 0;
		let tag: number = TAGS.other;
		while (piece < values.length && pieceFrom < to) {
			tag = UNIVERSAL[tags[piece]!] ?? TAGS.other;
			pieces++;
			if (pieceTo > to) break;
			if (++piece < values.length) advance();
		}
		const first = text[from]!;
		if (first === BREAK) tag = TAGS.masked;
		else if (!/[\p{L}\p{N}]/u.test(first))
			tag = first === "'" || first === "’" ? (to - from > 1 ? TAGS.other : TAGS.punctuation) : TAGS.punctuation;
		else if (tag === TAGS.punctuation) tag = TAGS.noun;
		else if (isName(text, from, to)) tag = TAGS.properNoun;
		else if (pieces > 1) tag = tagOfCompound(text.slice(from, to), tag);
		found[i] = tag;
	}
	return found;
}

/** A capital inside, or capitals with digits, in the part after the last hyphen: ReLU, DIFF2, LV-HBA, CIFAR-10. */
function isName(text: string, from: number, to: number): boolean {
	let capitals = 0;
	let inner = 0;
	let digits = 0;
	let part = from;
	for (let i = from; i < to; i++) {
		const c = text.charCodeAt(i);
		if (c === 45) {
			part = i + 1;
			if (i + 1 < to && !(text.charCodeAt(i + 1) >= 48 && text.charCodeAt(i + 1) <= 57)) inner = digits = 0;
		} else if (c >= 48 && c <= 57) digits++;
		else if (c >= 65 && c <= 90) {
			capitals++;
			if (i > part) inner++;
		}
	}
	if (part > from && /^\p{Lu}+$/u.test(text.slice(part, to))) inner++;
	return inner > 0 || (capitals > 0 && digits > 0 && to - from > 1);
}

function tagOfCompound(word: string, last: number): number {
	if (last === TAGS.noun || last === TAGS.properNoun) return last;
	if (/\p{Lu}/u.test(word) && /[/&+#]/.test(word)) return TAGS.properNoun;
	if (/^[\d.,-]+$/.test(word)) return TAGS.number;
	return TAGS.adjective;
}

function skipTo(text: string, value: string, at: number): number {
	let from = at;
	while (from < text.length && text[from] === " ") from++;
	if (text.startsWith(value, from)) return from;
	const found = text.indexOf(value, at);
	return found >= 0 && found - at < 64 ? found : from;
}
