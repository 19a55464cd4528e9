import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMap } from "../../src/formats/mapJson.ts";
import { insetsOf } from "../../web/state/display.ts";
import { INITIAL_VIEW } from "../../web/state/view.ts";
import { mapDrawn, SCREEN, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

const hash = () => location.hash;

describe("the address", () => {
	test("holds the view of a chosen theme, and shows it again to whom it is given", async () => {
		const { page, done } = await session.visit();
		await mapDrawn(page);
		await page.locator(".left .theme").first().click();
		// The camera went there at once: with reduced motion there is but one frame.
		await expect.poll(() => page.evaluate(hash)).toMatch(/^#t=.+&at=-?[\d.]+,-?[\d.]+,0\.\d+$/);
		await page.getByRole("button", { name: "Zoom in" }).click();
		const before = await page.evaluate(hash);
		await expect.poll(() => page.evaluate(hash)).not.toBe(before);
		const given = await page.evaluate(hash);
		await done();

		const other = await session.visit(given);
		await mapDrawn(other.page);
		await other.page.waitForTimeout(600);
		expect(await other.page.evaluate(hash)).toBe(given);
		await other.done();
	});

	test("says what it names and this map does not hold", async () => {
		const { page, done } = await session.visit("#p=nothing");
		await page.locator(".toast").getByText("This map holds no paper “nothing”.").waitFor();
		await done();
	});

	test("says that there is no such sample", async () => {
		const { page, done } = await session.visit("#map=nothing");
		await page.getByText("There is no sample “nothing”: this is another map.").first().waitFor();
		await done();
	});

	test("opens near what it selects, where it names no place", async () => {
		const { page, done } = await session.visit("#c=hessian");
		await mapDrawn(page);
		// The third number is the zoom: 1 shows the whole map in what a panel leaves free.
		await expect.poll(() => page.evaluate(hash)).toMatch(/^#c=hessian&at=-?[\d.]+,-?[\d.]+,0\.\d+$/);
		await done();
	});

	test("stays empty while the whole map is shown", async () => {
		const { page, done } = await session.visit();
		await mapDrawn(page);
		await page.waitForTimeout(600);
		expect(await page.evaluate(hash)).toBe("");
		await done();
	});

	test("keeps filters, and Back goes from selection to selection", async () => {
		const { page, done } = await session.visit("#papers=2&c=hessian");
		await mapDrawn(page);
		await page
			.locator(".chipbar")
			.getByText(/^\d+ of \d+ (papers|concepts) shown$/)
			.waitFor();
		await page.locator(".detail .weights a").first().click();
		await expect.poll(() => page.evaluate(hash)).not.toContain("c=hessian");
		expect(await page.evaluate(hash)).toContain("papers=2");
		await page.goBack();
		await expect.poll(() => page.locator(".detail .name").textContent()).toBe("Hessian");
		await done();
	});

	test("Back shows the place that was left, though the camera is under way to another", async () => {
		const given = "#c=hessian&at=40,30,0.4";
		const { page, done } = await session.visit(given, { reducedMotion: "no-preference" });
		await mapDrawn(page);
		await page.waitForTimeout(800);
		await page.locator(".left .theme").last().click();
		await page.waitForTimeout(120);
		await page.goBack();
		await page.waitForTimeout(1500);
		expect(await page.evaluate(hash)).toBe(given);
		await done();
	});
});

test("a double click on the ground of a theme opens it and shows all of it, as the list of themes does", async () => {
	const { themes } = readMap(await (await fetch(`${session.url}map.json`)).text());
	const at = /at=([-\d.]+),([-\d.]+),([\d.]+)/;
	const camera = async (page: Page) => (at.exec(await page.evaluate(hash)) ?? []).slice(1).map(Number);
	for (const [t, { id, x, y }] of themes.slice(0, 2).entries()) {
		// Its middle, which holds nothing but its name, in the middle of what the panels leave free.
		const { page, done } = await session.visit(`#off=labels&at=${x},${y},0.8`);
		await mapDrawn(page);
		const { left, right, top, bottom } = insetsOf(INITIAL_VIEW, { ...SCREEN, strip: false });
		const middle = [(left + SCREEN.width - right) / 2, (top + SCREEN.height - bottom) / 2] as const;
		await page.mouse.dblclick(...middle, { delay: 5 });
		await expect.poll(() => page.evaluate(hash)).toContain(`#t=${id}&`);
		await expect.poll(async () => (await camera(page))[2]).toBeLessThan(0.8);
		await page.waitForTimeout(800);
		const shown = await camera(page);
		await page.keyboard.press("Escape");
		await page.keyboard.press("0");
		await page.locator(".left .theme").nth(t).click();
		// The address takes the camera a while after it has come to rest.
		await expect
			.poll(async () => (await camera(page)).map((value) => Math.round(value)))
			.toEqual(shown.map((value) => Math.round(value)));
		await done();
	}
});

test("two quick clicks at different places are no double click", async () => {
	const { themes } = readMap(await (await fetch(`${session.url}map.json`)).text());
	const { page, done } = await session.visit(`#off=labels&at=${themes[0]?.x},${themes[0]?.y},0.8`);
	await mapDrawn(page);
	const before = await page.evaluate(hash);
	const { left, right, top, bottom } = insetsOf(INITIAL_VIEW, { ...SCREEN, strip: false });
	const [x, y] = [(left + SCREEN.width - right) / 2, (top + SCREEN.height - bottom) / 2];
	await page.mouse.click(x - 25, y);
	await page.mouse.click(x + 25, y);
	await page.waitForTimeout(800);
	expect(await page.evaluate(hash)).toBe(before);
	await done();
});

test("a map that is held still is not at rest: the address waits until it is let go", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	await page.mouse.move(700, 820);
	await page.mouse.down();
	await page.mouse.move(760, 780, { steps: 4 });
	await page.waitForTimeout(700);
	expect(await page.evaluate(hash)).not.toContain("at=");
	await page.mouse.up();
	await expect.poll(() => page.evaluate(hash)).toContain("at=");
	await done();
});

test("a loop keeps what is inside", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	await page.getByRole("button", { name: "Adjust" }).click();
	await page.getByRole("button", { name: "Draw a loop" }).click();
	await page.mouse.move(400, 100);
	await page.mouse.down();
	for (const [x, y] of [
		[1400, 100],
		[1400, 450],
		[400, 450],
	])
		await page.mouse.move(x, y, { steps: 5 });
	await page.mouse.up();
	await page
		.locator(".toast")
		.getByText(/^\d+ papers and \d+ concepts inside the loop\.$/)
		.waitFor();
	await page.getByRole("button", { name: "Clear the filter: Inside the loop" }).click();
	await done();
});

test("a loop that was begun by mistake is left with Esc or a click, and the map can be used again", async () => {
	const { page, done } = await session.visit();
	await mapDrawn(page);
	const under = () => page.evaluate(() => getComputedStyle(document.elementFromPoint(800, 450)!).cursor);
	for (const leave of [() => page.keyboard.press("Escape"), () => page.mouse.click(800, 450)]) {
		await page.getByRole("button", { name: "Adjust" }).click();
		await page.getByRole("button", { name: "Draw a loop" }).click();
		await page.locator(".toast").getByText("Draw a loop round what to keep.").waitFor();
		await expect.poll(under).toBe("crosshair");
		await leave();
		await page.locator(".toast").getByText("No loop was drawn").waitFor();
		await expect.poll(under).not.toBe("crosshair");
	}
	await done();
});

test("the time strip takes a brush, and says how many papers are left", async () => {
	const { page, done } = await session.visit("#map=arxiv-1000");
	await mapDrawn(page);
	const plot = await page.locator(".strip .plot").boundingBox();
	if (!plot) throw new Error("No time strip.");
	await page.mouse.move(plot.x + plot.width * 0.3, plot.y + 20);
	await page.mouse.down();
	await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 20, { steps: 5 });
	await page.mouse.up();
	await expect.poll(() => page.evaluate(hash)).toMatch(/time=\d+-\d+/);
	await expect.poll(() => page.locator("[role=status]").textContent()).toMatch(/: \d+ papers shown\.$/);
	expect(await page.locator(".left-over").innerText()).toMatch(/^\d+ of 1,000 papers shown$/);
	await page.locator(".strip").getByText("Show all months").click();
	await expect.poll(() => page.evaluate(hash)).not.toContain("time=");
	await done();
});
