import { closingQuote } from "../text/quoted.ts";

/** What a statement says of its subject. Languages and types of texts are passed over. */
export type RdfValue =
	| { kind: "text"; text: string }
	| { kind: "iri"; iri: string }
	| { kind: "node"; node: RdfNode }
	| { kind: "list"; items: RdfValue[] };

export interface RdfNode {
	/** An IRI, or a blank node's label with its "_:". */
	id: string;
	/** Offset of the first statement about it. */
	at: number;
	properties: [string, RdfValue][];
}

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const SPACE = /(?:\s+|#[^\n]*)*/y;
const IRI = /<([^<>"{}|^`\s]*)>/y;
const BLANK = /_:[\p{L}\p{N}_][\p{L}\p{N}_.·-]*/uy;
const NAME = /([\p{L}_][\p{L}\p{N}_.-]*)?:((?:[\p{L}\p{N}_:.-]|%[\da-fA-F]{2}|\\.)*)/uy;
const SUFFIX = /@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*|\^\^/y;
const PLAIN = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|true|false/y;
const DIRECTIVE = /@?(prefix|base)\s+(?:([\p{L}_][\p{L}\p{N}_.-]*)?:\s*)?<([^<>\s]*)>/iuy;
const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs;
const CONTROLS: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "", f: "" };
const MAX_DEPTH = 32;
/** After so many faults the rest is no Turtle. */
const MAX_FAULTS = 500;

/**
 * The subjects of a Turtle, N-Triples or N-Quads text with all that is said of them, in the order in which they come.
 * A statement that cannot be read costs what lies up to the next line that ends one.
 *
 * [Standard] W3C, RDF 1.1 Turtle, 2014; quoted triples and graphs in braces are not read.
 */
export function parseTurtle(text: string, onFault: (offset: number, message: string) => void): RdfNode[] {
	const nodes = new Map<string, RdfNode>();
	const prefixes = new Map<string, string>();
	let base = "";
	let at = 0;
	let blanks = 0;

	const match = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found !== null) at = pattern.lastIndex;
		return found;
	};
	const space = (): void => void match(SPACE);
	const fail = (what: string): never => {
		throw new SyntaxError(`no ${what} where one must be: ${text.slice(at, at + 40).split("\n", 1)[0]}`);
	};
	const resolve = (iri: string): string => (/^[a-z][\w+.-]*:/i.test(iri) ? iri : base + iri);
	const iri = (): string | undefined => {
		const full = match(IRI);
		if (full !== null) return resolve(unescaped(full[1]!));
		const blank = match(BLANK);
		if (blank !== null) return trimDot(blank[0]);
		const name = match(NAME);
		if (name === null) return undefined;
		return (prefixes.get(name[1] ?? "") ?? `${name[1] ?? ""}:`) + trimDot(name[2]!).replace(/\\(.)/g, "$1");
	};
	/** A name may hold stops, but not end with one. */
	const trimDot = (name: string): string => {
		const bare = name.replace(/\.+$/, "");
		at -= name.length - bare.length;
		return bare;
	};
	const nodeOf = (id: string, from: number): RdfNode => {
		let node = nodes.get(id);
		if (node === undefined) {
			node = { id, at: from, properties: [] };
			nodes.set(id, node);
		}
		return node;
	};
	const quoted = (): string | undefined => {
		const quote = text[at];
		if (quote !== '"' && quote !== "'") return undefined;
		const isLong = text.startsWith(quote.repeat(3), at);
		const mark = isLong ? quote.repeat(3) : quote;
		const from = at + mark.length;
		const end = closingQuote(text, from, mark);
		if (end < 0) return fail("end of the text");
		const found = text.slice(from, end);
		if (!isLong && found.includes("\n")) return fail("end of the text in its line");
		at = end + mark.length;
		return found;
	};
	const object = (depth: number): RdfValue => {
		space();
		if (depth > MAX_DEPTH) fail("value (nested too deep)");
		const literal = quoted();
		if (literal !== undefined) {
			if (match(SUFFIX)?.[0] === "^^") iri();
			return { kind: "text", text: unescaped(literal) };
		}
		if (text[at] === "[") {
			at++;
			const node: RdfNode = { id: `_:.${blanks++}`, at, properties: [] };
			properties(node, depth + 1);
			if (text[at++] !== "]") fail('"]"');
			return { kind: "node", node };
		}
		if (text[at] === "(") {
			at++;
			const items: RdfValue[] = [];
			for (space(); text[at] !== ")"; space()) items.push(object(depth + 1));
			at++;
			return { kind: "list", items };
		}
		const plain = match(PLAIN);
		if (plain !== null) return { kind: "text", text: trimDot(plain[0]) };
		return { kind: "iri", iri: iri() ?? fail("value") };
	};
	/** "predicate object, object; predicate object", up to what ends it. */
	const properties = (node: RdfNode, depth: number): void => {
		for (;;) {
			space();
			if (text[at] === ";") {
				at++;
				continue;
			}
			if (at >= text.length || text[at] === "." || text[at] === "]") return;
			const isType = text[at] === "a" && /[\s<[]/.test(text[at + 1] ?? "");
			if (isType) at++;
			const predicate = isType ? TYPE : (iri() ?? fail("property"));
			do {
				node.properties.push([predicate, object(depth)]);
				space();
			} while (text[at] === "," && ++at > 0);
			if (text[at] !== ";") return;
		}
	};
	const statement = (): void => {
		const directive = match(DIRECTIVE);
		if (directive !== null) {
			if (directive[1]!.toLowerCase() === "base") base = directive[3]!;
			else prefixes.set(directive[2] ?? "", resolve(directive[3]!));
			space();
			if (text[at] === ".") at++;
			return;
		}
		const from = at;
		if (text[at] === "[") {
			const value = object(0);
			if (value.kind === "node") {
				properties(value.node, 0);
				nodes.set(value.node.id, { ...value.node, at: from });
			}
		} else properties(nodeOf(iri() ?? fail("subject"), from), 0);
		space();
		// The graph of a quad.
		if (text[at] !== ".") iri();
		space();
		if (text[at++] !== ".") fail('"."');
	};

	let faults = 0;
	for (space(); at < text.length; space()) {
		const from = at;
		try {
			statement();
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			onFault(from, error.message);
			if (++faults > MAX_FAULTS) break;
			const end = /\.[^\S\n]*(?:\r?\n|$)/g;
			end.lastIndex = Math.max(at, from + 1);
			at = end.exec(text) === null ? text.length : end.lastIndex;
		}
	}
	return [...nodes.values()];
}

function unescaped(text: string): string {
	if (!text.includes("\\")) return text;
	return text.replace(ESCAPE, (_, short, long, other) => {
		if (other !== undefined) return CONTROLS[other] ?? other;
		const code = Number.parseInt(short ?? long, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
	});
}
