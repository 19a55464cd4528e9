// Over 250 lines: one scanner over one position in one text; each rule of the language is a small function of it.
import { lineFinder } from "../lines/lineFinder.ts";

/** One entry as written: names in lower case, values with braces inside kept and strings put in. */
export interface BibEntry {
	type: string;
	key: string;
	fields: Map<string, string>;
	/** 1-based line of the `@`. */
	line: number;
}

export interface BibEvents {
	entry(entry: BibEntry): void;
	/** An entry of which something could not be read; `entry` may still follow with the rest. */
	problem(line: number, message: string): void;
	/** Text that is in no entry. */
	outside(line: number, text: string): void;
}

const MONTHS: [string, string][] = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec",
].map((name) => [name, name]);
const ENTRY = /@\s*([a-zA-Z][\w-]*)\s*([{(])/y;
/** What an entry looks like where one begins: used to find one's way again inside a value that does not end. */
const NEXT_ENTRY = /(?:^|[\n\r])[ \t]*@[ \t]*[a-zA-Z][\w-]*[ \t]*[{(][ \t]*(?:[^\s,{}()="'#]+[ \t]*)?,/g;
/** Web of Science and Scopus have blanks in names: "Early Access Date", "funding_text 1". */
const FIELD = /([^\s={},"#()@\\][^\s={},"#@]*(?:[ \u00A0][^\s={},"#@]+){0,3})\s*=/y;
const LOST_FIELD = /(?:\r\n?|\n)[ \t]*[a-zA-Z][\w.+-]*(?:[ \u00A0][\w.+-]+){0,3}[ \t]*=[ \t]*["{\d]/g;

/**
 * BibTeX and BibLaTeX by hand: linear, without recursion, and a bad entry costs itself at most.
 *
 * Measured against the libraries at hand (86 files, 32 nasty cases, 4.2 MB): those that forgive take 13 ms an entry and
 * are quadratic on runs of `@` and `\`; those that are fast throw the file away at the first bad entry.
 *
 * A value that does not end where a comma or the entry's end follows has lost a brace or quote: it is cut where the next
 * line begins a field, and one that runs into the next entry is cut there.
 */
export class BibParser {
	private readonly text: string;
	private readonly events: BibEvents;
	private readonly strings = new Map<string, string>(MONTHS);
	private readonly lineOf: (offset: number) => number;
	/** Characters that may still be read a second time, so that no input makes the work quadratic. */
	private budget: number;
	/** Offset of the next place that looks like an entry, and up to where it was looked for. */
	private nextEntry = -1;

	constructor(text: string, events: BibEvents) {
		this.text = text;
		this.events = events;
		this.lineOf = lineFinder(text);
		this.budget = 8 * text.length + 100_000;
	}

	parse(): void {
		const { text } = this;
		let outsideFrom = 0;
		for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at)) {
			if (/(?:^|[\n\r])[ \t]*%[% \t]*$/.test(text.slice(Math.max(0, at - 40), at))) {
				// Commented out.
				at++;
				continue;
			}
			ENTRY.lastIndex = at;
			const match = ENTRY.exec(text);
			if (match === null || (at > 0 && /[\w.]/.test(text[at - 1]!))) {
				at++;
				continue;
			}
			this.outside(outsideFrom, at);
			at = this.block(at, match[1]!.toLowerCase(), match[2] === "{" ? "}" : ")", ENTRY.lastIndex);
			outsideFrom = at;
		}
		this.outside(outsideFrom, text.length);
	}

	private outside(from: number, to: number): void {
		let at = from;
		for (const line of this.text.slice(from, to).split(/\r\n?|\n/)) {
			const plain = line.trim();
			if (plain !== "" && !/^[%}\s,)]/.test(plain)) this.events.outside(this.lineOf(at), plain);
			at += line.length + 1;
		}
	}

	private block(start: number, type: string, close: string, from: number): number {
		if (type === "comment") {
			const end = this.skipBalanced(from, close);
			return end ?? this.lineEnd(from);
		}
		if (type === "preamble") return this.skipBalanced(from, close) ?? this.lineEnd(from);
		if (type === "string") return this.string(start, from, close);
		return this.entry(start, type, from, close);
	}

	private string(start: number, from: number, close: string): number {
		FIELD.lastIndex = this.skipSpace(from);
		const match = FIELD.exec(this.text);
		if (match === null) {
			this.events.problem(this.lineOf(start), "an @string without name and value");
			return this.lineEnd(from);
		}
		const value = this.value(FIELD.lastIndex, close, this.entryAfter(start));
		this.strings.set(match[1]!.toLowerCase(), value.text);
		const end = this.skipSpace(value.end);
		return this.text[end] === close ? end + 1 : value.end;
	}

	private entry(start: number, type: string, from: number, close: string): number {
		const { text } = this;
		const fields = new Map<string, string>();
		const limit = this.entryAfter(start);
		const keyMatch = /\s*([^,\n\r={}"]*?)\s*(?=[,\n\r}=]|$)/y;
		keyMatch.lastIndex = from;
		let key = keyMatch.exec(text)?.[1] ?? "";
		let at = keyMatch.lastIndex;
		if (text[this.skipSpace(at)] === "=") {
			// No key, or no comma after it: the last word in its place is the first field's name.
			const field = key.lastIndexOf(" ") + 1;
			at = field === 0 ? from : text.indexOf(key, from) + field;
			key = key.slice(0, field).trim();
		} else at = Math.max(at, from);
		let problem: string | undefined;
		for (;;) {
			at = this.skipSpace(at, true);
			if (at >= limit) {
				problem ??= "the entry does not end";
				break;
			}
			if (text[at] === close || text[at] === "}" || text[at] === ")") {
				at++;
				break;
			}
			FIELD.lastIndex = at;
			const match = FIELD.exec(text);
			if (match === null || FIELD.lastIndex > limit) {
				// Something that is no field: go on at the next line that begins one, within this entry.
				problem ??= `something that is no field: ${text.slice(at, at + 30).replace(/\s+/g, " ")}`;
				const next = this.nextField(at, limit);
				if (next === undefined) {
					at = limit;
					break;
				}
				at = next;
				continue;
			}
			const name = match[1]!.toLowerCase();
			const value = this.value(FIELD.lastIndex, close, limit);
			if (value.problem !== undefined) problem ??= `${name}: ${value.problem}`;
			const before = fields.get(name);
			if (before === undefined || before.trim() === "") fields.set(name, value.text);
			else if (name === "keywords" || name === "author")
				fields.set(name, `${before}${name === "author" ? " and " : ", "}${value.text}`);
			at = value.end;
		}
		const line = this.lineOf(start);
		if (problem !== undefined) this.events.problem(line, `@${type}{${key}}: ${problem}`);
		if (fields.size > 0) this.events.entry({ type, key, fields, line });
		return Math.max(at, from);
	}

	/** Pieces joined by `#`: braced, quoted, a number or a string's name. */
	private value(from: number, close: string, limit: number): { text: string; end: number; problem?: string } {
		const { text } = this;
		const pieces: string[] = [];
		let at = this.skipSpace(from);
		let problem: string | undefined;
		for (;;) {
			const char = text[at];
			if (char === "{" || char === '"') {
				const end = this.valueEnd(char, at, close, limit);
				if (end !== undefined) {
					pieces.push(text.slice(at + 1, end));
					at = end + 1;
				} else {
					const cut = this.cut(at + 1, limit);
					pieces.push(text.slice(at + 1, cut.text));
					at = cut.end;
					problem = char === "{" ? "a brace does not match" : "a quote does not match";
				}
			} else {
				const bare = /[^\s,#{}()"=@]+/y;
				bare.lastIndex = at;
				const match = bare.exec(text);
				if (match === null) break;
				at = bare.lastIndex;
				// Several bare words are a value whose braces are missing.
				const rest = /[^,\n\r{}#"=@]*(?=\s*(?:,\s*[\n\r]|[\n\r]|[}]))/y;
				rest.lastIndex = at;
				const more = rest.exec(text)?.[0] ?? "";
				const whole = match[0] + more.trimEnd();
				if (more.trim() !== "" && !this.strings.has(match[0].toLowerCase())) at += more.length;
				pieces.push(this.strings.get(match[0].toLowerCase()) ?? (more.trim() === "" ? match[0] : whole));
			}
			const next = this.skipSpace(at);
			if (text[next] !== "#") break;
			at = this.skipSpace(next + 1);
		}
		return problem === undefined ? { text: pieces.join(""), end: at } : { text: pieces.join(""), end: at, problem };
	}

	private valueEnd(open: string, at: number, close: string, limit: number): number | undefined {
		if (this.budget < 0) return undefined;
		const fits = (end: number | undefined): end is number => end !== undefined && this.fits(end + 1, close, limit);
		if (open === '"') {
			const end = this.quoteEnd(at, limit);
			return fits(end) ? end : undefined;
		}
		// A backslash protects a brace in LaTeX, not in BibTeX: "C:\\papers\\}" ends there.
		for (const escapes of [true, false]) {
			const end = this.braceEnd(at, limit, escapes);
			if (fits(end)) return end;
			this.budget -= limit - at;
		}
		return undefined;
	}

	private braceEnd(from: number, limit: number, escapes: boolean): number | undefined {
		let depth = 0;
		for (let at = from; at < limit; at++) {
			const code = this.text.charCodeAt(at);
			if (code === 92 && escapes) at++;
			else if (code === 123) depth++;
			else if (code === 125 && --depth === 0) return at;
		}
		return undefined;
	}

	private quoteEnd(from: number, limit: number): number | undefined {
		let depth = 0;
		let last: number | undefined;
		for (let at = from + 1; at < limit; at++) {
			const code = this.text.charCodeAt(at);
			if (code === 92) at++;
			else if (code === 123) depth++;
			else if (code === 125) {
				if (--depth < 0) break;
			} else if (code === 34) {
				if (depth <= 0) return at;
				last ??= /^\s*,?\s*(?:[\n\r]|\}\s*$)/.test(this.text.slice(at + 1, at + 40)) ? at : undefined;
			}
		}
		this.budget -= limit - from;
		return last;
	}

	/** Whether a value can end here: a comma, a join, the entry's end, or the next field without a comma follows. */
	private fits(at: number, close: string, limit: number): boolean {
		const next = this.skipSpace(at);
		const char = this.text[next];
		if (next >= limit || char === undefined) return next >= this.text.length;
		if (char === "," || char === "#") return true;
		// "}}" and "})": the entry's end, after which an entry begins, a comment, or nothing of a field.
		if (char === close || char === "}") return true;
		FIELD.lastIndex = next;
		return FIELD.test(this.text) && FIELD.lastIndex - next < 60;
	}

	/** Where a value without an end is cut: before the next line that begins a field, else where the entry must end. */
	private cut(from: number, limit: number): { text: number; end: number } {
		const lost = this.lostField(from, limit);
		if (lost !== undefined) return { text: lost.before, end: lost.field };
		let end = limit;
		while (end > from && /[\s}),]/.test(this.text[end - 1]!)) end--;
		return { text: end, end: limit };
	}

	private nextField(from: number, limit: number): number | undefined {
		return this.lostField(from, limit)?.field;
	}

	/** The next line within the entry that begins a field. */
	private lostField(from: number, limit: number): { before: number; field: number } | undefined {
		if (this.budget < 0) return undefined;
		const rest = this.text.slice(from, limit);
		LOST_FIELD.lastIndex = 0;
		const match = LOST_FIELD.exec(rest);
		this.budget -= match === null ? rest.length : match.index;
		if (match === null) return undefined;
		let before = from + match.index;
		while (before > from && /[ \t]/.test(this.text[before - 1]!)) before--;
		if (before > from && /[,}"]/.test(this.text[before - 1]!)) before--;
		return { before, field: from + match.index + match[0].search(/[a-zA-Z]/) };
	}

	/** Offset where the next entry seems to begin, else the text's end. Found once, used by all entries before it. */
	private entryAfter(start: number): number {
		if (this.nextEntry <= start) {
			NEXT_ENTRY.lastIndex = start + 1;
			const match = NEXT_ENTRY.exec(this.text);
			this.nextEntry = match === null ? this.text.length : match.index + match[0].indexOf("@");
		}
		return this.nextEntry;
	}

	private skipBalanced(from: number, close: string): number | undefined {
		const limit = this.text.length;
		if (this.budget < 0) return undefined;
		let depth = 1;
		const open = close === "}" ? 123 : 40;
		const end = close.charCodeAt(0);
		for (let at = from; at < limit; at++) {
			const code = this.text.charCodeAt(at);
			if (code === open) depth++;
			else if (code === end && --depth === 0) return at + 1;
		}
		this.budget -= limit - from;
		return undefined;
	}

	private skipSpace(from: number, commas = false): number {
		let at = from;
		for (; at < this.text.length; at++) {
			const code = this.text.charCodeAt(at);
			if (code > 32 && code !== 0xfeff && code !== 0xa0 && !(commas && code === 44)) {
				if (code !== 37) break;
				// "%" begins a comment between fields.
				at = this.lineEnd(at) - 1;
			}
		}
		return at;
	}

	private lineEnd(from: number): number {
		for (let at = from; at < this.text.length; at++) {
			const code = this.text.charCodeAt(at);
			if (code === 10 || code === 13) return at + 1;
		}
		return this.text.length;
	}
}
