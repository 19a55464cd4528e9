import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import { cleanText } from "./cleanText.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { formatNumber } from "./formatNumber.ts";

/**
 * CSV tables of nodes and edges, for Gephi's spreadsheet import, R and Excel
 * ==========================================================================
 * RFC 4180 (comma, CRLF, quotes doubled), UTF-8. A text that a spreadsheet would take for a formula (it starts with
 * = + - @, a tab or a carriage return) gets an apostrophe in front, as OWASP advises; numbers stay numbers. Ids are
 * prefixed, so never formulas.
 */
type Cell = string | number | undefined;

function cell(value: Cell): string {
	if (value === undefined) return "";
	if (typeof value === "number") return formatNumber(value);
	const safe = cleanText(value).replace(/^[=+\-@\t\r]/, "'$&");
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

const NODE_COLUMNS = {
	Kind: "kind",
	Weight: "weight",
	Theme: "themeName",
	"Sub-theme": "subthemeName",
	Year: "year",
	Authors: "authors",
	Venue: "venue",
	DOI: "doi",
	URL: "url",
	Aliases: "aliases",
	Mentions: "mentions",
	X: "x",
	Y: "y",
	Size: "size",
	Color: "color",
} as const;

export function* writeCsvNodes(map: GraphMap, options: ExportOptions): Generator<string> {
	yield row(["Id", "Label", ...Object.keys(NODE_COLUMNS)]);
	const keys = Object.values(NODE_COLUMNS);
	for (const [id, node] of graphRows(map, options).nodes())
		yield row([id, node.label, ...keys.map((key) => node[key])]);
}

export function* writeCsvEdges(map: GraphMap, options: ExportOptions): Generator<string> {
	yield row(["Source", "Target", "Type", "Id", "Weight", "Kind", "Count", "Because", "Year"]);
	for (const [id, source, target, { weight, kind, count, because, year }] of graphRows(map, options).edges())
		yield row([source, target, "Undirected", id, weight, kind, count, because, year]);
}
