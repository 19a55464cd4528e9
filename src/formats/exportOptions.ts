import { DEFAULT_GRAPH, type GraphOptions } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";

/** What can be asked of an export; each format takes what applies to it. */
export interface ExportOptions extends GraphOptions {
	/** 1.3 for Gephi 0.10 and networkx 3.6 on, 1.2 for older readers. */
	gexfVersion: "1.3" | "1.2";
	/** GEXF with the year from which each node and link is there, for Gephi's timeline. */
	dynamic: boolean;
}
export const DEFAULT_EXPORT: ExportOptions = { ...DEFAULT_GRAPH, gexfVersion: "1.3", dynamic: false };

/** Gives one file's text from a map, whole or in pieces: the text of a large map is longer than memory, or a string, allows. */
export type Writer = (map: GraphMap, options: ExportOptions) => string | Generator<string>;
