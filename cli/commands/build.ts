import { buildColumns } from "../../pipeline/index.ts";
import { applyEdits } from "../../src/edits/applyEdits.ts";
import { readEdits } from "../../src/edits/editList.ts";
import { MapError } from "../../src/formats/mapError.ts";
import { toColumns, toRows } from "../../src/formats/rows.ts";
import type { BuildOptions } from "../../src/model/map.ts";
import { counted } from "../../src/query/counted.ts";
import { createCollector } from "../collector.ts";
import { CliError, EXIT } from "../exit.ts";
import { readText } from "../files.ts";
import { saveMap } from "../mapFile.ts";
import { createParallel } from "../parallel.ts";
import { createProgress } from "../progress.ts";
import { type InputOptions, intakeLines, noteLines, readInput, refuseWarnings, warningLines } from "../readInput.ts";
import { note, printJson } from "../terminal.ts";

/** From more papers than this, memory counts. */
const MANY = 20_000;

interface Options extends InputOptions {
	output: string;
	edits?: string;
	seed: number;
	resolution: number;
	neighbours: number;
	concepts: number;
	conceptsShown: number;
	generic: number;
	communities: BuildOptions["communities"];
	stabilityRuns: number;
	threads: number;
	json: boolean;
	quiet: boolean;
}

export async function build(files: string[], options: Options): Promise<void> {
	const edits = options.edits === undefined ? undefined : openEdits(options.edits);
	const progress = createProgress(options.quiet);
	let parallel: ReturnType<typeof createParallel>;
	try {
		progress.step("Reading");
		const { papers, intake } = await readInput(files, options);
		parallel = createParallel(papers.length, options.threads);
		let map = await buildColumns(
			papers,
			{
				seed: options.seed,
				resolution: options.resolution,
				neighbours: options.neighbours,
				conceptsPerPaper: options.concepts,
				conceptsShown: options.conceptsShown,
				genericShare: options.generic,
				communities: options.communities,
				stabilityRuns: options.stabilityRuns,
			},
			{
				intake,
				onProgress: (step) => progress.step(step),
				...(papers.length > MANY ? { tidy: createCollector() } : {}),
				...parallel,
			},
		);
		const problems = [...map.report.warnings];
		if (edits) {
			const edited = applyEdits(toRows(map), edits);
			map = toColumns(edited.map);
			problems.push(...edited.problems);
		}
		refuseWarnings(intake, problems, options.strict);
		progress.step("Writing");
		saveMap(options.output, map);
		progress.stop();
		if (options.json) printJson(map.report);
		if (options.quiet) return;
		noteLines([...intakeLines(intake), ...warningLines(problems)]);
		const { counts } = map.report;
		note(
			`${counted(counts.papers, "paper")}, ${counted(counts.themes, "theme")}, ${counted(counts.shown, "concept")} on the map (of ${counts.concepts}): ${options.output}`,
		);
	} finally {
		progress.stop();
		await parallel?.stop();
	}
}

function openEdits(path: string) {
	try {
		return readEdits(readText(path));
	} catch (error) {
		if (!(error instanceof MapError)) throw error;
		throw new CliError(EXIT.badData, `${path}: ${error.message}`);
	}
}
