// Over 250 lines: each graph format is read again by another reader, over the same graphs.
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import jsonld from "jsonld";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { DEFAULT_EXPORT } from "../../../src/formats/exportOptions.ts";
import { largeGexf, smallGexf } from "../../../src/formats/gexf.ts";
import { exportMap, FORMATS, type FormatName, findFormat } from "../../../src/formats/index.ts";
import { GRAPHS } from "../../../src/graph/graphRows.ts";
import { type MapGraph, toGraph } from "../../../src/graph/toGraph.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const edgesOf = (graph: Graph | MapGraph): unknown[] =>
	(graph as Graph).mapEdges((_, edge, a, b) => [...[a, b].sort(), edge["weight"], edge["kind"]]);

describe("GEXF", () => {
	test("graphology-gexf gives the graph back, attributes and all", () => {
		fc.assert(
			fc.property(anyMap, fc.constantFrom("1.2" as const, "1.3" as const), (map, gexfVersion) => {
				const graph = toGraph(map);
				const again = parseGexf(Graph, exportMap(map, "gexf", { gexfVersion }));
				expect(again.nodes()).toEqual(graph.nodes());
				expect(again.edges()).toEqual(graph.edges());
				expect(edgesOf(again)).toEqual(edgesOf(graph));
				again.forEachNode((node, { color: rgb, ...rest }) => {
					const { color, themeName, ...expected } = graph.getNodeAttributes(node);
					expect(rest).toEqual(themeName === "" ? expected : { ...expected, themeName });
					const channels = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(rgb)!.slice(1);
					expect(`#${channels.map((c) => Number(c).toString(16).padStart(2, "0")).join("")}`).toBe(color.toLowerCase());
				});
			}),
		);
	});
	test("with years: nodes and edges start in their year, an edge not before its ends", () => {
		const map = tinyMap();
		const starts = new Map<string, string | undefined>();
		const ends: [id: string, source: string, target: string][] = [];
		let mode = "";
		const parser = new SaxesParser();
		parser.on("opentag", ({ name, attributes }) => {
			if (name === "graph") mode = `${attributes["mode"]} ${attributes["timeformat"]}`;
			if (name === "node" || name === "edge") starts.set(attributes["id"]!, attributes["start"]);
			if (name === "edge") ends.push([attributes["id"]!, attributes["source"]!, attributes["target"]!]);
		});
		parser.write(exportMap(map, "gexf", { dynamic: true })).close();
		expect(mode).toBe("dynamic double");
		for (const paper of map.papers) expect(starts.get(`p:${paper.id}`)).toBe(paper.year?.toString());
		// Named by the papers of 2019, 2020 (two) and 2021.
		expect(starts.get("c:stochastic-gradient-descent")).toBe("2019");
		expect(ends.length).toBeGreaterThan(50);
		for (const [id, source, target] of ends)
			expect(Number(starts.get(id))).toBeGreaterThanOrEqual(
				Math.max(Number(starts.get(source)), Number(starts.get(target))),
			);
	});
	test("the dynamic file holds nothing else than the static one", () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const plain = exportMap(map, "gexf", { dynamic: true })
					.replace(' mode="dynamic" timeformat="double" timerepresentation="interval"', "")
					.replace(/<(node|edge) start="\d+"/g, "<$1");
				expect(plain).toBe(exportMap(map, "gexf"));
			}),
		);
	});
});

test("GraphML is well-formed XML, and its texts come out as they went in", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const graph = toGraph(map);
			const keys = new Map<string, string>();
			const nodes = new Map<string, Record<string, string>>();
			let [node, key, text] = ["", "", ""];
			const parser = new SaxesParser();
			parser.on("opentag", ({ name, attributes }) => {
				if (name === "key") keys.set(attributes["id"]!, attributes["attr.name"]!);
				if (name === "node") nodes.set((node = attributes["id"]!), {});
				if (name === "edge") node = "";
				if (name === "data") [key, text] = [attributes["key"]!, ""];
			});
			parser.on("text", (part) => (text += part));
			parser.on("closetag", ({ name }) => {
				if (name === "data" && nodes.has(node)) nodes.get(node)![keys.get(key)!] = text;
			});
			parser.on("error", (error) => {
				throw error;
			});
			parser.write(exportMap(map, "graphml")).close();
			const expected = graph.mapNodes((id, attributes) => [
				id,
				Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
			]);
			expect([...nodes]).toEqual(expected);
		}),
	);
});

