import { decodeEntities } from "./markup.ts";

/** Elements whose text nobody sees, or that are no part of a list. */
const UNSEEN = new Set("script style svg noscript template select textarea head title iframe".split(" "));
/** Elements that stay in a line; all others begin a new one. */
const INLINE = new Set(
	"a abbr b bdi bdo big cite code data dfn em font i kbd label mark math mfrac mi mn mo mrow ms mspace msqrt msub msubsup msup mtext q s samp semantics small span strong sub sup td th time tt u var wbr".split(
		" ",
	),
);

export interface HtmlTag {
	name: string;
	/** With entities decoded. */
	attributes: Map<string, string>;
}

export interface HtmlLine {
	text: string;
	/** 1-based line of the source where its text begins. */
	line: number;
}

/**
 * What a page shows, as lines: a block element or `<br>` begins a new one, a blank line stands between blocks. Scripts,
 * styles and the like are passed over. One pass; no tag has to be closed.
 *
 * @param onTag - Hears of each opening tag, also of those in the head, in order.
 */
export function htmlLines(html: string, onTag: (tag: HtmlTag) => void = () => {}): HtmlLine[] {
	const lower = html.toLowerCase();
	const lastEnd = html.lastIndexOf(">");
	const unclosed = new Set<string>();
	const out: HtmlLine[] = [];
	let parts: string[] = [];
	let line = 1;
	let lineEnd = html.indexOf("\n");
	let from = 0;
	let blind = false;

	const lineAt = (place: number): number => {
		for (; lineEnd >= 0 && lineEnd < place; lineEnd = html.indexOf("\n", lineEnd + 1)) line++;
		return line;
	};
	const addText = (to: number): void => {
		if (to > from) parts.push(html.slice(from, to));
	};
	const flush = (place: number): void => {
		const text = decodeEntities(parts.join("")).replace(/\s+/g, " ").trim();
		parts = [];
		if (text !== "") out.push({ text, line: lineAt(place) }, { text: "", line });
	};

	for (let at = html.indexOf("<"); at >= 0 && at <= lastEnd; at = html.indexOf("<", Math.max(from, at + 1))) {
		if (html.startsWith("<!--", at)) {
			const end = unclosed.has("--") ? -1 : html.indexOf("-->", at + 4);
			if (end < 0) unclosed.add("--");
			addText(at);
			from = end < 0 ? html.indexOf(">", at) + 1 : end + 3;
			continue;
		}
		const name = /[a-z][a-z0-9-]{0,30}(?=[\s/>])/y;
		const closing = html[at + 1] === "/";
		name.lastIndex = at + (closing ? 2 : 1);
		const found = name.exec(lower)?.[0];
		if (found === undefined) {
			if (html[at + 1] !== "!" && html[at + 1] !== "?") continue;
			addText(at);
			from = html.indexOf(">", at) + 1;
			continue;
		}
		let end = blind ? html.indexOf(">", at) : tagEnd(html, at);
		if (end < 0) {
			// A quote that never closes: from here on quotes say nothing.
			blind = true;
			end = html.indexOf(">", at);
		}
		addText(at);
		from = end + 1;
		if (!closing) onTag({ name: found, attributes: attributesOf(html.slice(at + 1 + found.length, end)) });
		if (found === "br" || !INLINE.has(found)) flush(at);
		else if (found === "td" || found === "th") parts.push(" ");
		if (!closing && UNSEEN.has(found) && found !== "head" && html[end - 1] !== "/" && !unclosed.has(found)) {
			const close = lower.indexOf(`</${found}`, end);
			if (close < 0) unclosed.add(found);
			else from = html.indexOf(">", close) + 1 || html.length;
		}
	}
	addText(html.length);
	flush(html.length);
	return out;
}

/** The ">" that ends the tag at `at`, quotes looked after; -1 when there is none. */
function tagEnd(html: string, at: number): number {
	const next = /["'>]/g;
	next.lastIndex = at;
	for (let match = next.exec(html); match !== null; match = next.exec(html)) {
		if (match[0] === ">") return match.index;
		const close = html.indexOf(match[0], match.index + 1);
		if (close < 0) return -1;
		next.lastIndex = close + 1;
	}
	return -1;
}

function attributesOf(text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const match of text.matchAll(/([^\s"'=<>/]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g))
		if (found.size < 100) found.set(match[1]!.toLowerCase(), decodeEntities(match[2] ?? match[3] ?? match[4] ?? ""));
	return found;
}
