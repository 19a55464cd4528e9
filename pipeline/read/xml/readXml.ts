import { SaxesParser } from "saxes";
import { ReadError } from "../error.ts";
import type { RawRecord, Reader, Sink } from "../record.ts";
import type { XmlNode } from "./tree.ts";

/** No record of a known source is nested a tenth as deep. */
const MAX_DEPTH = 256;
/** UTF-16 units of text, and elements, that one record may hold; what comes after is left out. */
const MAX_TEXT = 2_000_000;
const MAX_NODES = 100_000;
/** After so many errors the rest is no XML. */
const MAX_ERRORS = 2_000;

export interface XmlRecords {
	/** Names, without prefix, of the elements that hold a record each. */
	records: ReadonlySet<string>;
	/** Elements that hold nothing of interest and much of the size: an article's body. */
	skip?: ReadonlySet<string>;
	/** Undefined for an element that is no record after all. */
	record(node: XmlNode, line: number): RawRecord | undefined;
}

/**
 * XML as it comes, a record at a time. Entities of a document type are never defined, let alone fetched: a document type
 * with declarations of its own is refused, one that only names its definition is passed over.
 */
export function readXml(sink: Sink, { records, skip, record }: XmlRecords): Reader {
	const parser = new SaxesParser({ xmlns: false, position: true });
	const open: XmlNode[] = [];
	let depth = 0;
	let skipDepth = 0;
	let line = 1;
	let tagLine = 1;
	let text = 0;
	let nodes = 0;
	let errors = 0;
	let damaged = false;

	parser.on("doctype", (doctype) => {
		if (doctype.includes("["))
			throw new ReadError("xml-doctype", "the XML declares entities of its own, which is not allowed here", {
				line: parser.line,
				hint: "Remove the DOCTYPE with its declarations.",
			});
	});
	parser.on("opentagstart", () => {
		tagLine = parser.line;
	});
	parser.on("opentag", (tag) => {
		depth++;
		if (depth > MAX_DEPTH)
			throw new ReadError("xml-depth", `the XML is nested deeper than ${MAX_DEPTH} elements`, {
				line: parser.line,
				hint: "This is no list of papers.",
			});
		if (skipDepth > 0) return;
		const name = localName(tag.name);
		if (skip?.has(name)) {
			skipDepth = depth;
			return;
		}
		if (open.length > 0 && name === open[0]!.name) finish(true);
		if (open.length === 0) {
			if (!records.has(name)) return;
			line = tagLine;
			text = 0;
			nodes = 0;
			damaged = false;
		}
		if (++nodes > MAX_NODES) {
			skipDepth = depth;
			return;
		}
		const node: XmlNode = {
			name,
			attributes: new Map(
				Object.entries(tag.attributes as Record<string, string>).map(([key, value]) => [localName(key), value]),
			),
			children: [],
		};
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on("closetag", () => {
		if (skipDepth === depth) skipDepth = 0;
		else if (skipDepth === 0 && open.length > 0) {
			if (open.length === 1) finish(false);
			else open.pop();
		}
		depth--;
	});
	const escaper = escapeAmpersands();
	const addText = (piece: string): void => {
		if (open.length === 0 || skipDepth > 0 || text > MAX_TEXT) return;
		text += piece.length;
		open.at(-1)!.children.push(piece);
	};
	parser.on("text", addText);
	parser.on("cdata", (piece) => addText(piece.replaceAll(AMPERSAND, "&")));
	parser.on("error", (error) => {
		damaged = true;
		if (++errors > MAX_ERRORS)
			throw new ReadError("broken-xml", `the XML has over ${MAX_ERRORS} errors: ${bare(error.message)}`, {
				line: parser.line,
				hint: "Export the file again.",
			});
		if (errors <= 50)
			sink.warn({
				code: "broken-xml",
				message: bare(error.message),
				line: parser.line,
				hint: "The record here may be incomplete. Export the file again.",
			});
	});

	function finish(early: boolean) {
		const node = open[0]!;
		open.length = 0;
		const found = record(node, line);
		if (found === undefined) return;
		if (early || damaged) {
			if (found.title === undefined && found.abstract === undefined)
				return sink.broken(line, "the record is damaged and has no title");
		}
		sink.record(found);
	}

	return {
		write(chunk) {
			parser.write(escaper(chunk));
		},
		end() {
			parser.write(escaper("", true));
			const cut = open.length > 0;
			if (cut) {
				const node = open[0]!;
				const last = open.length;
				open.length = 0;
				const found = record(node, line);
				sink.warn({
					code: "truncated",
					message: "the XML ends inside a record",
					line,
					hint: "The file may have been cut off: fetch it again.",
				});
				if (found?.title !== undefined && last > 1) sink.record(found);
				else if (found !== undefined) sink.broken(line, "the record is cut off before its title");
			}
			depth = -1e9;
			try {
				parser.close();
			} catch (error) {
				if (error instanceof ReadError) throw error;
			}
		},
	};
}

const AMPERSAND = "&#38;";
/**
 * Any "&" but of XML's own five names and of numbers: saxes reads on from it to the next ";", however far that is, and
 * makes an error of HTML's names, which are decoded later.
 */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,8}|#x[\da-fA-F]{1,7});)/g;
const LONGEST_ENTITY = 12;

/** Makes "AT&T" an "AT&#38;T" in text that comes in pieces; a piece that ends inside what may be an entity is held. */
function escapeAmpersands(): (chunk: string, last?: boolean) => string {
	let held = "";
	return (chunk, last = false) => {
		const text = held + chunk;
		const open = last ? -1 : text.indexOf("&", Math.max(0, text.length - LONGEST_ENTITY));
		held = open < 0 ? "" : text.slice(open);
		return (open < 0 ? text : text.slice(0, open)).replace(BARE, AMPERSAND);
	};
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** saxes' message without the position that it begins with. */
function bare(message: string): string {
	return message.replace(/^(?:\S*:)?\d+:\d+:\s*/, "").slice(0, 200);
}

/** Whether the first element, after declaration, comments and document type, is named so; for sniffing. */
export function rootName(head: string): string | undefined {
	const text = head.slice(0, 8192);
	const prolog = /\s*(?:<\?[^>]*\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|(<!--))|\s+/iy;
	let at = 0;
	for (let match = prolog.exec(text); match !== null; match = prolog.exec(text)) {
		at = match[1] === undefined ? prolog.lastIndex : text.indexOf("-->", prolog.lastIndex) + 3;
		// A comment that does not end.
		if (at < prolog.lastIndex) return undefined;
		prolog.lastIndex = at;
	}
	return /^<((?:[\w.-]+:)?[\w.-]+)/.exec(text.slice(at))?.[1]?.replace(/^.*:/, "");
}
