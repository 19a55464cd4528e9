import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type Served, servePage } from "./serve.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Visit {
	page: Page;
	/** Closes the page; fails on any console error, page error, or request to another origin. */
	done(): Promise<void>;
}

export interface Session extends Served {
	browser: Browser;
	/** Opens the page with a part of the address after its root: "#view=list", "?embed". */
	visit(after?: string, context?: BrowserContextOptions): Promise<Visit>;
	close(): Promise<void>;
}

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The window of `visit`, as the page's own sums take it. */
export const SCREEN = {
	width: 1440,
	height: 900,
	dark: false,
	contrast: false,
	reducedMotion: true,
	sheet: 0,
	embed: false,
	strip: false,
	adjust: false,
};

/** A browser and a server for one test file. */
export async function startSession(flags: string[] = []): Promise<Session> {
	const served = await servePage();
	const browser = await launchBrowser(flags);
	return {
		...served,
		browser,
		async visit(after = "", context = {}) {
			const opened = await browser.newContext({
				viewport: { width: 1440, height: 900 },
				reducedMotion: "reduce",
				acceptDownloads: true,
				...context,
			});
			const page = await opened.newPage();
			const faults: string[] = [];
			const origin = new URL(served.url).origin;
			page.on("console", (message) => {
				if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
			});
			page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
			page.on("request", (request) => {
				const url = new URL(request.url());
				if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin)
					faults.push(`request: ${request.url()}`);
			});
			await page.goto(served.url + after);
			await page.waitForFunction(() => !document.querySelector(".skeleton"));
			return {
				page,
				async done() {
					await opened.close();
					expect(faults.filter((fault) => !/GPU stall|GL Driver|software WebGL/i.test(fault))).toEqual([]);
				},
			};
		},
		async close() {
			await browser.close();
			await new Promise((closed) => {
				served.server.close(closed);
				served.server.closeAllConnections();
			});
		},
	};
}

/** Waits until the map is drawn and its labels stand. */
export async function mapDrawn(page: Page): Promise<void> {
	await page.waitForSelector("#map canvas");
	await page.waitForTimeout(400);
}

/** What axe-core finds, rule by rule with the places. */
export async function axe(page: Page): Promise<string[]> {
	// Evaluated rather than added as a script element, which the page's own policy would refuse.
	const { readFileSync } = await import("node:fs");
	await page.evaluate(readFileSync(AXE, "utf8"));
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as {
			axe: {
				run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }>;
			};
		};
		const { violations } = await axe.run({
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			// It takes every link to a state of this page (#p=…) for a skip link when that scrolls out of sight.
			rules: { "skip-link": { enabled: false } },
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`),
		);
	});
}

/** The text of a file that the page gives to the person. */
export async function downloaded(
	page: Page,
	act: () => Promise<unknown>,
): Promise<{ name: string; text: string; path: string }> {
	const { readFileSync } = await import("node:fs");
	const [download] = await Promise.all([page.waitForEvent("download"), act()]);
	const path = await download.path();
	return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
}
