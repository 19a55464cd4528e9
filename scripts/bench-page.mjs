// Over 250 lines: one figure after another of one page, with the talk to the browser that it takes.
// What the built page costs: processor time of its main thread, memory, longest task. Needs a build (npm run build).
//
//   node scripts/bench-page.mjs [case …] [--map file.paperloom] [--soak 200 | --minutes 10] [--sigma]
//
// Cases: sample, thousand, 20k, 100k (the last two of made-up papers); by default all of them. --map measures a file of
// your own instead. --soak does so many random acts (pan, zoom, open, search, undo) and looks at memory every tenth part;
// --minutes does such acts for so long.
// --sigma measures plain sigma with the same graph, too, for the two small ones: a graph of 20,000 takes it minutes.
//
// Times are those of the thread, so that a busy machine counts little; a frame's is that of moving less that of a frame
// at rest. The graphics card's share is not in them. The longest task is sought in a visit of its own, from the first
// frame on.
import { createReadStream, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findBrowser } from "./browser.mjs";
import { root } from "./setup.mjs";

const { values: options, positionals: chosen } = parseArgs({
	allowPositionals: true,
	options: {
		map: { type: "string" },
		soak: { type: "string" },
		minutes: { type: "string" },
		sigma: { type: "boolean" },
	},
});
/** PAPERLOOM_DIST names another build. */
const dist = process.env.PAPERLOOM_DIST ?? `${root}/dist`;
const out = `${root}/.cache/bench-page`;
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
			input: {
				synthetic: `${root}/test/fixtures/syntheticMap.ts`,
				binary: `${root}/src/formats/mapBinary.ts`,
				sections: `${root}/src/formats/sections.ts`,
			},
			output: { entryFileNames: "[name].mjs" },
			preserveEntrySignatures: "strict",
		},
	},
});
const load = (name) => import(pathToFileURL(`${out}/maps/${name}.mjs`).href);
const { syntheticMap } = await load("synthetic");
const { readMapBinary, writeMapBinary } = await load("binary");
const { isBinary, readTable } = await load("sections");

const made = (papers, concepts, themes) =>
	Buffer.from(writeMapBinary(syntheticMap({ papers, concepts, themes, subthemes: 3 })));
const CASES = {
	sample: () => readFileSync(`${dist}/web/map.json`),
	thousand: () => readFileSync(`${dist}/web/samples/arxiv-1000.paperloom`),
	"20k": () => made(20_000, 100_000, 24),
	"100k": () => made(100_000, 100_000, 60),
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
const TYPES = { js: "text/javascript", css: "text/css", html: "text/html", svg: "image/svg+xml" };
const server = createServer(({ url, headers }, response) => {
	const path = url.split("?")[0];
	const give = (body, type, status = 200, more = {}) => {
		response.writeHead(status, { "content-type": type, ...more });
		response.end(body);
	};
	const style = "<style>html,body,main{margin:0;height:100%}</style>";
	if (path === "/map.json") {
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
		if (from === undefined) return give(file, "application/octet-stream");
		const end = Math.min(file.length, Number(to) + 1);
		const place = { "content-range": `bytes ${from}-${end - 1}/${file.length}` };
		return give(file.subarray(Number(from), end), "application/octet-stream", 206, place);
	}
	if (path === "/graph.json") return give(graph, "application/json");
	if (path === "/sigma.js") return give(readFileSync(`${out}/sigma/sigma.js`), TYPES.js);
	if (path === "/sigma")
		return give(`<!doctype html>${style}<main></main><script type=module src=sigma.js></script>`, TYPES.html);
	const at = path === "/" ? "/index.html" : path;
	const stream = createReadStream(`${dist}/web${at}`);
	stream.on("error", () => give("", "text/plain", 404));
	stream.once("open", () => {
		response.writeHead(200, { "content-type": TYPES[at.split(".").at(-1)] ?? "application/octet-stream" });
		stream.pipe(response);
	});
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});

/** A page with what is measured of it. */
async function openPage(path) {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(180_000);
	page.on("pageerror", (error) => console.error(`  the page says: ${error.message}`));
	const session = await page.context().newCDPSession(page);
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	await session.send("HeapProfiler.enable");
	return {
		page,
		async cpu() {
			const { metrics } = await session.send("Performance.getMetrics");
			return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
		},
		/** Values and array buffers of the page's own thread, MB. */
		async memory() {
			await session.send("HeapProfiler.collectGarbage");
			const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
			return (usedSize + (backingStorageSize ?? 0)) / 1e6;
		},
		frame: () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done()))),
		go: () => page.goto(base + path, { waitUntil: "commit" }),
	};
}

/** Waits until nothing more comes: memory is the same for three seconds. */
async function whole({ page, memory }) {
	for (let same = 0, before = 0, k = 0; same < 3 && k < 90; k++) {
		await page.waitForTimeout(1000);
		const now = await memory();
		same = Math.abs(now - before) < 0.5 ? same + 1 : 0;
		before = now;
	}
}

