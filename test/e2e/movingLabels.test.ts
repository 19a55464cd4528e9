import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapDrawn, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

/** From now on, gathers of each frame the pairs of labels that lie over one another. */
function watchLabels(page: Page): Promise<void> {
	return page.evaluate(() => {
		type Box = { text: string; left: number; right: number; top: number; bottom: number };
		const frames: string[][] = [];
		let boxes: Box[] = [];
		const pen = CanvasRenderingContext2D.prototype;
		const { clearRect, fillText } = pen;
		pen.clearRect = function (...area) {
			if (boxes.length > 0)
				frames.push(
					boxes.flatMap((a, i) =>
						boxes
							.slice(0, i)
							.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
							.map((b) => `${a.text} over ${b.text}`),
					),
				);
			boxes = [];
			clearRect.apply(this, area);
		};
		pen.fillText = function (text, x, y) {
			const size = Number(/([\d.]+)px/.exec(this.font)?.[1]);
			const { width } = this.measureText(text);
			const left = this.textAlign === "center" ? x - width / 2 : x;
			boxes.push({ text, left: left + 2, right: left + width - 2, top: y - 0.6 * size, bottom: y });
			fillText.call(this, text, x, y);
		};
		Object.assign(globalThis, { frames });
	});
}

test("no frame has labels over one another while a panel opens, a theme is fitted and the map comes back", async () => {
	const { page, done } = await session.visit("#map=arxiv-1000");
	await mapDrawn(page);
	await watchLabels(page);
	await page.getByRole("button", { name: "Adjust" }).click();
	await mapDrawn(page);
	await page.keyboard.press("Escape");
	await mapDrawn(page);
	await page.locator(".theme").first().click();
	await mapDrawn(page);
	await page.keyboard.press("Escape");
	await page.keyboard.press("0");
	await mapDrawn(page);
	const frames = await page.evaluate(() => (globalThis as unknown as { frames: string[][] }).frames);
	expect(frames.length).toBeGreaterThan(4);
	expect(frames.flat()).toEqual([]);
	await done();
});
