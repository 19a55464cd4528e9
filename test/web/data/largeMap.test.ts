import fc from "fast-check";
import { expect, test } from "vitest";
import { readMapBinary, writeMapBinary } from "../../../src/formats/mapBinary.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import { readSections, writeSections } from "../../../src/formats/sections.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { LargeMap } from "../../../web/data/large/largeMap.ts";
import { followLarge } from "../../../web/data/large/open.ts";
import { LargeReader } from "../../../web/data/large/readLarge.ts";
import { blobSource, urlSource } from "../../../web/data/large/source.ts";
import { indexMap } from "../../../web/data/mapIndex.ts";
import { timeline } from "../../../web/data/timeline.ts";
import { linksOf } from "../../../web/map/mapData.ts";
import { prepare } from "../../../web/map/prepare.ts";
import { searchMap, searchTexts } from "../../../web/search/search.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/** Reads a file as the page does, the worker's messages copied on their way, and every piece fetched. */
async function readLarge(file: Uint8Array) {
	const reader = await LargeReader.open(blobSource(new Blob([file as Uint8Array<ArrayBuffer>])));
	const asked: Promise<void>[] = [];
	let large: LargeMap | undefined;
	for await (const part of reader.parts()) {
		const sent = structuredClone(part);
		if (sent.part === "geometry")
			large = new LargeMap(sent.value, {
				shard: (kind, number) =>
					asked.push(reader.shard(kind, number).then((texts) => large?.shards.take(kind, number, texts))),
				search: async () => ({ nodes: [], total: 0, exact: true }),
			});
		else large?.fill(sent);
	}
	const map = large as LargeMap;
	for (const { abstract } of map.papers) void abstract;
	for (const { variants } of map.concepts) void variants;
	await Promise.all(asked);
	return { reader, map };
}

/** What a reader of the map sees, as plain values; optional fields that are not there are left out. */
function seen(map: KnowledgeMap): unknown {
	const { paperConcepts, related, conceptPairs, papers, concepts, themes, layout, bridges, gaps, report, options } =
		map;
	const [paper, concept] = [tinyMap().papers[0]!, tinyMap().concepts[0]!].map((one) => Object.keys(one));
	const pick = (keys: string[], row: object) =>
		Object.fromEntries(keys.map((key) => [key, (row as Record<string, unknown>)[key]]));
	const plain = {
		papers: papers.map((row) => pick([...paper!, "language", "reason", "pmid", "venue", "key", "type"], row)),
		concepts: concepts.map((row) => pick(concept!, row)),
		paperConcepts: paperConcepts.map((row) => pick(["paper", "concept", "count", "weight", "mentions"], row)),
		related: related.map((row) => pick(["source", "target", "similarity", "shared", "rest"], row)),
	};
	return JSON.parse(JSON.stringify({ ...plain, conceptPairs, themes, layout, bridges, gaps, report, options }));
}

test("any map read in parts says what the same map read whole says", async () => {
	await fc.assert(
		fc.asyncProperty(anyMap, async (made) => {
			const file = writeMapBinary(made);
			const whole = readMapBinary(file);
			const { map } = await readLarge(file);
			expect(seen(map)).toEqual(seen(whole));
		}),
		{ numRuns: 60 },
	);
});

const file = writeMapBinary(tinyMap());
const whole = readMapBinary(file);

test("its index, drawing, links and time are those of the whole map", async () => {
	const { map } = await readLarge(file);
	const [large, plain] = [indexMap(map), indexMap(whole)];
	const rows = (list: object[], keys: string[]) =>
		list.map((row) => keys.map((key) => (row as Record<string, unknown>)[key]));
	for (let p = 0; p < whole.papers.length; p++) {
		const keys = ["paper", "concept", "weight"];
		expect(rows(large.conceptsOf(p), keys)).toEqual(rows(plain.conceptsOf(p), keys));
		const pair = ["source", "target", "similarity"];
		expect(rows(large.relatedOf(p), pair)).toEqual(rows(plain.relatedOf(p), pair));
		expect(large.paperById.get(whole.papers[p]!.id)).toBe(p);
		expect(large.themeOf(p)).toBe(plain.themeOf(p));
	}
	for (let c = 0; c < whole.concepts.length; c++) {
		expect(rows(large.papersOf(c), ["paper", "concept"])).toEqual(rows(plain.papersOf(c), ["paper", "concept"]));
		expect(large.pairsOf(c)).toEqual(plain.pairsOf(c));
		expect(large.conceptById.get(whole.concepts[c]!.id)).toBe(c);
	}
	for (const absent of ["", "arxiv:0", "zzz"]) {
		expect(large.paperById.get(absent)).toBeUndefined();
		expect(large.conceptById.get(absent)).toBeUndefined();
	}
	const tally = ({ tally: { shown, outside, between } }: typeof plain) => ({ shown, outside, between });
	expect(tally(large)).toEqual(tally(plain));
	const prepared = prepare(whole);
	const { links: _, ...drawing } = map.drawing;
	expect(drawing).toEqual(prepared.drawing);
	for (const view of ["both", "papers", "concepts"] as const)
		expect(linksOf({ ...map.drawing, map }, view)).toEqual(linksOf({ ...prepared.drawing, map: whole }, view));
	expect(map.parts.details?.time).toEqual(timeline(whole.papers));
});

test("it is searched as the whole map is", async () => {
	const { reader } = await readLarge(file);
	const texts = await reader.texts();
	for (const query of ["sgd", "hessian", "hesian", "federated pri", "e", "zzzzqqq"]) {
		const { hits, total, exact } = searchMap(whole, query, 10);
		const found = searchTexts(texts, query, 10);
		expect(found.nodes.map(({ node, form }) => [node, form])).toEqual(hits.map(({ node, alias }) => [node, alias]));
		expect([found.total, found.exact]).toEqual([total, exact]);
	}
});

