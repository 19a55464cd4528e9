import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods, methodsText } from "../../../src/query/methods.ts";
import { renderReport } from "../../../src/query/renderReport.ts";
import { type Report, report } from "../../../src/query/report.ts";
import { anyMap } from "../../arbitraries.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

describe("report", () => {
	const map = tinyMap();
	const json = JSON.parse(renderReport(report(map), "json")) as Report;

	test("papers come first, with exactly title, concepts, theme and related", () => {
		expect(Object.keys(json)[0]).toBe("papers");
		expect(json.papers).toHaveLength(12);
		const sharp = json.papers.find(({ title }) => title.startsWith("Sharp minima"))!;
		expect(Object.keys(sharp)).toEqual(["title", "concepts", "theme", "related"]);
		expect(sharp).toEqual({
			title: "Sharp minima and the Hessian of deep networks",
			concepts: [
				{ label: "Hessian", aliases: [], weight: 1 },
				{ label: "stochastic gradient descent", aliases: ["SGD"], weight: 0.5 },
				{ label: "neural networks", aliases: [], weight: 0.5 },
			],
			theme: "Gradient descent",
			// Cosines .52, then three of .33 in the order of the map, then .29.
			related: [
				"HessFree: Hessian-vector products at scale",
				"Adaptive learning rates for SGD",
				"Private learning with noisy gradients",
				"Fast sampling from diffusion models",
				"Convergence of stochastic gradient descent on convex losses",
			],
		});
		expect(json.papers.find(({ title }) => title.startsWith("A note"))!.theme).toBe("");
	});
	test("themes, bridges, gaps and the papers without a theme go by their names", () => {
		expect(json.themes.map(({ name, papers, subthemes }) => [name, papers, subthemes])).toEqual([
			["Gradient descent", 4, ["Learning rate", "Hessian"]],
			["Federated privacy", 3, []],
			["Diffusion models", 4, []],
		]);
		expect(json.unplaced[0]).toMatchObject({
			nearest: "Diffusion models",
			reason: "It shares no concept with any other paper.",
		});
		expect(json.bridges[0]).toMatchObject({
			label: "stochastic gradient descent",
			themes: ["Gradient descent", "Federated privacy"],
		});
		expect(json.gaps[0]).toEqual({
			concepts: ["federated learning", "diffusion model"],
			themes: ["Federated privacy", "Diffusion models"],
			expected: 0.9,
			via: ["differential privacy"],
		});
		expect(json.intake.duplicates).toHaveLength(1);
		expect(json.methods.references[0]!.doi).toMatch(/^10\./);
	});
	test("at most 20 concepts by descending weight, at most 10 related", () => {
		fc.assert(
			fc.property(anyMap, (any) => {
				for (const { concepts, related } of report(any).papers) {
					expect(concepts.length).toBeLessThanOrEqual(20);
					expect(related.length).toBeLessThanOrEqual(10);
					for (let i = 1; i < concepts.length; i++)
						expect(concepts[i]!.weight).toBeLessThanOrEqual(concepts[i - 1]!.weight);
				}
			}),
		);
	});
	test("as Markdown and as a page it names every theme, and skipped lines with their place", () => {
		for (const format of ["md", "html"] as const) {
			const text = renderReport(report(map), format);
			for (const { name } of json.themes) expect(text).toContain(name);
			expect(text).toContain("tiny.bib, line 140");
			expect(text).toContain("12 papers kept");
			expect(text).toContain("40 % of the papers");
		}
	});
	test("papers stand with authors and year; of long lists the beginning is shown, and a warning says where", () => {
		const long = report(map);
		long.themes[0]!.cited = [
			{ title: "Why soils?", authors: ["Eva Berg"], year: 2021, url: "https://doi.org/10.1234/a" },
		];
		long.bridges = Array.from({ length: 12 }, (_, i) => ({
			...long.bridges[0]!,
			kind: "concept",
			label: `bridge ${i}`,
		}));
		long.intake.warnings = [
			{ code: "x", message: "a brace does not match", file: "tiny.bib", line: 7, hint: "Mend it." },
		];
		const text = renderReport(long, "md");
		expect(text).toContain("[**Why soils?**](<https://doi.org/10.1234/a>) Eva Berg, 2021.\n");
		expect(text).toContain("**bridge 9**");
		expect(text).not.toContain("**bridge 10**");
		expect(text).toContain("2 more are in the report as JSON.");
		expect(text).toContain("tiny.bib, line 7: a brace does not match. Mend it.");
	});
	test("every format renders whatever stands in the map", () => {
		fc.assert(
			fc.property(anyMap, (any) => {
				for (const format of ["md", "html", "json"] as const)
					expect(renderReport(report(any), format).endsWith("\n")).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});
});

describe("methods", () => {
	test("say version, options, seed and counts, with the article of the algorithm used", () => {
		const map = tinyMap();
		const text = methodsText(map);
		for (const part of [
			"paperloom 0.0.0-test",
			"12 papers",
			"13 records were read from 1 file (bibtex)",
			"1 duplicate was merged",
			"seed 1",
			"resolution 1",
			"5 nearest",
			"modularity 0.41",
			"20 runs",
			"Leiden",
			"https://doi.org/10.1038/s41598-019-41695-z",
		])
			expect(text).toContain(part);
		map.options.communities = "louvain";
		map.options.stabilityRuns = 0;
		expect(methodsText(map)).toContain("Louvain algorithm (Blondel, Guillaume, Lambiotte & Lefebvre, 2008)");
		expect(methodsText(map)).not.toContain("other seeds");
	});
	test("every article cited in the text is in the list, and the other way round", () => {
		const { paragraph, references } = methods(tinyMap());
		for (const { text } of references) expect(paragraph).toContain(text.slice(0, text.indexOf(" (")));
		expect(paragraph.match(/, (19|20)\d\d\)/g)).toHaveLength(references.length);
	});
});
