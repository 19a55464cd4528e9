// Over 250 lines: the table from BibTeX fields to a paper, with the habits of the programs that write them.
import { decodeLatex } from "../../../src/latex/decode.ts";
import type { Author } from "../../../src/model/paper.ts";
import { parseMonth } from "../fields/dates.ts";
import { parseArxivId } from "../fields/identifiers.ts";
import { splitKeywords } from "../fields/keywords.ts";
import type { Format, RawRecord, Sink } from "../record.ts";
import { decodeEntities } from "../text/markup.ts";
import { wholeText } from "../text/wholeText.ts";
import { type BibEntry, BibParser } from "./bibtexParse.ts";

/** A library is held as text while it is read; the largest seen have 100 MB. */
const LIMIT = { millions: 400, what: "the library", hint: "Split it into several files." };

/** BibTeX and BibLaTeX, with LaTeX decoded, strings and cross-references put in. File paths are never kept. */
export const bibtex: Format = {
	name: "bibtex",
	label: "BibTeX and BibLaTeX",
	sniff(head) {
		const entries =
			head.match(
				/(?:^|[\n\r}])[ \t\uFEFF]*@[ \t]*(?!comment|preamble|string)[a-zA-Z][\w-]{1,30}[ \t]*[{(][ \t]*(?:[^\s,{}]{1,200}[ \t]*)?[,\n\r]/gi,
			)?.length ?? 0;
		if (entries > 0) return /^\s*(?:%|@)/.test(head) ? 0.97 : entries > 2 ? 0.8 : 0.7;
		const known =
			/@\s*(?:article|book|inproceedings|incollection|misc|phdthesis|techreport|online|preamble|string|comment)\s*[{(]/i;
		if (/^\s*[%@]/.test(head) && known.test(head.slice(0, 4000))) return 0.6;
		// The only entry has a broken beginning: its fields are no titles of a copied page.
		const fields = head.match(/^[ \t]*(?:title|author|year|date|journal|booktitle)[ \t]*=[ \t]*["{]/gim);
		return (fields?.length ?? 0) >= 2 ? 0.5 : 0;
	},
	open: (sink) => wholeText(LIMIT, (text) => readEntries(text, sink)),
};

function readEntries(text: string, sink: Sink): void {
	const entries: BibEntry[] = [];
	const problems = new Set<number>();
	const parser = new BibParser(text, {
		entry: (entry) => void entries.push(entry),
		problem(line, message) {
			problems.add(line);
			sink.warn({ code: "broken-entry", message, line, hint: "What could be read of it was kept." });
		},
		outside: (line, content) => sink.skip(line, content, "outside of any entry"),
	});
	parser.parse();
	if (entries.length === 0)
		sink.warn({
			code: "no-entries",
			message: "no entry could be found",
			hint: 'An entry begins like "@article{key," at the start of a line.',
		});
	const byKey = new Map<string, BibEntry>();
	for (const entry of entries)
		if (entry.key !== "" && !byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
	for (const entry of entries) {
		inherit(entry, byKey, sink);
		sink.record(recordOf(entry));
	}
}

/** Takes over what a cross-referenced entry has; its title is the book's. */
function inherit(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>, sink: Sink): void {
	for (const name of ["crossref", "xdata", "xref"]) {
		for (const key of (entry.fields.get(name) ?? "").split(",")) {
			if (key.trim() === "") continue;
			const parent = byKey.get(key.trim().toLowerCase());
			if (parent === undefined) {
				if (name === "crossref")
					sink.warn({
						code: "missing-crossref",
						message: `@${entry.type}{${entry.key}} refers to "${key.trim()}", which is not in the file`,
						line: entry.line,
					});
				continue;
			}
			if (parent === entry || name === "xref") continue;
			for (const [field, value] of parent.fields) {
				const own = name === "crossref" && field === "title" ? "booktitle" : field;
				if (
					["abstract", "keywords", "doi", "url", "crossref", "eprint", "pmid", "author"].includes(own) &&
					name === "crossref"
				)
					continue;
				if (!entry.fields.has(own)) entry.fields.set(own, value);
			}
		}
	}
}

function recordOf({ type, key, fields, line }: BibEntry): RawRecord {
	const raw = (...names: string[]): string | undefined => {
		for (const name of names) {
			const value = fields.get(name);
			if (value !== undefined && value.trim() !== "") return value;
		}
		return undefined;
	};
	const text = (...names: string[]): string | undefined => {
		const value = raw(...names);
		return value === undefined ? undefined : plainText(value);
	};
	const subtitle = text("subtitle");
	const title = text("title");
	const full =
		title !== undefined && subtitle !== undefined && !title.includes(subtitle)
			? `${title.replace(/[:\s]+$/, "")}: ${subtitle}`
			: title;
	const stated = raw("year", "date", "issued", "eventdate", "earlyaccessdate", "early access date");
	// "{\\noop{1973b}}1973" is sorted by the one and dated by the other.
	const bare = stated?.replace(/\\[a-zA-Z]+\s*\{[^{}]*\}/g, "");
	const year = bare !== undefined && /\d{4}/.test(bare) ? bare : stated;
	const month = parseMonth(
		raw("month") === undefined ? undefined : decodeLatex(raw("month")!).replace(/^\d{1,2}[.\s]+(?=[a-z])/i, ""),
	);
	const yearNumber = /(?<!\d)(\d{4})(?!\d)/.exec(year ?? "")?.[1];
	const eprint = raw("eprint");
	const isArxiv = /arxiv/i.test(raw("archiveprefix", "eprinttype", "archive") ?? "") || /arxiv/i.test(eprint ?? "");
	const journal = text(
		"journal",
		"journaltitle",
		"booktitle",
		"shortjournal",
		"maintitle",
		"series",
		"school",
		"institution",
		"organization",
		"howpublished",
		"publisher",
	);
	return {
		line,
		title: full ?? text("booktitle", "maintitle", "shorttitle", "titleaddon"),
		abstract: text("abstract", "abstractnote", "summary"),
		authors: bibNames(
			decodeEntities(
				raw("author", "authors") ?? raw("editor") ?? raw("translator", "editora", "director", "bookauthor") ?? "",
			),
		),
		year,
		date:
			raw("date") ??
			(yearNumber !== undefined && month > 0 ? `${yearNumber}-${String(month).padStart(2, "0")}` : undefined),
		venue: journal === undefined || /^\\?url/.test(journal) ? undefined : journal,
		doi: verbatim(raw("doi")) ?? (/doi/i.test(raw("url") ?? "") ? verbatim(raw("url")) : undefined),
		arxivId:
			(isArxiv ? eprint : undefined) ??
			raw("arxivid", "arxiv") ??
			arxivOf(
				raw("journal"),
				raw("volume"),
				raw("note"),
				raw("url"),
				raw("number"),
				raw("publisher"),
				raw("howpublished"),
				raw("doi"),
			),
		pmid: raw("pmid") ?? (/pubmed/i.test(raw("eprinttype") ?? "") ? eprint : undefined),
		url: verbatim(
			raw("url", "link", "biburl", "adsurl") ?? /https?:\/\/[^\s{}]+/.exec(raw("howpublished", "note") ?? "")?.[0],
		),
		keywords: [
			"keywords",
			"keyword",
			"author_keywords",
			"author-keywords",
			"keywords-plus",
			"mendeley-tags",
			"tags",
		].flatMap((name) => (fields.has(name) ? splitKeywords(plainText(fields.get(name)!)) : [])),
		type,
		language: text("langid", "language", "hyphenation"),
		key: key === "" ? undefined : key,
	};
}

/** LaTeX to text; the braces that ScienceDirect escapes (`\{EEG\}`) only keep the capitals. */
function plainText(value: string): string {
	return decodeLatex(value.replace(/\\\{([A-Z][A-Za-z0-9 &/.-]*)\\\}/g, "$1"));
}

/** Google Scholar: journal = {arXiv preprint arXiv:1706.03762}; DBLP: journal = {CoRR}, volume = {abs/1706.03762}. */
function arxivOf(
	journal: string | undefined,
	volume: string | undefined,
	...others: (string | undefined)[]
): string | undefined {
	if (/^corr$/i.test(journal?.trim() ?? "") && volume !== undefined) {
		const id = parseArxivId(volume, true);
		if (id !== undefined) return id;
	}
	for (const text of [journal, ...others]) {
		const id = parseArxivId(text);
		if (id !== undefined) return id;
	}
	return undefined;
}

/** Identifiers and addresses: no LaTeX but its escapes. */
function verbatim(text: string | undefined): string | undefined {
	return text
		?.replace(/\\url\b/g, "")
		.replace(/\\([%&_#$~{}])/g, "$1")
		.replace(/\{?\\(?:textless|textgreater)\s*\}?/g, (match) => (match.includes("less") ? "<" : ">"))
		.replace(/\{\\_\}/g, "_")
		.replace(/[{}]/g, "")
		.trim();
}

/** Names at "and" outside braces. */
function bibNames(text: string): (string | Author)[] {
	const names: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (char === "\\") at++;
		else if (char === "{") depth++;
		else if (char === "}") depth--;
		else if (
			depth <= 0 &&
			(char === "a" || char === "A") &&
			/^and(?=[\s{])/i.test(text.slice(at, at + 4)) &&
			/[\s}]/.test(text[at - 1] ?? "")
		) {
			names.push(text.slice(from, at));
			from = at + 3;
			at += 2;
		} else if (depth <= 0 && char === ";") {
			names.push(text.slice(from, at));
			from = at + 1;
		}
	}
	names.push(text.slice(from));
	return names.flatMap((name) => {
		const one = bibName(name.trim());
		return one === undefined ? [] : [one];
	});
}

function bibName(whole: string): string | Author | undefined {
	const name = whole.replace(/,?\s+\{?et al\.?\}?$/i, "");
	if (name === "" || /^(?:others|et al\.?)$/i.test(name)) return undefined;
	// Wholly in braces: a group's name, not to be split.
	if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(name)) return { family: decodeLatex(name).trim() };
	if (/\b(?:family|given)\s*=/.test(name)) return extendedName(name);
	const parts = splitTop(name, ",").map((part) => decodeLatex(part).replace(/\s+/g, " ").trim());
	if (parts.length === 2) return made(parts[0]!, parts[1]!);
	if (parts.length >= 3)
		return /^(?:jr|sr|i{1,3}|iv|ph\.?d)\b/i.test(parts[1]!)
			? made(parts[0]!, `${parts[2]}, ${parts[1]}`)
			: made(parts[0]!, parts.slice(1).join(" "));
	const words = splitTop(name, " ").filter((word) => word !== "");
	if (words.length === 1) return made(decodeLatex(words[0]!).trim(), "");
	// First von Last: "von" is what begins in lower case.
	let start = words.length - 1;
	const isLower = (word: string): boolean => /^\p{Ll}/u.test(decodeLatex(word));
	const firstLower = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isLower(word));
	if (firstLower > 0) start = firstLower;
	if (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(words.at(-1)!) && words.length > 2 && firstLower < 0) start--;
	const plain = (list: string[]): string => list.map((word) => decodeLatex(word).trim()).join(" ");
	const last = decodeLatex(words.at(-1)!);
	// "Smith JA" without a comma: initials stand last.
	if (firstLower < 0 && words.length === 2 && /^\p{Lu}{1,3}$/u.test(last) && /\p{Ll}/u.test(words[0]!))
		return made(plain(words.slice(0, 1)), last);
	return made(plain(words.slice(start)), plain(words.slice(0, start)));
}

function made(family: string, given: string): Author | undefined {
	if (family === "") return given === "" ? undefined : { family: given };
	return given === "" ? { family } : { family, given };
}

/** BibLaTeX: given=Hans, family=Müller, prefix=von, useprefix=true */
function extendedName(name: string): Author | undefined {
	const parts = new Map(
		splitTop(name, ",").map((part) => {
			const [key, ...rest] = part.split("=");
			return [key!.trim().toLowerCase(), decodeLatex(rest.join("=")).replace(/^"|"$/g, "").trim()] as const;
		}),
	);
	const prefix = parts.get("prefix");
	return made(
		[prefix, parts.get("family")].filter(Boolean).join(" "),
		[parts.get("given"), parts.get("suffix")].filter(Boolean).join(", "),
	);
}

function splitTop(text: string, separator: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at]!;
		if (char === "\\") at++;
		else if (char === "{") depth++;
		else if (char === "}") depth--;
		else if (depth <= 0 && (char === separator || (separator === " " && /[\s~]/.test(char)))) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}
