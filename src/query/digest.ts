import type { KnowledgeMap, MapPaper } from "../model/map.ts";
import { compareText } from "../sparse/order.ts";
import { type Cited, cite, citedLine } from "./cited.ts";
import { counted } from "./counted.ts";
import { type Block, heading, type Inline, list, paragraph, renderHtml, renderMarkdown } from "./document.ts";

export interface NewPaper extends Cited {
	/** Its strongest concepts, at most 5. */
	concepts: string[];
	/** The most similar paper that was there before, and the concepts that they share. */
	like?: { title: string; because: string[] };
}

export interface Digest {
	/** Papers before and now. */
	before: number;
	now: number;
	added: number;
	/** Papers that are no longer in the map. */
	gone: number;
	/** Themes with new papers, most new ones first. A theme without a name: papers that fit none. */
	themes: {
		name: string;
		/** No paper of it was in the old map. */
		isNew: boolean;
		/** Its name in the old map, when it was another. */
		formerly?: string;
		papers: number;
		added: number;
		/** The most central new papers first, at most 5. */
		newest: NewPaper[];
	}[];
	/** Concepts that the old map did not have, named by most new papers first, at most 10. */
	concepts: { label: string; papers: number }[];
}

const PAPERS_PER_THEME = 5;

/** What is new in a map since an older one: papers are the same when their ids are. */
export function digest(map: KnowledgeMap, old: KnowledgeMap): Digest {
	const before = new Map(old.papers.map((paper) => [paper.id, paper]));
	const isNew = map.papers.map(({ id }) => !before.has(id));
	const known = new Set(old.concepts.map(({ id }) => id));
	const nowIds = new Set(map.papers.map(({ id }) => id));
	const names = map.papers.map((): number[] => []);
	for (const { paper, concept } of map.paperConcepts) names[paper].push(concept);
	const like = nearestOld(map, isNew);

	const describe = (p: number): NewPaper => ({
		...cite(map.papers[p]),
		concepts: names[p].slice(0, 5).map((c) => map.concepts[c].label),
		...(like[p] === undefined ? {} : { like: like[p] }),
	});
	const themes = map.themes.flatMap((theme) => {
		const newest = theme.papers.filter((p) => isNew[p]);
		if (theme.parent !== -1 || newest.length === 0) return [];
		const former = formerTheme(theme.papers.map((p) => before.get(map.papers[p].id)));
		const formerName = old.themes[former ?? -1]?.name;
		return [
			{
				name: theme.name,
				isNew: newest.length === theme.papers.length,
				...(formerName === undefined || formerName === theme.name ? {} : { formerly: formerName }),
				papers: theme.papers.length,
				added: newest.length,
				newest: newest.slice(0, PAPERS_PER_THEME).map(describe),
			},
		];
	});
	const loose = [...map.papers.keys()].filter((p) => map.papers[p].theme === -1);
	const looseNew = loose.filter((p) => isNew[p]);
	themes.sort((a, b) => b.added - a.added || compareText(a.name, b.name));
	if (looseNew.length > 0)
		themes.push({
			name: "",
			isNew: false,
			papers: loose.length,
			added: looseNew.length,
			newest: looseNew.slice(0, PAPERS_PER_THEME).map(describe),
		});
	return {
		before: old.papers.length,
		now: map.papers.length,
		added: isNew.filter(Boolean).length,
		gone: old.papers.filter(({ id }) => !nowIds.has(id)).length,
		themes,
		concepts: map.concepts
			.filter(({ id, papers, generic }) => !known.has(id) && papers > 1 && !generic)
			.slice(0, 10)
			.map(({ label, papers }) => ({ label, papers })),
	};
}

/** The theme that most of these papers had; the smaller index on a tie. */
function formerTheme(papers: (MapPaper | undefined)[]): number | undefined {
	const count = new Map<number, number>();
	for (const paper of papers)
		if (paper !== undefined && paper.theme >= 0) count.set(paper.theme, (count.get(paper.theme) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** For each new paper its most similar old one, and why. */
function nearestOld(map: KnowledgeMap, isNew: boolean[]): NewPaper["like"][] {
	const best = map.papers.map((): { similarity: number; like?: NewPaper["like"] } => ({ similarity: 0 }));
	for (const { source, target, similarity, shared } of map.related) {
		if (isNew[source] === isNew[target]) continue;
		const [fresh, old] = isNew[source] ? [source, target] : [target, source];
		if (similarity <= best[fresh].similarity) continue;
		const because = shared.flatMap((s) => ("concept" in s ? [map.concepts[s.concept].label] : []));
		best[fresh] = { similarity, like: { title: map.papers[old].title, because: because.slice(0, 3) } };
	}
	return best.map(({ like }) => like);
}

/** A digest as Markdown, or as HTML fit for mail. */
export function renderDigest(digest: Digest, format: "md" | "html"): string {
	const title = digest.added === 0 ? "No new papers" : counted(digest.added, "new paper");
	const blocks: Block[] = [
		heading(1, title),
		paragraph(
			`${counted(digest.now, "paper")} now, ${digest.before} before`,
			digest.gone > 0 ? `; ${digest.gone} ${digest.gone === 1 ? "is" : "are"} no longer there.` : ".",
		),
	];
	for (const theme of digest.themes) {
		const note = theme.isNew ? ", a new theme" : theme.formerly === undefined ? "" : `, before: ${theme.formerly}`;
		blocks.push(
			heading(2, theme.name || "In no theme", {
				text: `: ${theme.added} new of ${theme.papers}${theme.name ? note : ""}`,
				quiet: true,
			}),
			...list(theme.newest.map(paperLine)),
		);
		const more = theme.added - theme.newest.length;
		if (more > 0) blocks.push(paragraph({ text: `and ${more} more.`, quiet: true }));
	}
	if (digest.concepts.length > 0)
		blocks.push(
			heading(2, "New concepts"),
			paragraph(digest.concepts.map(({ label, papers }) => `${label} (${counted(papers, "paper")})`).join(", ")),
		);
	return format === "md" ? renderMarkdown(blocks) : renderHtml(title, blocks);
}

function paperLine(paper: NewPaper): Inline[] {
	const { concepts, like } = paper;
	return [
		...citedLine(paper),
		concepts.length === 0 ? "" : ` About ${concepts.join(", ")}.`,
		like === undefined
			? ""
			: ` Like “${like.title}”${like.because.length > 0 ? `, because of ${like.because.join(", ")}` : ""}.`,
	];
}
