import { decodeLatex } from "../../../src/latex/decode.ts";
import { splitLines } from "../lines/splitLines.ts";
import type { Format, Reader, Sink } from "../record.ts";
import { countWords, type TextLine } from "./blocks.ts";
import { parseCitation } from "./citation.ts";

/** "[1] ", "1. ", "(1) ", "• ", "\bibitem{a}": what an item of a list begins with. */
const MARKER =
	/^\s{0,8}(?:\\bibitem(?:\[[^\]]{0,300}\])?\{[^{}]{0,200}\}|\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)](?=\s)|[-*•‣◦▪–](?=\s))\s*/;
const MAX_SAMPLE = 400;
const MAX_ITEM_LINES = 60;
/** Words that a title without authors may have, and must. */
const MAX_TITLE_WORDS = 40;
const MIN_TITLE_WORDS = 3;

/** How items are told apart: by what they begin with, by blank lines, or a line each. */
type Layout = "marked" | "blocks" | "lines";

/** References as text: a bibliography in APA, Harvard, IEEE, Vancouver, MLA or Chicago style, or a list of titles with marks. */
export const references: Format = {
	name: "references",
	label: "References as text (APA, IEEE, Vancouver, MLA …), lists of titles",
	sniff(head) {
		if (/^\s*(?:[<{@%]|\[\s*[{"]|TY {1,2}-|PMID|FN )/.test(head)) return 0;
		const { layout, items } = sample(head);
		const parsed = items.filter((item) => parseCitation(item) !== undefined).length;
		if (parsed >= 2 && parsed >= 0.5 * items.length) return 0.55;
		if (parsed === 1 && items.length === 1) return 0.5;
		const titles = items.filter((item) => countWords(item) >= MIN_TITLE_WORDS && countWords(item) <= MAX_TITLE_WORDS);
		return layout === "marked" && items.length >= 3 && titles.length >= 0.8 * items.length ? 0.45 : 0;
	},
	open: (sink) => new ReferenceReader(sink).reader,
};

/** The items of a text's beginning; the last may be cut off and is left out of many. */
function sample(head: string): { layout: Layout; items: string[] } {
	const lines = head.split(/\r\n?|\n/).slice(0, MAX_SAMPLE);
	const full = lines.filter((line) => line.trim() !== "");
	const marked = full.filter((line) => MARKER.test(line)).length;
	const layout: Layout =
		marked >= 2 && marked >= 0.25 * full.length
			? "marked"
			: full.length < lines.length - 1 && full.length > 0
				? "blocks"
				: "lines";
	const items: string[] = [];
	const gather = gatherItems(
		layout,
		(item) => void items.push(textOf(item)),
		() => undefined,
	);
	for (const [i, text] of lines.entries()) gather.line(text, i + 1);
	gather.end();
	return { layout, items: items.length > 20 ? items.slice(0, -1) : items };
}

function textOf(item: readonly TextLine[]): string {
	const whole = item.map(({ text }) => text.trim()).join("\n");
	const plain = whole.startsWith("\\bibitem")
		? decodeLatex(whole.replace(MARKER, "").replace(/\\newblock\s?|\\end\{thebibliography\}/g, ""))
		: whole.replace(MARKER, "");
	return plain.replace(/(\p{L}-)\n(?=\p{Ll})/gu, "$1").replace(/\n/g, " ");
}

/** Lines to items; lines before the first mark belong to none. */
function gatherItems(
	layout: Layout,
	onItem: (item: TextLine[]) => void,
	onOther: (line: TextLine) => void,
): { line(text: string, line: number): void; end(): void } {
	let open: TextLine[] = [];
	const close = (): void => {
		if (open.length > 0) onItem(open);
		open = [];
	};
	return {
		line(text, line) {
			const blank = text.trim() === "";
			if (layout === "lines" || (layout === "blocks" && blank) || (layout === "marked" && MARKER.test(text))) close();
			if (blank) return;
			if (layout === "marked" && open.length === 0 && !MARKER.test(text)) return onOther({ text, line });
			if (open.length < MAX_ITEM_LINES) open.push({ text, line });
			else onOther({ text, line });
		},
		end: close,
	};
}

class ReferenceReader {
	readonly reader: Reader;
	private readonly sink: Sink;
	private readonly inner: Reader;
	private gather: ReturnType<typeof gatherItems> | undefined;
	private head = "";

	constructor(sink: Sink) {
		this.sink = sink;
		this.inner = splitLines(
			{ line: (text, line) => this.gather!.line(text, line), end: () => this.gather!.end() },
			{ unicode: true },
		);
		this.reader = {
			write: (text) => {
				if (this.gather !== undefined) return this.inner.write(text);
				this.head += text;
				if (this.head.length >= 65_536) this.begin();
			},
			end: () => {
				if (this.gather === undefined) this.begin();
				this.inner.end();
			},
		};
	}

	private begin(): void {
		const { layout } = sample(this.head);
		this.gather = gatherItems(
			layout,
			(item) => this.item(item, layout),
			({ text, line }) => this.sink.skip(line, text, "in no item of the list"),
		);
		this.inner.write(this.head);
		this.head = "";
	}

	private item(item: readonly TextLine[], layout: Layout): void {
		const text = textOf(item);
		const line = item[0]!.line;
		const words = countWords(text);
		const isTitle = layout === "marked" && words >= MIN_TITLE_WORDS && words <= MAX_TITLE_WORDS;
		const record = parseCitation(text) ?? (isTitle ? { title: text.replace(/\.$/, "") } : undefined);
		if (record !== undefined) this.sink.record({ ...record, line });
		else for (const one of item) this.sink.skip(one.line, one.text, "no reference whose title can be told");
	}
}
