import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, mapDrawn, PHONE, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

const open = (name: string, wait: string) => async (page: Page) => {
	await page.getByRole("button", { name, exact: true }).click();
	await page.waitForSelector(wait);
};
const STATES: [name: string, hash: string, act?: (page: Page) => Promise<unknown>][] = [
	["overview", ""],
	["concept", "#c=hessian", (page) => page.getByText("Why?").click()],
	["theme", "", (page) => page.locator(".theme").first().click()],
	["list", "#view=list"],
	["table", "#view=table"],
	[
		"search",
		"",
		async (page) => {
			await page.locator("input[type=search]").fill("gradient");
			await page.waitForSelector(".hits");
		},
	],
];
const WIDE: typeof STATES = [
	[
		"paper",
		"#view=list",
		async (page) => {
			await page.locator(".row.l2").first().click();
			await page.waitForSelector(".detail .why");
		},
	],
	[
		"compare",
		"#c=hessian",
		async (page) => {
			await page.getByRole("button", { name: "Compare" }).click();
			await page.locator(".weights a").first().click();
			await page.waitForSelector(".pair");
		},
	],
	[
		"edits",
		"#c=hessian",
		async (page) => {
			await page.getByRole("button", { name: "Hide", exact: true }).click();
			await page.locator(".toast").waitFor();
			await page.getByRole("button", { name: "Save", exact: true }).click();
			await page.getByRole("button", { name: "See the edits (1)" }).click();
			await page.waitForSelector(".dialog ol");
		},
	],
	["adjust", "", open("Adjust", ".popover")],
	["save", "", open("Save", ".choices")],
	["import", "", open("Use my own papers", ".drop")],
	["keys", "", (page) => page.keyboard.press("?")],
];

const menu = (name: string, wait: string) => async (page: Page) => {
	await page.getByLabel("Menu").click();
	await page.getByRole("button", { name, exact: true }).click();
	await page.waitForSelector(wait);
};
const ON_PHONE: typeof STATES = [
	["filtered", "#papers=2", (page) => page.waitForSelector(".chipbar")],
	["menu", "", (page) => page.getByLabel("Menu").click()],
	["adjust", "", menu("Adjust", ".popover")],
	["save", "", menu("Save", ".choices")],
	["import", "", menu("Use my own papers", ".drop")],
];

test.each([
	["light", { colorScheme: "light" }, [...STATES, ...WIDE]],
	["dark", { colorScheme: "dark" }, [...STATES, ...WIDE]],
	["phone", PHONE, [...STATES, ...ON_PHONE]],
	["forced colours", { forcedColors: "active" }, STATES.slice(0, 2)],
] as const)(
	"axe finds nothing: %s",
	async (_, context, states) => {
		for (const [name, hash, act] of states) {
			const { page, done } = await session.visit(hash, context);
			if (!hash.includes("view=")) await mapDrawn(page);
			await act?.(page);
			await page.waitForTimeout(250);
			// A busy machine draws the first panel later.
			await expect.poll(() => axe(page), { message: name }).toEqual([]);
			await done();
		}
	},
	300_000,
);

test.each([320, 768, 1000, 1181, 3840])("nothing runs out of a window %i px wide", async (width) => {
	const { page, done } = await session.visit("#c=hessian", { viewport: { width, height: 800 } });
	await page.waitForSelector(".crumbs");
	const out = await page.evaluate(() =>
		[...document.querySelectorAll("button, a, input, h2, p")]
			.filter((el) => {
				const box = el.getBoundingClientRect();
				return box.width > 0 && !el.closest(".sr") && (box.left < -1 || box.right > innerWidth + 1);
			})
			.map((el) => el.outerHTML.slice(0, 80)),
	);
	expect(out).toEqual([]);
	await done();
});
