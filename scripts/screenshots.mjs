// Takes a picture of every state of the built page: three for the README into docs/images, the rest into .cache/screenshots.
// A name on the command line takes only the pictures whose names begin with it.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** PAPERLOOM_DIST names another build. */
const dist = process.env.PAPERLOOM_DIST ?? `${root}dist`;
const only = process.argv[2] ?? "";
const README = new Set(["overview-light", "paper-light", "phone-light"]);

const click = (name) => (page) => page.getByRole("button", { name, exact: true }).first().click();
const theme = (page) => page.locator(".theme").first().click();
const paper = async (page) => {
	await page.locator(".theme").first().click();
	await page.locator(".detail .plain a.serif, .sheet .plain a.serif").first().click();
	// As its address opens: the theme had filled the window.
	const address = page.url().replace(/&at=[^&]*/, "");
	await page.goto("about:blank");
	await page.goto(address);
	await page.waitForSelector("#map canvas");
	await page.waitForTimeout(500);
};
const concept = async (page) => {
	await paper(page);
	await page.locator(".weights a").first().click();
};
const report = async (page) => {
	await click("Use my own papers")(page);
	await page.locator(".dialog input[type=file]").first().setInputFiles(`${root}data/papers/hf-papers-page.txt`);
	await page.waitForSelector(".verdict");
};

/** State, address, what to do there; "wide" states are not taken on a phone. */
const STATES = [
	["overview", ""],
	["paper", "", paper],
	["concept", "", concept],
	["theme", "", theme],
	["list", "#view=list"],
	["table", "#view=table", undefined, "wide"],
	["search", "", (page) => page.locator("input[type=search], #search, #search-touch").first().fill("gradient")],
	["import", "", report, "wide"],
	["adjust", "", click("Adjust"), "wide"],
	["save", "", click("Save"), "wide"],
	["menu", "", (page) => page.getByLabel("Menu").click(), "phone"],
	["thousand", "#map=arxiv-1000"],
	["thousand-theme", "#map=arxiv-1000", theme],
	["thousand-paper", "#map=arxiv-1000", paper],
	["thousand-list", "#map=arxiv-1000&view=list", undefined, "wide"],
];

const server = spawn(process.execPath, [`${dist}/cli/paperloom.js`, "show", `${dist}/web/map.json`, "--no-open"], {
	stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((resolve, reject) => {
	server.stdout.on("data", (text) => {
		const found = /http:\S+/.exec(String(text));
		if (found) resolve(found[0]);
	});
	server.on("exit", () => reject(new Error("`paperloom show` ended; build first: npm run build")));
});
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: [
		"--no-sandbox",
		"--use-angle=swiftshader",
		"--enable-unsafe-swiftshader",
		"--ignore-gpu-blocklist",
		"--font-render-hinting=none",
	],
});
for (const folder of ["docs/images", ".cache/screenshots"]) mkdirSync(root + folder, { recursive: true });

const FORMS = [
	["light", { viewport: { width: 1440, height: 900 }, colorScheme: "light" }],
	["dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
	["phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true, isMobile: true }],
	["phone-dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true, isMobile: true }],
];
for (const [form, context] of FORMS)
	for (const [state, hash, act, where] of STATES) {
		const phone = form.startsWith("phone");
		if (where && where !== (phone ? "phone" : "wide")) continue;
		const name = phone && state === "overview" && form === "phone" ? "phone-light" : `${state}-${form}`;
		if (!name.startsWith(only)) continue;
		const page = await browser.newPage({ ...context, reducedMotion: "reduce", deviceScaleFactor: 1 });
		try {
			await page.goto(url + hash);
			await page.waitForSelector(hash.includes("view=") ? ".list, .table, [role=treegrid], table" : "#map canvas");
			await page.waitForTimeout(500);
			await act?.(page);
			// A finger points at nothing on the map once it is lifted.
			if (phone) await page.mouse.move(180, 34);
			await page.waitForTimeout(900);
			await page.screenshot({ path: `${root}${README.has(name) ? "docs/images" : ".cache/screenshots"}/${name}.png` });
			console.log(name);
		} catch (error) {
			console.error(`${name}: ${error.message.split("\n")[0]}`);
			process.exitCode = 1;
		}
		await page.close();
	}
await browser.close();
server.kill();
