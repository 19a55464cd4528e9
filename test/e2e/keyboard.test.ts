import { afterAll, beforeAll, expect, test } from "vitest";
import { mapDrawn, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

/** Name of what has the focus, as a screen reader would say it, shortened. */
const focused = () => {
	const at = document.activeElement as HTMLElement | null;
	return at?.getAttribute("aria-label") ?? at?.textContent?.trim().slice(0, 60) ?? "";
};

test("keyboard only: search, themes, map, detail, list, back", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);

	await page.keyboard.press("Tab");
	expect(await page.evaluate(focused)).toBe("Find a paper or concept");
	await page.keyboard.press("Tab");
	const theme = await page.locator(".left .theme b").first().textContent();
	expect(await page.evaluate(focused)).toContain(theme);

	await page.locator("#map").focus();
	await page.keyboard.press("Shift+Tab");
	await page.keyboard.press("Tab");
	await expect.poll(() => page.locator("[role=status]").textContent()).toBe(`theme: ${theme}`);
	await page.keyboard.press("ArrowRight");
	const second = await page.locator(".left .theme b").nth(1).textContent();
	await expect.poll(() => page.locator("[role=status]").textContent()).toBe(`theme: ${second}`);
	await page.keyboard.press("Enter");
	await page.waitForSelector(".detail .name");
	expect(await page.locator(".detail .name").textContent()).toBe(second);
	await expect.poll(() => page.locator("[role=status]").textContent()).toBe(`Selected theme: ${second}`);
	await page.keyboard.press("ArrowRight");
	await expect.poll(() => page.locator("[role=status]").textContent()).toMatch(/^paper: /);
	await page.keyboard.press("Enter");
	await page.waitForSelector(".detail .title");
	const title = await page.locator(".detail .title").textContent();

	await page.keyboard.press("]");
	await expect.poll(() => page.locator(".detail .title").textContent()).not.toBe(title);
	await page.keyboard.press("Escape");
	await page.waitForSelector(".detail .name");
	await page.keyboard.press("Escape");
	await expect.poll(() => page.locator(".detail").count()).toBe(0);

	await page.keyboard.press("?");
	await page.getByRole("dialog", { name: "Keys" }).waitFor();
	await page.keyboard.press("Escape");
	await expect.poll(() => page.getByRole("dialog").count()).toBe(0);

	await page.keyboard.press("l");
	await page.waitForSelector("[role=treegrid]");
	await page.locator("[role=treegrid] [role=row][tabindex='0']").focus();
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowDown");
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-level"))).toBe("3");
	await page.keyboard.press("Enter");
	await page.waitForSelector(".detail .name");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("row");
	await page.keyboard.press("m");
	await done();
});

test("what a screen reader says: counts with their unit, an opened row, nothing selected; closing gives the focus back", async () => {
	const { page, done } = await session.visit("#view=list");
	await page.waitForSelector("[role=treegrid]");
	const status = () => page.locator("[role=status]").textContent();
	const spoken = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((el) => el.textContent?.replace(/\s+/g, " ").trim());
	expect(await spoken(".left .theme")).toMatch(/\d papers?\. /);
	expect(await spoken(".tally")).toMatch(/concepts\. Nothing leaves/);

	await page.locator("[role=row][tabindex='0']").focus();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowRight");
	await expect.poll(status).toMatch(/^Opened: \d+ concepts? and \d+ related papers?\.$/);
	await page.keyboard.press("ArrowLeft");
	await expect.poll(status).toBe("Closed.");

	const link = page.locator(".left .theme").nth(1);
	await link.focus();
	await page.keyboard.press("Enter");
	await page.locator(".detail").getByRole("button", { name: "Close" }).focus();
	await page.keyboard.press("Enter");
	await expect.poll(status).toBe("Nothing is selected.");
	await expect.poll(() => link.evaluate((el) => el === document.activeElement)).toBe(true);

	await page.keyboard.press("/");
	expect(await page.evaluate(focused)).toBe("Find a paper or concept");
	await page.keyboard.type("gradient");
	expect(await page.locator("#search").inputValue()).toBe("gradient");
	expect(await page.evaluate(focused)).toBe("Find a paper or concept");
	expect(await spoken("[role=option]")).toMatch(/, (?:concept|paper) /);
	await page.keyboard.press("Enter");
	await page.waitForSelector(".detail h2");
	await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
	const weight = page.locator(".detail .w").first();
	expect(await weight.evaluate((el) => [el.textContent, el.getAttribute("title")])).toEqual([
		expect.stringMatching(/^.+, \d+ papers? in common$/),
		null,
	]);
	await page.keyboard.press("Escape");
	await done();
});

test("a row of the list takes the focus at once: a frame later, it took it from where one had gone meanwhile", async () => {
	const { page, done } = await session.visit("#view=list");
	await page.waitForSelector("[role=treegrid]");
	const [from, to] = await page.evaluate(() => {
		const row = document.querySelector<HTMLElement>("[role=row][tabindex='0']");
		row?.focus();
		row?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
		return [row, document.activeElement].map((el) => el?.getAttribute("data-key"));
	});
	expect(from).toBeTruthy();
	expect(to).toBeTruthy();
	expect(to).not.toBe(from);
	await done();
});

test("without WebGL the list opens, says why, and holds everything", async () => {
	const blind = await startSession(["--disable-gpu", "--disable-3d-apis"]);
	const { page, done } = await blind.visit();
	await page.waitForSelector("[role=treegrid]");
	expect(await page.locator(".list .note").textContent()).toMatch(/WebGL|draw/);
	await page.locator("[role=row].l2").first().click();
	await page.waitForSelector(".detail .title");
	await page.locator(".detail .why").first().waitFor();
	await page.getByRole("button", { name: "Try the map again" }).click();
	await page.waitForSelector("[role=treegrid]");
	await done();
	await blind.close();
}, 60_000);

test("a lost graphics context shows the list", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	await page.evaluate(() => {
		for (const canvas of document.querySelectorAll("canvas"))
			canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
	});
	await page.getByText("The map stopped drawing. Nothing is lost.").waitFor();
	await page.getByRole("button", { name: "Try the map again" }).click();
	await mapDrawn(page);
	expect(await page.locator("[role=treegrid]").count()).toBe(0);
	await done();
});
