import type { GraphMap } from "../model/graphMap.ts";
import { addressOf, citationKeys, citationType, datePartsOf, keywordsWithThemes } from "./citation.ts";
import { cleanLine, cleanText } from "./cleanText.ts";

/**
 * A text of CSL-JSON may hold tags. What would be read as one, or as an entity, is escaped; any other `&` and `<` stays,
 * since Zotero and citation.js show texts as they are.
 */
const plain = (text: string): string =>
	cleanText(text)
		.replace(/&(?=#?\w+;)/g, "&amp;")
		.replace(/<(?=[/!]?[a-z[-][^<>]*>)/gi, "&lt;");

/**
 * CSL-JSON, with themes in `keyword`, for Zotero, pandoc and citeproc. One record a line.
 *
 * [Standard] https://github.com/citation-style-language/schema (csl-data.json)
 */
export function* writeCslJson(map: GraphMap): Generator<string> {
	const keys = citationKeys(map.papers);
	yield "[\n";
	for (const [i, paper] of map.papers.entries()) {
		const date = datePartsOf(paper);
		const address = addressOf(paper);
		const keywords = keywordsWithThemes(map, paper);
		const record = JSON.stringify({
			id: keys[i],
			type: citationType(paper).csl,
			title: plain(paper.title),
			author: paper.authors.map(({ family, given }) =>
				given ? { family: cleanLine(family), given: cleanLine(given) } : { literal: cleanLine(family) },
			),
			...(date.length > 0 ? { issued: { "date-parts": [date] } } : {}),
			...(paper.venue ? { "container-title": plain(paper.venue) } : {}),
			...(paper.abstract ? { abstract: plain(paper.abstract) } : {}),
			...(keywords.length > 0 ? { keyword: keywords.join("; ") } : {}),
			...(paper.doi ? { DOI: cleanLine(paper.doi) } : {}),
			...(paper.arxivId ? { number: `arXiv:${cleanLine(paper.arxivId)}` } : {}),
			...(paper.pmid ? { PMID: cleanLine(paper.pmid) } : {}),
			...(address ? { URL: cleanLine(address) } : {}),
			...(paper.language ? { language: cleanLine(paper.language) } : {}),
		});
		yield `${i > 0 ? ",\n" : ""}${record}`;
	}
	yield "\n]\n";
}
