import { parseFlow, unquote } from "./flow.ts";

/** YAML without types: all scalars are texts, and nothing is null. */
export type YamlValue = string | null | YamlValue[] | YamlMap;
export type YamlMap = { [key: string]: YamlValue };

export interface YamlDocument {
	value: YamlValue;
	/** 1-based line where it begins. */
	line: number;
}

interface Line {
	indent: number;
	text: string;
	raw: string;
	number: number;
}

/** Deeper nesting is left out: no list of papers has a tenth of it. */
const MAX_DEPTH = 64;
/** Lines that may close a quote or bracket and do not; more are none. */
const MAX_TRIES = 200;
const KEY =
	/^(?:"((?:[^"\\]|\\.){0,200})"|'((?:[^']|''){0,200})'|([^\s#&*!|>'"%@`{}[\],-][^#]{0,200}?|-[^\s#][^#]{0,200}?))\s*:(?:\s+(.*)|)$/su;

/**
 * The YAML that programs write for bibliographies: block and flow maps and lists, plain, quoted and block scalars,
 * several documents, comments, anchors. Tags are passed over; what is no YAML costs its line.
 *
 * [Standard] https://yaml.org/spec/1.2.2/
 *
 * @param lineOf - Is given the line of every map.
 */
export function parseYaml(text: string, lineOf: WeakMap<object, number> = new WeakMap()): YamlDocument[] {
	const documents: YamlDocument[] = [];
	let lines: Line[] = [];
	const close = (): void => {
		if (lines.some((line) => isContent(line))) {
			const parser = new YamlParser(lines, lineOf);
			documents.push({ value: parser.node(0, 0), line: lines.find((line) => isContent(line))!.number });
		}
		lines = [];
	};
	text.split(/\r\n?|\n/).forEach((raw, i) => {
		if (/^(?:---|\.\.\.)(?:\s|$)/.test(raw)) {
			close();
			const rest = raw.slice(3).trim();
			if (rest !== "" && !rest.startsWith("#")) lines.push({ indent: 0, text: rest, raw: rest, number: i + 1 });
		} else if (!raw.startsWith("%") || lines.length > 0) {
			const bare = raw.replace(/\t/g, "  ");
			const indent = bare.length - bare.trimStart().length;
			lines.push({ indent, text: bare.trim(), raw: bare, number: i + 1 });
		}
	});
	close();
	return documents;
}

function isContent({ text }: Line): boolean {
	return text !== "" && !text.startsWith("#");
}

class YamlParser {
	private readonly lines: Line[];
	private readonly lineOf: WeakMap<object, number>;
	private readonly anchors = new Map<string, YamlValue>();
	private at = 0;

	constructor(lines: Line[], lineOf: WeakMap<object, number>) {
		this.lines = lines;
		this.lineOf = lineOf;
	}

	private peek(): Line | undefined {
		while (this.at < this.lines.length && !isContent(this.lines[this.at]!)) this.at++;
		return this.lines[this.at];
	}

	/** The node that begins at the next line, if that is indented as far. */
	node(indent: number, depth: number): YamlValue {
		const line = this.peek();
		if (line === undefined || line.indent < indent) return null;
		if (depth > MAX_DEPTH) {
			this.skipDeeper(indent);
			return null;
		}
		if (/^-(?:\s|$)/.test(line.text)) return this.sequence(line.indent, depth);
		if (KEY.test(line.text)) return this.map(line.indent, depth);
		this.at++;
		return this.scalar(line.text, line.indent - 1, depth);
	}

	private skipDeeper(indent: number): void {
		for (let line = this.peek(); line !== undefined && line.indent >= indent; line = this.peek()) this.at++;
	}

	private sequence(indent: number, depth: number): YamlValue[] {
		const items: YamlValue[] = [];
		for (let line = this.peek(); line !== undefined && line.indent === indent; line = this.peek()) {
			const match = /^-(\s+|$)(.*)$/s.exec(line.text);
			if (match === null) break;
			const mark = /^(?:&(\S+)\s*|!\S*\s*)+/.exec(match[2]!);
			const rest = match[2]!.slice(mark?.[0].length ?? 0);
			if (rest === "" || rest.startsWith("#")) this.at++;
			// "- key: value": the item begins where its text does.
			else this.lines[this.at] = { ...line, indent: indent + 1 + match[1]!.length, text: rest };
			const item = this.node(indent + 1, depth + 1);
			if (mark?.[1] !== undefined) this.anchors.set(mark[1], item);
			items.push(item);
		}
		return items;
	}

	private map(indent: number, depth: number): YamlMap {
		const entries = new Map<string, YamlValue>();
		const first = this.peek()!.number;
		for (let line = this.peek(); line !== undefined && line.indent >= indent; line = this.peek()) {
			const match = line.indent === indent ? KEY.exec(line.text) : null;
			this.at++;
			if (match === null) {
				if (line.indent === indent && /^-(?:\s|$)/.test(line.text)) {
					this.at--;
					break;
				}
				continue;
			}
			const key = match[1] ?? match[2] ?? match[3]!;
			const value = this.value((match[4] ?? "").trim(), indent, depth);
			if (key === "<<" && value !== null && typeof value === "object" && !Array.isArray(value))
				for (const [name, inner] of Object.entries(value)) entries.has(name) || entries.set(name, inner);
			else if (!entries.has(key)) entries.set(key, value);
		}
		// Own keys whatever their names, "__proto__" too.
		const map = Object.fromEntries(entries);
		this.lineOf.set(map, first);
		return map;
	}

	/** What stands behind a key, or below it. */
	private value(text: string, indent: number, depth: number): YamlValue {
		const anchor = /^&(\S+)\s*/.exec(text);
		const bare = text.slice(anchor?.[0].length ?? 0).replace(/^!\S*\s*/, "");
		const value = this.bareValue(bare, indent, depth);
		if (anchor !== null) this.anchors.set(anchor[1]!, value);
		return value;
	}

	private bareValue(text: string, indent: number, depth: number): YamlValue {
		if (text !== "" && !text.startsWith("#")) return this.scalar(text, indent, depth);
		const next = this.peek();
		// A list may stand as far left as its key.
		const isList = next !== undefined && next.indent === indent && /^-(?:\s|$)/.test(next.text);
		return isList ? this.sequence(indent, depth + 1) : this.node(indent + 1, depth + 1);
	}

	/** A scalar, or a map or list in brackets, that began with this text; its further lines are indented deeper. */
	private scalar(text: string, indent: number, depth: number): YamlValue {
		const alias = /^\*(\S+)$/.exec(text);
		if (alias !== null) return this.anchors.get(alias[1]!) ?? null;
		const block = /^([|>])([+-]?\d?|\d[+-]?)(?:\s+#.*)?$/.exec(text);
		if (block !== null) return this.blockScalar(block[1] === ">", indent);
		if (/^["'{[]/.test(text)) return this.enclosed(text, indent, depth);
		const parts = [text.replace(/\s+#.*$/, "")];
		for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
			if (line.text === "" ? this.endsHere(indent) : line.indent <= indent) break;
			parts.push(line.text.replace(/(?:^|\s+)#.*$/, ""));
			this.at++;
		}
		const plain = parts
			.join("\n")
			.replace(/(?<!\n)\n(?!\n)/g, " ")
			.trim();
		return /^(?:~|null|Null|NULL|)$/.test(plain) ? null : plain;
	}

	/** A scalar in quotes, or a map or list in brackets, with the deeper lines up to where it closes. */
	private enclosed(text: string, indent: number, depth: number): YamlValue {
		const read = (whole: string): YamlValue | undefined =>
			/^["']/.test(whole) ? unquote(whole) : parseFlow(whole, MAX_DEPTH - depth);
		let whole = text;
		let parsed = read(whole);
		for (let tries = 0; parsed === undefined && this.at < this.lines.length && tries < MAX_TRIES; this.at++) {
			const line = this.lines[this.at]!;
			if (line.text !== "" && line.indent <= indent && !/^[\]}]/.test(line.text)) break;
			const plain = /^["']/.test(text) || /["']/.test(line.text) ? line.text : line.text.replace(/(?:^|\s+)#.*$/, "");
			whole += line.text === "" ? "\n" : ` ${plain}`;
			if (!/["'}\]]\s*(?:#.*)?$/.test(line.text)) continue;
			parsed = read(whole);
			tries++;
		}
		return parsed ?? whole;
	}

	/** Whether nothing that is indented deeper follows the blank lines here. */
	private endsHere(indent: number): boolean {
		for (let at = this.at; at < this.lines.length; at++)
			if (this.lines[at]!.text !== "") return this.lines[at]!.indent <= indent;
		return true;
	}

	private blockScalar(folded: boolean, indent: number): string {
		const from = this.at;
		while (this.at < this.lines.length) {
			const { text, indent: own } = this.lines[this.at]!;
			if (text !== "" && own <= indent) break;
			this.at++;
		}
		const lines = this.lines.slice(from, this.at).map(({ raw }) => raw);
		const margin = Math.min(
			...lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length),
		);
		const text = lines.map((line) => line.slice(Number.isFinite(margin) ? margin : 0).trimEnd()).join("\n");
		return (folded ? text.replace(/(?<!\n)\n(?![\n ])/g, " ") : text).trim();
	}
}
