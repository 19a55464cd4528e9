import { closingQuote } from "../text/quoted.ts";
import type { YamlMap, YamlValue } from "./parseYaml.ts";

const ESCAPES: Record<string, string> = {
	n: "\n",
	t: "\t",
	r: "\r",
	"0": "",
	'"': '"',
	"\\": "\\",
	"/": "/",
	_: "\u00A0",
	" ": " ",
	N: "\u0085",
	L: "\u2028",
	P: "\u2029",
};

/** A quoted scalar that ends in this text, or undefined. */
export function unquote(text: string): string | undefined {
	const quote = text[0]!;
	const end = quote === '"' ? closingQuote(text, 1, quote) : closingApostrophe(text);
	if (end < 0 || !/^\s*(?:#.*)?$/.test(text.slice(end + 1))) return undefined;
	const inner = text.slice(1, end);
	return quote === '"' ? unescaped(inner) : inner.replaceAll("''", "'");
}

/** Two apostrophes are one of the text. */
function closingApostrophe(text: string): number {
	let at = text.indexOf("'", 1);
	while (at >= 0 && text[at + 1] === "'") at = text.indexOf("'", at + 2);
	return at;
}

function unescaped(text: string): string {
	if (!text.includes("\\")) return text;
	return text.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (_, x, u, big, other) => {
		const code = Number.parseInt(x ?? u ?? big ?? "0", 16);
		return other === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD") : (ESCAPES[other] ?? other);
	});
}

/** A map or list in brackets that ends in this text, or undefined. Nothing deeper than `depth` is kept. */
export function parseFlow(text: string, depth: number): YamlValue | undefined {
	let at = 0;
	const space = (): void => {
		while (/\s/.test(text[at] ?? "")) at++;
	};
	const scalar = (stop: RegExp): string | undefined => {
		const quote = text[at];
		if (quote === '"' || quote === "'") {
			const rest = text.slice(at);
			const end = quote === '"' ? closingQuote(rest, 1, quote) : closingApostrophe(rest);
			if (end < 0) return undefined;
			at += end + 1;
			return unquote(rest.slice(0, end + 1));
		}
		const from = at;
		while (at < text.length && !stop.test(text.slice(at, at + 2))) at++;
		return text.slice(from, at).trim();
	};
	const value = (left: number): YamlValue | undefined => {
		space();
		const open = text[at];
		if (open !== "[" && open !== "{") return scalar(/^[,\]}]/);
		if (left <= 0) return undefined;
		at++;
		const close = open === "[" ? "]" : "}";
		const list: YamlValue[] = [];
		const entries: [string, YamlValue][] = [];
		for (;;) {
			space();
			if (text[at] === close) break;
			if (at >= text.length) return undefined;
			if (open === "[") {
				const one = value(left - 1);
				if (one === undefined) return undefined;
				list.push(one);
			} else {
				const key = scalar(/^(?:[,\]}]|:(?:\s|$|["'[{]))/);
				if (key === undefined) return undefined;
				space();
				if (text[at] === ":") {
					at++;
					const one = value(left - 1);
					if (one === undefined) return undefined;
					entries.push([key, one]);
				} else entries.push([key, null]);
			}
			space();
			if (text[at] === ",") at++;
			else if (text[at] !== close) return undefined;
		}
		at++;
		return open === "[" ? list : (Object.fromEntries(entries) as YamlMap);
	};
	const found = value(depth);
	space();
	return at >= text.length || text[at] === "#" ? found : undefined;
}
