const DOI = /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}|\\^`]+/;
const ARXIV_NEW = /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d])/;
const ARXIV_OLD = /(?<![\w-])([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?\/(\d{7})(?:v\d+)?(?!\d)/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** A DOI in any dress ("https://doi.org/…", "doi:…") in lower case, or undefined. */
export function parseDoi(text: string | undefined): string | undefined {
	if (!text) return undefined;
	let plain = text;
	if (/%2f/i.test(plain))
		plain = plain
			.replace(/%2f/gi, "/")
			.replace(/%28/g, "(")
			.replace(/%29/g, ")")
			.replace(/%3a/gi, ":")
			.replace(/%3b/gi, ";")
			.replace(/%3c/gi, "<")
			.replace(/%3e/gi, ">");
	const match = DOI.exec(plain.slice(0, 1000)) ?? OLD_WITH_ANGLES.exec(plain.slice(0, 1000));
	if (match === null) return undefined;
	// In an address, what follows "&" is the next of its parameters.
	const found = plain[match.index - 1] === "=" ? match[0].split("&", 1)[0]! : match[0];
	let doi = found.replace(/[.,;:'"]+$/, "");
	for (const [open, close] of ["()", "[]"])
		while (doi.endsWith(close!) && count(doi, close!) > count(doi, open!))
			doi = doi.slice(0, -1).replace(/[.,;:'"]+$/, "");
	return /^10\.[\d.]+\/$/.test(doi) || doi.endsWith("/") ? undefined : doi.toLowerCase();
}

/** Wiley's DOIs before 2004: 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 */
const OLD_WITH_ANGLES = /10\.\d{4}\/\(SICI\)\S+/i;

function count(text: string, char: string): number {
	return text.split(char).length - 1;
}

/**
 * An arXiv id without version in any text that is meant as one: an id, `arXiv:…`, an address at arxiv.org or of
 * Hugging Face's papers, an arXiv DOI.
 *
 * @param loose - The field holds arXiv ids, so a bare number counts; otherwise "arxiv" must be in the text.
 */
export function parseArxivId(text: string | undefined, loose = false): string | undefined {
	if (!text || text.length > 1000) return undefined;
	const doi = ARXIV_DOI.exec(text.trim());
	const plain = doi?.[1] ?? text;
	if (!loose && doi === null && !/arxiv|huggingface\.co\/papers\//i.test(plain)) return undefined;
	const modern = ARXIV_NEW.exec(plain);
	if (modern !== null) return modern[1];
	const old = ARXIV_OLD.exec(plain);
	return old === null ? undefined : `${old[1]}/${old[2]}`;
}

/** The arXiv id that an arXiv DOI stands for. */
export function arxivIdOfDoi(doi: string | undefined): string | undefined {
	return doi !== undefined && ARXIV_DOI.test(doi) ? parseArxivId(doi, true) : undefined;
}

export function parsePmid(value: string | number | undefined): string | undefined {
	if (value === undefined) return undefined;
	const match =
		/^\s*(?:(?:PMID|MEDLINE)[:\s]*|https?:\/\/(?:www\.)?(?:ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/)?0*([1-9]\d{0,8})\/?\s*(?:\.0)?$/i.exec(
			String(value),
		);
	return match?.[1];
}

/** Only http and https; `www.` gets its scheme. Anything else, such as `javascript:` or a path, is undefined. */
export function parseUrl(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const first = text.trim().split(/[\s"<>]/, 1)[0]!;
	const url = /^www\./i.test(first) ? `http://${first}` : first;
	return /^https?:\/\/[^/\s]+\.?[^\s]*$/i.test(url) && url.length < 2000 ? url : undefined;
}
