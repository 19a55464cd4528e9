import type { GraphMap, GraphPaper } from "../model/graphMap.ts";
import { cleanLine } from "./cleanText.ts";

/** Keywords of a paper on its way back to a reference manager: its own, then `theme: …` and `sub-theme: …`. */
export function keywordsWithThemes(map: GraphMap, paper: GraphPaper): string[] {
	const themes = [
		...(paper.theme < 0 ? [] : [`theme: ${map.themes[paper.theme]!.name}`]),
		...(paper.subtheme < 0 ? [] : [`sub-theme: ${map.themes[paper.subtheme]!.name}`]),
	];
	return [...new Set([...paper.keywords, ...themes].map(cleanLine))].filter((keyword) => keyword !== "");
}

/** Its address; a preprint without one gets arXiv's, since CSL-JSON and RIS have no field of their own for arXiv ids. */
export function addressOf({ url, arxivId }: GraphPaper): string | undefined {
	return url ?? (arxivId === undefined ? undefined : `https://arxiv.org/abs/${arxivId}`);
}

/** Year, month and day of a paper, as far as they are known. */
export function datePartsOf({ date, year }: GraphPaper): number[] {
	const [, y, m, d] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "") ?? [];
	if (y === undefined) return year === undefined ? [] : [year];
	return [y, m, d].flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

/** The words of its `type`, as far as the formats share them: CSL type, BibTeX entry, RIS type. */
const TYPES = {
	"article-journal": ["article-journal", "article", "JOUR"],
	"paper-conference": ["paper-conference", "inproceedings", "CPAPER"],
	book: ["book", "book", "BOOK"],
	chapter: ["chapter", "incollection", "CHAP"],
	thesis: ["thesis", "phdthesis", "THES"],
	report: ["report", "techreport", "RPRT"],
	dataset: ["dataset", "misc", "DATA"],
	webpage: ["webpage", "misc", "ELEC"],
	preprint: ["article", "misc", "UNPB"],
} as const;

/** A preprint when only arXiv knows it, an article when it has a venue, and in BibTeX `misc` for the rest. */
export function citationType({ type = "", venue, arxivId }: GraphPaper): { csl: string; bibtex: string; ris: string } {
	const [csl, bibtex, ris] = Object.hasOwn(TYPES, type)
		? TYPES[type as keyof typeof TYPES]
		: venue !== undefined
			? TYPES["article-journal"]
			: arxivId !== undefined
				? TYPES.preprint
				: (["article", "misc", "GEN"] as const);
	return { csl, bibtex, ris };
}

const plainWord = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/[^A-Za-z0-9]/g, "")
		.toLowerCase();

/**
 * Citation keys: the record's own where it is fit for BibTeX, else family name (without authors the first long word of
 * the title) and year; made unique.
 */
export function citationKeys(papers: readonly GraphPaper[]): string[] {
	const taken = new Set<string>();
	return papers.map(({ key = "", title, authors, year }) => {
		const own = /^[A-Za-z0-9][\w:./+-]*$/.test(key) ? key : "";
		const word = title
			.split(/\s+/)
			.map(plainWord)
			.find((part) => part.length > 3);
		const family = plainWord(authors[0]?.family ?? "") || word;
		const wanted = own || `${family || "paper"}${year ?? ""}`;
		let free = wanted;
		for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${wanted}-${n}`;
		taken.add(free.toLowerCase());
		return free;
	});
}
