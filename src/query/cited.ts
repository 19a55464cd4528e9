import type { GraphPaper } from "../model/graphMap.ts";
import { type Inline, safeUrl } from "./document.ts";

/** What a reader needs to find a paper. */
export interface Cited {
	title: string;
	authors: string[];
	year?: number;
	venue?: string;
	/** http or https only. */
	url?: string;
}

export function cite({ title, authors, year, venue, doi, arxivId, url }: GraphPaper): Cited {
	const address = doi
		? `https://doi.org/${encodeURI(doi)}`
		: arxivId
			? `https://arxiv.org/abs/${encodeURI(arxivId)}`
			: url;
	const link = safeUrl(address);
	return {
		title,
		authors: authors.map(({ family, given }) => (given ? `${given} ${family}` : family)),
		...(year === undefined ? {} : { year }),
		...(venue === undefined ? {} : { venue }),
		...(link === undefined ? {} : { url: link }),
	};
}

/** "Title. Ada Lovelace, Grace Hopper, A journal, 2021." */
export function citedLine({ title, url, authors, year, venue }: Cited): Inline[] {
	const who = authors.length > 3 ? `${authors.slice(0, 3).join(", ")} and others` : authors.join(", ");
	const about = [who, venue, year].filter((part) => part !== undefined && part !== "").join(", ");
	return [
		{ text: title, strong: true, ...(url === undefined ? {} : { href: url }) },
		/[.?!…]$/.test(title.trimEnd()) ? "" : ".",
		about === "" ? "" : { text: ` ${about}.`, quiet: true },
	];
}
