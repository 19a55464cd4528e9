import type { NodeAttributes } from "../graph/graphRows.ts";
import { NEUTRAL_SLOT, PALETTE } from "../graph/palette.ts";
import { type MapGraph, toGraph } from "../graph/toGraph.ts";
import type { KnowledgeMap } from "../model/map.ts";
import { round } from "../sparse/order.ts";
import { cleanLine } from "./cleanText.ts";
import type { ExportOptions, Writer } from "./exportOptions.ts";
import { formatNumber } from "./formatNumber.ts";

/**
 * VOSviewer and VOSviewer Online
 * ==============================
 * Items are numbered from 1, clusters are the themes numbered from 1 (VOSviewer takes up to 1000; an item without a
 * theme has none). Coordinates are scaled so that the longer side of the map runs from -1 to 1. Descriptions are left
 * out: VOSviewer shows them as HTML.
 *
 * [Standard] https://app.vosviewer.com/docs/file-types/json-file-type/ and …/map-and-network-file-type/
 */
interface Item {
	id: number;
	label: string;
	url?: string;
	x: number;
	y: number;
	cluster?: number;
	weights: Record<string, number>;
	scores: Record<string, number>;
}

function items(map: KnowledgeMap, graph: MapGraph): Item[] {
	const scale = Math.max(map.layout.width, map.layout.height) / 2 || 1;
	return graph.mapNodes((node, { label, url, x, y, theme, weight, kind, year }: NodeAttributes): Item => {
		const strength = graph.reduceEdges(node, (sum, _, edge) => sum + edge.weight, 0);
		return {
			id: 0,
			label,
			...(url === undefined ? {} : { url }),
			x: round(x / scale, 4),
			y: round(y / scale, 4),
			...(theme < 0 || theme >= 1000 ? {} : { cluster: theme + 1 }),
			weights: {
				Links: graph.degree(node),
				"Total link strength": round(strength, 4),
				Papers: kind === "concept" ? weight : 1,
			},
			scores: year === undefined ? {} : { [kind === "concept" ? "First year" : "Year"]: year },
		};
	});
}

function numbered(
	map: KnowledgeMap,
	options: ExportOptions,
): { graph: MapGraph; list: Item[]; id: Map<string, number> } {
	const graph = toGraph(map, options);
	const list = items(map, graph);
	const id = new Map(graph.nodes().map((node, i) => [node, i + 1]));
	for (const [i, item] of list.entries()) item.id = i + 1;
	return { graph, list, id };
}

/** One JSON file with items, links, theme names and colours. */
export const writeVosviewer: Writer = (map, options) => {
	const { graph, list, id } = numbered(map, options);
	const links = graph.mapEdges((_, { weight }, source, target) => ({
		source_id: id.get(source)!,
		target_id: id.get(target)!,
		strength: weight,
	}));
	const themes = map.themes
		.slice(0, 1000)
		.flatMap(({ name, parent, color }, i) =>
			parent === -1
				? [{ cluster: i + 1, label: cleanLine(name), color: (PALETTE[color] ?? PALETTE[NEUTRAL_SLOT]!).light.mark }]
				: [],
		);
	const file = {
		network: { items: list, links, clusters: themes.map(({ cluster, label }) => ({ cluster, label })) },
		config: {
			color_schemes: { cluster_colors: themes.map(({ cluster, color }) => ({ cluster, color: color.toLowerCase() })) },
			terminology: { cluster: "Theme", clusters: "Themes" },
		},
	};
	return `${JSON.stringify(file, null, 1)}\n`;
};

/** A label in a tab-separated file: quoted always, as VOSviewer asks for where a comma or semicolon is in it. */
const quote = (label: string): string => `"${label.replaceAll('"', "'")}"`;

/** The map file: items with position, cluster and weights. */
export const writeVosviewerMap: Writer = (map, options) => {
	const { list } = numbered(map, options);
	const weights = ["Links", "Total link strength", "Papers"];
	const scores = ["Year", "First year"].filter((score) => list.some((item) => score in item.scores));
	const header = [
		"id",
		"label",
		"x",
		"y",
		"cluster",
		...weights.map((w) => `weight<${w}>`),
		...scores.map((s) => `score<${s}>`),
	];
	const cell = (value: number | undefined): string => (value === undefined ? "" : formatNumber(value));
	const rows = list.map((item) => [
		cell(item.id),
		quote(item.label),
		cell(item.x),
		cell(item.y),
		cell(item.cluster),
		...weights.map((w) => cell(item.weights[w])),
		...scores.map((s) => cell(item.scores[s])),
	]);
	return `\ufeff${[header, ...rows].map((row) => row.join("\t")).join("\n")}\n`;
};

/** The network file: pairs of item numbers with their strength, without a header. */
export const writeVosviewerNetwork: Writer = (map, options) => {
	const { graph, id } = numbered(map, options);
	const rows = graph.mapEdges(
		(_, { weight }, source, target) => `${id.get(source)}\t${id.get(target)}\t${formatNumber(weight)}\n`,
	);
	return rows.join("");
};
