/** The pipeline beside the page: the only file of the page that imports it. Nothing here reaches the network. */
import { buildMap } from "../pipeline/index.ts";
import { ReadError, readPapers } from "../pipeline/read/index.ts";
import { resolveOptions } from "../src/model/options.ts";
import type { Paper } from "../src/model/paper.ts";
import type { IntakeReport } from "../src/model/report.ts";
import type { TokenTable } from "../src/model/text.ts";
import { compareText } from "../src/sparse/order.ts";
import type { Answer, Problem, Question } from "./build/messages.ts";
import { piecesOf } from "./data/pieces.ts";
import { prepare } from "./map/prepare.ts";
import { buffersIn } from "./map/prepared.ts";

let papers: Paper[] = [];
let intake: IntakeReport | undefined;

/** Up to so many papers are split into words while the person looks at the report. */
const AHEAD = 200;
let ahead: { papers: readonly Paper[]; tokens: TokenTable } | undefined;

/** The tagger is most of this script's size, and reading can begin before it is there. */
const tokenise = async (ordered: readonly Paper[]): Promise<TokenTable> =>
	(await import("../pipeline/stages/tokenise.ts")).tokenise(ordered);

const answer = (message: Answer): void => postMessage(message);

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
	try {
		if (data.ask === "read") {
			let done = 0;
			const files = data.files.map(({ name, bytes }) => ({ name, chunks: inPieces(bytes) }));
			({ papers, intake } = await readPapers(files, {
				onProgress: (bytes: number) =>
					answer({ tell: "progress", step: "Reading", share: (done += bytes) / data.size }),
			}));
			answer({ tell: "read", papers: papers.length, titles: Object.fromEntries(titlesNeeded(intake)), intake });
			setTimeout(splitAhead);
			return;
		}
		if (data.papers) ({ papers, intake } = data);
		if (!intake) throw new Error("Read the papers first.");
		const map = await buildMap(papers, resolveOptions(data.options), {
			intake,
			tokenise: async (ordered) => (isAhead(ordered) ? ahead!.tokens : tokenise(ordered)),
			onProgress: (step: string, share?: number) => answer({ tell: "progress", step, share: share ?? -1 }),
		});
		for (const piece of piecesOf(map)) answer({ tell: "piece", piece });
		const prepared = prepare(map);
		postMessage({ tell: "map", prepared } satisfies Answer, { transfer: buffersIn(prepared) });
	} catch (error) {
		answer({ tell: "problem", problem: asProblem(error) });
	}
});

async function splitAhead(): Promise<void> {
	if (papers.length > AHEAD) return;
	const ordered = [...papers].sort((a, b) => compareText(a.id, b.id));
	ahead = { papers: ordered, tokens: await tokenise(ordered) };
}

function isAhead(ordered: readonly Paper[]): boolean {
	return ahead?.papers.length === ordered.length && ordered.every((paper, p) => paper === ahead!.papers[p]);
}

/** Titles that the report names by id. */
function titlesNeeded({ withoutAbstract }: IntakeReport): Map<string, string> {
	const wanted = new Set(withoutAbstract);
	return new Map(papers.filter(({ id }) => wanted.has(id)).map(({ id, title }) => [id, title]));
}

const PIECE = 1 << 20;

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function asProblem(error: unknown): Problem {
	if (error instanceof ReadError)
		return { message: error.message, code: error.code, hint: error.hint, file: error.file };
	return { message: error instanceof Error ? error.message : String(error) };
}
