import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import type { ExportOptions } from "./exportOptions.ts";

/**
 * Cytoscape JSON (.cyjs), for Cytoscape and cytoscape.js
 * ======================================================
 * Its y axis points down, the map's points up: y changes its sign. An edge's `interaction` is its kind.
 *
 * [Standard] https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html#cytoscape-js-json
 */
export function* writeCytoscape(map: GraphMap, options: ExportOptions): Generator<string> {
	const { nodes, edges } = graphRows(map, options);
	const head = { format_version: "1.0", generated_by: map.generator, target_cytoscapejs_version: "~2.1" };
	yield `${JSON.stringify(head).slice(0, -1)},"data":{"name":"Paperloom"},"elements":{"nodes":[\n`;
	let between = "";
	for (const [id, { label, x, y, ...rest }] of nodes()) {
		yield between + JSON.stringify({ data: { id, name: label, ...rest }, position: { x, y: 0 - y } });
		between = ",\n";
	}
	yield '\n],"edges":[\n';
	between = "";
	for (const [id, source, target, { kind, ...rest }] of edges()) {
		yield between + JSON.stringify({ data: { id, source, target, interaction: kind, ...rest } });
		between = ",\n";
	}
	yield "\n]}}\n";
}
