import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMap } from "../../src/formats/mapJson.ts";
import { mapDrawn, PHONE, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

interface Drawn {
	text: string;
	size: number;
}

/** What the page has written on its canvases, and how large, px. */
async function written(after: string, context: BrowserContextOptions): Promise<Drawn[]> {
	const { page, done } = await session.visit(after, context);
	await page.addInitScript(() => {
		const fill = CanvasRenderingContext2D.prototype.fillText;
		const drawn: Drawn[] = [];
		CanvasRenderingContext2D.prototype.fillText = function (text: string, ...place: [number, number]) {
			drawn.push({ text, size: Number(/([\d.]+)px/.exec(this.font)?.[1]) });
			return fill.call(this, text, ...place);
		};
		Object.assign(globalThis, { drawn });
	});
	await page.reload();
	await mapDrawn(page);
	await page.waitForTimeout(400);
	const drawn = await page.evaluate(() => (globalThis as unknown as { drawn: Drawn[] }).drawn);
	await done();
	return drawn;
}

const size = (width: number, height: number) => ({ viewport: { width, height } });

test.each<[string, string, BrowserContextOptions]>([
	["a phone of 320 × 640", "", { ...PHONE, ...size(320, 640) }],
	["a phone of 320 × 800", "", { ...PHONE, ...size(320, 800) }],
	["a phone of 360 × 640", "", { ...PHONE, ...size(360, 640) }],
	["a phone of 390 × 844", "", PHONE],
	["an embed of 340 × 500", "?embed", size(340, 500)],
	["an embed of 480 × 320", "?embed", size(480, 320)],
	["an embed of 640 × 340", "?embed", size(640, 340)],
	["a window of 1440 × 900", "", {}],
])("%s names every theme of the sample, in letters of at least 11 px", async (_, after, context) => {
	const { themes } = readMap(await (await fetch(`${session.url}map.json`)).text());
	const drawn = await written(after, context);
	// The lines of a name are drawn one after the other.
	const all = drawn.map(({ text }) => text).join(" ");
	for (const { name } of themes) expect(all).toContain(name);
	expect(Math.min(...drawn.map((one) => one.size))).toBeGreaterThanOrEqual(11);
});
