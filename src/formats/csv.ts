import { toGraph } from "../graph/toGraph.ts";
import { cleanText } from "./cleanText.ts";
import type { Writer } from "./exportOptions.ts";
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

function table(header: string[], rows: Cell[][]): string {
	return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

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

export const writeCsvNodes: Writer = (map, options) =>
	table(
		["Id", "Label", ...Object.keys(NODE_COLUMNS)],
		toGraph(map, options).mapNodes((id, node) => [
			id,
			node.label,
			...Object.values(NODE_COLUMNS).map((key) => node[key]),
		]),
	);

export const writeCsvEdges: Writer = (map, options) =>
	table(
		["Source", "Target", "Type", "Id", "Weight", "Kind", "Count", "Because", "Year"],
		toGraph(map, options).mapEdges((id, { weight, kind, count, because, year }, source, target) => [
			source,
			target,
			"Undirected",
			id,
			weight,
			kind,
			count,
			because,
			year,
		]),
	);
