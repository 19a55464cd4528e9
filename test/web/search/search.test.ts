import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../../web/search/editDistance.ts";
import { fold } from "../../../web/search/fold.ts";
import { searchMap } from "../../../web/search/search.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const index = tinyMap();
const labels = (query: string) => searchMap(index, query, 10).hits.map((hit) => hit.label);

test.each([
	["Schütze", "schutze"],
	["Chain-of-Thought  (CoT)", "chain of thought cot"],
	["ﬁne–tuning", "fine tuning"],
	["αβγ", "αβγ"],
	["  ", ""],
])("fold %s", (text, folded) => expect(fold(text)).toBe(folded));

describe("search", () => {
	test.each([
		["hessian", "Hessian"],
		["HESSIAN", "Hessian"],
		["sgd", "stochastic gradient descent"],
		["stochastic", "stochastic gradient descent"],
		["descent gradient", "stochastic gradient descent"],
		["fast sampling", "Fast sampling from diffusion models"],
		["federated pri", "Federated privacy"],
	])("%s finds %s first", (query, label) => expect(labels(query)[0]).toBe(label));

	test("an alias says that it is one", () =>
		expect(searchMap(index, "SGD", 5).hits[0]).toMatchObject({ alias: "SGD", note: expect.stringMatching(/papers$/) }));

	test.each([
		["hesian", "Hessian"],
		["stochsatic gradeint", "stochastic gradient descent"],
		["difusion", "diffusion model"],
	])("%s, misspelt, is not exact but finds %s", (query, label) => {
		const found = searchMap(index, query, 10);
		expect(found.exact).toBe(false);
		expect(found.hits.map((hit) => hit.label)).toContain(label);
	});

	test("a misspelt word that stands by chance inside another is still taken for misspelt", () => {
		const map = tinyMap();
		map.papers[0] = { ...map.papers[0], title: "Generalization of a stochastic method" };
		map.concepts[0] = { ...map.concepts[0], label: "stochastic neural nets" };
		const { hits, exact } = searchMap(map, "stochastic neral", 10);
		expect(exact).toBe(false);
		expect(hits[0].label).toBe("stochastic neural nets");
		expect(hits.map((hit) => hit.label)).toContain("Generalization of a stochastic method");
	});
	test("nothing near is nothing", () =>
		expect(searchMap(index, "zzzzqqq", 5)).toEqual({ hits: [], total: 0, exact: false }));
	test("an empty query finds nothing", () => expect(searchMap(index, " - ", 5).hits).toEqual([]));
	test("each node is found once", () => {
		const { hits, total } = searchMap(index, "e", 1000);
		expect(new Set(hits.map(({ node }) => node.kind + node.index)).size).toBe(total);
	});
	test("papers are among the first hits, however many concepts there are", () => {
		const map = tinyMap();
		map.concepts = [
			...map.concepts,
			...Array.from({ length: 40 }, (_, i) => ({ ...map.concepts[0], label: `fast ${i}` })),
		];
		const { hits } = searchMap(map, "fast", 12);
		expect(hits).toHaveLength(12);
		expect(hits.filter(({ node }) => node.kind === "paper").map((hit) => hit.label)).toEqual([
			"Fast sampling from diffusion models",
		]);
	});
	test("every label, title and theme finds itself, whatever it holds", () => {
		const { concepts, papers, themes } = index;
		for (const text of [...concepts.map((c) => c.label), ...papers.map((p) => p.title), ...themes.map((t) => t.name)])
			expect(searchMap(index, text, 3).hits.map((hit) => hit.label)).toContain(text);
	});
});

/** The textbook recurrence, without a bound. */
function slowDistance(a: string, b: string): number {
	const d = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (_, j) => (i && j ? 0 : i + j)),
	);
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[a.length][b.length];
}

describe("edit distance", () => {
	test.each([
		["hessian", "hesian", 1],
		["ab", "ba", 1],
		["", "abc", 3],
		["same", "same", 0],
	])("%s, %s: %i", (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));

	test("agrees with the unbounded one, cut at the limit", () => {
		const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 9 });
		fc.assert(
			fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
				expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
			}),
		);
	});
});
