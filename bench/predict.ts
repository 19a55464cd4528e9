// npm run --silent bench:predict -- <task> <papers.jsonl> [queries.jsonl]
// Predictions with the default settings, one JSON line each, for scoring by other programs. Nothing else on standard output.
import { readLines, type Task } from "./tasks/task.ts";

/** A new task is one file and one line here. */
const TASKS: Record<string, () => Promise<Task>> = {
	concepts: async () => (await import("./tasks/concepts.ts")).predictConcepts,
	acronyms: async () => (await import("./tasks/acronyms.ts")).predictAcronyms,
	related: async () => (await import("./tasks/related.ts")).predictRelated,
	themes: async () => (await import("./tasks/themes.ts")).predictThemes,
};

const [name, papersFile, queriesFile] = process.argv.slice(2);
const load = name === undefined ? undefined : TASKS[name];
if (!load || !papersFile) {
	console.error(`usage: bench:predict -- <${Object.keys(TASKS).join("|")}> <papers.jsonl> [queries.jsonl]`);
	process.exit(2);
}
const predict = await load();
const lines = await predict(readLines(papersFile), queriesFile === undefined ? undefined : readLines(queriesFile));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
