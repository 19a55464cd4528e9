// A little over 250 lines: every window size and what must fit into it.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMapBinary } from "../../src/formats/mapBinary.ts";
import { zoomBox } from "../../web/state/display.ts";
import { INITIAL_VIEW } from "../../web/state/view.ts";
import { mapDrawn, PHONE, SCREEN, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

/** Pairs of the given things that lie over one another. */
function overlaps(page: Page, selectors: string[]): Promise<string[]> {
	return page.evaluate((all) => {
		const boxes = all.flatMap((selector) =>
			[...document.querySelectorAll(selector)]
				.filter((el) => el.checkVisibility())
				.map((el) => ({ selector, box: el.getBoundingClientRect() })),
		);
		return boxes.flatMap((a, i) =>
			boxes
				.slice(0, i)
				.filter(
					(b) =>
						a.box.left < b.box.right - 1 &&
						b.box.left < a.box.right - 1 &&
						a.box.top < b.box.bottom - 1 &&
						b.box.top < a.box.bottom - 1,
				)
				.map((b) => `${a.selector} over ${b.selector}`),
		);
	}, selectors);
}

const PANELS = [".left", ".bar", ".zoom", ".legend", ".strip", ".detail", ".toast"];

describe("no panel lies over another", () => {
	test.each([
		[701, 450],
		[720, 450],
		[800, 900],
		[1024, 768],
		[1181, 700],
		[1440, 900],
	])(
		"%i × %i: at rest, with a time strip, with a theme besides",
		async (width, height) => {
			for (const [address, theme] of [
				["", false],
				["#map=arxiv-1000", false],
				["#map=arxiv-1000", true],
			] as const) {
				const { page, done } = await session.visit(address, { viewport: { width, height } });
				await mapDrawn(page);
				if (theme) await page.locator(".theme").first().click();
				await page.waitForTimeout(100);
				expect(await overlaps(page, PANELS)).toEqual([]);
				const zoom = await page.locator(".zoom").boundingBox();
				if (zoom && !theme) {
					const said = zoomBox(INITIAL_VIEW, { ...SCREEN, width, height, strip: address !== "" });
					expect(Object.values(zoom).map(Math.round)).toEqual(Object.values(said ?? {}));
				}
				await done();
			}
		},
		120_000,
	);
});

test.each([320, 390])("breadcrumbs keep apart on a phone %i px wide", async (width) => {
	const { page, done } = await session.visit("#c=hessian", { ...PHONE, viewport: { width, height: 700 } });
	await mapDrawn(page);
	await page.locator(".sheet .weights a").first().click();
	await page.getByLabel("Back to the one before").waitFor();
	expect(await overlaps(page, [".crumbs > button", ".crumbs li"])).toEqual([]);
	await done();
});

test("on a phone a paper opens near, though one of its concepts lies at the other end of the map", async () => {
	const map = readMapBinary(
		new Uint8Array(await (await fetch(`${session.url}samples/arxiv-1000.paperloom`)).arrayBuffer()),
	);
	const away: number[][] = map.papers.map(() => []);
	for (const { paper: p, concept } of map.paperConcepts) {
		const [from, to] = [map.papers[p]!, map.concepts[concept]!];
		if (to.shown) away[p]!.push(Math.hypot(to.x - from.x, to.y - from.y));
	}
	// Of the papers with such a concept, the one whose other concepts lie nearest.
	const others = (own: number[]) => own.reduce((sum, distance) => sum + distance, 0) - Math.max(...own);
	const [far] = map.papers
		.map((_, p) => p)
		.filter((p) => away[p]!.length > 3 && Math.max(...away[p]!) > 0.6 * map.layout.width)
		.sort((a, b) => others(away[a]!) / away[a]!.length - others(away[b]!) / away[b]!.length);
	expect(far).toBeDefined();
	const id = encodeURIComponent(map.papers[far!]!.id);
	const { page, done } = await session.visit(`#map=arxiv-1000&p=${id}`, PHONE);
	await mapDrawn(page);
	// The third number is the zoom: 1 shows the whole map.
	const ratio = () => page.evaluate(() => Number(/at=[^,]+,[^,]+,([\d.]+)/.exec(location.hash)?.[1]));
	await expect.poll(ratio).toBeLessThan(0.5);
	await done();
});

test("on a phone filters are shown, and an answer stands on the sheet", async () => {
	const { page, done } = await session.visit("#c=hessian&papers=2", PHONE);
	await mapDrawn(page);
	await page.getByRole("button", { name: "Clear the filter: Concepts in 2 or more papers" }).waitFor();
	await page.getByRole("button", { name: "Hide", exact: true }).click();
	await page.locator(".toast").waitFor();
	await expect
		.poll(async () => {
			const [toast, sheet] = await Promise.all([
				page.locator(".toast").boundingBox(),
				page.locator(".sheet").boundingBox(),
			]);
			return Math.round((sheet?.y ?? 0) - (toast?.y ?? 0) - (toast?.height ?? 0));
		})
		.toBe(12);
	await done();
});

test("what is pressed is at least 24 px high and wide", async () => {
	for (const [address, context] of [
		["#c=hessian", {}],
		["#view=list", {}],
		["#view=table", {}],
		["#c=hessian", PHONE],
	] as const) {
		const { page, done } = await session.visit(address, context);
		await page.waitForTimeout(500);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll("button, a, input:not([type=checkbox]), [role=slider]")]
				.filter((el) => el.checkVisibility() && !el.closest(".sr, .skip"))
				// Words within a sentence are excepted.
				.filter((el) => !el.closest(".abs, .q, .sent p, .def, .also, .meta"))
				.filter((el) => {
					const { width, height } = el.getBoundingClientRect();
					return width > 0 && (width < 24 || height < 24);
				})
				.map((el) => el.outerHTML.slice(0, 90)),
		);
		expect(small, address).toEqual([]);
		await done();
	}
});

