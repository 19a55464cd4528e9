import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnowledgeMap } from "../../../src/model/map.ts";
import { digest, renderDigest } from "../../../src/query/digest.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

/** The small map before some of its papers came. Only what a digest looks at in an old map is adjusted. */
function before(missing: (title: string) => boolean): KnowledgeMap {
	const map = tinyMap();
	map.papers = map.papers.filter(({ title }) => !missing(title));
	return map;
}

test("new papers by theme, the most central first, with their link and the old paper they are like", () => {
	const map = tinyMap();
	const old = before((title) => /^(Adaptive|Fast|Sharp|A note)/.test(title));
	old.themes[0]!.name = "Optimization";
	old.concepts = old.concepts.filter(({ id }) => id !== "hessian" && id !== "hessfree");
	old.papers.push({ ...old.papers[0]!, id: "doi:10.1/withdrawn" });
	const news = digest(map, old);
	expect(news).toMatchObject({ before: 9, now: 12, added: 4, gone: 1 });
	expect(news.themes.map(({ name, added, papers, isNew, formerly }) => [name, added, papers, isNew, formerly])).toEqual(
		[
			["Gradient descent", 2, 4, false, "Optimization"],
			["Diffusion models", 1, 4, false, undefined],
			["", 1, 1, false, undefined],
		],
	);
	expect(news.themes[0]!.newest[0]).toEqual({
		title: "Adaptive learning rates for SGD",
		authors: ["Ada Family1", "Consortium"],
		year: 2020,
		venue: "Journal of Tests",
		url: "https://arxiv.org/abs/2001.00011",
		concepts: ["stochastic gradient descent", "learning rate", "convergence rate"],
		like: {
			title: "Convergence of stochastic gradient descent on convex losses",
			because: ["stochastic gradient descent", "learning rate", "convergence rate"],
		},
	});
	// HessFree is named by one paper only.
	expect(news.concepts).toEqual([{ label: "Hessian", papers: 2 }]);
	const text = renderDigest(news, "md");
	expect(text).toContain("# 4 new papers\n");
	expect(text).toContain("## Gradient descent: 2 new of 4, before: Optimization");
	expect(text).toContain("[**Adaptive learning rates for SGD**](<https://arxiv.org/abs/2001.00011>)");
	expect(text).toContain("1 are no longer there".replace("are", "is"));
	expect(renderDigest(news, "html")).toContain('href="https://arxiv.org/abs/2001.00011"');
});

test("a theme all of whose papers are new is a new theme; nothing new is said so", () => {
	const news = digest(
		tinyMap(),
		before((title) => /[Ff]ederated|^Private learning/.test(title)),
	);
	expect(news.themes).toEqual([expect.objectContaining({ name: "Federated privacy", isNew: true, added: 3 })]);
	expect(renderDigest(news, "md")).toContain("## Federated privacy: 3 new of 3, a new theme");
	const none = digest(tinyMap(), tinyMap());
	expect(none).toMatchObject({ added: 0, gone: 0, themes: [], concepts: [] });
	expect(renderDigest(none, "md")).toBe("# No new papers\n\n12 papers now, 12 before.\n");
});

test("each new paper is counted in one theme, whatever the maps", () => {
	fc.assert(
		fc.property(anyMap, anyMap, (map, old) => {
			const news = digest(map, old);
			const ids = new Set(old.papers.map(({ id }) => id));
			expect(news.added).toBe(map.papers.filter(({ id }) => !ids.has(id)).length);
			expect(news.themes.reduce((sum, { added }) => sum + added, 0)).toBe(news.added);
			expect(news.now - news.added).toBe(news.before - news.gone);
			for (const format of ["md", "html"] as const)
				expect(renderDigest(news, format)).not.toMatch(/undefined|\[object/);
		}),
		{ numRuns: 100 },
	);
});
