import { expect, test } from "vitest";
import { foldWords } from "../../../pipeline/stages/folds.ts";
import { firstTopicality, lastTopicality, ROLE_LEVELS, roleLevel } from "../../../pipeline/stages/phraseRoles.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

const { folds, tokens } = (() => {
	const table = tokenise([{ title: "Testing bilevel optimization settings", abstract: "A fit of zyxgrams." }]);
	return { tokens: table, folds: foldWords(table) };
})();
const fold = (word: string) => folds.foldOf[tokens.words.indexOf(word)]!;

test("words that end and begin what titles say are told from those that do not", () => {
	expect(lastTopicality(folds, fold("optimization"))).toBeGreaterThan(0);
	expect(lastTopicality(folds, fold("settings"))).toBeLessThan(-1.5);
	expect(lastTopicality(folds, fold("fit"))).toBeLessThan(-1);
	expect(firstTopicality(folds, fold("bilevel"))).toBeGreaterThan(0);
	expect(firstTopicality(folds, fold("testing"))).toBeLessThan(-1);
	expect(firstTopicality(folds, fold("zyxgrams"))).toBe(0);
});

test("levels are half a point wide and end at their bounds", () => {
	expect([9, 1.5, 1.2, 0, -3, -9].map(roleLevel)).toEqual([0, 0, 1, 3, ROLE_LEVELS - 1, ROLE_LEVELS - 1]);
});
