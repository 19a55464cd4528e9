import { type KnowledgeMap, MAP_VERSION } from "../model/map.ts";
import type { Paper } from "../model/paper.ts";
import { compareText } from "../sparse/order.ts";
import { MapError } from "./mapError.ts";
import { MAP_SHAPE } from "./mapSchema.ts";
import { describe } from "./shape.ts";

const size = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/**
 * Makes sure that a value is a map: every field of the right kind, every number in its range, every index and text
 * offset inside what it points to, every list in its promised order.
 *
 * @throws MapError naming the first faulty place.
 */
export function checkMap(value: unknown): asserts value is KnowledgeMap {
	if (value === null || typeof value !== "object") throw new MapError("", `This is no map but ${describe(value)}.`);
	const { format, version, ...lists } = value as Record<string, unknown>;
	if (format !== "paperloom-map")
		throw new MapError("format", `this is no Paperloom map: expected "paperloom-map", found ${describe(format)}`);
	if (version !== MAP_VERSION)
		throw new MapError(
			"version",
			`this map has format version ${describe(version)}, this program reads version ${MAP_VERSION}. ` +
				"Build the map again, or use the version of Paperloom that made it.",
		);
	const sizes = { papers: size(lists["papers"]), concepts: size(lists["concepts"]), themes: size(lists["themes"]) };
	const fault = MAP_SHAPE.fault(value, sizes);
	if (fault) throw new MapError(fault.path.slice(1), fault.problem);
	const map = value as KnowledgeMap;
	checkOrder(map);
	checkThemes(map);
	checkOffsets(map);
	for (const [i, bridge] of map.bridges.entries())
		if (bridge.index >= (bridge.kind === "paper" ? sizes.papers : sizes.concepts))
			throw new MapError(`bridges[${i}].index`, `there is no ${bridge.kind} number ${bridge.index}`);
}

/** Throws at the first element that must not follow the one before it. */
function ascending<T>(path: string, list: readonly T[], compare: (a: T, b: T) => number, order: string): void {
	for (let i = 1; i < list.length; i++)
		if (compare(list[i - 1]!, list[i]!) >= 0)
			throw new MapError(`${path}[${i}]`, `is a duplicate or out of order (${order})`);
}

function checkOrder(map: KnowledgeMap): void {
	ascending("papers", map.papers, (a, b) => compareText(a.id, b.id), "sorted by id");
	ascending(
		"concepts",
		map.concepts,
		(a, b) => b.papers - a.papers || compareText(a.id, b.id),
		"sorted by papers descending, then id",
	);
	ascending(
		"paperConcepts",
		map.paperConcepts,
		(a, b) => a.paper - b.paper || b.weight - a.weight || a.concept - b.concept,
		"sorted by paper, then weight descending, then concept",
	);
	for (const key of ["related", "conceptPairs"] as const) {
		for (const [i, { source, target }] of map[key].entries())
			if (source >= target) throw new MapError(`${key}[${i}]`, `source ${source} is not below target ${target}`);
		ascending<{ source: number; target: number }>(
			key,
			map[key],
			(a, b) => a.source - b.source || a.target - b.target,
			"sorted by source, then target",
		);
	}
	const ids = new Set<string>();
	for (const [i, { id }] of map.concepts.entries()) {
		if (ids.has(id)) throw new MapError(`concepts[${i}].id`, `${describe(id)} is there twice`);
		ids.add(id);
	}
	ids.clear();
	for (const [i, { id }] of map.themes.entries()) {
		if (ids.has(id)) throw new MapError(`themes[${i}].id`, `${describe(id)} is there twice`);
		ids.add(id);
	}
}

function checkThemes({ themes, papers }: KnowledgeMap): void {
	for (const [i, theme] of themes.entries()) {
		if (theme.parent !== -1 && themes[theme.parent]!.parent !== -1)
			throw new MapError(`themes[${i}].parent`, "is not a top-level theme");
		if (theme.parent === -1 && i > 0 && themes[i - 1]!.parent !== -1)
			throw new MapError(`themes[${i}]`, "is out of order (top-level themes come first)");
	}
	for (const [i, { theme, subtheme }] of papers.entries()) {
		if (theme !== -1 && themes[theme]!.parent !== -1)
			throw new MapError(`papers[${i}].theme`, "is not a top-level theme");
		if (subtheme !== -1 && themes[subtheme]!.parent !== theme)
			throw new MapError(`papers[${i}].subtheme`, "is not a sub-theme of the paper's theme");
	}
}

const fieldLength = (paper: Paper, field: 0 | 1): number => (field === 0 ? paper.title : paper.abstract).length;

function checkOffsets({ papers, paperConcepts }: KnowledgeMap): void {
	for (const [i, paper] of papers.entries())
		for (const [k, [field, from, to]] of paper.sentences.entries())
			if (from > to || to > fieldLength(paper, field))
				throw new MapError(`papers[${i}].sentences[${k}]`, `${from} to ${to} is outside the text`);
	let [previous, seen] = [-1, new Set<number>()];
	for (const [i, { paper, concept, mentions }] of paperConcepts.entries()) {
		if (paper !== previous) [previous, seen] = [paper, new Set()];
		if (seen.has(concept)) throw new MapError(`paperConcepts[${i}]`, `paper ${paper} names concept ${concept} twice`);
		seen.add(concept);
		for (const [k, { sentence, field, from, to }] of mentions.entries()) {
			const bounds = papers[paper]!.sentences[sentence];
			if (bounds === undefined)
				throw new MapError(`paperConcepts[${i}].mentions[${k}].sentence`, `paper ${paper} has no sentence ${sentence}`);
			if (from > to || field !== bounds[0] || to > fieldLength(papers[paper]!, field))
				throw new MapError(`paperConcepts[${i}].mentions[${k}]`, `${from} to ${to} is outside the text`);
		}
	}
}
