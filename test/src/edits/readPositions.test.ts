import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../../src/edits/applyEdits.ts";
import { readPositions } from "../../../src/edits/readPositions.ts";
import { exportMap } from "../../../src/formats/index.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/** As Gephi 0.10 writes: its own header, labels, colours and positions, y first in no place. */
const gephi = (nodes: string): string => `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2024-05-01"><creator>Gephi 0.10.1</creator></meta>
  <graph defaultedgetype="undirected" mode="static"><nodes>${nodes}</nodes><edges></edges></graph>
</gexf>`;
const node = (id: string, label: string, x: number, y: number): string =>
	`<node id="${id}" label="${label}"><attvalues></attvalues><viz:size value="10.0"></viz:size><viz:position x="${x}" y="${y}"></viz:position></node>`;

test("an export that nobody changed gives no edits", () => {
	fc.assert(
		fc.property(anyMap, fc.constantFrom("1.2" as const, "1.3" as const), (map, gexfVersion) => {
			fc.pre(map.papers.length > 0);
			expect(readPositions(exportMap(map, "gexf", { gexfVersion }), map)).toEqual({ edits: [], problems: [] });
		}),
	);
});

test("moved, renamed, deleted and recoloured in Gephi", () => {
	const map = tinyMap();
	const text = exportMap(map, "gexf")
		.replace(/(<node id="c:hessian" label=")[^"]*/, "$1Hesse matrix")
		.replace(/<node id="c:denoising"[\s\S]*?<\/node>/, "")
		.replace(/<edge [^>]*c:denoising[\s\S]*?<\/edge>/g, "")
		.replace(/(<node id="p:doi:10.1\/paper10"[\s\S]*?<viz:position x=")[^"]*(" y=")[^"]*/, "$111.5$2-22")
		.replace(/<node id="p:doi:10.1\/paper16"[\s\S]*?<\/node>/, "")
		.replaceAll('r="206" g="106" b="10"', 'r="98" g="146" b="86"')
		.replaceAll('r="168" g="73" b="0"', 'r="98" g="146" b="86"');
	const { edits, problems } = readPositions(text, map);
	expect(edits).toEqual([
		{ op: "move", node: "p:doi:10.1/paper10", x: 11.5, y: -22 },
		{ op: "hide", concept: "denoising" },
		{ op: "rename", concept: "hessian", label: "Hesse matrix" },
		{ op: "color-theme", theme: "federated-privacy", color: 8 },
	]);
	expect(problems).toEqual([
		{ code: "papers-stay", message: "1 paper has no node in the file. Papers cannot be hidden; they stay." },
	]);
	const applied = applyEdits(map, edits);
	expect(applied.problems).toEqual([]);
	expect(readPositions(exportMap(applied.map, "gexf"), applied.map).edits).toEqual([]);
});

test("a layout far larger than the map is scaled into it as a whole", () => {
	const map = tinyMap();
	const [a, b, c] = map.papers.map(({ id, title }) => [`p:${id}`, title.replace(/[&<“”]/g, "")]);
	const text = gephi([node(a![0]!, "", 0, 0), node(b![0]!, "", 9000, 0), node(c![0]!, "", 4500, 3200)].join(""));
	const { edits } = readPositions(text, map, { graph: "papers" });
	expect(edits).toEqual([
		{ op: "move", node: a![0], x: -450, y: -160 },
		{ op: "move", node: b![0], x: 450, y: -160 },
		{ op: "move", node: c![0], x: 0, y: 160 },
	]);
});

test("strangers are counted; a file with strangers only is another map's", () => {
	const map = tinyMap();
	const known = `p:${map.papers[0]!.id}`;
	expect(
		readPositions(gephi(node(known, "", 1, 1) + node("n1", "", 1, 1)), map, { graph: "papers" }).problems[0],
	).toEqual({
		code: "unknown-nodes",
		message: "1 of 2 nodes are not in the map; they were left out.",
	});
	expect(() => readPositions(gephi(node("n1", "", 1, 1)), map)).toThrow("No node of this file is in the map");
});

test.each([
	["", "it is empty"],
	["plain text", "line 1: not well-formed XML"],
	["<graphml/>", "line 1: this is no GEXF file: it starts with <graphml>"],
	['<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>', "line 1: a GEXF file has no document type"],
	["<gexf>\n<graph>\n</gexf>", "line 3: not well-formed XML"],
	["<gexf>" + "<a>".repeat(100_000), "nested too deeply"],
])("%.30s is refused in words", (text, message) => {
	expect(() => readPositions(text, tinyMap())).toThrow(MapError);
	expect(() => readPositions(text, tinyMap())).toThrow(message);
});

test("damaged files end in a MapError or in edits that apply", () => {
	const map = tinyMap();
	const text = exportMap(map, "gexf");
	fc.assert(
		fc.property(fc.nat(text.length), fc.nat(200), fc.string({ maxLength: 3 }), (at, length, put) => {
			try {
				applyEdits(map, readPositions(text.slice(0, at) + put + text.slice(at + length), map).edits);
			} catch (error) {
				expect(error).toBeInstanceOf(MapError);
			}
		}),
		{ numRuns: 200 },
	);
});
