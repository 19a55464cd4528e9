import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EDIT_OPERATIONS } from "../../../src/edits/editList.ts";
import { FORMAT_PAIRS, FORMATS } from "../../../src/formats/index.ts";
import { writeMapBinary } from "../../../src/formats/mapBinary.ts";
import { MAP_SHAPE } from "../../../src/formats/mapSchema.ts";
import type { Shape } from "../../../src/formats/shape.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const doc = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");

test("docs/map-format.md has a row for every field of the map, and none for another", () => {
	const fields: string[] = [];
	const walk = (shape: Shape<unknown>, path: string): void => {
		if (path !== "" && !path.endsWith("[]")) fields.push(path);
		for (const [key, part] of shape.fields ?? []) walk(part, path === "" ? key : `${path}.${key}`);
		if (shape.element) walk(shape.element, `${path}[]`);
	};
	walk(MAP_SHAPE as Shape<unknown>, "");
	const documented = doc("map-format.md")
		.split("## The binary form")[0]!
		.split("\n")
		.filter((line) => line.startsWith("| `"))
		.flatMap((line) => [...line.split("|")[1]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
	expect(documented.toSorted()).toEqual(fields.toSorted());
});

test("the Out part of docs/formats.md has a row for each format, with its ending", () => {
	const out = doc("formats.md")
		.split(/^## /m)
		.find((part) => part.startsWith("Out"))!;
	const rows = [...out.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|/gm)].map((match) => [match[1], match[2]]);
	expect(rows).toEqual(FORMATS.map(({ name, extension }) => [name, extension]));
	for (const pair of FORMAT_PAIRS.keys()) expect(out).toContain(`\`--to ${pair}\``);
});

test("docs/map-format.md has a row for each section of the binary form and each kind of edit", () => {
	const text = doc("map-format.md");
	const file = writeMapBinary(tinyMap());
	const names = [...Array(new DataView(file.buffer).getUint32(8, true)).keys()].map((i) =>
		String.fromCharCode(...file.subarray(12 + 20 * i, 16 + 20 * i)),
	);
	const rows = (part: string): string[] => [...part.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
	expect(rows(text.split("## The binary form")[1]!.split("## The edits file")[0]!)).toEqual(names);
	expect(rows(text.split("## The edits file")[1]!).filter((row) => row !== "op")).toEqual(EDIT_OPERATIONS);
});
