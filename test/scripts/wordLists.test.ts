import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// These scripts run once in a long while, and load what they need of the pipeline from source by name.
const folder = new URL("../../scripts/", import.meta.url);
const loads = readdirSync(folder)
	.filter((name) => /^(?:build|fit)-.*\.mjs$/.test(name))
	.flatMap((name) =>
		[...readFileSync(new URL(name, folder), "utf8").matchAll(/const \{([^}]+)\} = await load\("\/([^"]+)"\)/g)].map(
			(found): [string, string, string[]] => [
				name,
				found[2]!,
				found[1]!.split(",").map((part) => part.split(":")[0]!.trim()),
			],
		),
	);

describe("scripts that make word lists", () => {
	test("load modules of the pipeline", () => {
		expect(loads.length).toBeGreaterThan(15);
	});

	test.each(loads)("%s finds in %s: %s", async (_, path, names) => {
		const module = await import(/* @vite-ignore */ `../../${path}`);
		for (const name of names) expect(Object.keys(module)).toContain(name);
	});
});
