import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse as parseBiblatex } from "biblatex-csl-converter";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
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
	await page.locator(".toast").getByText("Undo brings back the map before it.").waitFor();
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

	test("every format, the edits, the methods", async () => {
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
		const nodes = map.papers.length + map.concepts.filter((concept) => concept.shown).length;
		const gexf = (await save(/^GEXF/)).text;
		expect(wellFormed(gexf)).toContain("node");
		expect(parseGexf(MultiGraph, gexf, { addMissingNodes: false }).order).toBe(nodes);
		expect(wellFormed((await save(/^GraphML/)).text)).toContain("graph");
		const svg = await save(/^SVG/);
		expect(wellFormed(svg.text)).toContain("text");
		expect(svg.text).toContain(`${map.papers.length} papers`);
		const png = await save(/^PNG/);
		expect(readFileSync(png.path).subarray(1, 4).toString()).toBe("PNG");
		const rows = (text: string) => parseCsv(text, { columns: true, bom: true }).length;
		expect(rows((await save(/^CSV of nodes/)).text)).toBe(nodes);
		expect(rows((await save(/^CSV of links/)).text)).toBeGreaterThan(map.papers.length);
		const json = async (name: RegExp) => JSON.parse((await save(name)).text);
		expect((await json(/^VOSviewer/)).network.items.length).toBeGreaterThan(0);
		expect((await json(/^Cytoscape/)).elements.nodes).toHaveLength(nodes);
		expect((await json(/^JSON-LD/))["@context"]).toBeDefined();
		expect(await json(/^CSL-JSON/)).toHaveLength(map.papers.length);
		expect((await save(/^Pajek/)).text).toMatch(new RegExp(`^\\*Vertices ${nodes}\\b`, "im"));
		expect(Object.keys(parseBiblatex((await save(/^BibTeX/)).text).entries)).toHaveLength(map.papers.length);
		expect((await save(/^RIS/)).text.match(/^TY {2}- /gm)).toHaveLength(map.papers.length);
		expect(readEdits((await save(/^Edits \d+ edit/)).text)).toEqual([
			{ op: "rename", concept: "hessian", label: "Hesse matrix" },
		]);
		await page.getByRole("button", { name: /Methods paragraph/ }).click();
		expect(await page.locator(".methods").textContent()).toMatch(/47 papers[\s\S]*doi\.org/);
		await done();
	}, 120_000);

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

test("edits saved by the page are applied again by the command line, to the same map", async () => {
	const { page, done } = await session.visit("#c=hessian");
	await mapDrawn(page);
	await page.getByRole("button", { name: "Rename" }).click();
	await page.getByLabel("New name of the concept").fill("Hesse matrix");
	await page.keyboard.press("Enter");
	await page.locator(".toast").getByText("Renamed").waitFor();
	await page.locator(".detail .crumbs a").click();
	await page.locator(".detail .acts").getByRole("button", { name: "Rename" }).click();
	await page.getByLabel("New name of the theme").fill("Second derivatives");
	await page.keyboard.press("Enter");
	await page.locator(".toast").getByText("Second derivatives").waitFor();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	const map = await downloaded(page, () => page.getByRole("button", { name: /^Paperloom map/ }).click());
	await page.getByRole("button", { name: "See the edits (2)" }).click();
	const edits = await downloaded(page, () => page.getByRole("button", { name: "Save edits" }).click());
	await done();
	const out = join(folder, "edited.json");
	const list = join(folder, "list.json");
	writeFileSync(list, edits.text);
	execFileSync(process.execPath, [CLI, "build", "--quiet", "-", "--edits", list, "-o", out], {
		input: readFileSync(SAMPLE),
	});
	const labels = (text: string) => {
		const { concepts, themes } = readMap(text);
		return [concepts.map((concept) => concept.label), themes.map((theme) => theme.name)];
	};
	expect(labels(readFileSync(out, "utf8"))).toEqual(labels(map.text));
	expect(labels(map.text)[1]).toContain("Second derivatives");
}, 120_000);

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
