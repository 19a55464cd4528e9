import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapDrawn, PHONE, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

const SAMPLE = readFileSync(new URL("../../data/papers/hf-papers-page.txt", import.meta.url), "utf8");

test("sixty seconds: themes, a paper and why it is related, a concept, one's own papers, save", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	await expect(page.locator(".tally").innerText()).resolves.toMatch(
		/^47 papers · \d+ themes · \d+ concepts\s*\.\s+Nothing leaves/,
	);
	const themes = page.locator(".left .theme b");
	expect(await themes.count()).toBeGreaterThanOrEqual(4);

	await page.locator(".left .theme").first().hover();
	await page.locator(".left .theme").first().click();
	await page.waitForSelector(".detail .name");
	expect(await page.locator(".detail .name").innerText()).toBe(await themes.first().innerText());

	await page.locator(".detail .plain a.serif").first().click();
	await page.waitForSelector(".detail .title");
	expect(await page.locator(".detail .abs .u").count()).toBeGreaterThan(0);
	const cards = page.locator(".detail .why");
	expect(await cards.count()).toBe(3);
	const first = await cards.first().innerText();
	expect(first).toMatch(/\d+ %/);
	expect(first).toMatch(/Here\s[\s\S]*There/);

	await cards.first().getByText("Show the link on the map").click();
	await expect.poll(() => page.url()).toContain("path=");

	await page.locator(".detail .weights a").first().click();
	await page.waitForSelector(".detail .name");
	expect(await page.locator(".detail .sent").count()).toBeGreaterThan(0);
	await page.goBack();
	await page.waitForSelector(".detail .title");

	await page.getByRole("button", { name: "Use my own papers" }).click();
	await page.locator(".dialog textarea").fill(SAMPLE);
	await page.waitForSelector(".verdict");
	expect(await page.locator(".verdict").innerText()).toMatch(/^47 papers found/);
	expect(await page.locator(".skips tr").count()).toBe(5);
	await page.getByRole("button", { name: "Map 47 papers" }).click();
	await page.locator(".toast").getByText("Undo brings back the map before it.").waitFor();
	await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
	await page.locator(".toast").getByText("Undone").waitFor();

	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByRole("button", { name: /One HTML file/ }).waitFor();
	await done();
});

test("a long text is read as it is pasted, and not laid out in the field", async () => {
	const { page, done } = await session.visit();
	await page.getByRole("button", { name: "Use my own papers" }).click();
	await page.locator(".dialog textarea").evaluate((field, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", text);
		field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}, `${SAMPLE}\n\n`.repeat(4));
	await page.waitForSelector(".verdict");
	expect(await page.locator(".verdict").innerText()).toMatch(/papers found/);
	expect(await page.locator(".dialog textarea").inputValue()).toBe("");
	await page.getByRole("button", { name: "Map 47 papers" }).waitFor();
	await done();
});

test("search forgives typing errors and says so", async () => {
	const { page, done } = await session.visit();
	await page.keyboard.press("/");
	await page.keyboard.type("hesian");
	await page.getByText("No paper or concept called “hesian”. Closest:").waitFor();
	await page.keyboard.press("Enter");
	expect(await page.locator(".detail .name").innerText()).toMatch(/Hessian/);
	await done();
});

test("while a comparison waits, the search finds only what can be its other half", async () => {
	const { page, done } = await session.visit("#c=hessian");
	await page.locator(".detail").getByRole("button", { name: "Compare" }).click();
	// A theme is called so, too, and stood first.
	await page.getByPlaceholder("Find the other concept").fill("bilevel optimization");
	await page.locator("[role=option]").first().waitFor();
	expect(new Set(await page.locator("[role=option] .sr").allTextContents())).toEqual(new Set([", concept "]));
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: "Two concepts compared" }).waitFor();
	await done();
});

describe("edits", () => {
	test("hide, undo, redo, rename; each is said and listed", async () => {
		const { page, done } = await session.visit("#c=hessian");
		await page.waitForSelector(".detail .name");
		await page.getByRole("button", { name: "Rename" }).click();
		await page.getByLabel("New name of the concept").fill("Hesse matrix");
		await page.keyboard.press("Enter");
		await page.locator(".toast").getByText("Hesse matrix").waitFor();
		await expect.poll(() => page.locator(".detail .name").innerText()).toBe("Hesse matrix");
		await page.keyboard.press("Control+z");
		await expect.poll(() => page.locator(".detail .name").innerText()).toBe("Hessian");
		await page.keyboard.press("Control+Shift+z");
		await expect.poll(() => page.locator(".detail .name").innerText()).toBe("Hesse matrix");
		await page.getByRole("button", { name: "Hide" }).click();
		await page.locator(".toast").getByText("Hid “Hesse matrix”").waitFor();
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("button", { name: "Edits (2)" }).click();
		await expect.poll(() => page.locator(".dialog ol li").allInnerTexts()).toHaveLength(2);
		await page.getByRole("button", { name: /Take back: Renamed/ }).click();
		await expect.poll(() => page.locator(".dialog ol li").allInnerTexts()).toHaveLength(1);
		await done();
	});

	test("merge one concept into another", async () => {
		const { page, done } = await session.visit("#c=hessian");
		const before = await page.locator(".detail .facts").innerText();
		await page.getByRole("button", { name: "Merge" }).click();
		await page.getByLabel("Concept to merge it into").fill("gradient");
		const target = page.locator(".options button").first();
		const into = (await target.innerText()).split("\n")[0];
		await target.click();
		await page.locator(".toast").getByText("Merged “Hessian” into").waitFor();
		await expect.poll(() => page.locator(".detail .name").innerText()).toBe(into);
		expect(await page.locator(".detail .facts").innerText()).not.toBe(before);
		await done();
	});
});

test("filters say what they did, and can be lifted", async () => {
	const { page, done } = await session.visit();
	await page.getByRole("button", { name: "Adjust" }).click();
	await page.getByLabel("In at least").fill("2");
	await expect
		.poll(() => page.locator(".did").innerText())
		.toMatch(/^\d+ of \d+ concepts and \d+ of 47 papers shown\.$/);
	await page.getByLabel("Close").click();
	await page.getByRole("button", { name: "Clear the filter: Concepts in 2 or more papers" }).click();
	expect(await page.locator(".chipbar").count()).toBe(0);
	await done();
});

test("phone: search, sheet, menu", async () => {
	const { page, done } = await session.visit("", PHONE);
	await mapDrawn(page);
	await page.locator("#search-touch").fill("diffusion");
	await page.locator(".hits li").first().tap();
	await page.waitForSelector(".sheet .crumbs");
	const half = (await page.locator(".sheet").boundingBox())?.height ?? 0;
	await page.getByLabel("Make this panel larger").click();
	await expect.poll(async () => (await page.locator(".sheet").boundingBox())?.height ?? 0).toBeGreaterThan(half + 100);
	await page.getByLabel("Close").click();
	await page.getByLabel("Menu").click();
	await page.locator(".menu .seg").getByText("List").click();
	await page.waitForSelector("[role=treegrid]");
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await done();
});

test("the map alone in an embed", async () => {
	const { page, done } = await session.visit("?embed");
	await mapDrawn(page);
	expect(await page.locator(".panel, .bar, .sheet").count()).toBe(0);
	await done();
});
