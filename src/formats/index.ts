import type { GraphMap } from "../model/graphMap.ts";
import type { KnowledgeMap } from "../model/map.ts";
import { writeBibtex } from "./bibtex.ts";
import { writeCslJson } from "./cslJson.ts";
import { writeCsvEdges, writeCsvNodes } from "./csv.ts";
import { writeCytoscape } from "./cytoscape.ts";
import { DEFAULT_EXPORT, type ExportOptions, type Writer } from "./exportOptions.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeGraphologyJson } from "./graphologyJson.ts";
import { writeJsonld } from "./jsonld.ts";
import { mapLines } from "./mapJson.ts";
import { writePajek } from "./pajek.ts";
import { writeRis } from "./ris.ts";
import { writeVosviewer, writeVosviewerMap, writeVosviewerNetwork } from "./vosviewer.ts";

export interface Format {
	/** What people type: `--to gexf`. */
	name: string;
	/** What people read. */
	title: string;
	/** With its point; the ending of a file's name. */
	extension: string;
	mime: string;
	write(map: KnowledgeMap, options: ExportOptions): string | Generator<string>;
}

/** What holds no places in texts, and so can be written of a large map without having all of it. */
const GRAPH_FORMATS = [
	{ name: "gexf", title: "GEXF (Gephi)", extension: ".gexf", mime: "application/gexf+xml", write: writeGexf },
	{
		name: "graphml",
		title: "GraphML (igraph, networkx, yEd)",
		extension: ".graphml",
		mime: "application/graphml+xml",
		write: writeGraphml,
	},
	{
		name: "vosviewer",
		title: "VOSviewer",
		extension: ".vosviewer.json",
		mime: "application/json",
		write: writeVosviewer,
	},
	{
		name: "vosviewer-map",
		title: "VOSviewer map file",
		extension: ".map.txt",
		mime: "text/tab-separated-values",
		write: writeVosviewerMap,
	},
	{
		name: "vosviewer-network",
		title: "VOSviewer network file",
		extension: ".network.txt",
		mime: "text/tab-separated-values",
		write: writeVosviewerNetwork,
	},
	{ name: "cytoscape", title: "Cytoscape", extension: ".cyjs", mime: "application/json", write: writeCytoscape },
	{ name: "pajek", title: "Pajek", extension: ".net", mime: "text/plain", write: writePajek },
	{
		name: "graphology",
		title: "graphology (sigma)",
		extension: ".graph.json",
		mime: "application/json",
		write: writeGraphologyJson,
	},
	{ name: "csv-nodes", title: "CSV table of nodes", extension: ".nodes.csv", mime: "text/csv", write: writeCsvNodes },
	{ name: "csv-edges", title: "CSV table of edges", extension: ".edges.csv", mime: "text/csv", write: writeCsvEdges },
	{
		name: "jsonld",
		title: "JSON-LD (schema.org, SKOS)",
		extension: ".jsonld",
		mime: "application/ld+json",
		write: writeJsonld,
	},
	{
		name: "bibtex",
		title: "BibTeX with themes as keywords",
		extension: ".bib",
		mime: "application/x-bibtex",
		write: writeBibtex,
	},
	{
		name: "ris",
		title: "RIS with themes as keywords",
		extension: ".ris",
		mime: "application/x-research-info-systems",
		write: writeRis,
	},
	{
		name: "csl-json",
		title: "CSL-JSON with themes as keywords",
		extension: ".csl.json",
		mime: "application/vnd.citationstyles.csl+json",
		write: writeCslJson,
	},
] as const satisfies readonly (Format & { write: Writer })[];

/** The formats a map can be written in; a new one is a file and a row. docs/formats.md has the same rows. */
export const FORMATS = [
	{ name: "json", title: "Paperloom map", extension: ".json", mime: "application/json", write: writeJson },
	...GRAPH_FORMATS,
] as const satisfies readonly Format[];

/** UTF-16 units. */
const PIECE = 2 ** 20;

export type FormatName = (typeof FORMATS)[number]["name"];
export type GraphFormatName = (typeof GRAPH_FORMATS)[number]["name"];

/** Names for formats that come as two files. */
export const FORMAT_PAIRS: ReadonlyMap<string, readonly FormatName[]> = new Map([
	["csv", ["csv-nodes", "csv-edges"]],
	["vosviewer-files", ["vosviewer-map", "vosviewer-network"]],
] as const);

/** The row of a name; undefined for a name that no row has. */
export function findFormat(name: string): Format | undefined {
	return FORMATS.find((format) => format.name === name);
}

/**
 * A map as the text of one file.
 *
 * @throws RangeError when no format has this name, or the text is longer than a string can be: then take `exportPieces`.
 */
export function exportMap(map: KnowledgeMap, name: FormatName, options: Partial<ExportOptions> = {}): string {
	return [...exportPieces(map, name, options)].join("");
}

/** What `exportMap` gives, in pieces of about a megabyte as they are written: to be passed on, not held. */
export function exportPieces(
	map: KnowledgeMap,
	name: FormatName,
	options: Partial<ExportOptions> = {},
): Generator<string> {
	const format = findFormat(name);
	if (format === undefined)
		throw new RangeError(`exportMap: no format "${name}"; there are ${FORMATS.map((f) => f.name).join(", ")}`);
	return gather(format.write(map, { ...DEFAULT_EXPORT, ...options }));
}

/** `exportPieces` of a map without the places in its texts. */
export function exportGraphPieces(
	map: GraphMap,
	name: GraphFormatName,
	options: Partial<ExportOptions> = {},
): Generator<string> {
	const { write } = GRAPH_FORMATS.find((format) => format.name === name)!;
	return gather(write(map, { ...DEFAULT_EXPORT, ...options }));
}

function* gather(text: string | Generator<string>): Generator<string> {
	if (typeof text === "string") return yield text;
	let held: string[] = [];
	let length = 0;
	for (const piece of text) {
		held.push(piece);
		length += piece.length;
		if (length < PIECE) continue;
		yield held.join("");
		held = [];
		length = 0;
	}
	yield held.join("");
}

function* writeJson(map: KnowledgeMap): Generator<string> {
	for (const line of mapLines(map)) yield `${line}\n`;
}
