import { expect, test } from "vitest";
import { namesakes } from "../../../web/data/namesakes.ts";

const LABELS = ["machine learning", "imitation learning", "learning", "Hessian", "bilevel optimization"];
const all = LABELS.map((label) => ({ label }));
const concepts = LABELS.map((_, concept) => ({ concept, score: 9 - concept }));

test.each([
	["both concepts that it joins, in its order", "Bilevel optimization and imitation learning", [LABELS[4], LABELS[1]]],
	["the longer of two that overlap", "Machine learning", [LABELS[0]]],
	["the strongest three of a name given by hand", "My reading list", LABELS.slice(0, 3)],
])("what a theme's name is made of: %s", (_, name, made) => {
	expect(namesakes({ name, concepts }, all)).toEqual(made);
});
