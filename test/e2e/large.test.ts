import { afterAll, beforeAll, expect, test } from "vitest";
import { writeMapBinary } from "../../src/formats/mapBinary.ts";
import { readTable } from "../../src/formats/sections.ts";
import { syntheticMap } from "../fixtures/syntheticMap.ts";
import { axe, mapDrawn, type Session, startSession } from "./session.ts";

/** Enough papers for a map that is read in parts, with words to be found in their own pieces of the file. */
const map = syntheticMap({ papers: 5200, concepts: 2600, themes: 9, subthemes: 3, seed: 11 });
const LAST = map.papers.length - 1;
for (const [p, paper] of map.papers.entries()) paper.abstract = `The abstract of paper ${p}.`;

const file = writeMapBinary(map);

let session: Session;
beforeAll(async () => {
	session = await startSession();
	session.own.set("/map.json", file);
});
afterAll(() => session.close());

test("a map that is read in parts: themes, a paper's abstract, search, list, and nothing that would change it", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	expect(await page.locator(".tally").innerText()).toMatch(/^5,200 papers · 9 themes · /);
	await page.locator(".left .theme").first().click();
	await page.waitForSelector(".detail .name");
	await page.locator(".detail .plain a.serif").first().click();
	await page.waitForSelector(".detail .title");
	await expect.poll(() => page.locator(".detail .abs").innerText()).toMatch(/^The abstract of paper \d+\./);
	expect(await page.locator(".detail .weights a").count()).toBeGreaterThan(0);

	await page.locator(".detail .weights a").first().click();
	await page.waitForSelector(".detail .name");
	expect(await page.getByRole("button", { name: /^(?:Rename|Merge|Hide|Split)/ }).count()).toBe(0);

	await page.keyboard.press("/");
	await page.keyboard.type(map.papers[LAST]!.title.slice(0, 30));
	await page.locator(".results a, [role=option]").first().waitFor();
	await page.keyboard.press("Enter");
	await page.waitForSelector(".detail .title, .detail .name");
	expect(await axe(page)).toEqual([]);

	await page.getByRole("button", { name: "List" }).click();
	await page.locator("[role=treegrid]").waitFor();
	expect(await page.locator("[role=row]").count()).toBeGreaterThan(9);
	await done();
});

test("an address names a paper of it, and opens with its abstract", async () => {
	const { page, done } = await session.visit(`#p=${encodeURIComponent(map.papers[LAST]!.id)}`);
	await page.waitForSelector(".detail .title");
	expect(await page.locator(".detail .title").innerText()).toBe(map.papers[LAST]!.title);
	await expect.poll(() => page.locator(".detail .abs").innerText()).toBe(`The abstract of paper ${LAST}.`);
	await done();
});

test("an address opens its paper while the rest of the file is on its way, and says so", async () => {
	const { place } = readTable(file).get("SENT0")!;
	const { page, done } = await session.visit();
	let release = () => {};
	const held = new Promise<void>((free) => (release = free));
	await page.route("**/map.json", async (route) => {
		const [, to] = /-(\d+)$/.exec((await route.request().headerValue("range")) ?? "") ?? [];
		if (Number(to) >= place && Number(to) > 1 << 20) await held;
		await route.continue();
	});
	await page.goto(`${session.url}?again#p=${encodeURIComponent(map.papers[LAST]!.id)}`);
	await page.waitForSelector(".detail .title");
	expect(await page.locator(".detail .title").innerText()).toBe(map.papers[LAST]!.title);
	expect(await page.locator(".detail").innerText()).toMatch(/abstract.* coming/i);
	expect(await page.locator(".detail").innerText()).not.toMatch(/shares too little|no abstract/i);
	expect(await page.locator(".left footer").innerText()).toMatch(/Reading/);
	release();
	await expect.poll(() => page.locator(".detail .abs").innerText()).toBe(`The abstract of paper ${LAST}.`);
	expect(decodeURIComponent(page.url())).toContain(`#p=${map.papers[LAST]!.id}`);
	await page.unrouteAll();
	await done();
});

test("a piece of it that does not come is said, and the rest works", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	await page.route("**/map.json", (route) => route.fulfill({ status: 503, body: "" }));
	await page.locator(".left .theme").nth(1).click();
	await page.locator(".detail .plain a.serif").first().click();
	await page.waitForSelector(".detail .title");
	await expect
		.poll(() => page.locator(".toast").innerText())
		.toContain("A part of the map could not be reached (answer 503).");
	expect(await page.locator(".detail .weights a").count()).toBeGreaterThan(0);
	await page.unroute("**/map.json");
	await page.goBack();
	await page.locator(".detail .plain a.serif").first().click();
	await expect.poll(() => page.locator(".detail .abs").innerText()).toMatch(/^The abstract of paper \d+\./);
	await done().catch((error: Error) => {
		// The browser itself reports the answer 503.
		if (!/503/.test(error.message)) throw error;
	});
});