test("before the rest has come, the map reads as empty, not as broken", async () => {
	const reader = await LargeReader.open(blobSource(new Blob([file as Uint8Array<ArrayBuffer>])));
	const first = (await reader.parts().next()).value;
	if (first?.part !== "geometry") throw new Error("Geometry comes first.");
	const asked: string[] = [];
	const map = new LargeMap(first.value, {
		shard: (kind, number) => asked.push(kind + number),
		search: async () => ({ nodes: [], total: 0, exact: true }),
	});
	expect(map.themes.map(({ name, papers }) => [name, papers.length])).toEqual(
		whole.themes.map(({ name, papers }) => [name, papers.length]),
	);
	const index = indexMap(map);
	for (const { id, title, abstract, sentences, membership } of map.papers)
		expect([id, title, abstract, sentences.length, membership.stability]).toEqual(["", "", " ", 1, 1]);
	expect([index.conceptsOf(0), index.relatedOf(0), index.papersOf(0), index.pairsOf(0)]).toEqual([[], [], [], []]);
	expect(map.concepts[0]!.variants).toEqual([{ form: "", count: 0, reason: "label" }]);
	expect(asked).toEqual(["ABST0", "CONC0"]);
});

test("ids that are asked for are found before names come, so that an address need not wait for the rest", async () => {
	const reader = await LargeReader.open(blobSource(new Blob([file as Uint8Array<ArrayBuffer>])));
	const [paper, concept] = [whole.papers[2]!.id, whole.concepts[1]!.id];
	const ids = { papers: [paper, "gone"], concepts: [concept, "gone"] };
	const order: string[] = [];
	let map: LargeMap | undefined;
	let named = false;
	for await (const part of reader.parts(ids)) {
		order.push(part.part);
		if (part.part === "geometry") {
			map = new LargeMap(part.value, { shard() {}, search: async () => ({ nodes: [], total: 0, exact: true }) });
			map.named(ids).then(() => {
				named = true;
			});
		} else map?.fill(part);
		await new Promise((next) => setTimeout(next));
		expect([part.part, named]).toEqual([part.part, order.includes("names")]);
		if (part.part === "names" || part.part === "details") {
			const index = indexMap(map!);
			expect(index.whole).toBe(part.part === "details");
			expect([paper, "gone"].map((id) => index.paperById.get(id))).toEqual([2, undefined]);
			expect([concept, "gone"].map((id) => index.conceptById.get(id))).toEqual([1, undefined]);
			expect([map!.papers[2]!.id, map!.concepts[1]!.id]).toEqual([paper, concept]);
			expect(map!.papers[2]!.title).toBe(whole.papers[2]!.title);
			expect(map!.knows({ papers: [whole.papers[0]!.id], concepts: [] })).toBe(part.part === "details");
		}
	}
	expect(order).toEqual(["geometry", "found", "names", "ties", "details"]);
});

test("a damaged or cut file is a MapError, wherever the damage is", async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
			const damaged = file.slice();
			damaged[at]! ^= flip;
			await readLarge(damaged).then(
				() => {},
				(error) => expect(error).toBeInstanceOf(MapError),
			);
			await expect(readLarge(file.slice(0, at))).rejects.toBeInstanceOf(MapError);
		}),
		{ numRuns: 150 },
	);
});

test.each(["LINK", "PAIR", "RELA", "GEOM", "HIDE", "LABL"])("%s of another map is a MapError", async (name) => {
	const read = readSections(file);
	const other = readSections(writeMapBinary({ ...whole, papers: whole.papers.slice(0, 0), concepts: [] } as never));
	const names = "HEAD GEOM LABL TITL HIDE MEMB LINK PAIR RELA WORD CONC PAPR REPO SENT MENT ABST".split(" ");
	const sections = names.map((one) => ({ name: one, number: 0, bytes: (one === name ? other : read)(one)! }));
	await expect(readLarge(writeSections(sections))).rejects.toBeInstanceOf(MapError);
});

test("ranges are read from an address, its first bytes from what came already", async () => {
	const asked: string[] = [];
	const real = globalThis.fetch;
	globalThis.fetch = (async (_: string, { headers }: { headers: { Range: string } }) => {
		asked.push(headers.Range);
		const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.Range) ?? [];
		return new Response(file.slice(Number(from), Number(to) + 1), { status: 206 });
	}) as unknown as typeof fetch;
	try {
		const source = urlSource({ url: "map.json", size: file.length, first: file.slice(0, 100) });
		for (const [from, to] of [
			[0, 50],
			[90, 140],
			[200, 260],
		] as const)
			expect(await source.read(from, to)).toEqual(file.slice(from, to));
		expect(asked).toEqual(["bytes=100-139", "bytes=200-259"]);
	} finally {
		globalThis.fetch = real;
	}
});

test("a search that the reader cannot answer ends, and what went wrong is known", async () => {
	const reader = await LargeReader.open(blobSource(new Blob([file as Uint8Array<ArrayBuffer>])));
	const first = (await reader.parts().next()).value;
	if (first?.part !== "geometry") throw new Error("The geometry comes first.");
	const worker = { postMessage() {}, onmessage: null, onerror: null } as unknown as Worker;
	const map = followLarge(worker, first.value);
	const found = map.search("graph", 5);
	worker.onmessage?.({ data: { problem: "It is gone." } } as MessageEvent);
	expect(await found).toEqual({ nodes: [], total: 0, exact: true });
	expect(map.fault.value).toEqual({ problem: "It is gone." });
});
