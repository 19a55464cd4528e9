import { findColumns, recordOfColumns } from "../fields/columns.ts";
import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord, Reader, Sink } from "../record.ts";
import { countWords, isAuthorLine, isSentence } from "./blocks.ts";

/** An item of a list, or a line that begins with a link. */
const ITEM = /^(\s*)(?:(?:[-*+]|\d{1,4}[.)])\s+|(?=\[[^\]]{8,500}\]\())(.*)$/;
const LINK =
	/!?\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,500})\]\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)>?(?:\s+["'][^"']*["'])?\s*\)/g;
const TABLE_RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;
/** Names of links that are no titles. */
const BUTTON =
	/^\W*(?:paper|pdf|arxiv|abs|code|github|project|web|website|page|home ?page|link|slides?|poster|video|talk|blog|data|dataset|demo|model|bib(?:tex)?|doi|html|official|pytorch|tensorflow|colab|openreview|review|supp\w*|\d+)\b[^a-z]*(?:page|code|link)?\W*$/i;

const MAX_LINE = 20_000;

/** A Markdown list or table of papers: curated lists ("awesome …"), reading lists, notes. */
export const markdownList: Format = {
	name: "markdown-list",
	label: "Markdown list or table of papers",
	sniff(head) {
		if (/^\s*(?:[<{@]|\[\s*[{"])/.test(head)) return 0;
		const lines = head.slice(0, 32_768).split(/\r\n?|\n/);
		const table = lines.some(
			(line, i) => i > 0 && line.includes("|") && TABLE_RULE.test(line) && tableColumns(lines[i - 1]!) !== undefined,
		);
		if (table) return 0.96;
		const items = lines.filter((line) => itemOf(line) !== undefined).length;
		return items >= 2 && items >= 0.2 * lines.filter((line) => line.trim() !== "").length ? 0.6 : 0;
	},
	open: (sink) => new MarkdownReader(sink).reader,
};

class MarkdownReader {
	readonly reader: Reader;
	private readonly sink: Sink;
	private open: RawRecord | undefined;
	private indent = 0;
	private before = "";
	private columns: ReturnType<typeof tableColumns>;

	constructor(sink: Sink) {
		this.sink = sink;
		this.reader = splitLines(
			{ line: (text, line) => this.line(text, line), end: () => this.close() },
			{ unicode: true },
		);
	}

	private line(whole: string, line: number) {
		const text = whole.slice(0, MAX_LINE);
		if (TABLE_RULE.test(text) && text.includes("|")) {
			this.close();
			this.columns = tableColumns(this.before);
			return;
		}
		this.before = text;
		if (this.columns !== undefined && text.includes("|")) return this.row(text, line);
		this.columns = undefined;
		const indent = /^\s*/.exec(text)![0].length;
		const record = itemOf(text);
		if (record !== undefined && !(this.open !== undefined && indent > this.indent)) {
			this.close();
			[this.open, this.indent] = [{ ...record, line }, indent];
			return;
		}
		if (text.trim() === "") return;
		const plain = bare(text).replace(/^\s*(?:[-*+>]\s*)*(?:abstract|tl;?dr|summary)?\s*[:.]?\s*/i, "");
		if (this.open !== undefined && indent > this.indent && isSentence(plain))
			this.open.abstract = this.open.abstract === undefined ? plain : `${this.open.abstract}\n${plain}`;
		else if (!(this.open !== undefined && indent > this.indent)) {
			this.close();
			this.sink.skip(line, text, "no item of the list with a title");
		}
	}

	private row(text: string, line: number): void {
		const { names, fields } = this.columns!;
		const cells = cellsOf(text);
		const record = recordOfColumns(fields, names, (column) => bare(cells[column] ?? ""), line);
		const links = [...text.matchAll(LINK)].map((match) => match[2]!);
		this.sink.record({ ...record, url: record.url ?? links[0], arxivId: links.find((link) => /arxiv/i.test(link)) });
	}

	private close(): void {
		if (this.open !== undefined) this.sink.record(this.open);
		this.open = undefined;
	}
}

function cellsOf(row: string): string[] {
	return row
		.trim()
		.replace(/^\||\|$/g, "")
		.split(/(?<!\\)\|/);
}

/** The columns of a table's header, if one of them holds titles. */
function tableColumns(row: string): { names: string[]; fields: ReturnType<typeof findColumns> } | undefined {
	const names = cellsOf(row).map((cell) => bare(cell).replace(/^papers?$/i, "title"));
	const fields = findColumns(names);
	return fields.size > 1 && fields.has("title") ? { names, fields } : undefined;
}

/** The paper of a list's item: its title in bold, in quotes or as a link, else what stands before the first link. */
function itemOf(line: string): Omit<RawRecord, "line"> | undefined {
	const text = ITEM.exec(line.slice(0, 4000))?.[2];
	if (text === undefined) return undefined;
	const links = [...text.matchAll(LINK)].map((match) => ({ name: bare(match[1]!), url: match[2]!, at: match.index }));
	if (!links.some(({ url }) => /^https?:/.test(url))) return undefined;
	const named = links.find(({ name }) => !BUTTON.test(name) && countWords(name) >= 3);
	// "[2018/ICLR] Title. NeurIPS 2021 [[pdf]](…)"
	const first = text
		.slice(0, links[0]!.at)
		.replace(/^(?:\s*[[(][^\])]{0,60}[\])])+\s*/, "")
		.replace(/[.,]\s[^.]{0,60}\b(?:19|20)\d\d\W{0,20}$/, "");
	const et = /,\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*)?),? et al\.?[^\p{L}]*$/u.exec(first);
	const title =
		/\*\*(.{3,500}?)\*\*/.exec(text)?.[1] ??
		/[“"](.{10,500}?)[.,]?[”"]/.exec(first)?.[1] ??
		named?.name ??
		first.slice(0, et?.index);
	const clean = bare(title).replace(/^[\s\W]*(?=[\p{L}\p{N}"“(])|[\s:,;.[(–—-]+$/gu, "");
	if (countWords(clean) < 2 || BUTTON.test(clean)) return undefined;
	const rest = bare(text.slice(text.indexOf(title) + title.length).replace(LINK, "|"));
	const people = rest.split(/[|.()*]|\s[-–—]\s/).find((part) => isAuthorLine(part.replace(/^[\s,:]+|[\s,:]+$/g, "")));
	const source = links.find(({ url }) => /arxiv\.org|doi\.org|openreview/i.test(url)) ?? named ?? links[0]!;
	return {
		title: clean,
		authors:
			people?.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter((name) => name.trim() !== "") ??
			(et === null ? [] : [et[1]!]),
		year: /(?<![\d.])(?:19|20)\d\d(?![\d.]\d)/.exec(bare(text.replace(LINK, "$1")))?.[0],
		url: source.url,
		arxivId: links.find(({ url }) => /arxiv/i.test(url))?.url,
		doi: links.find(({ url }) => /doi\.org/i.test(url))?.url,
	};
}

/** Markdown's text without its marks; links keep their names. */
function bare(text: string): string {
	return text
		.replace(LINK, "$1")
		.replace(/\*{1,3}|`|~~|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)/g, "")
		.replace(/\\([\\`*_{}[\]()#+.!|-])/g, "$1")
		.trim();
}
