import type { GraphMap } from "../model/graphMap.ts";
import { addressOf, citationKeys, citationType, datePartsOf, keywordsWithThemes } from "./citation.ts";
import { cleanLine } from "./cleanText.ts";

/**
 * RIS, with themes as keywords (KW), for Zotero, EndNote, Mendeley and the rest. UTF-8, CRLF; every value on one line.
 *
 * [Standard] Research Information Systems, RIS Format Specifications (2001)
 */
export function* writeRis(map: GraphMap): Generator<string> {
	const keys = citationKeys(map.papers);
	for (const [i, paper] of map.papers.entries()) {
		const [year, month, day] = datePartsOf(paper);
		const two = (n: number | undefined): string => (n === undefined ? "" : String(n).padStart(2, "0"));
		const tags: [tag: string, value: string | undefined][] = [
			["TY", citationType(paper).ris],
			["ID", keys[i]],
			["TI", paper.title],
			...paper.authors.map(({ family, given }): [string, string] => [
				"AU",
				given ? `${family}, ${given}` : family.replaceAll(",", " "),
			]),
			["PY", year === undefined ? "" : String(year)],
			["DA", month === undefined ? "" : `${year}/${two(month)}/${two(day)}/`],
			["T2", paper.venue],
			["AB", paper.abstract],
			...keywordsWithThemes(map, paper).map((keyword): [string, string] => ["KW", keyword]),
			["DO", paper.doi],
			["AN", paper.arxivId === undefined ? paper.pmid : `arXiv:${paper.arxivId}`],
			["UR", addressOf(paper)],
			["LA", paper.language],
		];
		const lines = tags.flatMap(([tag, value]) => {
			const text = cleanLine(value ?? "");
			return text === "" ? [] : [`${tag}  - ${text}\r\n`];
		});
		yield `${i > 0 ? "\r\n" : ""}${lines.join("")}ER  - \r\n`;
	}
}
