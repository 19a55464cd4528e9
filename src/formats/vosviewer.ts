import { graphRows } from "../graph/graphRows.ts";
import { NEUTRAL_SLOT, PALETTE } from "../graph/palette.ts";
import type { GraphMap } from "../model/graphMap.ts";
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

interface Numbered {
	list: Item[];
	links(): Generator<[source: number, target: number, strength: number]>;
}

function numbered(map: GraphMap, options: ExportOptions): Numbered {
	const { nodes, edges, order } = graphRows(map, options);
	const id = new Map<string, number>();
	for (const [node] of nodes()) id.set(node, id.size + 1);
	function* links(): ReturnType<Numbered["links"]> {
		for (const [, source, target, { weight }] of edges()) yield [id.get(source)!, id.get(target)!, weight];
	}
	const [degree, strength] = [new Uint32Array(order + 1), new Float64Array(order + 1)];
	for (const [source, target, weight] of links())
		for (const end of [source, target]) {
			degree[end]!++;
			strength[end]! += weight;
		}

	const scale = Math.max(map.layout.width, map.layout.height) / 2 || 1;
	const list: Item[] = [];
	for (const [, { label, url, x, y, theme, weight, kind, year }] of nodes()) {
		const number = list.length + 1;
		list.push({
			id: number,
			label,
			...(url === undefined ? {} : { url }),
			x: round(x / scale, 4),
			y: round(y / scale, 4),
			...(theme < 0 || theme >= 1000 ? {} : { cluster: theme + 1 }),
			weights: {
				Links: degree[number]!,
				"Total link strength": round(strength[number]!, 4),
				Papers: kind === "concept" ? weight : 1,
			},
			scores: year === undefined ? {} : { [kind === "concept" ? "First year" : "Year"]: year },
		});
	}
	return { list, links };
}

/** The elements of a list as `JSON.stringify(…, null, 1)` writes them three levels down, one after the other. */
function* elements(list: Iterable<unknown>): Generator<string> {
	let between = "";
	for (const element of list) {
		yield `${between}\n   ${JSON.stringify(element, null, 1).replaceAll("\n", "\n   ")}`;
		between = ",";
	}
	if (between !== "") yield "\n  ";
}

/** One JSON file with items, links, theme names and colours. */
export function* writeVosviewer(map: GraphMap, options: ExportOptions): Generator<string> {
	const { list, links } = numbered(map, options);
	const themes = map.themes
		.slice(0, 1000)
		.flatMap(({ name, parent, color }, i) =>
			parent === -1
				? [{ cluster: i + 1, label: cleanLine(name), color: (PALETTE[color] ?? PALETTE[NEUTRAL_SLOT]!).light.mark }]
				: [],
		);
	const config = {
		color_schemes: { cluster_colors: themes.map(({ cluster, color }) => ({ cluster, color: color.toLowerCase() })) },
		terminology: { cluster: "Theme", clusters: "Themes" },
	};
	function* linkObjects() {
		for (const [source_id, target_id, strength] of links()) yield { source_id, target_id, strength };
	}
	yield '{\n "network": {\n  "items": [';
	yield* elements(list);
	yield '],\n  "links": [';
	yield* elements(linkObjects());
	yield '],\n  "clusters": [';
	yield* elements(themes.map(({ cluster, label }) => ({ cluster, label })));
	yield `]\n },\n "config": ${JSON.stringify(config, null, 1).replaceAll("\n", "\n ")}\n}\n`;
}

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
export function* writeVosviewerNetwork(map: GraphMap, options: ExportOptions): Generator<string> {
	for (const [source, target, strength] of numbered(map, options).links())
		yield `${source}\t${target}\t${formatNumber(strength)}\n`;
}
