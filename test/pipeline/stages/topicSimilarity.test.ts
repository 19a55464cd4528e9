import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";
import { createTopicSimilarity } from "../../../pipeline/stages/topicSimilarity.ts";

const STARS = "We observe giant stars of a globular cluster and fit isochrones to their photometry.";
const GALAXIES = "Spectra of a dwarf galaxy give the metallicity of its stellar population.";
const IMAGES = "A segmentation network reads camera images and depth maps for semantic scene understanding.";

function similarity(abstracts: string[]) {
	return createTopicSimilarity(tokenise(abstracts.map((abstract) => ({ title: "", abstract }))));
}

test("papers of one field are on one topic, of others not, and a paper without known words is like none", () => {
	const of = similarity([STARS, GALAXIES, IMAGES, "Zorb blorb."]);
	expect(of(0, 1)).toBeGreaterThan(0.3);
	expect(of(0, 2)).toBeLessThan(0);
	expect(Math.abs(of(0, 3))).toBe(0);
});

test("law: symmetric, at most 1, and 1 with itself, whatever else is in the list", () => {
	fc.assert(
		fc.property(fc.subarray([STARS, GALAXIES, IMAGES], { minLength: 2 }), (abstracts) => {
			const of = similarity(abstracts);
			expect(of(0, 0)).toBeCloseTo(1, 12);
			expect(of(0, 1)).toBe(of(1, 0));
			expect(Math.abs(of(0, 1))).toBeLessThanOrEqual(1);
			const alone = similarity(abstracts.slice(0, 2));
			expect(alone(0, 1)).toBe(of(0, 1));
		}),
	);
});
