import type { Paper } from "../../../src/model/paper.ts";
import { compareText } from "../../../src/sparse/order.ts";
import { arxivIdOfDoi } from "../fields/identifiers.ts";
import { ownId } from "./ids.ts";
import { isPreprintDoi } from "./same.ts";
import type { Draft } from "./toPaper.ts";

export interface Identified {
	id: string;
	draft: Draft;
	content: string;
}

/** Published before preprint, then the fuller record, then by content: the first gives its title, authors, venue and date. */
function byCompleteness(a: Identified, b: Identified): number {
	return (
		isPreprint(a.draft) - isPreprint(b.draft) ||
		fields(b.draft) - fields(a.draft) ||
		b.draft.abstract.length - a.draft.abstract.length ||
		compareText(a.content, b.content) ||
		compareText(a.id, b.id)
	);
}

function isPreprint(draft: Draft): number {
	const published = draft.doi !== undefined && !isPreprintDoi(draft.doi);
	return published
		? 0
		: draft.pmid !== undefined ||
				(draft.venue !== undefined && !/arxiv|preprint|biorxiv|medrxiv|ssrn|research square/i.test(draft.venue))
			? 1
			: 2;
}

function fields(draft: Draft): number {
	return Object.values(draft).filter((value) => (Array.isArray(value) ? value.length > 0 : value !== "")).length;
}

/** The records of one paper, of each set of copies the first, the one that is to be kept in front. */
export function fullestFirst(group: readonly Identified[]): Identified[] {
	return group.filter(({ content }, i) => content !== group[i - 1]?.content).sort(byCompleteness);
}

/** The best of several records of one paper, ordered by content: longest abstract, union of keywords, published DOI, whatever another lacks. */
export function mergePapers(group: readonly Identified[]): Paper {
	const members = fullestFirst(group);
	const best: Draft = { ...members[0]!.draft };
	const keywords = new Map<string, string>();
	for (const { draft } of members) {
		if (draft.abstract.length > best.abstract.length) best.abstract = draft.abstract;
		if (best.authors.length === 0) best.authors = draft.authors;
		if (best.year === undefined && draft.year !== undefined) {
			best.year = draft.year;
			if (draft.date !== undefined) best.date = draft.date;
		}
		if (draft.year === best.year && (draft.date?.length ?? 0) > (best.date?.length ?? 0)) best.date = draft.date!;
		for (const field of ["venue", "doi", "arxivId", "pmid", "url", "type", "language", "key"] as const)
			if (best[field] === undefined && draft[field] !== undefined) best[field] = draft[field];
		for (const keyword of draft.keywords)
			if (!keywords.has(keyword.toLowerCase())) keywords.set(keyword.toLowerCase(), keyword);
	}
	best.arxivId ??= members.map(({ draft }) => arxivIdOfDoi(draft.doi)).find((id) => id !== undefined) as string;
	if (best.arxivId === undefined) delete (best as Partial<Draft>).arxivId;
	best.keywords = [...keywords.values()];
	return { id: ownId(best), ...best };
}
