import { SaxesParser } from "saxes";
import { MapError } from "../formats/mapError.ts";
import { colourDistance } from "../graph/colourDistance.ts";
import { DEFAULT_GRAPH, type GraphOptions } from "../graph/graphRows.ts";
import { PALETTE } from "../graph/palette.ts";
import { type MapGraph, toGraph } from "../graph/toGraph.ts";
import type { Edit } from "../model/edits.ts";
import type { KnowledgeMap } from "../model/map.ts";
import type { Warning } from "../model/report.ts";
import { compareText, round } from "../sparse/order.ts";

interface FoundNode {
	label: string;
	x?: number;
	y?: number;
	/** `#rrggbb` */
	color?: string;
}

/**
 * Reads what somebody did to an exported graph in Gephi
 * =====================================================
 * From a GEXF file that Gephi (or anything else) wrote after opening ours, the edits that bring the map there: moved
 * nodes, concepts with another label, concepts that were deleted, themes most of whose nodes have another colour (the
 * nearest slot of the palette). Positions that leave the map's extent are centred and scaled into it as a whole.
 *
 * @param exported - With which options the graph was exported: what was not in it cannot have been deleted.
 * @throws MapError when the text is no GEXF; it names the line.
 */
export function readPositions(
	text: string,
	map: KnowledgeMap,
	exported: Partial<GraphOptions> = {},
): { edits: Edit[]; problems: Warning[] } {
	const found = parseNodes(text);
	const graph = toGraph(map, { ...DEFAULT_GRAPH, ...exported });
	const known = graph.filterNodes((node) => found.has(node));
	if (known.length === 0)
		throw new MapError("", "No node of this file is in the map. Was it exported from another map?");
	const problems: Warning[] = [];
	const warn = (code: string, message: string): unknown => problems.push({ code, message });
	const strangers = found.size - known.length;
	if (strangers > 0)
		warn("unknown-nodes", `${strangers} of ${found.size} nodes are not in the map; they were left out.`);

	const edits: Edit[] = [...moves(map, graph, found, known)];
	const conceptId = new Map(map.concepts.map(({ id }) => [`c:${id}`, id]));
	const lost = { papers: 0, renamed: 0 };
	graph.forEachNode((node, { kind, label }) => {
		const now = found.get(node);
		if (kind === "paper") {
			if (now === undefined) lost.papers++;
			else if (now.label !== "" && now.label !== label) lost.renamed++;
			return;
		}
		const concept = conceptId.get(node);
		if (concept === undefined) return;
		if (now === undefined) edits.push({ op: "hide", concept });
		else if (now.label !== "" && now.label !== label) edits.push({ op: "rename", concept, label: now.label });
	});
	const papers = (n: number): string => `${n} ${n === 1 ? "paper has" : "papers have"}`;
	if (lost.papers > 0)
		warn("papers-stay", `${papers(lost.papers)} no node in the file. Papers cannot be hidden; they stay.`);
	if (lost.renamed > 0)
		warn("titles-stay", `${papers(lost.renamed)} another label in the file. Titles stay as they are.`);
	edits.push(...recoloured(map, graph, found, known));
	return { edits, problems };
}

function parseNodes(text: string): Map<string, FoundNode> {
	if (text.trim() === "") throw new MapError("", "This file is no GEXF: it is empty.");
	const nodes = new Map<string, FoundNode>();
	const parser = new SaxesParser();
	let node: FoundNode | undefined;
	let [depth, root] = [0, ""];
	const stop = (problem: string): never => {
		throw new MapError(`line ${parser.line}`, problem);
	};
	parser.on("doctype", () => stop("a GEXF file has no document type"));
	parser.on("error", ({ message }) => stop(`not well-formed XML (${message.replace(/^\d+:\d+: /, "")})`));
	parser.on("opentag", ({ name, attributes }) => {
		const local = name.slice(name.indexOf(":") + 1).toLowerCase();
		root ||= local;
		if (root !== "gexf") stop(`this is no GEXF file: it starts with <${name}>`);
		if (++depth > 256) stop("nested too deeply");
		const numeric = (key: string): number | undefined => {
			const value = Number(attributes[key] || Number.NaN);
			return Number.isFinite(value) ? value : undefined;
		};
		if (local === "node") nodes.set(attributes["id"] ?? "", (node = { label: attributes["label"] ?? "" }));
		else if (node !== undefined && local === "position") [node.x, node.y] = [numeric("x"), numeric("y")];
		else if (node !== undefined && local === "color") {
			const channels = ["r", "g", "b"].map((c) => Math.min(255, Math.max(0, Math.round(numeric(c) ?? 0))));
			const hex = `#${channels.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
			node.color = /^#[0-9a-f]{6}$/i.test(attributes["hex"] ?? "") ? attributes["hex"]!.toLowerCase() : hex;
		}
	});
	parser.on("closetag", ({ name }) => {
		depth--;
		if (/(^|:)node$/i.test(name)) node = undefined;
	});
	parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
	return nodes;
}

function* moves(map: KnowledgeMap, graph: MapGraph, found: Map<string, FoundNode>, known: string[]): Generator<Edit> {
	const placed = known.flatMap((node) => {
		const { x, y } = found.get(node)!;
		return x === undefined || y === undefined ? [] : [{ node, x, y }];
	});
	if (placed.length === 0) return;
	const extent = (axis: "x" | "y"): [low: number, high: number] =>
		placed.reduce(([low, high], at) => [Math.min(low, at[axis]), Math.max(high, at[axis])], [Infinity, -Infinity]);
	const [[left, right], [bottom, top]] = [extent("x"), extent("y")];
	const { width, height } = map.layout;
	const inside = Math.max(-left, right) <= width * 0.55 && Math.max(-bottom, top) <= height * 0.55;
	const scale = inside ? 1 : Math.min(width / (right - left || 1), height / (top - bottom || 1));
	const [dx, dy] = inside ? [0, 0] : [(left + right) / 2, (bottom + top) / 2];
	for (const { node, x, y } of placed) {
		const at = { x: round((x - dx) * scale, 1), y: round((y - dy) * scale, 1) };
		const old = graph.getNodeAttributes(node);
		if (Math.abs(at.x - old.x) > 0.1 || Math.abs(at.y - old.y) > 0.1) yield { op: "move", node, ...at };
	}
}

/** Themes of whose nodes more than half have one and the same new colour. */
function* recoloured(
	map: KnowledgeMap,
	graph: MapGraph,
	found: Map<string, FoundNode>,
	known: string[],
): Generator<Edit> {
	for (const [t, theme] of map.themes.entries()) {
		const members = known.filter((node) => graph.getNodeAttribute(node, "theme") === t);
		const votes = new Map<string, number>();
		for (const node of members) {
			const { color } = found.get(node)!;
			if (color !== undefined && color !== graph.getNodeAttribute(node, "color").toLowerCase())
				votes.set(color, (votes.get(color) ?? 0) + 1);
		}
		const [winner] = [...votes].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
		if (winner === undefined || winner[1] * 2 <= members.length) continue;
		const distance = PALETTE.map((slot) => colourDistance(slot.light.mark, winner[0], "normal"));
		const slot = distance.indexOf(Math.min(...distance));
		if (slot !== theme.color) yield { op: "color-theme", theme: theme.id, color: slot };
	}
}
