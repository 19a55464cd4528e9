import type { GraphMap } from "../model/graphMap.ts";
import type { Author } from "../model/paper.ts";
import { citationKeys, citationType, datePartsOf, keywordsWithThemes } from "./citation.ts";
import { cleanLine } from "./cleanText.ts";

const LATEX: Record<string, string> = {
	"\\": "\\textbackslash{}",
	"{": "\\{",
	"}": "\\}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};

/** Any text as LaTeX that prints it; letters outside ASCII stay (UTF-8). */
export function escapeLatex(text: string): string {
	return cleanLine(text).replace(/[\\{}~^&%$#_]/g, (c) => LATEX[c] ?? `\\${c}`);
}

/** A name that has no two parts, or whose parts would be cut elsewhere, goes in braces. */
function nameOf({ family, given }: Author): string {
	const part = (name: string): string =>
		/,|\band\b/i.test(name) || !given ? `{${escapeLatex(name)}}` : escapeLatex(name);
	return given ? `${part(family)}, ${part(given)}` : part(family);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * BibTeX (UTF-8), with themes as keywords: Zotero and JabRef show them as tags and groups. Keys stay those of the
 * records; a comma or semicolon inside a keyword becomes a space, since there it separates keywords. Addresses and
 * identifiers are written as they are, without characters that would end the field.
 */
export function* writeBibtex(map: GraphMap): Generator<string> {
	const keys = citationKeys(map.papers);
	const verbatim = (text: string): string => cleanLine(text).replace(/[{}\\]/g, "");
	for (const [i, paper] of map.papers.entries()) {
		const { bibtex } = citationType(paper);
		const [year, month] = datePartsOf(paper);
		const keywords = keywordsWithThemes(map, paper).map((k) => escapeLatex(k.replace(/[,;]+/g, " ")));
		const fields: [name: string, value: string | undefined][] = [
			["title", escapeLatex(paper.title)],
			["author", paper.authors.map(nameOf).join(" and ")],
			["year", year === undefined ? "" : String(year)],
			["date", verbatim(paper.date ?? "")],
			[
				bibtex === "inproceedings" || bibtex === "incollection" ? "booktitle" : "journal",
				escapeLatex(paper.venue ?? ""),
			],
			["abstract", escapeLatex(paper.abstract)],
			["keywords", keywords.join(", ")],
			["doi", verbatim(paper.doi ?? "")],
			["eprint", verbatim(paper.arxivId ?? "")],
			["archiveprefix", paper.arxivId ? "arXiv" : ""],
			["pmid", verbatim(paper.pmid ?? "")],
			["url", verbatim(paper.url ?? "")],
			["language", verbatim(paper.language ?? "")],
		];
		const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
		if (month !== undefined && MONTHS[month - 1]) lines.push(`  month = ${MONTHS[month - 1]},\n`);
		yield `${i > 0 ? "\n" : ""}@${bibtex}{${keys[i]},\n${lines.join("")}}\n`;
	}
}
