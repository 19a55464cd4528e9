import { describe, expect, it } from "vitest";
import { predictRelated } from "../../../bench/tasks/related.ts";
import { toPaper } from "../../../bench/tasks/task.ts";
import { predictThemes } from "../../../bench/tasks/themes.ts";
import { buildMap } from "../../../pipeline/index.ts";

const TEXTS = [
	["Compressed gradients", "Gradient compression saves bandwidth in federated learning."],
	["Federated learning with few bits", "Federated learning by quantised gradients and gradient compression."],
	["Fair federated learning", "Federated learning that treats clients fairly."],
	["Protein folding", "Folding of proteins predicted from amino acid sequences."],
	["Amino acid models", "Language models of amino acid sequences and of proteins."],
	["Galaxy mergers", "Mergers of spiral galaxies seen by radio telescopes."],
];
const lines = TEXTS.map(([title, abstract], i) => ({ id: `p${5 - i}`, title: title!, abstract: abstract! }));
type Ranking = { id: unknown; ranking: string[] };

describe("predictRelated", () => {
	it("ranks the papers as the map that is built from them relates them", async () => {
		const queries = lines.map(({ id }) => ({ id: `q-${id}`, query: id }));
		const rankings = (await predictRelated(lines, queries)) as Ranking[];
		const map = await buildMap(lines.map(toPaper));
		expect(rankings.map(({ id }) => id)).toEqual(queries.map(({ id }) => id));
		for (const [i, { ranking }] of rankings.entries()) {
			const paper = map.papers.findIndex(({ id }) => id === lines[i]!.id);
			const related = map.related
				.filter(({ source, target }) => source === paper || target === paper)
				.map((pair) => map.papers[pair.source === paper ? pair.target : pair.source]!.id);
			expect(ranking).not.toContain(lines[i]!.id);
			expect(new Set(ranking)).toEqual(new Set(related));
		}
		expect(rankings[0]!.ranking.slice(0, 2)).toEqual(["p4", "p3"]);
	});

	it("ranks exactly the candidates of a query, unknown and unrelated ones last, never the paper itself", async () => {
		const query = { id: 7, query: "p5", candidates: ["p0", "p3", "p5", "nowhere", "p4", "p4"] };
		expect(await predictRelated(lines, [query])).toEqual([{ id: 7, ranking: ["p4", "p3", "nowhere", "p0"] }]);
	});

	it("does not depend on the order of the lines", async () => {
		const query = [{ id: "p1", query: "p1" }];
		expect(await predictRelated([...lines].reverse(), query)).toEqual(await predictRelated(lines, query));
	});
});

it("predictThemes gives every line its cluster, in file order", async () => {
	const found = (await predictThemes(lines)) as { id: string; cluster: string | null }[];
	expect(found.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
	expect(found[3]!.cluster).toBe(found[4]!.cluster);
	expect(found[0]!.cluster).not.toBe(found[3]!.cluster);
});
