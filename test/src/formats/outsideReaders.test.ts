import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportMap } from "../../../src/formats/index.ts";
import { GRAPHS, type GraphOptions } from "../../../src/graph/graphRows.ts";
import { type MapGraph, toGraph } from "../../../src/graph/toGraph.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/**
 * 200 random graphs with hostile texts, each written in every graph format and read by programs that others wrote:
 * networkx and igraph (where a Python has them), the csv module, xmllint with the GEXF schema.
 */
const here = new URL(".", import.meta.url).pathname;
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const pythons = ["python3", "/usr/bin/python3"].filter((python) => works(python, "-c", "import networkx"));
const hasXmllint = works("xmllint", "--version");

interface Table {
	nodes: [id: string, label: string][];
	edges: [a: string, b: string, weight: number][];
}

const byText = (a: (string | number)[], b: (string | number)[]): number => {
	const i = a.findIndex((value, k) => value !== b[k]);
	return i < 0 ? 0 : compareCodePoints(String(a[i]), String(b[i]));
};
/** Python's order of texts. */
function compareCodePoints(a: string, b: string): number {
	const [x, y] = [[...a], [...b]];
	const i = x.findIndex((c, k) => c !== y[k]);
	return i < 0 ? x.length - y.length : y[i] === undefined ? 1 : x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
}

function tableOf(graph: MapGraph): Table {
	return {
		nodes: graph.mapNodes((id, { label }): [string, string] => [id, label]).sort(byText),
		edges: graph
			.mapEdges((_, { weight }, a, b): [string, string, number] => {
				const [first, second] = [a, b].sort(compareCodePoints) as [string, string];
				return [first, second, weight];
			})
			.sort(byText),
	};
}

/** What Pajek keeps: numbers, and labels without `"` and `\`, made unique. */
function pajekTable(graph: MapGraph): Table {
	const number = new Map(graph.nodes().map((node, i) => [node, String(i + 1)]));
	const table = tableOf(graph);
	return {
		nodes: graph
			.mapNodes((id, { label }): [string, string] => [number.get(id)!, label.replace(/"/g, "'").replace(/\\/g, "/")])
			.sort(byText),
		edges: table.edges
			.map(([a, b, weight]): [string, string, number] => {
				const [first, second] = [number.get(a)!, number.get(b)!].sort() as [string, string];
				return [first, second, weight];
			})
			.sort(byText),
	};
}

const maps: { map: KnowledgeMap; options: GraphOptions }[] = [
	...GRAPHS.map((graph) => ({ map: tinyMap(), options: { graph, top: 0 } })),
	...fc.sample(
		fc.record({
			map: anyMap,
			options: fc.record({ graph: fc.constantFrom(...GRAPHS), top: fc.constantFrom(0, 0, 3) }),
		}),
		{
			numRuns: 200,
			seed: 20,
		},
	),
];
let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "paperloom-graphs-"));
	for (const [i, { map, options }] of maps.entries()) {
		const put = (extension: string, text: string): void => writeFileSync(join(folder, `${i}${extension}`), text);
		put(".12.gexf", exportMap(map, "gexf", { ...options, gexfVersion: "1.2" }));
		put(".13.gexf", exportMap(map, "gexf", options));
		put(".13.dyn.gexf", exportMap(map, "gexf", { ...options, dynamic: true }));
		put(".12.dyn.gexf", exportMap(map, "gexf", { ...options, gexfVersion: "1.2", dynamic: true }));
		put(".graphml", exportMap(map, "graphml", options));
		put(".net", exportMap(map, "pajek", options));
		put(".cyjs", exportMap(map, "cytoscape", options));
		put(".nodes.csv", exportMap(map, "csv-nodes", options));
		put(".edges.csv", exportMap(map, "csv-edges", options));
		put(".schema.xml", exportMap(map, "gexf", options).replaceAll("<viz:", "<"));
		put(".dyn.schema.xml", exportMap(map, "gexf", { ...options, dynamic: true }).replaceAll("<viz:", "<"));
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(pythons.length === 0)("networkx, igraph and csv read the same nodes, edges, weights and labels", () => {
	test.each(pythons)("%s", { timeout: 180_000 }, (python) => {
		const output = execFileSync(python, [join(here, "readGraphs.py"), folder], {
			maxBuffer: 2 ** 28,
			encoding: "utf8",
		});
		const found = new Map(Object.entries(JSON.parse(output) as Record<string, Table>));
		for (const [i, { map, options }] of maps.entries()) {
			const graph = toGraph(map, options);
			const expected = tableOf(graph);
			const pajek = pajekTable(graph);
			for (const [reader, table] of found) {
				const [program, file] = reader.split(" ") as [string, string];
				if (!file.startsWith(`${i}.`)) continue;
				if (file.endsWith(".net")) {
					expect(table.edges, reader).toEqual(pajek.edges);
					const labels = table.nodes.map(([id, label]) => [id, label.replace(/ \(\d+\)$/, "")]);
					expect(labels, reader).toEqual(pajek.nodes.map(([id, label]) => [id, label.replace(/ \(\d+\)$/, "")]));
				} else if (program === "csv") {
					expect(table.edges, reader).toEqual(expected.edges);
					const guarded = expected.nodes.map(([id, label]) => [id, label.replace(/^[=+\-@]/, "'$&")]);
					expect(table.nodes, reader).toEqual(guarded);
				} else expect(table, reader).toEqual(expected);
			}
		}
		expect(found.size).toBeGreaterThan(5 * maps.length);
	});
});

test.skipIf(!hasXmllint)("GEXF keeps to the official schema, viz apart", () => {
	const files = maps.flatMap((_, i) => [join(folder, `${i}.schema.xml`), join(folder, `${i}.dyn.schema.xml`)]);
	const schema = join(here, "../../fixtures/gexf-1.3/gexf.xsd");
	const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
		encoding: "utf8",
		maxBuffer: 2 ** 26,
	});
	expect(stderr.split("\n").filter((line) => !line.endsWith(" validates") && line !== "")).toEqual([]);
	expect(status).toBe(0);
});
