import type { BuildOptions, KnowledgeMap } from "../../src/model/map.ts";
import type { Paper } from "../../src/model/paper.ts";
import { counted } from "../data/words.ts";
import { answer, building, documentOf, openDocument, view } from "../state/store.ts";
import { startAfresh } from "../state/transitions.ts";
import { BuildError, createBuilder } from "./builder.ts";
import type { Question } from "./messages.ts";

/** One worker for the page: it keeps what it read, so that the build needs no second reading. */
export const builder = createBuilder();

/** Steps of the recipe, roughly: a step that gives no share counts as one of them. */
const STEPS = 14;

async function run(papers: number, question: Extract<Question, { ask: "build" }>): Promise<KnowledgeMap | undefined> {
	let steps = 0;
	building.value = { papers, step: "starting", share: 0 };
	try {
		const { map } = await builder.ask(question, (step, share) => {
			steps++;
			building.value = { papers, step, share: share < 0 ? Math.min(0.97, steps / STEPS) : share };
		});
		return map;
	} catch (error) {
		if (error === null) answer("Stopped. The map is as it was.");
		else answer(error instanceof BuildError ? error.message : `The map could not be built: ${String(error)}`);
		return undefined;
	} finally {
		building.value = null;
	}
}

export function stopBuilding(): void {
	builder.stop();
}

/** Maps the papers that were read last and opens the map; the one before comes back with Undo. */
export async function mapPapers(papers: number, name: string): Promise<void> {
	const map = await run(papers, { ask: "build", options: {} });
	if (!map) return;
	const themes = map.themes.filter((theme) => theme.parent < 0).length;
	const did = `Mapped ${counted(map.papers.length, "paper")} into ${counted(themes, "theme")}.`;
	view.value = startAfresh(view.value);
	openDocument({ name, base: map, map, edits: [], did });
	answer(`${did} Undo brings back the map before it.`, true);
}

/** Builds the open map anew with other options, edits and all, and says what moved. */
export async function rebuild(options: Partial<BuildOptions>): Promise<string | undefined> {
	const now = documentOf.value;
	if (!now) return undefined;
	const papers = now.base.papers.map(plainPaper);
	const base = await run(papers.length, {
		ask: "build",
		options: { ...now.base.options, ...options },
		papers,
		intake: now.base.report.intake,
	});
	if (!base) return undefined;
	const { applyEdits } = await import("../../src/edits/applyEdits.ts");
	const { map } = applyEdits(base, now.edits);
	const did = compareThemes(now.map, map);
	openDocument({ ...now, base, map, did });
	answer(did, true);
	return did;
}

/** A paper as it was read, without what the map adds. */
function plainPaper(paper: KnowledgeMap["papers"][number]): Paper {
	const { theme: _1, subtheme: _2, membership: _3, sentences: _4, x: _5, y: _6, r: _7, ...plain } = paper;
	return plain;
}

/** "9 themes now (7 before). 4 papers moved." A theme is the same one when most of its papers are. */
export function compareThemes(before: KnowledgeMap, after: KnowledgeMap): string {
	const topOf = (map: KnowledgeMap, theme: number) =>
		theme >= 0 && map.themes[theme].parent >= 0 ? map.themes[theme].parent : theme;
	const old = new Map(before.papers.map((paper) => [paper.id, topOf(before, paper.theme)]));
	const votes = new Map<number, Map<number, number>>();
	for (const { id, theme } of after.papers) {
		const now = topOf(after, theme);
		const row = votes.get(now) ?? new Map<number, number>();
		votes.set(now, row.set(old.get(id) ?? -1, (row.get(old.get(id) ?? -1) ?? 0) + 1));
	}
	const stayed = [...votes.values()].reduce((sum, row) => sum + Math.max(...row.values()), 0);
	const themes = (map: KnowledgeMap) => map.themes.filter((theme) => theme.parent < 0).length;
	const moved = after.papers.length - stayed;
	const change = themes(before) === themes(after) ? "as before" : `${themes(before)} before`;
	return `${counted(themes(after), "theme")} now (${change}). ${counted(moved, "paper")} moved.`;
}
