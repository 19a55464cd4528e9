import { toGraph } from "../graph/toGraph.ts";
import type { Writer } from "./exportOptions.ts";
import { formatNumber } from "./formatNumber.ts";

/**
 * Pajek (.net), for older bibliometric tools and igraph
 * =====================================================
 * Labels, positions (from 0 to 1, y downwards, as Pajek draws) and weights; the format has no place for more. Its
 * labels cannot hold a quotation mark and some readers tell nodes apart by label, so `"` becomes `'`, `\` becomes `/`,
 * and a label's later owners get " (2)", " (3)" …
 */
export const writePajek: Writer = (map, options) => {
	const graph = toGraph(map, options);
	const width = map.layout.width || 1;
	const height = map.layout.height || 1;
	const within = (value: number): string => formatNumber(Math.min(1, Math.max(0, value)));
	const taken = new Set<string>();
	const number = new Map<string, number>();
	const lines = [`*Vertices ${graph.order}`];
	graph.forEachNode((id, { label, x, y }) => {
		const plain = label.replaceAll('"', "'").replaceAll("\\", "/");
		let free = plain;
		for (let n = 2; taken.has(free); n++) free = `${plain} (${n})`;
		taken.add(free);
		number.set(id, number.size + 1);
		lines.push(`${number.size} "${free}" ${within(x / width + 0.5)} ${within(0.5 - y / height)} 0.5`);
	});
	lines.push("*Edges");
	graph.forEachEdge((_, { weight }, source, target) => {
		lines.push(`${number.get(source)} ${number.get(target)} ${formatNumber(weight)}`);
	});
	lines.push("");
	return lines.join("\n");
};
