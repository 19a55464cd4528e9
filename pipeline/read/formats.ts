import { ReadError } from "./error.ts";
import { arxivAtom } from "./formats/arxivAtom.ts";
import { arxivDaily, arxivSnapshot } from "./formats/arxivJson.ts";
import { arxivListing } from "./formats/arxivListing.ts";
import { bibtex } from "./formats/bibtex.ts";
import { citavi } from "./formats/citavi.ts";
import { copiedPage } from "./formats/copiedPage.ts";
import { crossrefJson } from "./formats/crossrefJson.ts";
import { crossrefXml } from "./formats/crossrefXml.ts";
import { cslJson } from "./formats/cslJson.ts";
import { csv } from "./formats/csv.ts";
import { dataCite } from "./formats/dataCite.ts";
import { dataCiteXml } from "./formats/dataCiteXml.ts";
import { dblpXml } from "./formats/dblpXml.ts";
import { dublinCore } from "./formats/dublinCore.ts";
import { embaseCsv } from "./formats/embaseCsv.ts";
import { endnoteXml } from "./formats/endnoteXml.ts";
import { enw } from "./formats/enw.ts";
import { europePmc } from "./formats/europePmc.ts";
import { genericXml } from "./formats/genericXml.ts";
import { hfDaily } from "./formats/hfDaily.ts";
import { inspire } from "./formats/inspire.ts";
import { jats } from "./formats/jats.ts";
import { json, jsonLines } from "./formats/json.ts";
import { labelledText } from "./formats/labelledText.ts";
import { marc } from "./formats/marc.ts";
import { marcXml } from "./formats/marcXml.ts";
import { markdownList } from "./formats/markdownList.ts";
import { mods } from "./formats/mods.ts";
import { msBib } from "./formats/msBib.ts";
import { nbib } from "./formats/nbib.ts";
import { nep } from "./formats/nep.ts";
import { openAlex } from "./formats/openAlex.ts";
import { openReview } from "./formats/openReview.ts";
import { ovid } from "./formats/ovid.ts";
import { plainText } from "./formats/plainText.ts";
import { pubmedText } from "./formats/pubmedText.ts";
import { pubmedXml } from "./formats/pubmedXml.ts";
import { rdf } from "./formats/rdf.ts";
import { references } from "./formats/references.ts";
import { refworks } from "./formats/refworks.ts";
import { ris } from "./formats/ris.ts";
import { scopusText } from "./formats/scopusText.ts";
import { semanticScholar } from "./formats/semanticScholar.ts";
import { tagLines } from "./formats/tagLines.ts";
import { tei } from "./formats/tei.ts";
import { turtle } from "./formats/turtle.ts";
import { webPage } from "./formats/webPage.ts";
import { wos } from "./formats/wos.ts";
import { yaml } from "./formats/yaml.ts";
import { zoteroJson } from "./formats/zoteroJson.ts";
import { zoteroRdf } from "./formats/zoteroRdf.ts";
import type { Format } from "./record.ts";
import { rootName } from "./xml/readXml.ts";

/** All formats that can be read; a new one is a file and a row. Of equal scores the earlier row wins. */
export const FORMATS: readonly Format[] = [
	copiedPage,
	plainText,
	csv,
	bibtex,
	ris,
	enw,
	endnoteXml,
	nbib,
	pubmedXml,
	wos,
	openAlex,
	crossrefJson,
	crossrefXml,
	cslJson,
	arxivAtom,
	arxivSnapshot,
	arxivDaily,
	arxivListing,
	semanticScholar,
	openReview,
	hfDaily,
	json,
	jsonLines,
	dataCite,
	refworks,
	ovid,
	jats,
	dublinCore,
	mods,
	dblpXml,
	zoteroJson,
	zoteroRdf,
	europePmc,
	markdownList,
	pubmedText,
	scopusText,
	embaseCsv,
	labelledText,
	marc,
	marcXml,
	rdf,
	inspire,
	dataCiteXml,
	tei,
	citavi,
	msBib,
	genericXml,
	references,
	yaml,
	tagLines,
	nep,
	turtle,
	webPage,
];

/** The format whose sniff is surest. Throws a ReadError when none is. */
export function chooseFormat(head: string, file: string): Format {
	let best: Format | undefined;
	let bestScore = 0;
	for (const format of FORMATS) {
		const score = format.sniff(head);
		if (score > bestScore) [best, bestScore] = [format, score];
	}
	if (best === undefined)
		throw new ReadError("unknown-format", `${file} is of no known format`, { file, line: 1, hint: unknownHint(head) });
	return best;
}

function unknownHint(head: string): string {
	if (/^\s*</.test(head))
		return `XML is read from PubMed, EndNote, Zotero, arXiv, Crossref, DBLP, Europe PMC, JATS, MODS, MARC, OAI-PMH, DataCite, TEI, Citavi and RDF, and from others with elements named like a title and an author or abstract; this begins with <${rootName(head) ?? "?"}>.`;
	return `Export the list as BibTeX, RIS, CSV or JSON, or name its format: ${FORMATS.map(({ name }) => name).join(", ")}.`;
}
