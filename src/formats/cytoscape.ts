import { toGraph } from "../graph/toGraph.ts";
import type { Writer } from "./exportOptions.ts";

/**
 * Cytoscape JSON (.cyjs), for Cytoscape and cytoscape.js
 * ======================================================
 * Its y axis points down, the map's points up: y changes its sign. An edge's `interaction` is its kind.
 *
 * [Standard] https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html#cytoscape-js-json
 */
export const writeCytoscape: Writer = (map, options) => {
	const graph = toGraph(map, options);
	const nodes = graph.mapNodes((id, { label, x, y, ...rest }) =>
		JSON.stringify({ data: { id, name: label, ...rest }, position: { x, y: 0 - y } }),
	);
	const edges = graph.mapEdges((id, { kind, ...rest }, source, target) =>
		JSON.stringify({ data: { id, source, target, interaction: kind, ...rest } }),
	);
	const head = { format_version: "1.0", generated_by: map.generator, target_cytoscapejs_version: "~2.1" };
	return [
		`${JSON.stringify(head).slice(0, -1)},"data":{"name":"Paperloom"},"elements":{"nodes":[`,
		nodes.join(",\n"),
		'],"edges":[',
		edges.join(",\n"),
		"]}}",
		"",
	].join("\n");
};
