import { graphRows } from "../graph/graphRows.ts";
import type { GraphMap } from "../model/graphMap.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { formatNumber } from "./formatNumber.ts";

/**
 * Pajek (.net), for older bibliometric tools and igraph
 * =====================================================
 * Labels, positions (from 0 to 1, y downwards, as Pajek draws) and weights; the format has no place for more. Its
 * labels cannot hold a quotation mark and some readers tell nodes apart by label, so `"` becomes `'`, `\` becomes `/`,
 * and a label's later owners get " (2)", " (3)" …
 */
export function* writePajek(map: GraphMap, options: ExportOptions): Generator<string> {
	const { nodes, edges, order } = graphRows(map, options);
	const width = map.layout.width || 1;
	const height = map.layout.height || 1;
	const within = (value: number): string => formatNumber(Math.min(1, Math.max(0, value)));
	const taken = new Set<string>();
	const number = new Map<string, number>();
	yield `*Vertices ${order}\n`;
	for (const [id, { label, x, y }] of nodes()) {
		const plain = label.replaceAll('"', "'").replaceAll("\\", "/");
		let free = plain;
		for (let n = 2; taken.has(free); n++) free = `${plain} (${n})`;
		taken.add(free);
		number.set(id, number.size + 1);
		yield `${number.size} "${free}" ${within(x / width + 0.5)} ${within(0.5 - y / height)} 0.5\n`;
	}
	yield "*Edges\n";
	for (const [, source, target, { weight }] of edges())
		yield `${number.get(source)} ${number.get(target)} ${formatNumber(weight)}\n`;
}
