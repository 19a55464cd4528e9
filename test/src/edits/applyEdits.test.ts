// Over 250 lines: each kind of edit beside its undoing and its faults, over one map.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/edits/applyEdits.ts";
import { checkMap } from "../../../src/formats/checkMap.ts";
import { readMap, writeMap } from "../../../src/formats/mapJson.ts";
import type { Edit } from "../../../src/model/edits.ts";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const conceptOf = (map: KnowledgeMap, id: string) => map.concepts.find((concept) => concept.id === id);
const indexOf = (map: KnowledgeMap, id: string) => map.concepts.findIndex((concept) => concept.id === id);
/** Ids of the papers that name a concept. */
const namedBy = (map: KnowledgeMap, id: string): string[] =>
	map.paperConcepts.filter(({ concept }) => map.concepts[concept]?.id === id).map(({ paper }) => map.papers[paper]!.id);

describe("merge", () => {
	const merged = applyEdits(tinyMap(), [
		{ op: "merge", concepts: ["score-matching", "denoising"], into: "diffusion-model" },
	]);
	test("says what it did", () => {
		expect(merged.notes).toEqual(["Merged “score matching” and “denoising” into diffusion model. 4 links changed."]);
		expect(merged.problems).toEqual([]);
	});
	test("takes the union of papers, mentions and forms", () => {
		const before = tinyMap();
		const union = new Set(["score-matching", "denoising", "diffusion-model"].flatMap((id) => namedBy(before, id)));
		expect(new Set(namedBy(merged.map, "diffusion-model"))).toEqual(union);
		const concept = conceptOf(merged.map, "diffusion-model")!;
		expect(concept.papers).toBe(4);
		// No two of them overlap, so none is lost.
		expect(concept.mentions).toBe(
			7 + conceptOf(before, "score-matching")!.mentions + conceptOf(before, "denoising")!.mentions,
		);
		expect(concept.variants.map(({ form }) => form)).toEqual(
			expect.arrayContaining(["diffusion model", "score matching", "Score matching", "denoising"]),
		);
		expect(concept.variants.find(({ form }) => form === "denoising")).toMatchObject({
			reason: "edit",
			evidence: "merged from denoising",
		});
		expect(conceptOf(merged.map, "denoising")).toBeUndefined();
		expect(merged.map.report.counts.concepts).toBe(14);
	});
	test("adds up the shares of reasons and counts pairs anew", () => {
		const map = merged.map;
		const at = indexOf(map, "diffusion-model");
		const fast = map.papers.findIndex(({ title }) => title.startsWith("Fast sampling"));
		const images = map.papers.findIndex(({ title }) => title.startsWith("Diffusion models for"));
		const [source, target] = [Math.min(fast, images), Math.max(fast, images)];
		const before = tinyMap();
		const old = before.related.find((pair) => pair.source === source && pair.target === target)!;
		const now = map.related.find((pair) => pair.source === source && pair.target === target)!;
		const sum = (pair: typeof now, ids: string[], of: KnowledgeMap) =>
			pair.shared.reduce(
				(total, s) => total + ("concept" in s && ids.includes(of.concepts[s.concept]!.id) ? s.share : 0),
				0,
			);
		expect(sum(now, ["diffusion-model"], map)).toBeCloseTo(
			sum(old, ["score-matching", "denoising", "diffusion-model"], before),
			6,
		);
		for (const pair of map.conceptPairs.filter((p) => p.source === at || p.target === at)) {
			const [a, b] = [pair.source, pair.target].map((c) => new Set(namedBy(map, map.concepts[c]!.id)));
			const both = [...a!].filter((paper) => b!.has(paper)).length;
			expect(pair.papers).toBe(both);
			expect(pair.strength).toBeCloseTo((12 * both) / (a!.size * b!.size), 3);
		}
	});
	test("a mention inside another counts once", () => {
		const { map } = applyEdits(tinyMap(), [{ op: "merge", concepts: ["hessian"], into: "hessian-vector-products" }]);
		const before = tinyMap();
		const paper = before.papers.findIndex(({ title }) => title.startsWith("HessFree"));
		const row = map.paperConcepts.find(
			(r) => r.paper === paper && r.concept === indexOf(map, "hessian-vector-products"),
		)!;
		// "Hessian-vector products" twice, each with a "Hessian" inside.
		expect(row.mentions).toHaveLength(2);
		expect(row.count).toBe(2);
	});
});