/** @param steps - Frames of each kind of moving. */
async function measure(path, ready, steps) {
	const tab = await openPage(path);
	const { page, cpu, frame } = tab;
	await tab.go();
	await page.waitForSelector(ready, { state: "attached" });
	await frame();
	const first = await cpu();
	await whole(tab);
	const open = await cpu();
	for (let k = 0; k < steps; k++) await frame();
	const empty = (await cpu()) - open;
	const each = async (move) => {
		const before = await cpu();
		for (let k = 0; k < steps; k++) {
			await move(k);
			await frame();
		}
		return ((await cpu()) - before - empty) / steps;
	};
	const hover = await each((k) => page.mouse.move(500 + 17 * k, 260 + 11 * k));
	await page.mouse.move(800, 500);
	await page.waitForTimeout(400);
	await page.mouse.down();
	const pan = await each((k) => page.mouse.move(800 + 6 * k, 500 - 4 * k));
	await page.mouse.up();
	await page.waitForTimeout(1000);
	const zoom = await each((k) => page.mouse.wheel(0, k % 10 < 5 ? -60 : 60));
	await page.waitForTimeout(1000);
	const memory = await tab.memory();
	return { tab, figures: { first, open, longest: await longestTask(path, ready), hover, pan, zoom, memory } };
}

/** The longest task of the page's thread between its first frame and the end of what it loads. */
async function longestTask(path, ready) {
	const { page, go } = await openPage(path);
	await page.addInitScript((ready) => {
		const look = () => {
			if (document.querySelector(ready)) performance.mark("bench-drawn");
			else requestAnimationFrame(look);
		};
		look();
	}, ready);
	const tracing = await browser.newBrowserCDPSession();
	const events = [];
	tracing.on("Tracing.dataCollected", ({ value }) => events.push(...value));
	const traceConfig = { includedCategories: ["toplevel", "blink.user_timing"] };
	await tracing.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
	await go();
	await page.waitForSelector(ready, { state: "attached" });
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(4000);
	const ended = new Promise((end) => tracing.once("Tracing.tracingComplete", end));
	await tracing.send("Tracing.end");
	await ended;
	await page.close();
	const { pid, tid, ts: drawn } = events.find(({ name }) => name === "bench-drawn");
	const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith("RunTask"));
	return tasks.reduce((longest, { ts, tdur = 0 }) => (ts > drawn ? Math.max(longest, tdur / 1000) : longest), 0);
}

/** Random acts, so many or for so many minutes; memory after each tenth of them. */
async function soak({ page, memory }, acts, minutes) {
	const began = Date.now();
	const done = (k) => (minutes ? (Date.now() - began) / (60_000 * minutes) : k / acts);
	let state = 1;
	const random = (n) => (state = (state * 48271) % 2147483647) % n;
	const found = [];
	for (let k = 0; done(k) < 1; k++) {
		const [x, y] = [420 + random(600), 120 + random(600)];
		const act = random(6);
		if (act < 2) {
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.move(x + random(200) - 100, y + random(200) - 100, { steps: 3 });
			await page.mouse.up();
		} else if (act === 2) {
			await page.mouse.move(x, y);
			await page.mouse.wheel(0, random(2) ? 240 : -240);
		} else if (act === 3) await page.mouse.click(x, y);
		else if (act === 4) {
			await page.keyboard.press("/");
			await page.keyboard.type("learning".slice(0, 3 + random(5)));
			await page.keyboard.press("Escape");
			await page.keyboard.press("Escape");
		} else await page.keyboard.press(["0", "Escape", "+", "-"][random(4)]);
		if (done(k + 1) * 10 >= found.length + 1) found.push(await memory());
	}
	return found;
}

const WORDS = {
	first: ["first frame", "ms"],
	open: ["all there", "ms"],
	longest: ["longest task after", "ms"],
	hover: ["hover", "ms a frame"],
	pan: ["pan", "ms a frame"],
	zoom: ["zoom", "ms a frame"],
	memory: ["memory", "MB"],
};

const cases = options.map ? { [options.map]: () => readFileSync(options.map) } : CASES;
for (const [name, make] of Object.entries(cases)) {
	if (!options.map && chosen.length > 0 && !chosen.includes(name)) continue;
	try {
		file = make();
		console.log(`\n${name}: ${(file.length / 1e6).toFixed(1)} MB`);
		if (isBinary(file)) {
			const { place, length } = readTable(file).get("GEOM0");
			const head = gzipSync(file.subarray(0, place + length)).length / 1e6;
			console.log(`  ${"bytes to the first frame".padEnd(25)} ${head.toFixed(2).padStart(8)} MB gzipped`);
		}
		const small = file.length < 10e6;
		const { tab, figures } = await measure("/", "#map canvas", small ? 30 : 10);
		const compare = options.sigma && small;
		if (compare) graph = graphOf(file);
		const sigma = compare ? await measure("/sigma", "body[data-ready]", 30) : undefined;
		for (const [key, [what, unit]] of Object.entries(WORDS)) {
			const other = sigma?.figures[key];
			const beside =
				other === undefined ? "" : `   plain sigma ${other.toFixed(1)}, ratio ${(figures[key] / other).toFixed(2)}`;
			console.log(`  ${what.padEnd(25)} ${figures[key].toFixed(1).padStart(8)} ${unit}${beside}`);
		}
		if (options.soak || options.minutes) {
			const found = await soak(tab, Number(options.soak), Number(options.minutes));
			console.log(`  ${"memory over random acts".padEnd(25)} ${found.map((mb) => mb.toFixed(0)).join(", ")} MB`);
		}
		await tab.page.close();
		await sigma?.tab.page.close();
	} catch (error) {
		console.log(`  not measured: ${error.message.split("\n")[0]}`);
		process.exitCode = 1;
	}
}
await browser.close();
server.close();
