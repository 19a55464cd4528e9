import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { buildMap } from "../../pipeline/index.ts";
import { readPapers } from "../../pipeline/read/index.ts";
import { checkMap } from "../../src/formats/checkMap.ts";
import { writeMapBinary } from "../../src/formats/mapBinary.ts";
import { writeMap } from "../../src/formats/mapJson.ts";
import { findNeighbours, rescore } from "../../src/graph/neighbours.ts";
import { createRandom } from "../../src/sparse/random.ts";

const SAMPLE = new URL("../../data/papers/hf-papers-page.txt", import.meta.url);
const sample = () => readPapers([{ name: "hf-papers-page.txt", chunks: [readFileSync(SAMPLE)] }]);

test("20 shuffles of the papers give the same bytes, in both forms of the file", async () => {
	const { papers, intake } = await sample();
	const first = await buildMap(papers, {}, { intake });
	const text = writeMap(first);
	const bytes = writeMapBinary(first);
	const random = createRandom(47);
	for (let run = 0; run < 20; run++) {
		const shuffled = [...papers];
		for (let i = shuffled.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
		}
		const map = await buildMap(shuffled, {}, { intake });
		expect(writeMap(map) === text).toBe(true);
		expect(Buffer.compare(writeMapBinary(map), bytes)).toBe(0);
	}
}, 120_000);

test("work done elsewhere comes in while concepts are chosen, and its failures are the build's own", async () => {
	const { papers } = await sample();
	let pauses = 0;
	const pause = () => {
		pauses++;
		return setImmediate();
	};
	const rescored = async (...given: Parameters<typeof rescore>) => rescore(...given);
	const map = await buildMap(
		papers,
		{},
		{ neighbours: async (...given) => findNeighbours(...given), rescore: rescored, pause },
	);
	expect(pauses).toBeGreaterThan(1);
	expect(writeMap(map)).toBe(writeMap(await buildMap(papers)));
	const neighbours = () => Promise.reject(new Error("thread lost"));
	await expect(buildMap(papers, {}, { neighbours, pause })).rejects.toThrow("thread lost");
});

test("another seed or resolution gives another map, the same one each time", async () => {
	const { papers } = await sample();
	const build = async (options: object) => writeMap(await buildMap(papers, options));
	expect(await build({ resolution: 3 })).not.toBe(await build({}));
	expect(await build({ resolution: 3 })).toBe(await build({ resolution: 3 }));
});

test.each([0, 1, 2, 3, 5])("%d papers make a valid map", async (n) => {
	const { papers } = await sample();
	const map = await buildMap(papers.slice(0, n));
	expect(() => checkMap(JSON.parse(writeMap(map)))).not.toThrow();
	expect(map.papers).toHaveLength(n);
});

test("papers without words, without abstract, and with hostile names make a valid map", async () => {
	const record = { authors: [], keywords: [], source: { file: "x", format: "test", line: 1, record: 1 } };
	const texts = [
		"",
		"a",
		"!!!",
		"constructor __proto__ toString",
		"量子グラフ神経網",
		"the of and",
		"<script>alert(1)</script>",
		"\u202e abc",
	];
	const map = await buildMap(
		texts.map((text, i) => ({ ...record, id: `key:${i}`, title: text, abstract: i % 2 ? text : "" })),
	);
	expect(() => checkMap(JSON.parse(writeMap(map)))).not.toThrow();
	expect(map.papers.every((paper) => paper.theme >= 0 || paper.membership.reason)).toBe(true);
});

test("two papers with one id are a mistake of the caller", async () => {
	const { papers } = await sample();
	await expect(buildMap([papers[0]!, papers[0]!])).rejects.toThrow(/two papers have the id/);
});

test("a concept that is not shown lies in the middle of the papers that name it", async () => {
	const map = await buildMap((await sample()).papers, { conceptsShown: 20 });
	const hidden = map.concepts.flatMap((concept, c) => (concept.shown || concept.papers === 0 ? [] : [c]));
	expect(hidden.length).toBeGreaterThan(100);
	for (const c of hidden) {
		const own = map.paperConcepts.filter((link) => link.concept === c).map((link) => map.papers[link.paper]!);
		for (const axis of ["x", "y"] as const) {
			const middle = own.reduce((sum, paper) => sum + paper[axis], 0) / own.length;
			expect(Math.abs(map.concepts[c]![axis] - middle)).toBeLessThan(0.01);
		}
		expect(map.concepts[c]!.r).toBeGreaterThan(0);
	}
});
