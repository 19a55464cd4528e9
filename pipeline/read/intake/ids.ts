import { compareText } from "../../../src/sparse/order.ts";
import { arxivIdOfDoi } from "../fields/identifiers.ts";
import { fingerprint, hash64 } from "./fingerprint.ts";
import type { Draft } from "./toPaper.ts";

/**
 * The id that a record has by itself: DOI, else arXiv id, else PMID, else its own key, else its title.
 * An arXiv DOI is the arXiv id in other words, so both give `arxiv:…`, whichever the source has.
 */
export function ownId(draft: Draft): string {
	if (draft.doi !== undefined && arxivIdOfDoi(draft.doi) === undefined) return `doi:${draft.doi}`;
	if (draft.arxivId !== undefined) return `arxiv:${draft.arxivId}`;
	if (draft.doi !== undefined) return `doi:${draft.doi}`;
	if (draft.pmid !== undefined) return `pmid:${draft.pmid}`;
	if (draft.key !== undefined) return `key:${draft.key}`;
	return `title:${hash64(fingerprint(draft.title) || draft.title)}`;
}

/** All that a person reads of a record, as one text: the same wherever it was read. */
export function contentOf(draft: Draft): string {
	const { title, doi, arxivId, pmid, key, year, date, venue, url, type, language, authors, keywords, abstract } = draft;
	const people = authors.map(({ family, given }) => `${family},${given ?? ""}`).join(";");
	return [
		title,
		doi,
		arxivId,
		pmid,
		key,
		year,
		date,
		venue,
		url,
		type,
		language,
		people,
		keywords.join(";"),
		abstract,
	].join("\n");
}

/** Order of records that does not depend on the order of files: by content, then by place. */
export function compareDrafts(a: { content: string; draft: Draft }, b: { content: string; draft: Draft }): number {
	return (
		compareText(a.content, b.content) ||
		compareText(a.draft.source.file, b.draft.source.file) ||
		a.draft.source.record - b.draft.source.record
	);
}

/**
 * Gives every record an id of its own. Of several with one id the first, by content, has it plain;
 * the others get `~` and eight digits of their content's hash, and a number where even that is equal.
 *
 * @param drafts - In the order of `compareDrafts`.
 */
export function uniqueIds(drafts: readonly { content: string; draft: Draft }[]): string[] {
	const taken = new Set<string>();
	const next = new Map<string, number>();
	let last = { content: "", plain: "", suffix: "" };
	return drafts.map(({ content, draft }) => {
		// Copies lie side by side.
		if (last.content !== content) last = { content, plain: ownId(draft), suffix: "" };
		let id = last.plain;
		if (taken.has(id)) id += last.suffix ||= `~${hash64(content).slice(0, 8)}`;
		const base = id;
		for (let n = next.get(base) ?? 2; taken.has(id); n++) {
			id = `${base}-${n}`;
			next.set(base, n + 1);
		}
		taken.add(id);
		return id;
	});
}
