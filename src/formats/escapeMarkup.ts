import { cleanText } from "./cleanText.ts";

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"\t": "&#9;",
	"\n": "&#10;",
	"\r": "&#13;",
};

/** Any text as content or attribute of XML or HTML: it stays text. */
export function escapeMarkup(text: string): string {
	return cleanText(text).replace(/[&<>"'\t\n\r]/g, (c) => ENTITIES[c]!);
}
