import fc from "fast-check";
import { expect, test } from "vitest";
import { buildMap } from "../../../pipeline/index.ts";
import { alikeOf, blend, splitAlike } from "../../../pipeline/stages/alike.ts";
import { comparePapers } from "../../../pipeline/stages/compare.ts";
import { extractConcepts, findPhrases } from "../../../pipeline/stages/concepts.ts";
import { aliasExpansions } from "../../../pipeline/stages/expansions.ts";
import { explainPairs } from "../../../pipeline/stages/explain.ts";
import { placeConcepts } from "../../../pipeline/stages/mapConcepts.ts";
import { countTerms, DEFAULT_TERMS } from "../../../pipeline/stages/terms.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { weighTerms } from "../../../pipeline/stages/vectors.ts";
import { relatedRows } from "../../../src/formats/rows.ts";
import { ALIKE } from "../../../src/model/map.ts";
import type { Paper } from "../../../src/model/paper.ts";

const TOPICS = [
	"Stochastic gradient descent (SGD) converges under weak growth conditions. SGD needs few epochs.",
	"We train diffusion models with score matching. Diffusion models sample images.",
	"Bilevel optimization needs Hessian vector products. Bilevel optimization tunes hyperparameters.",
	"Galaxies form stars in molecular clouds. The star formation rate of galaxies falls.",
];
const NAMES = ["stochastic gradient descent", "diffusion models", "bilevel optimization", "galaxies"];

const paper = (id: string, title: string, abstract: string): Paper => ({
	id,
	title,
	abstract,
	authors: [],
	keywords: [],
	source: { file: "test", format: "test", line: 1, record: 1 },
});

/** Papers of one to three topics each. */
const corpus = fc
	.array(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 })
	.map((rows) =>
		rows.map((topics, i) =>
			paper(
				`p${String(i).padStart(2, "0")}`,
				`On ${topics.map((t) => NAMES[t]).join(" and ")}`,
				topics.map((t) => TOPICS[t]).join(" "),
			),
		),
	);

test.each([false, true])(
	"shares are of the similarity, and add up to 1 with the rest, words used alike: %s",
	async (blended) => {
		let reasons = 0;
		await fc.assert(
			fc.asyncProperty(corpus, async (papers) => {
				const tokens = tokenise(papers);
				const table = extractConcepts(papers, tokens, { conceptsPerPaper: 20, genericShare: 1 });
				const expansions = aliasExpansions(tokens, findPhrases(papers, tokens));
				const terms = countTerms(tokens, { ...DEFAULT_TERMS, expansions });
				const alike = blended ? alikeOf(tokens, expansions) : undefined;
				const { lifted, related } = await comparePapers(weighTerms(terms), {
					related: 5,
					neighbours: 0,
					...(alike ? { alike } : {}),
				});
				const row = (p: number) =>
					new Map(
						[...lifted.index.subarray(lifted.start[p], lifted.start[p + 1])].map((t, i) => [
							t,
							lifted.value[lifted.start[p]! + i]!,
						]),
					);
				for (const pair of relatedRows(explainPairs(related, lifted, terms, table, placeConcepts(table), alike))) {
					const other = row(pair.target);
					const cosine = [...row(pair.source)].reduce((sum, [t, w]) => sum + w * (other.get(t) ?? 0), 0);
					const similarity = alike ? blend(alike, cosine, pair.source, pair.target) : cosine;
					expect(pair.similarity).toBeCloseTo(Math.min(1, similarity), 4);
					const used = pair.shared.filter((reason) => "word" in reason && reason.word.includes(ALIKE));
					expect(used.length).toBeLessThanOrEqual(alike ? 1 : 0);
					if (alike && used[0]) {
						const { others } = splitAlike(alike, pair.source, pair.target, () => true);
						expect(used[0].share).toBeCloseTo((alike.say * others) / similarity, 3);
						reasons++;
					}
					const total = pair.shared.reduce((sum, { share }) => sum + share, pair.rest);
					expect(total).toBeCloseTo(1, 3);
					expect(pair.shared.map(({ share }) => share)).toEqual(
						pair.shared.map(({ share }) => share).sort((a, b) => b - a),
					);
				}
			}),
			{ numRuns: 25 },
		);
		expect(reasons > 0).toBe(blended);
	},
);

test("a paper with the short form and one with the long form are related by that concept", async () => {
	const papers = [
		paper("a", "Momentum for SGD", "Stochastic gradient descent (SGD) is noisy."),
		paper("b", "Noise in SGD", "SGD escapes sharp minima."),
		paper("c", "Stochastic gradient descent in the wild", "Why does stochastic gradient descent work?"),
		paper("d", "Star formation in galaxies", "Galaxies form stars."),
		paper("e", "Old galaxies", "Galaxies stop forming stars."),
	];
	const map = await buildMap(papers, { genericShare: 1 });
	const pair = map.related.find(({ source, target }) => source === 1 && target === 2);
	const reason = pair?.shared[0];
	expect(reason && "concept" in reason && map.concepts[reason.concept]?.label).toBe("stochastic gradient descent");
	expect(map.related.find(({ source, target }) => source === 1 && target === 3)).toBeUndefined();
});
