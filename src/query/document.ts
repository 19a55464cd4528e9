import { cleanLine } from "../formats/cleanText.ts";
import { escapeMarkup } from "../formats/escapeMarkup.ts";

/**
 * Texts for people, as data
 * =========================
 * A report or digest is built once as blocks of plain text and rendered as Markdown or as HTML. Only the renderers know
 * how to escape, so that no title can become markup.
 */
export type Inline = string | { text: string; strong?: boolean; quiet?: boolean; href?: string };
export type Block =
	| { kind: "heading"; level: 1 | 2 | 3; text: Inline[] }
	| { kind: "paragraph"; text: Inline[] }
	| { kind: "list"; items: Inline[][] };

export const heading = (level: 1 | 2 | 3, ...text: Inline[]): Block => ({ kind: "heading", level, text });
export const paragraph = (...text: Inline[]): Block => ({ kind: "paragraph", text });
/** Nothing when there are no items, so that it can be spread into the blocks. */
export const list = (items: Inline[][]): Block[] => (items.length === 0 ? [] : [{ kind: "list", items }]);

/** Keeps http and https addresses, whatever else a file may claim to be one. */
export function safeUrl(url: string | undefined): string | undefined {
	const clean = url === undefined ? "" : cleanLine(url);
	return /^https?:\/\/[^\s"'<>\\]+$/i.test(clean) ? clean : undefined;
}

/** Any text as Markdown (CommonMark and GitHub's) that shows it: one line, no markup, no HTML, no entity. */
export function escapeMarkdown(text: string): string {
	return cleanLine(text)
		.replace(/[\\`*_{}[\]#|~$]/g, "\\$&")
		.replace(/&(?=#?\w+;)/g, "&amp;")
		.replaceAll("<", "&lt;")
		.replace(/^[-+=>]/, "\\$&")
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Escapes a piece of a line and keeps the space at its ends, which joins it to the next piece. */
function piece(text: string, wrap: (escaped: string) => string): string {
	const body = escapeMarkdown(text);
	if (body === "") return text === "" ? "" : " ";
	return `${/^\s/.test(text) ? " " : ""}${wrap(body)}${/\s$/.test(text) ? " " : ""}`;
}

export function renderMarkdown(blocks: readonly Block[]): string {
	const inline = (text: readonly Inline[]): string =>
		text
			.map((part) => {
				if (typeof part === "string") return piece(part, (escaped) => escaped);
				return piece(part.text, (escaped) => {
					const styled = part.strong ? `**${escaped}**` : escaped;
					return part.href === undefined ? styled : `[${styled}](<${part.href}>)`;
				});
			})
			.join("")
			.trim();
	const parts = blocks.map((block) => {
		if (block.kind === "heading") return `${"#".repeat(block.level)} ${inline(block.text)}`;
		if (block.kind === "paragraph") return inline(block.text);
		return block.items.map((item) => `- ${inline(item)}`).join("\n");
	});
	return `${parts.join("\n\n")}\n`;
}

const STYLE = {
	body: "margin:0;background:#faf9f6;color:#1a1c1f;font:15px/1.5 system-ui,'Segoe UI',Roboto,Arial,sans-serif",
	page: "max-width:680px;margin:0 auto;padding:24px",
	h1: "font-size:24px;line-height:30px;margin:0 0 12px",
	h2: "font-size:19px;line-height:24px;margin:28px 0 8px",
	h3: "font-size:16px;line-height:22px;margin:20px 0 6px",
	p: "margin:0 0 12px",
	ul: "margin:0 0 12px;padding-left:20px",
	li: "margin:0 0 6px",
	quiet: "color:#686d75",
	a: "color:#1a1c1f",
};

/**
 * A complete page in the simple HTML that mail programs show: styles on the elements, no script, no picture, no request.
 */
export function renderHtml(title: string, blocks: readonly Block[]): string {
	const inline = (text: readonly Inline[]): string =>
		text
			.map((part) => {
				if (typeof part === "string") return escapeMarkup(part);
				if (part.text === "") return "";
				let html = escapeMarkup(part.text);
				if (part.strong) html = `<strong>${html}</strong>`;
				if (part.quiet) html = `<span style="${STYLE.quiet}">${html}</span>`;
				return part.href === undefined ? html : `<a style="${STYLE.a}" href="${escapeMarkup(part.href)}">${html}</a>`;
			})
			.join("");
	const parts = blocks.map((block) => {
		if (block.kind === "heading") {
			const tag = `h${block.level}` as const;
			return `<${tag} style="${STYLE[tag]}">${inline(block.text)}</${tag}>`;
		}
		if (block.kind === "paragraph") return `<p style="${STYLE.p}">${inline(block.text)}</p>`;
		const items = block.items.map((item) => `<li style="${STYLE.li}">${inline(item)}</li>`);
		return `<ul style="${STYLE.ul}">\n${items.join("\n")}\n</ul>`;
	});
	return [
		'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeMarkup(title)}</title>\n</head>`,
		`<body style="${STYLE.body}">\n<div style="${STYLE.page}">`,
		...parts,
		"</div>\n</body>\n</html>\n",
	].join("\n");
}