test("a table of papers without dates has no column for them", async () => {
	const { page, done } = await session.visit("#view=table");
	await page.waitForSelector("thead");
	expect(await page.locator("thead").innerText()).not.toContain("Date");
	await done();
	const dated = await session.visit("#map=arxiv-1000&view=table");
	await dated.page.locator("thead").getByText("Date").waitFor();
	await dated.done();
});

test("no cell of the list is empty: a screen reader would say nothing but that", async () => {
	const { page, done } = await session.visit("#view=list");
	await page.locator("[role=row].l2 .tw").first().click();
	await page.waitForSelector("[role=row].l3");
	const cells = await page.locator("[role=gridcell]").allTextContents();
	expect(cells.filter((text) => text.trim() === "")).toEqual([]);
	await done();
});

test("the table begins with what the map draws, and says how much of it is on the map", async () => {
	const { page, done } = await session.visit("#view=table&show=concepts");
	await page.locator("thead").getByText("Mentions").waitFor();
	expect(await page.locator(".tools span").innerText()).toMatch(/^\d+ concepts, \d+ of them on the map$/);
	// What is too common to be paired is not said to be named with nothing.
	const common = page.locator("tbody tr", { hasText: /^neural networks/ }).first();
	expect(await common.locator("td").last().innerText()).toBe("–");
	await done();
});

test("text that holds no papers is answered in the page's words, not the command line's", async () => {
	const { page, done } = await session.visit();
	await page.getByRole("button", { name: "Use my own papers" }).click();
	const report = page.locator(".dialog .report");
	for (const [text, verdict] of [
		["hello world\nthis is nothing", /^No papers found\s+The pasted text holds no titles of papers\./],
		['{"name": "x"}', /^No papers found\s+The one record in the pasted text cannot be used \(read as JSON\): /],
		["1\n2", /^Not read\s+This is not a format Paperloom reads\./],
	] as const) {
		await page.locator(".dialog textarea").fill(text);
		await expect.poll(() => report.innerText()).toMatch(verdict);
		expect(await report.innerText()).not.toMatch(/--|copied-page/);
	}
	await done();
});

test("on a screen of 3840 × 2160 the map is as wide as there is room", async () => {
	const { page, done } = await session.visit("", { viewport: { width: 3840, height: 2160 } });
	await mapDrawn(page);
	const ink = await inkOnMap(page);
	expect(ink.bottom - ink.top).toBeGreaterThan(0.75 * 2160);
	expect(ink.right).toBeLessThan(3840);
	await done();
});

