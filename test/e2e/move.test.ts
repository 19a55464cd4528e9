import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapDrawn, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

/** A place of the map under which a paper or concept, and no theme's name, lies. */
async function nodeOnMap(page: Page): Promise<{ x: number; y: number }> {
	for (let y = 200; y < 700; y += 18)
		for (let x = 420; x < 1100; x += 18) {
			await page.mouse.move(x, y);
			const over = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>("#map div")].some(({ style }) => style.cursor === "pointer"),
			);
			if (!over) continue;
			await page.waitForTimeout(120);
			await page.mouse.click(x, y);
			const found = await page
				.locator("aside[aria-label='Selected paper'], aside[aria-label='Selected concept']")
				.count();
			// The map had made way for the panel, or had come near a theme: the next place is one of the whole map again.
			await page.keyboard.press("Escape");
			await page.keyboard.press("Escape");
			await page.keyboard.press("0");
			await page.waitForTimeout(600);
			if (found) return { x, y };
		}
	throw new Error("No paper or concept was found on the map.");
}

/** Looking for a node on the map takes a busy machine its time. */
const PATIENT = 180_000;

const toast = (page: Page) => page.locator(".toast");

test(
	"Alt and drag moves a paper or concept, as an edit that Undo takes back; the camera stays",
	async () => {
		const { page, done } = await session.visit();
		await mapDrawn(page);
		const { x, y } = await nodeOnMap(page);
		const before = page.url();
		await page.keyboard.down("Alt");
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 40, y + 30, { steps: 4 });
		await page.mouse.up();
		await page.keyboard.up("Alt");
		await expect.poll(() => toast(page).textContent()).toMatch(/^Moved “/);
		expect(await page.locator("aside.detail").count()).toBe(0);
		expect(page.url()).toBe(before);
		await page.keyboard.press("Control+z");
		await expect.poll(() => toast(page).textContent()).toMatch(/^Undone: Moved “/);
		await done();
	},
	PATIENT,
);

test(
	"Esc puts what is dragged back; a press beside moves the map",
	async () => {
		const { page, done } = await session.visit();
		await mapDrawn(page);
		await page.getByRole("button", { name: "Move papers and concepts" }).click();
		const { x, y } = await nodeOnMap(page);
		await page.keyboard.press("Escape");
		await page.waitForTimeout(400);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 40, y + 30, { steps: 4 });
		await page.keyboard.press("Escape");
		await page.mouse.up();
		await page.waitForTimeout(300);
		expect((await toast(page).allTextContents()).join()).not.toMatch(/^Moved/);
		await done();
	},
	PATIENT,
);

test(
	"Alt and arrows move the selected one; a row of them is one edit",
	async () => {
		const { page, done } = await session.visit();
		await mapDrawn(page);
		const { x, y } = await nodeOnMap(page);
		await page.mouse.click(x, y);
		await page.locator("#map").focus();
		for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) {
			await page.keyboard.press(`Alt+${key}`);
			await expect.poll(() => toast(page).textContent()).toMatch(/^Moved “/);
			await page.waitForTimeout(150);
		}
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await expect.poll(() => page.getByText(/^1 edit;/).count()).toBe(1);
		await done();
	},
	PATIENT,
);
