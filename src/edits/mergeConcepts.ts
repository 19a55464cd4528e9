import type { Concept, PaperConcept, RelatedPair, Variant } from "../model/map.ts";
import type { Mention } from "../model/text.ts";
import { compareText, round } from "../sparse/order.ts";
import { type Draft, refreshConcept, refreshPair } from "./draft.ts";

/**
 * Merges concepts into another: the union of their links, mentions and written forms. A mention that lies inside
 * another one counts once; a paper's weight is the larger; shares of the same reason add up. Forms that come over get
 * the reason "edit" and say from which concept, so that a split can take them back together.
 *
 * @returns Links between papers and concepts that changed.
 */
export function mergeConcepts(draft: Draft, from: readonly number[], into: number): number {
	const gone = new Set(from);
	const { concepts, rows, pairs, map } = draft;
	const changed = from.reduce((sum, c) => sum + rows[c]!.length, 0);

	concepts[into] = mergeFacts(
		concepts[into]!,
		from.map((c) => concepts[c]!),
	);
	rows[into] = mergeRows(
		[into, ...from].flatMap((c) => rows[c]!),
		into,
	);
	const partners = new Set([into, ...from].flatMap((c) => [...pairs[c]!.keys()]));
	for (const c of from) {
		for (const partner of pairs[c]!.keys()) pairs[partner]!.delete(c);
		pairs[c]!.clear();
		rows[c] = [];
		concepts[c] = undefined;
	}
	for (const partner of partners) if (partner !== into && !gone.has(partner)) refreshPair(draft, into, partner);
	refreshConcept(draft, into);

	map.related = map.related.map((pair) =>
		pair.shared.some((s) => "concept" in s && gone.has(s.concept)) ? mergeReasons(pair, gone, into) : pair,
	);
	map.themes = map.themes.map((theme) => {
		if (!theme.concepts.some(({ concept }) => gone.has(concept))) return theme;
		const score = new Map<number, number>();
		for (const entry of theme.concepts) {
			const concept = gone.has(entry.concept) ? into : entry.concept;
			score.set(concept, Math.max(entry.score, score.get(concept) ?? Number.NEGATIVE_INFINITY));
		}
		const merged = [...score].map(([concept, value]) => ({ concept, score: value }));
		return { ...theme, concepts: merged.sort((a, b) => b.score - a.score || a.concept - b.concept) };
	});
	map.bridges = map.bridges
		.map((bridge) => (bridge.kind === "concept" && gone.has(bridge.index) ? { ...bridge, index: into } : bridge))
		.filter((bridge, i, all) => all.findIndex((b) => b.kind === bridge.kind && b.index === bridge.index) === i);
	map.gaps = map.gaps
		.map((gap) => {
			const [a, b] = gap.concepts.map((c) => (gone.has(c) ? into : c)) as [number, number];
			const via = [...new Set(gap.via.map((c) => (gone.has(c) ? into : c)))];
			return { ...gap, concepts: [a, b] as [number, number], via: via.filter((c) => c !== a && c !== b) };
		})
		.filter(({ concepts: [a, b] }) => a !== b && !pairs[a]!.has(b));
	return changed;
}

function mergeFacts(into: Concept, from: Concept[]): Concept {
	const variants = new Map<string, Variant>(into.variants.map((variant) => [variant.form, variant]));
	for (const concept of from)
		for (const { form, count } of concept.variants) {
			const known = variants.get(form);
			const arrived: Variant = { form, count, reason: "edit", evidence: `merged from ${concept.id}` };
			variants.set(form, known === undefined ? arrived : { ...known, count: known.count + count });
		}
	const [label, ...others] = [...variants.values()];
	return {
		...into,
		variants: [label!, ...others.sort((a, b) => b.count - a.count || compareText(a.form, b.form))],
		generic: into.generic && from.every(({ generic }) => generic),
		shown: into.shown || from.some(({ shown }) => shown),
	};
}

/** Mentions in order of the text, without those that lie inside another. */
function mergeMentions(mentions: Mention[]): Mention[] {
	const sorted = mentions.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from || b.to - a.to);
	let last: Mention | undefined;
	return sorted.filter((mention) => {
		if (last !== undefined && mention.sentence === last.sentence && mention.to <= last.to) return false;
		last = mention;
		return true;
	});
}

function mergeRows(rows: PaperConcept[], concept: number): PaperConcept[] {
	const byPaper = new Map<number, PaperConcept>();
	for (const row of rows) {
		const first = byPaper.get(row.paper);
		if (first === undefined) {
			byPaper.set(row.paper, { ...row, concept });
			continue;
		}
		const mentions = mergeMentions([...first.mentions, ...row.mentions]);
		const hidden = first.mentions.length + row.mentions.length - mentions.length;
		first.count = first.count + row.count - hidden;
		first.weight = Math.max(first.weight, row.weight);
		first.mentions = mentions;
	}
	return [...byPaper.values()].sort((a, b) => a.paper - b.paper);
}

function mergeReasons(pair: RelatedPair, gone: ReadonlySet<number>, into: number): RelatedPair {
	const mine = (s: RelatedPair["shared"][number]): boolean =>
		"concept" in s && (s.concept === into || gone.has(s.concept));
	const share = round(
		pair.shared.filter(mine).reduce((sum, s) => sum + s.share, 0),
		6,
	);
	const others = pair.shared.filter((s) => !mine(s));
	const key = (s: RelatedPair["shared"][number]): string => ("concept" in s ? `c${s.concept}` : `w${s.word}`);
	const shared = [...others, { concept: into, share: Math.min(1, share) }];
	return { ...pair, shared: shared.sort((a, b) => b.share - a.share || compareText(key(a), key(b))) };
}
