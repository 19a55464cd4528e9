// Main-thread processor time of the built page, beside plain sigma with the same graph: opening, hovering, a frame of
// panning, and the heap. `node scripts/bench-page.mjs [sample|thousand|large]`; needs a build (npm run build).
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findBrowser } from "./browser.mjs";
import { root } from "./setup.mjs";

/** PAPERLOOM_DIST names another build. */
const dist = process.env.PAPERLOOM_DIST ?? `${root}/dist`;
const out = `${root}/.cache/bench-page`;
const only = process.argv[2] ?? "";
const STEPS = 30;

mkdirSync(out, { recursive: true });
const shared = { root, configFile: false, logLevel: "error", publicDir: false };
await build({
	...shared,
	build: {
		outDir: `${out}/sigma`,
		emptyOutDir: true,
		target: "es2022",
		lib: { entry: `${root}/scripts/page-bench/plainSigma.js`, formats: ["es"], fileName: () => "sigma.js" },
	},
});
await build({
	...shared,
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: `${out}/maps`,
		emptyOutDir: true,
		rollupOptions: {
			input: { synthetic: `${root}/test/fixtures/syntheticMap.ts`, binary: `${root}/src/formats/mapBinary.ts` },
			output: { entryFileNames: "[name].mjs" },
			preserveEntrySignatures: "strict",
		},
	},
});
const { syntheticMap } = await import(pathToFileURL(`${out}/maps/synthetic.mjs`).href);
const { readMapBinary, writeMapBinary } = await import(pathToFileURL(`${out}/maps/binary.mjs`).href);

const CASES = {
	sample: () => readFileSync(`${dist}/web/map.json`),
	thousand: () => readFileSync(`${dist}/web/samples/arxiv-1000.paperloom`),
	large: () => writeMapBinary(syntheticMap({ papers: 20_000, concepts: 100_000, themes: 24, subthemes: 3 })),
};

/** Papers and drawn concepts as rows, links as pairs of row numbers. */
function graphOf(file) {
	const map = file[0] === 0x7b ? JSON.parse(file.toString()) : readMapBinary(file);
	const P = map.papers.length;
	const row = ({ x, y, r, theme, title, label }) => [x, y, r / 2, theme % 2 ? "#2B4AA4" : "#CE6A0A", title ?? label];
	return JSON.stringify({
		nodes: [...map.papers.map(row), ...map.concepts.map(row)],
		edges: map.paperConcepts.map(({ paper, concept }) => [paper, P + concept]),
	});
}

let file;
let graph;
const TYPES = {
	js: "text/javascript",
	css: "text/css",
	html: "text/html",
	svg: "image/svg+xml",
	json: "application/json",
};
const server = createServer(({ url }, response) => {
	const path = url.split("?")[0];
	const give = (body, type) => {
		response.writeHead(200, { "content-type": type });
		response.end(body);
	};
	const style = "<style>html,body,main{margin:0;height:100%}</style>";
	if (path === "/map.json") return give(file, "application/octet-stream");
	if (path === "/graph.json") return give(graph, TYPES.json);
	if (path === "/sigma.js") return give(readFileSync(`${out}/sigma/sigma.js`), TYPES.js);
	if (path === "/sigma")
		return give(`<!doctype html>${style}<main></main><script type=module src=sigma.js></script>`, TYPES.html);
	try {
		const at = path === "/" ? "/index.html" : path;
		give(readFileSync(`${dist}/web${at}`), TYPES[at.split(".").at(-1)] ?? "application/octet-stream");
	} catch {
		response.writeHead(404);
		response.end();
	}
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});

async function measure(path, ready) {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(240_000);
	const session = await page.context().newCDPSession(page);
	// Ticks of the thread, so that a busy machine does not count.
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	const metrics = async () => {
		const { metrics: list } = await session.send("Performance.getMetrics");
		return Object.fromEntries(list.map(({ name, value }) => [name, value]));
	};
	const cpu = async () => 1000 * (await metrics()).TaskDuration;
	const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
	await page.goto(base + path);
	await page.waitForSelector(ready, { state: "attached" });
	await page.waitForTimeout(2500);
	const open = await cpu();
	const idle = await cpu();
	for (let k = 0; k < STEPS; k++) await frame();
	const empty = (await cpu()) - idle;
	const steps = async (move) => {
		const before = await cpu();
		for (let k = 0; k < STEPS; k++) {
			await move(k);
			await frame();
		}
		return ((await cpu()) - before - empty) / STEPS;
	};
	const hover = await steps((k) => page.mouse.move(500 + 17 * k, 260 + 11 * k));
	await page.mouse.move(700, 700);
	await page.waitForTimeout(300);
	await page.mouse.down();
	const pan = await steps((k) => page.mouse.move(700 + 6 * k, 700 - 4 * k));
	await page.mouse.up();
	await session.send("HeapProfiler.enable");
	await session.send("HeapProfiler.collectGarbage");
	const heap = (await metrics()).JSHeapUsedSize / 1e6;
	await page.close();
	return { open, hover, pan, heap };
}

for (const [name, make] of Object.entries(CASES)) {
	if (!name.startsWith(only)) continue;
	file = make();
	graph = graphOf(Buffer.from(file));
	const ours = await measure("/", "#map canvas");
	const sigma = await measure("/sigma", "body[data-ready]");
	for (const [what, unit] of [
		["open", "ms"],
		["hover", "ms"],
		["pan", "ms a frame"],
		["heap", "MB"],
	])
		console.log(
			`${name.padEnd(9)} ${what.padEnd(6)} ${ours[what].toFixed(1).padStart(8)} ${unit.padEnd(10)} plain sigma ${sigma[what].toFixed(1).padStart(8)}  ratio ${(ours[what] / sigma[what]).toFixed(2)}`,
		);
}
await browser.close();
server.close();
