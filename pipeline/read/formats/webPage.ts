import { readJson } from "../json/readJson.ts";
import type { Format, RawRecord, Sink } from "../record.ts";
import { htmlLines } from "../text/htmlLines.ts";
import { wholeText } from "../text/wholeText.ts";
import { rootName } from "../xml/readXml.ts";
import { arxivListing } from "./arxivListing.ts";
import { copiedPage } from "./copiedPage.ts";
import { hfDailyPaper } from "./hfDaily.ts";
import { references } from "./references.ts";

/** Pages that browsers save are far smaller. */
const LIMIT = { millions: 64, what: "the page", hint: "Export the list as BibTeX, RIS or CSV." };

/**
 * A page saved from the browser. In this order: the records that Hugging Face puts into its pages; the one paper that a
 * publisher describes in `citation_…` meta tags (as Google Scholar asks for); else what the page shows, read as arXiv's
 * listing or as a copied page.
 */
export const webPage: Format = {
	name: "web-page",
	label: "Web page saved from the browser (HTML)",
	sniff: (head) =>
		/^html$/i.test(rootName(head) ?? "")
			? 0.9
			: /^\s*<(?:head|body|title|meta|div|table|ul|ol)[\s>]/i.test(head)
				? 0.5
				: 0,
	open: (sink) => wholeText(LIMIT, (html) => readPage(html, sink)),
};

function readPage(html: string, sink: Sink): void {
	const meta = new Map<string, string[]>();
	const embedded: string[] = [];
	const lines = htmlLines(html, ({ name, attributes }) => {
		const key = (attributes.get("name") ?? attributes.get("property") ?? "").toLowerCase();
		const content = attributes.get("content")?.trim();
		if (name === "meta" && content && /^(?:citation_|dc[._]|description$|og:description$)/.test(key))
			meta.set(key, [...(meta.get(key) ?? []), content]);
		const props = attributes.get("data-props");
		if (props?.includes('"dailyPapers"')) embedded.push(props);
	});
	for (const json of embedded) {
		const reader = readJson({ ...sink, record: (raw) => sink.record({ ...raw, line: 1 }) }, [hfDailyPaper]);
		reader.write(json);
		reader.end();
	}
	if (embedded.length > 0) return;
	if (meta.has("citation_title")) {
		sink.record(recordOfMeta(meta));
		return;
	}
	const text = lines.map((one) => one.text).join("\n");
	const at = (line: number): number => lines[line - 1]?.line ?? 1;
	let records = 0;
	const head = text.slice(0, 65_536);
	const format = arxivListing.sniff(head) > 0 ? arxivListing : references.sniff(head) >= 0.5 ? references : copiedPage;
	const reader = format.open({
		record(raw) {
			records++;
			sink.record({ ...raw, line: at(raw.line) });
		},
		broken: (line, message, hint) => sink.broken(at(line), message, hint),
		skip: (line, skipped, reason) => sink.skip(at(line), skipped, reason),
		warn: (problem) => sink.warn(problem.line === undefined ? problem : { ...problem, line: at(problem.line) }),
	});
	reader.write(text);
	reader.end();
	if (records === 0)
		sink.warn({
			code: "no-list",
			message: "the page shows no list of papers; a script may load it",
			hint: "Copy the list from the page as text, or export it as BibTeX, RIS or CSV.",
		});
}

function recordOfMeta(meta: ReadonlyMap<string, readonly string[]>): RawRecord {
	const first = (...names: string[]): string | undefined =>
		names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
	const people = meta.get("citation_author") ?? meta.get("citation_authors") ?? meta.get("dc.creator") ?? [];
	return {
		line: 1,
		title: first("citation_title"),
		abstract: first("citation_abstract", "dcterms.abstract", "dc.description", "og:description", "description"),
		authors: people.flatMap((names) => names.split(";")),
		date: first("citation_publication_date", "citation_date", "citation_online_date", "citation_year", "dc.date"),
		venue: first("citation_journal_title", "citation_conference_title", "citation_inbook_title", "citation_publisher"),
		doi: first("citation_doi", "dc.identifier"),
		arxivId: first("citation_arxiv_id"),
		pmid: first("citation_pmid"),
		url: first("citation_abstract_html_url", "citation_public_url", "citation_pdf_url"),
		keywords: (meta.get("citation_keywords") ?? meta.get("citation_keyword") ?? []).flatMap((one) => one.split(/[;,]/)),
		language: first("citation_language"),
	};
}
