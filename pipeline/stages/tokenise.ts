import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { moveBrackets } from "./brackets.ts";
import { spellFormulas } from "./formulaWords.ts";
import { joinTables } from "./joinTables.ts";
import { maskText } from "./mask.ts";
import { splitSentences } from "./sentences.ts";
import { createTagger, type TaggedWords } from "./tagging.ts";
import { repairTags } from "./tagRepairs.ts";

type Tagger = ReturnType<typeof createTagger>;

/** What it knows of one text it makes use of in the next; no result depends on it. */
let tagger: Tagger | undefined;

/** Titles and abstracts as sentences and tagged tokens. */
export function tokenise(papers: readonly Pick<Paper, "title" | "abstract">[]): TokenTable {
	return joinTables([splitWords(papers)]);
}

/** Row-local: a shard of the papers may be done elsewhere, and `joinTables` of the shards, in order, is `tokenise` of all. */
export function splitWords(papers: readonly Pick<Paper, "title" | "abstract">[]): TokenTable {
	const table = createTable(papers.length);
	if (tagger === undefined || tagger.isFull()) tagger = createTagger();
	const { forms } = tagger;
	const words: string[] = [];
	// [form] its place in `words` + 1; with room from the start, as an array that is written far behind its end becomes a slow one.
	const places = new Array<number>(forms.length).fill(0);
	const placeOf = (form: number): number => (places[form] ||= words.push(forms[form]!)) - 1;
	const paperStart = new Uint32Array(papers.length + 1);
	papers.forEach(({ title, abstract }, p) => {
		paperStart[p] = table.sentenceStart.length;
		addText(table, 0, title, tagger!, placeOf);
		addText(table, 1, abstract, tagger!, placeOf);
	});
	paperStart[papers.length] = table.sentenceStart.length;
	table.sentenceStart.push(table.from.length);
	return {
		paperStart,
		sentenceStart: table.sentenceStart.finish(),
		sentenceField: table.sentenceField.finish(),
		sentenceFrom: table.sentenceFrom.finish(),
		sentenceTo: table.sentenceTo.finish(),
		from: table.from.finish(),
		to: table.to.finish(),
		word: table.word.finish(),
		tag: table.tag.finish(),
		words,
	};
}

/** The columns of a TokenTable, to be filled. */
function createTable(papers: number) {
	const size = 1024 + papers * 64;
	const u8 = () => createColumn(new Uint8Array(size));
	const u32 = () => createColumn(new Uint32Array(size));
	const sentences = { sentenceStart: u32(), sentenceField: u8(), sentenceFrom: u32(), sentenceTo: u32() };
	return { ...sentences, from: u32(), to: u32(), word: u32(), tag: u8() };
}

/** @param placeOf - Of a form of the tagger in the table's words. */
function addText(
	table: ReturnType<typeof createTable>,
	field: 0 | 1,
	text: string,
	tagger: Tagger,
	placeOf: (form: number) => number,
): void {
	if (text === "") return;
	const spelt = spellFormulas(text);
	const masked = maskText(spelt.text);
	const spans = splitSentences(masked);
	for (let i = 0; i < spans.length; i += 2) spans[i] = startOf(spans[i]!, spelt.spans);
	const found = tagger.read(masked);
	const words = wordsOf(found, tagger.forms);
	repairTags(words, found.tag);
	moveBrackets(found, words, masked);
	widenWords(found, spelt.spans);
	let next = 0;
	// A title is one sentence, whatever its stops, as sentence 0 is the title.
	const merged = field === 0 && spans.length > 0 ? [spans[0]!, spans[spans.length - 1]!] : spans;
	for (let s = 0; s < merged.length; s += 2) {
		table.sentenceStart.push(table.from.length);
		table.sentenceField.push(field);
		table.sentenceFrom.push(merged[s]!);
		table.sentenceTo.push(merged[s + 1]!);
		const first = next;
		while (next < found.count && found.from[next]! < merged[s + 1]!) next++;
		table.from.append(found.from, first, next);
		table.to.append(found.to, first, next);
		table.tag.append(found.tag, first, next);
		for (let w = first; w < next; w++) found.form[w] = placeOf(found.form[w]!);
		table.word.append(found.form, first, next);
	}
}

/** Words that were spelt otherwise reach over all that was written for them. */
function widenWords({ count, from, to }: TaggedWords, spans: readonly number[]): void {
	for (let s = 0; s < spans.length; s += 2)
		for (let w = 0; w < count; w++) {
			if (from[w]! >= spans[s + 1]! || to[w]! <= spans[s]!) continue;
			from[w] = Math.min(from[w]!, spans[s]!);
			to[w] = Math.max(to[w]!, spans[s + 1]!);
		}
}

/** Where a span that holds an offset begins, else the offset. */
function startOf(at: number, spans: readonly number[]): number {
	for (let s = 0; s < spans.length; s += 2) if (spans[s]! < at && at < spans[s + 1]!) return spans[s]!;
	return at;
}

function wordsOf({ count, form }: TaggedWords, forms: readonly string[]): string[] {
	const words: string[] = new Array(count);
	for (let w = 0; w < count; w++) words[w] = forms[form[w]!]!;
	return words;
}
