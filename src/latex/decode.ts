import { ACCENTS, DROPPED, LOWERED, RAISED, SPACES, SYMBOLS } from "./symbols.ts";

/** Formulas longer than this are left as they are. */
const MAX_FORMULA = 2000;
const MAX_ACCENT = 40;
const MAX_GROUP = 400;

/**
 * LaTeX text to Unicode: accents, symbols, dashes and quotes; braces go; a formatting command goes and its argument
 * stays. A formula becomes plain characters where it can (`$\alpha_2$` → α₂), else it stays as it is, dollars and all.
 * `%` is a percent sign, as it is in real abstracts. Linear; braces need not match.
 */
export function decodeLatex(text: string): string {
	if (!/[\\{}$~`'-]/.test(text)) return text;
	const out: string[] = [];
	let plainFrom = 0;
	let at = 0;
	const flush = (): void => {
		if (at > plainFrom) out.push(text.slice(plainFrom, at));
	};
	while (at < text.length) {
		const char = text[at]!;
		let step: { text: string; end: number } | undefined;
		if (char === "\\") step = command(text, at);
		else if (char === "{" || char === "}") step = { text: "", end: at + 1 };
		else if (char === "$") step = formula(text, at);
		else if (char === "~") step = { text: " ", end: at + 1 };
		else if (char === "-" && text[at + 1] === "-")
			step = text[at + 2] === "-" ? { text: "—", end: at + 3 } : { text: "–", end: at + 2 };
		else if (char === "`" && text[at + 1] === "`") step = { text: "“", end: at + 2 };
		else if (char === "'" && text[at + 1] === "'") step = { text: "”", end: at + 2 };
		if (step === undefined) {
			at++;
			continue;
		}
		flush();
		out.push(step.text);
		at = step.end;
		plainFrom = at;
	}
	flush();
	return out.join("").normalize("NFC");
}

/**
 * Accents inside words alone (`Schr\\"odinger`, `Poincar\\'e`), for text of which nobody says that it is LaTeX: the backslash before a
 * quote or an apostrophe ("don\\'t") stays.
 */
export function decodeInnerAccents(text: string): string {
	if (!text.includes("\\")) return text;
	return text
		.replace(
			/(?<=\p{L})\\(?:["`^~=.](?:[a-zA-Z]|\{\\?[a-zA-Z]\})|'(?:[aeiouyAEIOUY]|\{\\?[a-zA-Z]\})|[uvHckr]\{[a-zA-Z]\})/gu,
			(accent) => decodeLatex(accent),
		)
		.normalize("NFC");
}

/** Accents and letters alone (`Erd\H{o}s`, `\"u`, `\ss`), outside formulas: for sources such as arXiv whose text is LaTeX by half. */
export function decodeAccents(text: string): string {
	if (!text.includes("\\")) return text;
	return text
		.split(/(\$[^$]*\$)/)
		.map((part, i) =>
			i % 2 === 1
				? part
				: part.replace(
						/\{(\\(?:[`'^"~=.](?:\\?[a-zA-Z]|\{\\?[a-zA-Z]\})|(?:[uvHckrbdt])\s*\{\\?[a-zA-Z]\}|(?:[uvHckrbdt])\s+[a-zA-Z]|(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)))\s*\}|\\(?:[`'^"~=.]\s?(?:\\?[a-zA-Z]|\{\\?[a-zA-Z]\})|[uvHckrbdt]\{\\?[a-zA-Z]\}|[uvHckrbdt]\s[a-zA-Z](?![a-zA-Z])|(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?:\{\}|\s|\b))/g,
						(match) => decodeLatex(match).trim(),
					),
		)
		.join("")
		.normalize("NFC");
}

interface Step {
	text: string;
	end: number;
}

const NAME = /\\([a-zA-Z]+)\*?/y;

function command(text: string, at: number): Step {
	const next = text[at + 1];
	if (next === undefined) return { text: "", end: at + 1 };
	if (/[a-zA-Z]/.test(next)) {
		NAME.lastIndex = at;
		const match = NAME.exec(text)!;
		const name = match[1]!;
		const end = at + match[0].length;
		if (ACCENTS.has(name)) return accent(text, end, ACCENTS.get(name)!, /^[a-zA-Z]{2,}$/.test(name));
		const symbol = SYMBOLS.get(name);
		if (symbol !== undefined) return { text: symbol, end: skipAfter(text, end) };
		if (name === "href") return { text: "", end: skipGroup(text, end) };
		if (SPACES.has(name))
			return { text: SPACES.get(name)!, end: /^[hv]space$/.test(name) ? skipGroup(text, end) : end };
		if (DROPPED.has(name)) return { text: "", end: skipGroup(text, end) };
		return { text: "", end: text[end] === " " ? end + 1 : end };
	}
	if (ACCENTS.has(next)) return accent(text, at + 2, ACCENTS.get(next)!, false);
	if (next === "\\") return { text: "\n", end: at + 2 };
	if (/[\s,;:]/.test(next)) return { text: " ", end: at + 2 };
	if (next === "(" || next === ")" || next === "[" || next === "]") return { text: "$", end: at + 2 };
	if (/[-/!@]/.test(next)) return { text: "", end: at + 2 };
	return { text: next, end: at + 2 };
}

/** `\ss{}`, `\ss `: the braces or blank that only end the name. */
function skipAfter(text: string, at: number): number {
	if (text[at] === "{" && text[at + 1] === "}") return at + 2;
	return text[at] === " " && text[at + 1] !== undefined && text[at - 1] !== "}" ? at + 1 : at;
}

/** Offset after the group (and option) at `at`, or `at` when there is none that ends within `longest` characters. */
function skipGroup(text: string, at: number, longest = MAX_GROUP): number {
	let from = at;
	while (text[from] === " ") from++;
	if (text[from] === "[") {
		const close = text.slice(from, from + longest).indexOf("]");
		if (close < 0) return at;
		from += close + 1;
	}
	if (text[from] !== "{") return at;
	let depth = 0;
	for (let i = from; i < text.length && i < from + longest; i++) {
		if (text[i] === "{") depth++;
		else if (text[i] === "}" && --depth === 0) return i + 1;
	}
	return at;
}

/** The letter that an accent stands on: `\'e`, `\'{e}`, `\' e`, `\'{\i}`, `\'\i`. */
function accent(text: string, at: number, mark: string, inFormula: boolean): Step {
	let from = at;
	while (text[from] === " ") from++;
	if (text[from] === "{") {
		const end = skipGroup(text, from, MAX_ACCENT);
		if (end - from > MAX_ACCENT || end === from) return { text: "", end: from };
		const inner = decodeLatex(text.slice(from + 1, end - 1));
		return { text: put(inner, mark), end };
	}
	if (text[from] === "\\") {
		NAME.lastIndex = from;
		const match = NAME.exec(text);
		const letter = match === null ? undefined : SYMBOLS.get(match[1]!);
		if (match === null || letter === undefined) return { text: "", end: at };
		const end = from + match[0].length;
		return { text: put(letter, mark), end: skipAfter(text, end) };
	}
	const letter = String.fromCodePoint(text.codePointAt(from) ?? 32);
	if (!/\p{L}/u.test(letter) || (inFormula && from > at))
		return { text: /\p{L}/u.test(letter) || mark !== "\u0303" ? "" : "~", end: at };
	return { text: put(letter, mark), end: from + letter.length };
}

function put(text: string, mark: string): string {
	const first = text.trimStart();
	if (first === "") return "";
	const letter = String.fromCodePoint(first.codePointAt(0)!);
	// A tie spans two letters and stands between them.
	return `${letter}${mark}${first.slice(letter.length)}`.normalize("NFC");
}

/** A formula as plain characters, or as it is. */
function formula(text: string, at: number): Step {
	const dollars = text[at + 1] === "$" ? 2 : 1;
	let close = at + dollars;
	for (; close < text.length && close < at + MAX_FORMULA; close++) {
		if (text[close] === "\\") close++;
		else if (text[close] === "$") break;
	}
	if (text[close] !== "$") return { text: "$", end: at + 1 };
	const end = close + dollars;
	const inner = text.slice(at + dollars, close);
	// Two prices, not a formula.
	if (dollars === 1 && /^\d[\d.,]*\s/.test(inner) && /\s$/.test(inner) && !/[\\^_]/.test(inner))
		return { text: "$", end: at + 1 };
	const plain = plainFormula(inner);
	return { text: plain ?? text.slice(at, end), end };
}

/** Commands that only dress what they hold. */
const FONT =
	"mathrm|mathbf|mathit|mathsf|mathcal|mathbb|text|textrm|textit|textbf|rm|it|bf|ensuremath|left|right|operatorname|mbox";
const FONTS = new RegExp(`^(?:${FONT})$`);
/** Commands that size or space, or only say in which hand a text is set. */
const DRESS =
	/^(?:[bB]igg?[lr]?|displaystyle|em|emph|underline|textsc|textsf|texttt|sc|sl|sf|tt|cal|mathfrak|mathtt|boldsymbol|bm|middle|limits)$/;

/** Is nothing lost when a command is decoded? */
export const isKnownCommand = (name: string): boolean =>
	SYMBOLS.has(name) || ACCENTS.has(name) || SPACES.has(name) || FONTS.test(name) || DRESS.test(name);
const DRESSED = new RegExp(String.raw`\{\s*\\(?:${FONT})\s*\{([^{}\\]{0,60})\}\s*\}`, "g");

function plainFormula(formula: string): string | undefined {
	const inner = formula.includes("\\") ? formula.replace(DRESSED, "{$1}") : formula;
	let out = "";
	for (let at = 0; at < inner.length; ) {
		const rest = inner.slice(at);
		const raised =
			rest[0] !== "^"
				? null
				: /^\^\s*(?:\{\s*\\(circ|prime|degree)\s*\}|\\(circ|prime|degree)(?![a-zA-Z]))\s*/.exec(rest);
		if (raised !== null) {
			out += (raised[1] ?? raised[2]) === "prime" ? "′" : "°";
			at += raised[0].length;
			continue;
		}
		const marked =
			rest[0] !== "\\" ? null : /^\\([a-zA-Z]{2,})\s*(?:\{\s*([^{}\\]|\\[ij])\s*\}|\s([^{}\\\s]))/.exec(rest);
		const mark = marked === null ? undefined : ACCENTS.get(marked[1]!);
		if (mark !== undefined) {
			out += put((marked![2] ?? marked![3]!).replace("\\", ""), mark);
			at += marked![0].length;
			continue;
		}
		const script = /^([_^])(?:\{([^{}\\]{1,12})\}|([^{}\\\s]))/.exec(rest);
		if (script !== null) {
			const table = script[1] === "^" ? RAISED : LOWERED;
			const chars = [...(script[2] ?? script[3]!)].map((char) => table.get(char));
			if (chars.some((char) => char === undefined)) return undefined;
			out += chars.join("");
			at += script[0].length;
			continue;
		}
		const named = /^\\([a-zA-Z]+)\s*/.exec(rest);
		if (named !== null) {
			const symbol = SYMBOLS.get(named[1]!);
			if (symbol !== undefined) out += symbol;
			else if (!FONTS.test(named[1]!)) return undefined;
			at += named[0].length;
			continue;
		}
		const char = rest[0]!;
		if (char === "\\") {
			if (!/[%&$#_,;:! ]/.test(rest[1] ?? "")) return undefined;
			out += /[,;:! ]/.test(rest[1]!) ? " " : rest[1]!;
			at += 2;
			continue;
		}
		if (char === "^" || char === "_") return undefined;
		if (char !== "{" && char !== "}") out += char === "~" ? " " : char;
		at++;
	}
	return out;
}
