import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEdits } from "../../src/edits/editList.ts";
import { readMap } from "../../src/formats/mapJson.ts";
import { CLI } from "./serve.ts";
import { downloaded, mapDrawn, type Session, startSession } from "./session.ts";

let session: Session;
beforeAll(async () => {
	session = await startSession();
});
afterAll(() => session.close());

const SAMPLE = fileURLToPath(new URL("../../data/papers/hf-papers-page.txt", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paperloom-"));

test("pasted papers give the same bytes as the command line", async () => {
	const out = join(folder, "cli.json");
	execFileSync(process.execPath, [CLI, "build", "--quiet", "-", "-o", out], { input: readFileSync(SAMPLE) });
	const { page, done } = await session.visit();
	await page.getByRole("button", { name: "Use my own papers" }).click();
	await page.locator(".dialog textarea").fill(readFileSync(SAMPLE, "utf8"));
	await page.getByRole("button", { name: "Map 47 papers" }).click();
	await page.locator(".toast").getByText("The map before comes back with Undo.").waitFor();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	const { text } = await downloaded(page, () => page.getByRole("button", { name: /^Paperloom map/ }).click());
	expect(text === readFileSync(out, "utf8")).toBe(true);
	await done();
}, 90_000);

describe("what is saved opens again", () => {
	const wellFormed = (text: string) => {
		const names = new Set<string>();
		const parser = new SaxesParser();
		parser.on("opentag", ({ name }) => names.add(name));
		parser.on("error", (error) => {
			throw error;
		});
		parser.write(text).close();
		return names;
	};

	test("map, GEXF, GraphML, SVG, PNG, CSV, edits", async () => {
		const { page, done } = await session.visit("#c=hessian");
		await mapDrawn(page);
		await page.getByRole("button", { name: "Rename" }).click();
		await page.getByLabel("New name of the concept").fill("Hesse matrix");
		await page.keyboard.press("Enter");
		await page.locator(".toast").getByText("Renamed").waitFor();
		await page.getByRole("button", { name: "Save", exact: true }).click();
		const save = (name: RegExp) => downloaded(page, () => page.getByRole("button", { name }).click());

		const map = readMap((await save(/^Paperloom map/)).text);
		expect(map.concepts.some(({ label }) => label === "Hesse matrix")).toBe(true);
		expect(wellFormed((await save(/^GEXF/)).text)).toContain("node");
		expect(wellFormed((await save(/^GraphML/)).text)).toContain("graph");
		const svg = await save(/^SVG/);
		expect(wellFormed(svg.text)).toContain("text");
		expect(svg.text).toContain(`${map.papers.length} papers`);
		const png = await save(/^PNG/);
		expect(readFileSync(png.path).subarray(1, 4).toString()).toBe("PNG");
		expect((await save(/^CSV of nodes/)).text.split("\n").length).toBeGreaterThan(map.papers.length);
		expect(readEdits((await save(/^Edits \d+ edit/)).text)).toEqual([
			{ op: "rename", concept: "hessian", label: "Hesse matrix" },
		]);
		await page.getByRole("button", { name: /Methods paragraph/ }).click();
		expect(await page.locator(".methods").textContent()).toMatch(/47 papers[\s\S]*doi\.org/);
		await done();
	}, 60_000);

	test("an edits file is applied again, and a map file opens, by dropping them", async () => {
		const { page, done } = await session.visit("#c=hessian");
		await mapDrawn(page);
		const drop = (name: string, text: string) =>
			page.evaluate(
				([file, content]) => {
					const data = new DataTransfer();
					data.items.add(new File([content], file));
					dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
				},
				[name, text],
			);
		const edits =
			'{"format":"paperloom-edits","version":1,"edits":[\n{"op":"rename","concept":"hessian","label":"Hesse matrix"}\n]}\n';
		await drop("my.edits.json", edits);
		await expect.poll(() => page.locator(".detail .name").textContent()).toBe("Hesse matrix");
		await drop("notes.bin", "\u0000\u0001\u0002 binary");
		await page.getByText("is not a format Paperloom reads").first().waitFor();
		await done();
	});
});

test("the offline file works from disk with the network cut, and saves itself again", async () => {
	const { page, done } = await session.visit();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	const { text } = await downloaded(page, () => page.getByRole("button", { name: /One HTML file/ }).click());
	await done();
	const file = join(folder, "map.html");
	writeFileSync(file, text);

	const context = await session.browser.newContext({
		offline: true,
		viewport: { width: 1440, height: 900 },
		acceptDownloads: true,
	});
	const offline = await context.newPage();
	const faults: string[] = [];
	offline.on("console", (message) => {
		if (["error", "warning"].includes(message.type()) && !/GPU stall|GL Driver/i.test(message.text()))
			faults.push(message.text());
	});
	offline.on("pageerror", (error) => faults.push(error.message));
	offline.on("request", (request) => {
		if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url());
	});
	await offline.goto(pathToFileURL(file).href);
	await mapDrawn(offline);
	await offline.keyboard.press("/");
	await offline.keyboard.type("hessian");
	await offline.keyboard.press("Enter");
	await offline.waitForSelector(".detail .sent");
	await offline.getByRole("button", { name: "Rename" }).click();
	await offline.getByLabel("New name of the concept").fill("Hesse matrix");
	await offline.keyboard.press("Enter");
	await offline.locator(".toast").getByText("Renamed").waitFor();
	await offline.goBack();
	await offline.getByRole("button", { name: "List", exact: true }).click();
	await offline.waitForSelector("[role=treegrid]");
	await offline.getByRole("button", { name: "Save", exact: true }).click();
	const again = await downloaded(offline, () => offline.getByRole("button", { name: /One HTML file/ }).click());
	expect(again.text).toContain("Hesse matrix");
	expect(faults).toEqual([]);
	await context.close();

	const cli = join(folder, "cli.html");
	const { status } = spawnSync(process.execPath, [CLI, "html", join(folder, "cli.json"), "-o", cli]);
	if (status === 0) expect(readFileSync(cli, "utf8")).toContain("Content-Security-Policy");
}, 90_000);
