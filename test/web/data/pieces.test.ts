import { expect, test } from "vitest";
import { Pieces, piecesOf } from "../../../web/data/pieces.ts";
import { syntheticMap } from "../../fixtures/syntheticMap.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

test.each([tinyMap(), syntheticMap({ papers: 250, concepts: 1100, themes: 5 })])(
	"a map in pieces is the same map again",
	(map) => {
		const pieces = new Pieces();
		for (const piece of piecesOf(map)) pieces.add(structuredClone(piece));
		expect(pieces.whole()).toEqual(map);
	},
);

test("no piece holds more than its share of a list", () => {
	const map = syntheticMap({ papers: 250, concepts: 1100, themes: 5 });
	const sizes = [...piecesOf(map)].flatMap((piece) =>
		"rows" in piece && piece.list === "papers" ? [piece.rows.length] : [],
	);
	expect(sizes).toEqual([100, 100, 50]);
});

test("no piece, no map", () => expect(() => new Pieces().whole()).toThrow("No map came."));
