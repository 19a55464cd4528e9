// Over 250 lines: the rules that tell titles, abstracts and noise apart decide together, line by line.
import { splitLines } from "../lines/splitLines.ts";
import type { Format, RawRecord, Sink } from "../record.ts";
import {
	countWords,
	isAuthorLine,
	isProse,
	isSentence,
	noiseReason,
	proceedingsLine,
	scholarLine,
	splitAuthors,
	type TextLine,
} from "./blocks.ts";

/**
 * Copied page
 * ===========
 * What a list of papers is when it is copied from a web page: titles and abstracts, a line each, with the page's
 * furniture between them. An abstract is a long line (or a block of wrapped lines); its title is the nearest line before
 * it that is no furniture and no list of authors. Lines that are neither are reported as skipped.
 *
 * Only the lines since the last abstract are held.
 */
export const copiedPage: Format = {
	name: "copied-page",
	label: "Copied page (titles and abstracts)",
	sniff(head) {
		if (/^\s*(?:[<{[]|@\w+\s*[{(])/.test(head)) return 0;
		const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
		if (lines.length < 2) return 0;
		const letters = head.match(/\p{L}/gu)?.length ?? 0;
		return letters > 0.5 * head.replace(/\s/g, "").length ? 0.2 : 0;
	},
	open(sink) {
		const page = new Page(sink);
		let block: TextLine[] = [];
		return splitLines(
			{
				line(text, line) {
					const plain = text.trim();
					if (plain !== "") block.push({ text: plain, line });
					if (block.length > 0 && (plain === "" || block.length >= MAX_PENDING)) {
						page.block(block);
						block = [];
					}
				},
				end() {
					if (block.length > 0) page.block(block);
					page.end();
				},
				tooLong(text, line) {
					sink.warn({
						code: "line-too-long",
						message: `a line of over 32 million characters was left out: ${text.slice(0, 60)}…`,
						line,
					});
				},
			},
			{ unicode: true },
		);
	},
};

/** A block that runs on without blank lines is cut here, so that it cannot fill memory. */
const MAX_PENDING = 5000;
/** Lines of a hard-wrapped abstract. */
const MAX_WRAPPED = 500;

class Page {
	private readonly sink: Sink;
	/** Short lines since the last abstract; `start` marks the first of a block. */
	private pending: (TextLine & { start: boolean })[] = [];
	private last: RawRecord | undefined;
	private abstracts = 0;
	/** Whether the last block was prose, so that another one belongs to it. */
	private afterProse = false;

	constructor(sink: Sink) {
		this.sink = sink;
	}

	block(lines: readonly TextLine[]): void {
		const wrapped = wrappedFrom(lines, this.hasTitle());
		if (wrapped >= 0) {
			this.short(lines.slice(0, wrapped));
			this.prose(lines.slice(wrapped));
			return;
		}
		let start = true;
		for (const line of lines) {
			if ((isProse(line.text) || this.isShortAbstract(line.text)) && !isAuthorLine(line.text)) {
				this.prose([line]);
				start = true;
			} else {
				this.short([line], start);
				start = false;
			}
		}
	}

	private short(lines: readonly TextLine[], start = true): void {
		lines.forEach(({ text, line }, i) => {
			this.pending.push({ text, line, start: start && i === 0 });
		});
		if (lines.length > 0) this.afterProse = false;
		if (this.pending.length > MAX_PENDING) this.flushTitles();
	}

	private isShortAbstract(text: string): boolean {
		if (countWords(text) < 8) return false;
		const title = this.pending.at(-1)?.text;
		if (title !== undefined && (scholarLine(title) !== undefined || noiseReason(title) === "a citation"))
			return noiseReason(text) === undefined;
		return (
			title !== undefined &&
			isSentence(text) &&
			noiseReason(title) === undefined &&
			!/[.,;]$/.test(title) &&
			title.length < text.length
		);
	}

	private hasTitle(): boolean {
		const last = this.pending.at(-1);
		return last !== undefined && noiseReason(last.text) === undefined;
	}

	/** An abstract: the nearest fitting line before it is its title; the lines before that are older titles or furniture. */
	private prose(lines: readonly TextLine[]): void {
		const abstract = lines.map(({ text }) => text).join("\n");
		let at = this.pending.length - 1;
		const between: TextLine[] = [];
		let loneAuthor: string | undefined;
		for (; at >= 0; at--) {
			const { text } = this.pending[at]!;
			if (
				noiseReason(text) !== undefined ||
				isAuthorLine(text) ||
				scholarLine(text) !== undefined ||
				isHeading(text) ||
				this.isVenue(at, between)
			)
				between.unshift(this.pending[at]!);
			else if (loneAuthor === undefined && this.isLoneAuthor(at, between)) loneAuthor = text;
			else break;
		}
		if (at < 0) {
			if (this.last !== undefined && this.afterProse && between.length === 0) {
				this.last.abstract += `\n\n${abstract}`;
				return;
			}
			this.pending = [];
			for (const line of between) this.skipShort(line);
			for (const { text, line } of lines) this.sink.skip(line, text, "an abstract without a title before it");
			return;
		}
		let from = at;
		while (
			from > 0 &&
			!this.pending[from]!.start &&
			isTitlePart(this.pending[from - 1]!.text, this.pending[from]!.text)
		)
			from--;
		const title = this.pending.slice(from, at + 1);
		const before = this.pending.slice(0, from);
		this.pending = [];
		this.flush();
		this.titles(before, this.abstracts > 0);
		const authors = between
			.filter(({ text }) => isAuthorLine(text))
			.map(({ text }) => text.replace(/^authors?:\s*/i, ""));
		for (const line of between)
			if (!isAuthorLine(line.text) && scholarLine(line.text) === undefined) this.skipShort(line);
		const dated = [...between, ...before.slice(-2)].find(
			({ text }) => noiseReason(text) === "a date" && /\d{4}/.test(text),
		);
		const scholar = between.map(({ text }) => scholarLine(text)).find((found) => found !== undefined);
		this.last = {
			line: title[0]!.line,
			title: title
				.map(({ text }) => text)
				.join(" ")
				.replace(/^(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC)\]\s*)+/, ""),
			abstract,
			authors:
				scholar?.authors ?? splitAuthors((loneAuthor ?? authors.join(", ")).replace(/[\d*†‡§¶∗]+(?! authors?)/g, "")),
			date: scholar?.year ?? dated?.text,
			venue: scholar?.venue.includes("…") === false ? scholar.venue : undefined,
		};
		this.abstracts++;
		this.afterProse = true;
	}

	/** Title, authors, venue, abstract: the line under the authors is no title. */
	private isVenue(at: number, between: readonly TextLine[]): boolean {
		const above = this.above(at);
		return above > 0 && isAuthorLine(this.pending[above]!.text) && !between.some(({ text }) => isAuthorLine(text));
	}

	/** A lone name under what can be a title: its only author. */
	private isLoneAuthor(at: number, between: readonly TextLine[]): boolean {
		const above = this.above(at);
		if (above < 0 || !/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(this.pending[at]!.text)) return false;
		const over = this.pending[above]!.text;
		const dated = between.some(({ text }) => noiseReason(text) === "a date");
		return (
			countWords(over) >= 3 &&
			(dated || above === at - 1) &&
			!isAuthorLine(over) &&
			!between.some(({ text }) => isAuthorLine(text))
		);
	}

	/** The nearest line above that is no furniture, or -1. */
	private above(at: number): number {
		let above = at - 1;
		while (above >= 0 && (noiseReason(this.pending[above]!.text) !== undefined || isHeading(this.pending[above]!.text)))
			above--;
		return above;
	}

	private flush(): void {
		if (this.last !== undefined) this.sink.record(this.last);
		this.last = undefined;
	}

	/** Lines with no abstract: papers if they look like titles, else furniture. */
	private titles(lines: readonly (TextLine & { start: boolean })[], sure: boolean): void {
		const found = sure ? findTitles(lines) : [];
		let at = 0;
		for (const { from, to, title } of found) {
			for (; at < from; at++) this.skipShort(lines[at]!);
			const below = underTitle(lines, to);
			this.sink.record({ line: lines[from]!.line, title, ...below?.fields });
			at = below?.to ?? to;
		}
		for (; at < lines.length; at++) this.skipShort(lines[at]!);
	}

	private skipShort({ text, line }: TextLine): void {
		this.sink.skip(
			line,
			text,
			() => noiseReason(text) ?? (isAuthorLine(text) ? "names" : "neither a title nor an abstract"),
		);
	}

	private flushTitles(): void {
		this.flush();
		this.titles(this.pending, true);
		this.pending = [];
	}

	end(): void {
		this.flushTitles();
	}
}

/**
 * In a page without abstracts every record has its furniture round it: "Submitted by", votes, title, "4 authors".
 * A title is then the longest line between two "Submitted by"; elsewhere it is a line of four words or more.
 */
function findTitles(lines: readonly (TextLine & { start: boolean })[]): { from: number; to: number; title: string }[] {
	const anchors = [...lines.keys()].filter((i) => /^submitted by/i.test(lines[i]!.text));
	const found: { from: number; to: number; title: string }[] = [];
	const single = (i: number): void => {
		found.push({ from: i, to: i + 1, title: lines[i]!.text });
	};
	if (anchors.length >= 2) {
		anchors.forEach((anchor, a) => {
			const end = anchors[a + 1] ?? lines.length;
			let best = -1;
			for (let i = anchor + 1; i < end; i++) {
				const text = lines[i]!.text;
				if (
					noiseReason(text) === undefined &&
					!isAuthorLine(text) &&
					(best < 0 || text.length > lines[best]!.text.length)
				)
					best = i;
			}
			if (best >= 0 && (lines[best]!.text.length >= 12 || countWords(lines[best]!.text) >= 2)) single(best);
		});
		return found;
	}
	lines.forEach(({ text }, i) => {
		if (
			text.length >= 20 &&
			countWords(text) >= 4 &&
			noiseReason(text) === undefined &&
			!isAuthorLine(text) &&
			proceedingsLine(text) === undefined &&
			!(VENUE.test(text) && i > 0 && !lines[i]!.start && isAuthorLine(lines[i - 1]!.text)) &&
			!isHeading(text)
		)
			single(i);
	});
	return found;
}

/** A venue with its own words, which no title has at its beginning. */
const VENUE =
	/^(?:in |the )?(?:proceedings|proc\.|advances in neural|transactions|journal of|conference on|international conference|annual meeting|workshop on|symposium on|findings of)\b/i;

/** Names, and names or a venue, right under a title of a page without abstracts; `to` is the line after them. */
function underTitle(
	lines: readonly (TextLine & { start: boolean })[],
	at: number,
): { fields: Partial<RawRecord>; to: number } | undefined {
	const line = lines[at];
	if (line === undefined || line.start) return undefined;
	const proceedings = proceedingsLine(line.text);
	if (proceedings !== undefined) return { fields: proceedings, to: at + 1 };
	if (!isAuthorLine(line.text)) return undefined;
	const next = lines[at + 1];
	const isVenue = next !== undefined && !next.start && VENUE.test(next.text);
	return {
		fields: { authors: splitAuthors(line.text), ...(isVenue ? { venue: next.text } : {}) },
		to: at + (isVenue ? 2 : 1),
	};
}

function isHeading(text: string): boolean {
	return (
		/^(?:abstract|summary|keywords?|index terms|tl;?dr|introduction)\s*[:.]?$/i.test(text) ||
		/^(?:keywords?|index terms|tl;?dr|primary area|year|publisher|volume|pages|subjects?|doi|comments?|journal-?ref|tags|source|venue|published in)\s*[:—–]/i.test(
			text,
		)
	);
}

/** Two lines of one wrapped title: the first does not end, the second is no line of its own kind. */
function isTitlePart(above: string, below: string): boolean {
	return (
		above.length >= 50 &&
		noiseReason(above) === undefined &&
		!isAuthorLine(above) &&
		!/[.!?]$/.test(above) &&
		(/^\p{Ll}/u.test(below) || /(?:[,:-]|\b(?:of|for|and|the|in|with|on|to|a|an|by|via|from|using))$/i.test(above))
	);
}

/** Where in a block a hard-wrapped abstract begins, or -1 when the block is no wrapped text. */
function wrappedFrom(lines: readonly TextLine[], titleBefore: boolean): number {
	if (lines.length < 3 || lines.length > MAX_WRAPPED || lines.some(({ text }) => text.length > 200)) return -1;
	const from = titleBefore && isFull(lines[0]!.text, longest(lines)) ? 0 : firstFull(lines);
	const rest = lines.slice(from);
	if (rest.length < 2) return -1;
	const inner = rest.slice(0, -1);
	const width = longest(rest);
	const full = inner.filter(({ text }) => isFull(text, width)).length;
	const text = rest.map((line) => line.text).join(" ");
	return full >= 0.7 * inner.length &&
		countWords(text) >= 25 &&
		/[.!?]["')\]]?$/.test(text) &&
		inner.every((line) => noiseReason(line.text) === undefined)
		? from
		: -1;
}

function isFull(text: string, width: number): boolean {
	return text.length >= 45 && text.length > 0.6 * width;
}

function longest(lines: readonly TextLine[]): number {
	return Math.max(...lines.map(({ text }) => text.length));
}

/** The line after the title: the title is the first line, and the second where the first goes on in it. */
function firstFull(lines: readonly TextLine[]): number {
	let from = 1;
	if (
		lines.length > 3 &&
		isTitlePart(lines[0]!.text, lines[1]!.text) &&
		lines[1]!.text.length < 0.75 * lines[2]!.text.length
	)
		from = 2;
	while (from < lines.length && (isAuthorLine(lines[from]!.text) || noiseReason(lines[from]!.text) !== undefined))
		from++;
	return from;
}