describe("split", () => {
	test("an acronym leaves with its own mentions; the links follow the words", () => {
		const { map, notes } = applyEdits(tinyMap(), [
			{ op: "split", concept: "stochastic-gradient-descent", form: "SGD" },
		]);
		expect(notes).toEqual(["Split “SGD” off stochastic gradient descent. 4 links changed."]);
		expect(namedBy(map, "sgd").sort()).toEqual([
			"arxiv:2001.00011",
			"doi:10.1/paper10",
			"doi:10.1/paper12",
			"doi:10.1/paper14",
		]);
		expect(namedBy(map, "stochastic-gradient-descent").sort()).toEqual(["doi:10.1/paper10", "doi:10.1/paper14"]);
		expect(conceptOf(map, "sgd")!.mentions + conceptOf(map, "stochastic-gradient-descent")!.mentions).toBe(9);
		expect(map.conceptPairs).toContainEqual(
			expect.objectContaining({
				papers: 2,
				source: indexOf(map, "sgd"),
				target: indexOf(map, "stochastic-gradient-descent"),
			}),
		);
	});
	test("undoes a merge: papers, mentions and labels are as before", () => {
		const before = tinyMap();
		const { map, problems } = applyEdits(before, [
			{ op: "merge", concepts: ["score-matching"], into: "diffusion-model" },
			{ op: "split", concept: "diffusion-model", form: "score matching" },
		]);
		expect(problems).toEqual([]);
		for (const id of ["score-matching", "diffusion-model"]) {
			expect(namedBy(map, id)).toEqual(namedBy(before, id));
			expect(conceptOf(map, id)).toMatchObject({
				mentions: conceptOf(before, id)!.mentions,
				label: conceptOf(before, id)!.label,
			});
		}
		expect(conceptOf(map, "score-matching")!.variants.map(({ form }) => form)).toEqual([
			"score matching",
			"Score matching",
		]);
		expect(map.conceptPairs).toEqual(before.conceptPairs);
	});
	test.each<[string, Edit, string]>([
		["unknown form", { op: "split", concept: "hessian", form: "x" }, "“Hessian” has no form “x”."],
		[
			"the label",
			{ op: "split", concept: "stochastic-gradient-descent", form: "stochastic gradient descent" },
			"is the name of the concept itself",
		],
		["unknown concept", { op: "split", concept: "nope", form: "x" }, "There is no concept “nope” in this map."],
	])("%s is a problem, not an error", (_, edit, message) => {
		const { map, notes, problems } = applyEdits(tinyMap(), [edit, { op: "hide", concept: "hessian" }]);
		expect(problems[0]).toMatchObject({ code: "edit-skipped", message: expect.stringContaining(message) });
		expect(problems[0]!.message).toMatch(/^Edit 1 \(split\)/);
		expect(notes).toEqual(["Hid “Hessian”."]);
		expect(conceptOf(map, "hessian")!.shown).toBe(false);
	});
});

test("rename, hide, pin, themes, colours and places", () => {
	const { map, notes, problems } = applyEdits(tinyMap(), [
		{ op: "rename", concept: "stochastic-gradient-descent", label: "SGD" },
		{ op: "rename", concept: "hessian", label: "Hesse  matrix" },
		{ op: "hide", concept: "denoising" },
		{ op: "pin", concept: "clients" },
		{ op: "rename-theme", theme: "federated-privacy", name: "Privacy" },
		{ op: "color-theme", theme: "federated-privacy", color: 7 },
		{ op: "move", node: "p:doi:10.1/paper10", x: 1.234, y: -5 },
		{ op: "move", node: "c:hessian", x: 7, y: 8 },
		{ op: "move", node: "c:nope", x: 7, y: 8 },
		{ op: "rename", concept: "hessian", label: " " },
	]);
	expect(notes).toEqual([
		"Renamed “stochastic gradient descent” to “SGD”.",
		"Renamed “Hessian” to “Hesse matrix”.",
		"Hid “denoising”.",
		"Pinned “clients” to the map.",
		"Renamed the theme “Federated privacy” to “Privacy”.",
		"Coloured the theme “Privacy” red.",
		"Moved “Convergence of stochastic gradient descent on convex losses”.",
		"Moved “Hesse matrix”.",
	]);
	expect(problems.map(({ message }) => message)).toEqual([
		"Edit 9 (move) was left out. There is no paper or concept “c:nope” in this map.",
		"Edit 10 (rename) was left out. “Hesse matrix” cannot be renamed to nothing.",
	]);
	expect(conceptOf(map, "stochastic-gradient-descent")!.variants.map(({ form }) => form)).toEqual([
		"SGD",
		"stochastic gradient descent",
	]);
	expect(conceptOf(map, "hessian")).toMatchObject({
		label: "Hesse matrix",
		x: 7,
		y: 8,
		variants: [{ form: "Hesse matrix", reason: "edit" }, { form: "Hessian" }],
	});
	expect(map.themes[1]).toMatchObject({ id: "federated-privacy", name: "Privacy", color: 7 });
	expect(map.papers.find(({ id }) => id === "doi:10.1/paper10")).toMatchObject({ x: 1.2, y: -5 });
});