describe("CSV", () => {
	test("csv-parse reads the columns that Gephi expects; no text starts a formula", () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const graph = toGraph(map);
				const nodes: Record<string, string>[] = parseCsv(exportMap(map, "csv-nodes"), {
					columns: true,
					record_delimiter: "\r\n",
				});
				const edges: Record<string, string>[] = parseCsv(exportMap(map, "csv-edges"), {
					columns: true,
					record_delimiter: "\r\n",
				});
				expect(nodes.map(({ Id }) => Id)).toEqual(graph.nodes());
				expect(edges.map(({ Id, Source, Target, Type, Weight }) => [Id, Source, Target, Type, Number(Weight)])).toEqual(
					graph.mapEdges((id, { weight }, source, target) => [id, source, target, "Undirected", weight]),
				);
				for (const row of [...nodes, ...edges])
					for (const value of Object.values(row))
						expect(value === "" || !Number.isNaN(Number(value)) || !/^[=+\-@\t\r]/.test(value)).toBe(true);
			}),
		);
	});
	test("a formula keeps its text behind an apostrophe, a number keeps its sign", () => {
		const map = tinyMap();
		map.papers[0]!.title = '=HYPERLINK("http://x","y")';
		map.papers[0]!.x = -12.5;
		const text = exportMap(map, "csv-nodes");
		expect(text).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`);
		expect(text).toContain(",-12.5,");
		expect(text.split("\r\n")[0]).toMatch(/^Id,Label,/);
	});
});

describe("VOSviewer", () => {
	interface Network {
		items: { id: number; label: string; x: number; y: number; cluster?: number; weights: Record<string, number> }[];
		links: { source_id: number; target_id: number; strength: number }[];
	}
	test("items are the nodes, links the edges, and both kinds of file agree", () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const graph = toGraph(map);
				const { network } = JSON.parse(exportMap(map, "vosviewer")) as { network: Network };
				const ids = graph.nodes();
				expect(network.items.map(({ id, label }) => [id, label])).toEqual(
					graph.mapNodes((id, { label }) => [ids.indexOf(id) + 1, label]),
				);
				expect(network.links.map((link) => [ids[link.source_id - 1], ids[link.target_id - 1], link.strength])).toEqual(
					graph.mapEdges((_, { weight }, source, target) => [source, target, weight]),
				);
				for (const { cluster, weights } of network.items) {
					expect(cluster === undefined || cluster >= 1).toBe(true);
					for (const weight of Object.values(weights)) expect(weight).toBeGreaterThanOrEqual(0);
				}
				const rows: string[][] = parseCsv(exportMap(map, "vosviewer-map"), { delimiter: "\t", bom: true });
				expect(rows[0]!.slice(0, 5)).toEqual(["id", "label", "x", "y", "cluster"]);
				expect(rows.slice(1).map((row) => [Number(row[0]), row[1], Number(row[2]), Number(row[3])])).toEqual(
					network.items.map(({ id, label, x, y }) => [id, label.replaceAll('"', "'"), x, y]),
				);
				const pairs = exportMap(map, "vosviewer-network").trim().split("\n").filter(Boolean);
				expect(pairs.map((pair) => pair.split("\t").map(Number))).toEqual(
					network.links.map((link) => [link.source_id, link.target_id, link.strength]),
				);
			}),
		);
	});
	test("themes are clusters with name and colour; sub-themes are none", () => {
		const file = JSON.parse(exportMap(tinyMap(), "vosviewer"));
		expect(file.network.clusters).toEqual([
			{ cluster: 1, label: "Gradient descent" },
			{ cluster: 2, label: "Federated privacy" },
			{ cluster: 3, label: "Diffusion models" },
		]);
		expect(file.config.color_schemes.cluster_colors[0]).toEqual({ cluster: 1, color: "#2b4aa4" });
		expect(Math.max(...file.network.items.map((item: { x: number }) => Math.abs(item.x)))).toBeLessThanOrEqual(1);
	});
});

test("graphology imports its own JSON", () => {
	fc.assert(
		fc.property(anyMap, (map) => {
			const graph = toGraph(map);
			expect(Graph.from(JSON.parse(exportMap(map, "graphology"))).export()).toEqual(graph.export());
		}),
	);
});

test("Cytoscape draws y downwards", () => {
	const map = tinyMap();
	const { elements } = JSON.parse(exportMap(map, "cytoscape"));
	expect(elements.nodes[0].position).toEqual({ x: map.papers[0]!.x, y: 0 - map.papers[0]!.y });
	expect(elements.edges[0].data.interaction).toBe("names");
});

describe("JSON-LD", () => {
	const skos = "http://www.w3.org/2004/02/skos/core#";
	const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
	type Node = Record<string, { "@id"?: string; "@value"?: unknown }[]> & { "@id": string; "@type": string[] };
	const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`fetched ${url}`));
	const expand = async (map: KnowledgeMap, options = {}): Promise<Node[]> =>
		(await jsonld.expand(JSON.parse(exportMap(map, "jsonld", options)), { documentLoader })) as unknown as Node[];

	test("a processor finds each node with its label and each link with its weight, and fetches nothing", async () => {
		await fc.assert(
			fc.asyncProperty(anyMap, async (map) => {
				const graph = toGraph(map);
				const nodes = await expand(map);
				const statements = nodes.filter((node) => node["@type"]?.[0] === `${rdf}Statement`);
				expect(statements.map((s) => s[`${rdf}value`]![0]!["@value"])).toEqual(
					graph.mapEdges((_, { weight }) => weight),
				);
				const articles = nodes.filter((node) => node["@type"]?.[0] === "https://schema.org/ScholarlyArticle");
				const labels = (kind: string): string[] =>
					graph.filterNodes((_, node) => node.kind === kind).map((id) => graph.getNodeAttribute(id, "label"));
				expect(articles.map((a) => a["https://schema.org/name"]![0]!["@value"])).toEqual(labels("paper"));
				const concepts = nodes.filter(({ "@id": id }) => id?.startsWith("urn:paperloom:concept:"));
				expect(concepts.map((c) => c[`${skos}prefLabel`]![0]!["@value"])).toEqual(labels("concept"));
				const ids = new Set(nodes.map((node) => node["@id"]));
				expect(new Set([...articles, ...concepts].map((node) => node["@id"])).size).toBe(graph.order);
				for (const s of statements)
					for (const end of ["subject", "object"]) expect(ids.has(s[rdf + end]![0]!["@id"]!)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});
	test("papers are about concepts, concepts lie under themes", async () => {
		const nodes = await expand(tinyMap());
		const sgd = nodes.find(({ "@id": id }) => id === "urn:paperloom:concept:stochastic-gradient-descent")!;
		expect(sgd[`${skos}altLabel`]).toEqual([{ "@value": "SGD" }]);
		expect(sgd[`${skos}broader`]).toEqual([{ "@id": "urn:paperloom:theme:gradient-descent" }]);
		const paper = nodes.find(({ "@id": id }) => id === "https://doi.org/10.1/paper10")!;
		expect(paper["https://schema.org/about"]).toContainEqual({
			"@id": "urn:paperloom:concept:stochastic-gradient-descent",
		});
		expect(
			JSON.stringify(await jsonld.toRDF(JSON.parse(exportMap(tinyMap(), "jsonld")), { documentLoader })),
		).toContain("topConceptOf");
	});
});

test("every format is the same for the same map, ends in a line end where it has lines, and has its own name and ending", () => {
	for (const { name } of FORMATS) {
		const text = exportMap(tinyMap(), name);
		expect(exportMap(tinyMap(), name)).toBe(text);
		expect(text.endsWith("\n"), name).toBe(true);
		expect(findFormat(name)?.name).toBe(name);
	}
	expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
	expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(FORMATS.length);
	expect(() => exportMap(tinyMap(), "docx" as FormatName)).toThrow(/no format "docx"; there are json, gexf/);
});

test("GEXF of a large graph, written in pieces, is byte for byte what graphology-gexf writes", () => {
	fc.assert(
		fc.property(
			anyMap,
			fc.constantFrom(...GRAPHS),
			fc.constantFrom(0, 0, 3),
			fc.constantFrom("1.2" as const, "1.3" as const),
			(map, graph, top, gexfVersion) => {
				const options = { ...DEFAULT_EXPORT, graph, top, gexfVersion };
				expect([...largeGexf(map, options)].join("")).toBe(smallGexf(map, options));
			},
		),
		{ numRuns: 200 },
	);
});

test("graphology JSON is what the graph itself exports", () => {
	fc.assert(
		fc.property(anyMap, fc.constantFrom(...GRAPHS), (map, graph) => {
			const text = exportMap(map, "graphology", { graph });
			expect(text).toBe(`${JSON.stringify(toGraph(map, { graph }).export())}\n`);
		}),
	);
});
