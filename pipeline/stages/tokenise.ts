import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { spellFormulas } from "./formulaWords.ts";
import { joinTables, type WordTable } from "./joinTables.ts";
import { maskText } from "./mask.ts";
import { splitSentences } from "./sentences.ts";
import { createTagger, type TaggedWords } from "./tagging.ts";
import { repairTags } from "./tagRepairs.ts";

/** What it knows of one text it makes use of in the next; no result depends on it. */
let tagger: ReturnType<typeof createTagger> | undefined;

/** Titles and abstracts as sentences and tagged tokens, each word with its stem. */
export function tokenise(papers: readonly Pick<Paper, "title" | "abstract">[]): TokenTable {
	return joinTables([splitWords(papers)]);
}

/** Row-local: a shard of the papers may be done elsewhere, and `joinTables` of the shards, in order, is `tokenise` of all. */
export function splitWords(papers: readonly Pick<Paper, "title" | "abstract">[]): WordTable {
	const size = 1024 + papers.length * 64;
	const u32 = (n: number) => createColumn(new Uint32Array(n));
	const paperStart = new Uint32Array(papers.length + 1);
	const sentenceStart = u32(size);
	const sentenceField = createColumn(new Uint8Array(size));
	const sentenceFrom = u32(size);
	const sentenceTo = u32(size);
	const from = u32(size);
	const to = u32(size);
	const word = u32(size);
	const tag = createColumn(new Uint8Array(size));
	if (tagger === undefined || tagger.isFull()) tagger = createTagger();
	const { forms } = tagger;
	// [form] its number in this table.
	const ids: number[] = [];
	const words: string[] = [];
	const idOf = (form: number): number => (ids[form] ??= words.push(forms[form]!) - 1);
	papers.forEach((paper, p) => {
		paperStart[p] = sentenceStart.length;
		for (const field of [0, 1] as const) {
			const text = field === 0 ? paper.title : paper.abstract;
			if (text === "") continue;
			const spelt = spellFormulas(text);
			const masked = maskText(spelt.text);
			const spans = splitSentences(masked);
			for (let i = 0; i < spans.length; i += 2) spans[i] = startOf(spans[i]!, spelt.spans);
			const found = tagger!.read(masked);
			repairTags(wordsOf(found, forms), found.tag);
			widenWords(found, spelt.spans);
			let next = 0;
			// A title is one sentence, whatever its stops, as sentence 0 is the title.
			const merged = field === 0 && spans.length > 0 ? [spans[0]!, spans[spans.length - 1]!] : spans;
			for (let s = 0; s < merged.length; s += 2) {
				sentenceStart.push(from.length);
				sentenceField.push(field);
				sentenceFrom.push(merged[s]!);
				sentenceTo.push(merged[s + 1]!);
				const first = next;
				while (next < found.count && found.from[next]! < merged[s + 1]!) next++;
				from.append(found.from, first, next);
				to.append(found.to, first, next);
				tag.append(found.tag, first, next);
				for (let w = first; w < next; w++) found.form[w] = idOf(found.form[w]!);
				word.append(found.form, first, next);
			}
		}
	});
	paperStart[papers.length] = sentenceStart.length;
	sentenceStart.push(from.length);
	return {
		paperStart,
		sentenceStart: sentenceStart.finish(),
		sentenceField: sentenceField.finish(),
		sentenceFrom: sentenceFrom.finish(),
		sentenceTo: sentenceTo.finish(),
		from: from.finish(),
		to: to.finish(),
		word: word.finish(),
		tag: tag.finish(),
		words,
	};
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
