// Finds a Chrome or Chromium, or gets one: installed, else Playwright's download, else the system's package manager.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of an installed browser that the page tests can drive, or undefined. PAPERLOOM_BROWSER names one outright. */
export async function findBrowser() {
	const named = process.env.PAPERLOOM_BROWSER;
	if (named) return existsSync(named) ? named : undefined;
	for (const folder of (process.env.PATH ?? "").split(delimiter))
		for (const name of NAMES)
			for (const file of [join(folder, name), join(folder, `${name}.exe`)]) if (existsSync(file)) return file;
	for (const file of PLACES) if (existsSync(file)) return file;
	const { chromium } = await import("playwright-core");
	const own = chromium.executablePath();
	return own && existsSync(own) ? own : undefined;
}

/** As findBrowser, but installs one when none is there. Returns undefined, after saying why, when none can be had. */
export async function ensureBrowser(log = console.error) {
	const found = await findBrowser();
	if (found) return found;
	const tries = [
		[
			"Playwright's Chromium",
			process.execPath,
			["node_modules/playwright-core/cli.js", "install", "chromium-headless-shell", "chromium"],
		],
	];
	if (process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0)
		tries.push(
			["package lists", "apt-get", ["update", "-q"]],
			[
				"Debian's Chromium",
				"apt-get",
				["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"],
			],
		);
	for (const [what, command, args] of tries) {
		log(`No Chrome or Chromium here. Trying ${what} …`);
		spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
		const now = await findBrowser();
		if (now) return now;
	}
	log("No browser for the page tests could be found or installed.");
	log("Install Chrome or Chromium, or name one: PAPERLOOM_BROWSER=/path/to/chrome npm test");
	return undefined;
}
