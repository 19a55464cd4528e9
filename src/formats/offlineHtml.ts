import { escapeMarkup } from "./escapeMarkup.ts";
import { sha256 } from "./sha256.ts";

/** In browsers and in Node alike, though not in the language. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export interface OfflineParts {
	/** Shown by the browser as the page's name. */
	title: string;
	/** The whole page as one module script, and its style sheet: `offline/app.js` and `offline/app.css` of the built page. */
	js: string;
	css: string;
	/** The map file, as `writeMap` gives it. */
	mapJson: string;
}

/**
 * One HTML file that holds the page and a map
 * ===========================================
 * It works from `file://`, asks for nothing, and runs nothing but its own script: the content security policy names
 * script and style by their SHA-256, and allows no connection. The map is data between script tags of type
 * `application/json`; `<` in it is written `\u003c`, so that no text of a paper can end the element.
 */
export function offlineHtml({ title, js, css, mapJson }: OfflineParts): string {
	const script = guardScript(js);
	const style = css.replace(/<\/(?=style)/gi, "<\\/");
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(script)}`,
		`style-src ${hashOf(style)}`,
		"img-src data: blob:",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Paperloom">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>Paperloom draws the map with JavaScript; nothing leaves this computer.</noscript>
<script type="application/json" id="paperloom-map">${mapJson.replace(/</g, "\\u003c")}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Text that could end or confuse the script element, written so that it means the same in strings and templates. */
function guardScript(js: string): string {
	return js.replace(/<(?=\/script|!--)/gi, "\\x3c");
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
	let out = "";
	for (let i = 0; i < bytes.length; i += 3) {
		const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		for (let k = 0; k < 4; k++) out += i + k <= bytes.length ? ALPHABET[(word >>> (18 - 6 * k)) & 63] : "=";
	}
	return out;
}

/** The hash source of a content security policy for an inline element. The browser hashes its text with line ends as \n. */
const hashOf = (text: string): string => `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;
