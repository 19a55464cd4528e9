import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureAcronyms } from "../../../bench/sets/acronyms.ts";
import { measureConcepts } from "../../../bench/sets/concepts.ts";
import { measureRelated } from "../../../bench/sets/related.ts";
import { measureThemes } from "../../../bench/sets/themes.ts";

it("F1 of pairs, each once a paper", async () => {
	const folder = mkdtempSync(join(tmpdir(), "bench-"));
	try {
		mkdirSync(join(folder, "keyphrase"));
		const papers = [
			{
				id: 1,
				title: "On stochastic gradient descent (SGD)",
				abstract: "Stochastic gradient descent (SGD) and a support vector machine (SVM).",
				pairs: [
					{ short: "sgd", long: "Stochastic  gradient descent" },
					{ short: "XY", long: "never written" },
				],
			},
		];
		writeFileSync(join(folder, "keyphrase", "acronyms-x.jsonl"), papers.map((p) => JSON.stringify(p)).join("\n"));
		// Two found, two wanted, one the same.
		expect(await measureAcronyms(folder)).toEqual([
			{ set: "acronyms-x", measure: "F1", ours: 50, target: 90, peers: {} },
		]);
		for (const measure of [measureConcepts, measureRelated, measureThemes]) expect(await measure(folder)).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
