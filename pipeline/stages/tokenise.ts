import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { readableCase } from "./casing.ts";
import { joinTables, type WordTable } from "./joinTables.ts";
import { maskText } from "./mask.ts";
import { splitSentences } from "./sentences.ts";
import { tagWords } from "./tagging.ts";
import { repairTags } from "./tagRepairs.ts";
import { findWords } from "./words.ts";

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
	const ids = new Map<string, number>();
	const raw = new Map<string, number>();
	const words: string[] = [];
	const idOf = (form: string): number => {
		let id = raw.get(form);
		if (id !== undefined) return id;
		const key = form
			.normalize("NFKC")
			.toLowerCase()
			.replace(/[‐‑–]|--/g, "-")
			.replaceAll("’", "'");
		id = ids.get(key);
		if (id === undefined) {
			id = words.length;
			ids.set(key, id);
			words.push(key);
		}
		raw.set(form, id);
		return id;
	};
	papers.forEach((paper, p) => {
		paperStart[p] = sentenceStart.length;
		for (const field of [0, 1] as const) {
			const text = field === 0 ? paper.title : paper.abstract;
			if (text === "") continue;
			const masked = maskText(text);
			const spans = splitSentences(masked);
			const found = findWords(masked);
			const readable = readableCase(masked);
			const tags = tagWords(readable, found);
			repairTags(lowerForms(readable, found), tags);
			let next = 0;
			// A title is one sentence, whatever its stops, as sentence 0 is the title.
			const merged = field === 0 && spans.length > 0 ? [spans[0]!, spans[spans.length - 1]!] : spans;
			for (let s = 0; s < merged.length; s += 2) {
				sentenceStart.push(from.length);
				sentenceField.push(field);
				sentenceFrom.push(merged[s]!);
				sentenceTo.push(merged[s + 1]!);
				for (; next < found.length && found[next]! < merged[s + 1]!; next += 2) {
					const a = found[next]!;
					const b = found[next + 1]!;
					from.push(a);
					to.push(b);
					const t = tags[next >> 1]!;
					tag.push(t);
					word.push(idOf(t === TAGS.masked ? "\u0001" : text.slice(a, b)));
				}
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

function lowerForms(text: string, found: readonly number[]): string[] {
	const lower = text.toLowerCase();
	const forms: string[] = [];
	for (let i = 0; i < found.length; i += 2) forms.push(lower.slice(found[i], found[i + 1]));
	return forms;
}