const anyEdits = (map: KnowledgeMap): fc.Arbitrary<Edit[]> => {
	const concept = fc.constantFrom("nope", ...map.concepts.map(({ id }) => id));
	const theme = fc.constantFrom("nope", ...map.themes.map(({ id }) => id));
	const form = fc.constantFrom("nope", ...map.concepts.flatMap(({ variants }) => variants.map((v) => v.form)));
	const splits = map.concepts.flatMap(({ id, variants }) =>
		variants.slice(1).map((v) => ({ op: "split" as const, concept: id, form: v.form })),
	);
	const place = fc.integer({ min: -400, max: 400 });
	return fc.array(
		fc.oneof(
			fc.record({ op: fc.constant("merge" as const), concepts: fc.array(concept, { maxLength: 4 }), into: concept }),
			fc.record({ op: fc.constant("split" as const), concept, form }),
			fc.constantFrom({ op: "hide" as const, concept: "nope" }, ...splits),
			fc.record({ op: fc.constant("rename" as const), concept, label: form }),
			fc.record({ op: fc.constantFrom("hide" as const, "pin" as const), concept }),
			fc.record({ op: fc.constant("rename-theme" as const), theme, name: form }),
			fc.record({ op: fc.constant("color-theme" as const), theme, color: fc.nat(10) }),
			fc.record({ op: fc.constant("move" as const), node: concept.map((id) => `c:${id}`), x: place, y: place }),
		) as fc.Arbitrary<Edit>,
		{ maxLength: 12 },
	);
};

test("whatever the edits: the result is a valid map, the given one is untouched, each edit is answered", () => {
	const source = fc.oneof(
		anyMap,
		fc.constant(0).map(() => tinyMap()),
	);
	fc.assert(
		fc.property(
			source.chain((map) => fc.tuple(fc.constant(map), anyEdits(map))),
			([map, edits]) => {
				const before = writeMap(map);
				const { map: edited, notes, problems } = applyEdits(map, edits);
				expect(writeMap(map)).toBe(before);
				checkMap(edited);
				expect(readMap(writeMap(edited))).toEqual(edited);
				expect(notes.length + problems.length).toBe(edits.length);
				for (const [c, concept] of edited.concepts.entries()) {
					const rows = edited.paperConcepts.filter((row) => row.concept === c);
					expect(concept.papers).toBe(rows.length);
					expect(concept.variants[0]!.form === concept.label || concept.label === concept.variants[0]!.form).toBe(true);
				}
				for (const [i, pair] of edited.related.entries()) {
					const sum = ({ shared, rest }: typeof pair): number =>
						shared.reduce((total, { share }) => total + share, rest);
					expect(sum(pair)).toBeCloseTo(sum(map.related[i]!), 5);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("pairs of concepts after merges are what the links say", () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray(
				tinyMap().concepts.map(({ id }) => id),
				{ minLength: 2, maxLength: 6 },
			),
			([into, ...concepts]) => {
				const { map } = applyEdits(tinyMap(), [{ op: "merge", concepts, into: into! }]);
				const papers = map.concepts.map(
					(_, c) => new Set(map.paperConcepts.filter((row) => row.concept === c).map(({ paper }) => paper)),
				);
				for (const [a, first] of papers.entries())
					for (const [b, second] of papers.entries()) {
						if (a >= b) continue;
						const both = [...first].filter((paper) => second.has(paper)).length;
						expect(map.conceptPairs.find(({ source, target }) => source === a && target === b)?.papers ?? 0).toBe(both);
					}
			},
		),
		{ numRuns: 50 },
	);
});

test("no edits, same map", () => {
	const map = tinyMap();
	expect(applyEdits(map, []).map).toBe(map);
});