test.each([
	["upright", { width: 390, height: 844 }, true],
	["lying", { width: 660, height: 420 }, false],
])("on a phone %s the map lies so that it fills the screen", async (_, viewport, taller) => {
	const { page, done } = await session.visit("", { ...PHONE, viewport });
	await mapDrawn(page);
	const { left, right, top, bottom } = await inkOnMap(page);
	expect(bottom - top > right - left).toBe(taller);
	if (taller) expect(right - left).toBeGreaterThan(0.8 * viewport.width);
	await done();
});

test.each([
	["", ["Paper", "Concept, size by papers", "A paper names it", "Shared by two themes"]],
	["#show=papers", ["Paper", "Related papers"]],
	["#show=concepts", ["Concept, size by papers", "Named together", "Shared by two themes"]],
])("the legend of %j says what is drawn", async (address, words) => {
	const { page, done } = await session.visit(address);
	await page.locator(".legend").waitFor();
	expect((await page.locator(".legend > div").allInnerTexts()).map((text) => text.trim())).toEqual(words);
	await done();
});

test("with forced colours panels have edges, and what is chosen is framed", async () => {
	const { page, done } = await session.visit("", { forcedColors: "active" });
	await mapDrawn(page);
	await page.locator(".left .theme").first().click();
	const styles = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((el) => {
				const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(el);
				return { edge: `${borderTopWidth} ${borderTopStyle}`, frame: outlineStyle };
			});
	for (const selector of [".left", ".detail", ".zoom", ".bar .btn"])
		expect((await styles(selector)).edge, selector).toBe("1px solid");
	for (const selector of [".seg [aria-pressed=true]", ".theme[aria-current=true]"])
		expect((await styles(selector)).frame, selector).toBe("solid");
	expect((await styles(".theme:not([aria-current=true])")).frame).toBe("none");
	await done();
});

/** The box of what is drawn of the regions, px of the window. */
function inkOnMap(page: Page): Promise<{ left: number; right: number; top: number; bottom: number }> {
	return page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>("#map canvas");
		const pen = canvas?.getContext("2d");
		if (!canvas || !pen) throw new Error("No map.");
		const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
		const box = { left: width, right: 0, top: height, bottom: 0 };
		for (let y = 0; y < height; y += 2)
			for (let x = 0; x < width; x += 2) {
				if (data[4 * (y * width + x) + 3] === 0) continue;
				box.left = Math.min(box.left, x);
				box.right = Math.max(box.right, x);
				box.top = Math.min(box.top, y);
				box.bottom = Math.max(box.bottom, y);
			}
		const { x, y, width: shown } = canvas.getBoundingClientRect();
		const scale = shown / width;
		return {
			left: x + box.left * scale,
			right: x + box.right * scale,
			top: y + box.top * scale,
			bottom: y + box.bottom * scale,
		};
	});
}

test.each([
	["a wide window", { viewport: { width: 1440, height: 900 } }],
	["a narrow window", { viewport: { width: 760, height: 700 } }],
	["a phone", PHONE],
])("the filters leave the map in sight: %s", async (_, context) => {
	const { page, done } = await session.visit("#map=arxiv-1000", context);
	await mapDrawn(page);
	if (context === PHONE) await page.getByLabel("Menu").click();
	await page.getByRole("button", { name: "Adjust" }).click();
	await page.locator(".popover").waitFor();
	await mapDrawn(page);
	expect(await overlaps(page, [".left", ".bar", ".zoom", ".legend", ".strip", ".popover", ".ptop"])).toEqual([]);
	const popover = (await page.locator(".popover").boundingBox())!;
	const { left, right, top, bottom } = await inkOnMap(page);
	const sees = { width: context.viewport!.width, height: context.viewport!.height };
	if (context === PHONE) expect(popover.y).toBeGreaterThan(0.4 * sees.height);
	else expect(right).toBeLessThanOrEqual(popover.x);
	expect(right - left).toBeGreaterThan(200);
	expect(bottom - top).toBeGreaterThan(150);
	await done();
});
