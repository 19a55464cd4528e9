import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../scripts/browser.mjs";

/** Flags for an offline, repeatable run: WebGL in software, pages put together without it (half the time), no background traffic. */
const FLAGS = [
	"--no-sandbox",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--use-angle=swiftshader",
	"--enable-unsafe-swiftshader",
	"--ignore-gpu-blocklist",
	"--disable-gpu-compositing",
	"--font-render-hinting=none",
];

/** Starts the Chrome or Chromium that `npm test` found or installed. */
export async function launchBrowser(extra: string[] = []): Promise<Browser> {
	const executablePath = await findBrowser();
	if (!executablePath)
		throw new Error("No Chrome or Chromium: run `npm test`, which gets one, or set PAPERLOOM_BROWSER");
	return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...extra] });
}
