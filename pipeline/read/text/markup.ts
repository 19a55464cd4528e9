import { decodeHTMLStrict } from "entities";

/** Tags that only dress text: HTML, JATS and MathML. Anything else in angle brackets is text ("p<0.05 and x>3"). */
const DRESS = new Set(
	(
		"a abbr abstract address alternatives article b bdi bdo big blockquote body bold br caption center cite code col content dd del dfn disp-formula disp-quote div dl dt em emph " +
		"email ext-link fig figure font graphic h1 h2 h3 h4 h5 h6 head hr html i inf inline-formula inline-graphic ins inter-ref italic italics kbd label li list list-item mark math " +
		"menclose merror mfenced mfrac mi mmultiscripts mn mo monospace mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover " +
		"named-content none ol overline p para pre q related-article roman s sans-serif sc scp sec section semantics annotation small span strike strong styled-content sub sup sup2 table tbody td tex-math tfoot th thead " +
		"title tr tt u ul uri underline var xref"
	).split(" "),
);
/** Tags after which a new line begins. */
const BLOCK = new Set(
	"br p div sec section li list-item title tr h1 h2 h3 h4 h5 h6 blockquote disp-quote para hr dd dt abstract".split(
		" ",
	),
);
/** Tags that need no partner. */
const SINGLE = new Set("br hr p li mspace none mprescripts col graphic inline-graphic".split(" "));
const TAG =
	/<(\/?)((?:[\w-]+:)?[a-zA-Z][\w-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)|\s+[\w-]+(?=\s*\/?>))*)\s*(\/?)>/y;
const HEADING = /^(?:title|h[1-6])$/;
const MAX_TAG = 2000;

/**
 * Removes the tags that dress text and keeps what they hold; a heading becomes "Heading: ".
 *
 * Text such as "a<b" stays: a tag counts only with a known name, well-formed attributes and, where it needs one, a partner.
 */
function stripTags(text: string): string {
	if (!text.includes("<")) return text;
	const lower = text.toLowerCase();
	const partners = new Partners(lower);
	const lastComment = text.lastIndexOf("-->");
	const lastSection = text.lastIndexOf("]]>");
	const parts: string[] = [];
	let from = 0;
	let at = text.indexOf("<");
	while (at >= 0) {
		if (at < lastComment && text.startsWith("<!--", at)) {
			const end = text.indexOf("-->", at) + 3;
			parts.push(text.slice(from, at));
			from = end;
			at = text.indexOf("<", end);
			continue;
		}
		if (at < lastSection && text.startsWith("<![CDATA[", at)) {
			const end = text.indexOf("]]>", at);
			parts.push(text.slice(from, at), text.slice(at + 9, end));
			from = end + 3;
			at = text.indexOf("<", from);
			continue;
		}
		const close = text.indexOf(">", at);
		if (close < 0) break;
		TAG.lastIndex = at;
		const tag = close - at < MAX_TAG ? TAG.exec(text) : null;
		const fullName = tag?.[2]?.toLowerCase() ?? "";
		const name = fullName.slice(fullName.indexOf(":") + 1);
		if (
			tag === null ||
			!DRESS.has(name) ||
			!(tag[4] === "/" || SINGLE.has(name) || partners.has(fullName, tag[1] === "/", at))
		) {
			at = text.indexOf("<", at + 1);
			continue;
		}
		let end = at + tag[0].length;
		parts.push(text.slice(from, at));
		if ((name === "tex-math" || name === "annotation") && tag[1] === "" && isDouble(lower, at, name)) {
			const over = lower.indexOf(`</${fullName}>`, end);
			if (over > 0) end = over + fullName.length + 3;
		} else if (HEADING.test(name) && tag[1] === "/") parts.push(endsHeading(parts) ? ": " : "\n");
		else if (BLOCK.has(name)) parts.push("\n");
		from = end;
		at = text.indexOf("<", end);
	}
	parts.push(text.slice(from));
	return parts.join("");
}

/** Where tags of a name first open and last close, looked up once a text. */
class Partners {
	private readonly lower: string;
	private readonly places = new Map<string, { open: number; close: number }>();

	constructor(lower: string) {
		this.lower = lower;
	}

	has(fullName: string, closing: boolean, at: number): boolean {
		let place = this.places.get(fullName);
		if (place === undefined) {
			place = { open: this.lower.indexOf(`<${fullName}`), close: this.lower.lastIndexOf(`</${fullName}`) };
			this.places.set(fullName, place);
		}
		return closing ? place.open >= 0 && place.open < at : place.close > at;
	}
}

/** A formula that is also there as MathML: one of the two is enough. */
function isDouble(lower: string, at: number, name: string): boolean {
	return name === "annotation" || lower.slice(Math.max(0, at - 3000), at + 6000).includes("mml:math");
}

function endsHeading(parts: readonly string[]): boolean {
	for (let i = parts.length - 1; i >= Math.max(0, parts.length - 20); i--) {
		const text = parts[i]!.trimEnd();
		if (text !== "") return /[\p{L}\p{N})]$/u.test(text);
	}
	return false;
}

/** Tags and entities to text. Escaped twice, as Crossref has it, is decoded twice. */
export function decodeMarkup(text: string): string {
	if (!text.includes("<") && !text.includes("&")) return text;
	// Google Scholar writes "of< i> Larus</i>".
	let plain = decodeEntities(stripTags(text.replace(/< (\/?(?:i|b|em|strong|sub|sup))>/gi, "<$1>")));
	if (text.includes("&") && plain !== text) {
		if (/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i.test(plain)) plain = decodeEntities(plain);
		plain = stripTags(plain);
	}
	return plain;
}

/**
 * Entities alone: `&amp;`, `&#233;`, `&eacute;`; without a semicolon it is no entity. Programs that capitalise titles
 * leave `&Ldquo;` and `&PRIME;`.
 */
export function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return decodeHTMLStrict(text).replace(/&[A-Z][A-Za-z]{1,7};/g, (entity) => {
		const plain = decodeHTMLStrict(entity.toLowerCase());
		return plain.startsWith("&") && plain.length > 1 ? entity : plain;
	});
}
