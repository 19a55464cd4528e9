import type { ColumnMap, LinkColumns, PairColumns, RelatedColumns, SentenceColumns } from "../model/columns.ts";
import type { ConceptPair, KnowledgeMap, MapPaper, PaperConcept, RelatedPair } from "../model/map.ts";
import type { Mention } from "../model/text.ts";

/** A map in columns as plain data. */
export function toRows({ sentences, ...map }: ColumnMap): KnowledgeMap {
	return {
		...map,
		papers: map.papers.map(({ x, y, r, ...paper }, p) => ({
			...paper,
			sentences: sentenceRows(sentences, p),
			x,
			y,
			r,
		})),
		paperConcepts: linkRows(map.paperConcepts),
		related: relatedRows(map.related),
		conceptPairs: pairRows(map.conceptPairs),
	};
}

/** A plain map in columns: `toRows` of it is the map again. */
export function toColumns(map: KnowledgeMap): ColumnMap {
	const all = map.papers.flatMap(({ sentences }) => sentences);
	return {
		...map,
		papers: map.papers.map(({ sentences: _, ...paper }) => paper),
		sentences: {
			start: startsOf(map.papers, ({ sentences }) => sentences),
			field: Uint8Array.from(all, ([field]) => field),
			from: Uint32Array.from(all, ([, from]) => from),
			to: Uint32Array.from(all, ([, , to]) => to),
		},
		paperConcepts: linkColumns(map.papers.length, map.paperConcepts),
		related: relatedColumns(map.related),
		conceptPairs: pairColumns(map.conceptPairs),
	};
}

function sentenceRows({ start, field, from, to }: SentenceColumns, paper: number): MapPaper["sentences"] {
	return range(start, paper, (s) => [field[s] as 0 | 1, from[s]!, to[s]!]);
}

function linkRows(links: LinkColumns): PaperConcept[] {
	const { start, concept, count, weight, mentionStart, sentence, field, from, to } = links;
	const mention = (m: number): Mention => ({
		sentence: sentence[m]!,
		field: field[m] as 0 | 1,
		from: from[m]!,
		to: to[m]!,
	});
	const rows: PaperConcept[] = [];
	for (let paper = 0; paper + 1 < start.length; paper++)
		for (let l = start[paper]!; l < start[paper + 1]!; l++)
			rows.push({
				paper,
				concept: concept[l]!,
				count: count[l]!,
				weight: weight[l]!,
				mentions: range(mentionStart, l, mention),
			});
	return rows;
}

/** @param rows - By paper. */
export function linkColumns(papers: number, rows: readonly PaperConcept[]): LinkColumns {
	const start = new Uint32Array(papers + 1);
	for (const { paper } of rows) start[paper + 1]!++;
	for (let p = 0; p < papers; p++) start[p + 1]! += start[p]!;
	const mentions = rows.flatMap((row) => row.mentions);
	return {
		start,
		concept: Uint32Array.from(rows, (row) => row.concept),
		count: Uint32Array.from(rows, (row) => row.count),
		weight: Float64Array.from(rows, (row) => row.weight),
		mentionStart: startsOf(rows, (row) => row.mentions),
		sentence: Uint32Array.from(mentions, (mention) => mention.sentence),
		field: Uint8Array.from(mentions, (mention) => mention.field),
		from: Uint32Array.from(mentions, (mention) => mention.from),
		to: Uint32Array.from(mentions, (mention) => mention.to),
	};
}

export function relatedRows(pairs: RelatedColumns): RelatedPair[] {
	const reason = (i: number): RelatedPair["shared"][number] => {
		const [of, share] = [pairs.reason[i]!, pairs.share[i]!];
		return of % 2 === 0 ? { concept: of / 2, share } : { word: pairs.words[(of - 1) / 2]!, share };
	};
	return Array.from(pairs.source, (source, i) => ({
		source,
		target: pairs.target[i]!,
		similarity: pairs.similarity[i]!,
		shared: range(pairs.start, i, reason),
		rest: pairs.rest[i]!,
	}));
}

function relatedColumns(rows: readonly RelatedPair[]): RelatedColumns {
	const reasons = rows.flatMap(({ shared }) => shared);
	const words = new Map<string, number>();
	for (const reason of reasons) if ("word" in reason && !words.has(reason.word)) words.set(reason.word, words.size);
	return {
		source: Uint32Array.from(rows, (row) => row.source),
		target: Uint32Array.from(rows, (row) => row.target),
		similarity: Float64Array.from(rows, (row) => row.similarity),
		rest: Float64Array.from(rows, (row) => row.rest),
		start: startsOf(rows, ({ shared }) => shared),
		reason: Uint32Array.from(reasons, (r) => ("concept" in r ? 2 * r.concept : 2 * words.get(r.word)! + 1)),
		share: Float64Array.from(reasons, ({ share }) => share),
		words: [...words.keys()],
	};
}

export function pairRows({ source, target, papers, strength }: PairColumns): ConceptPair[] {
	return Array.from(source, (own, i) => ({
		source: own,
		target: target[i]!,
		papers: papers[i]!,
		strength: strength[i]!,
	}));
}

export function pairColumns(rows: readonly ConceptPair[]): PairColumns {
	return {
		source: Uint32Array.from(rows, (row) => row.source),
		target: Uint32Array.from(rows, (row) => row.target),
		papers: Uint32Array.from(rows, (row) => row.papers),
		strength: Float64Array.from(rows, (row) => row.strength),
	};
}

/** [rows + 1] where the parts of each row begin in the list of all. */
function startsOf<T>(rows: readonly T[], parts: (row: T) => readonly unknown[]): Uint32Array {
	const start = new Uint32Array(rows.length + 1);
	rows.forEach((row, i) => {
		start[i + 1] = start[i]! + parts(row).length;
	});
	return start;
}

/** What `read` gives for each place of a row. */
function range<T>(start: Uint32Array, row: number, read: (at: number) => T): T[] {
	const from = start[row]!;
	return Array.from({ length: start[row + 1]! - from }, (_, i) => read(from + i));
}
