// npm run bench:quality -- <folder of sets> [--only concepts|acronyms|related|neighbours|small|themes] [--json]
// One table: ours by the product's own public functions with default settings, the figure to reach, and peers measured
// in the same run where this machine has them. PYTHON names another Python than python3.
import type { Measure, Row } from "./sets/set.ts";

/** A new kind of sets is one file and one line here. */
const KINDS: Record<string, () => Promise<Measure>> = {
	concepts: async () => (await import("./sets/concepts.ts")).measureConcepts,
	acronyms: async () => (await import("./sets/acronyms.ts")).measureAcronyms,
	related: async () => (await import("./sets/related.ts")).measureRelated,
	neighbours: async () => (await import("./sets/neighbours.ts")).measureNeighbours,
	small: async () => (await import("./sets/small.ts")).measureSmall,
	themes: async () => (await import("./sets/themes.ts")).measureThemes,
};

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
const folder = args.find((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--only");
if (folder === undefined || (only !== undefined && !(only in KINDS))) {
	console.error(`usage: bench:quality -- <folder of sets> [--only ${Object.keys(KINDS).join("|")}] [--json]`);
	process.exit(2);
}

const rows: Row[] = [];
for (const [kind, load] of Object.entries(KINDS)) {
	if (only !== undefined && kind !== only) continue;
	console.error(`measuring ${kind} …`);
	rows.push(...(await (await load())(folder)));
}
if (asJson) console.log(JSON.stringify({ node: process.version, rows }, null, "\t"));
else {
	const figure = (value: number | undefined) => (value === undefined ? "" : value.toFixed(value > 2 ? 1 : 3));
	console.log("| set | measure | ours | to reach | others in the same run |");
	console.log("| --- | --- | ---: | ---: | --- |");
	for (const { set, measure, ours, target, peers } of rows) {
		const others = Object.entries(peers).map(([name, value]) => `${name} ${figure(value)}`);
		console.log(`| ${set} | ${measure} | ${figure(ours)} | ${figure(target)} | ${others.join(", ")} |`);
	}
}
