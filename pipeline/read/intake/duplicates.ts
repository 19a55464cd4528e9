import type { Paper } from "../../../src/model/paper.ts";
import type { MergedRecord } from "../../../src/model/report.ts";
import { compareText } from "../../../src/sparse/order.ts";
import { arxivIdOfDoi } from "../fields/identifiers.ts";
import { fingerprint, hash64 } from "./fingerprint.ts";
import { compareDrafts, contentOf, uniqueIds } from "./ids.ts";
import { fullestFirst, type Identified, mergePapers } from "./mergePapers.ts";
import { sameWork } from "./same.ts";
import type { Draft } from "./toPaper.ts";

/** Titles shared by more records than this are compared with the first of each year only. */
const MAX_BUCKET = 200;

/**
 * One paper for all the records of it: by DOI, arXiv id (10.48550/arXiv.X is X), PMID, then by title (`same.ts`).
 *
 * The outcome does not depend on the order of the records or files. Every merge is reported with a reason;
 * a record whose own id is in `keepApart` is merged with nothing.
 *
 * @returns Papers by id, and the merges by kept id.
 */
export function mergeDuplicates(
	drafts: readonly Draft[],
	keepApart: readonly string[] = [],
): { papers: Paper[]; merged: MergedRecord[] } {
	const sorted = drafts.map((draft) => ({ draft, content: contentOf(draft) })).sort(compareDrafts);
	const ids = uniqueIds(sorted);
	const records: Identified[] = sorted.map(({ draft, content }, i) => ({ id: ids[i]!, draft, content }));
	const apart = new Set(keepApart);
	const groups = new Groups(records.length);

	// Copies lie side by side; the first of them stands for all in what follows.
	const free: number[] = [];
	records.forEach((record, i) => {
		if (apart.has(record.id)) return;
		const last = free.at(-1);
		if (last !== undefined && records[last]!.content === record.content) groups.join(last, i, "the same record twice");
		else free.push(i);
	});
	joinEqual(
		free,
		groups,
		(i) => publishedDoi(records[i]!.draft),
		(doi) => `same DOI ${doi}`,
	);
	joinEqual(
		free,
		groups,
		(i) => records[i]!.draft.arxivId ?? arxivIdOfDoi(records[i]!.draft.doi),
		(id) => `same arXiv id ${id}`,
	);
	joinEqual(
		free,
		groups,
		(i) => records[i]!.draft.pmid,
		(pmid) => `same PMID ${pmid}`,
	);
	joinTitles(free, groups, records);

	const members = new Map<number, number[]>();
	for (let i = 0; i < records.length; i++) {
		const root = groups.root(i);
		const list = members.get(root);
		if (list === undefined) members.set(root, [i]);
		else list.push(i);
	}
	const papers: { paper: Paper; group: Identified[]; indices: number[] }[] = [];
	for (const indices of members.values()) {
		const group = indices.map((i) => records[i]!);
		papers.push({
			paper: group.length === 1 ? { id: group[0]!.id, ...group[0]!.draft } : mergePapers(group),
			group,
			indices,
		});
	}
	giveFinalIds(papers);
	papers.sort((a, b) => compareText(a.paper.id, b.paper.id));
	return {
		papers: papers.map(({ paper }) => paper),
		merged: papers.flatMap(({ paper, group, indices }) => report(paper, group, indices, groups)),
	};
}

function publishedDoi(draft: Draft): string | undefined {
	return draft.doi;
}

/** Union of what belongs together, with the reason that joined each record to its group. */
class Groups {
	private readonly parent: Uint32Array;
	readonly reason: (string | undefined)[];

	constructor(length: number) {
		this.parent = Uint32Array.from({ length }, (_, i) => i);
		this.reason = new Array(length).fill(undefined);
	}

	root(i: number): number {
		let at = i;
		while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]!]!;
		return at;
	}

	join(a: number, b: number, reason: string): void {
		const [x, y] = [this.root(a), this.root(b)];
		if (x === y) return;
		this.parent[Math.max(x, y)] = Math.min(x, y);
		this.reason[a] ??= reason;
		this.reason[b] ??= reason;
	}
}

function joinEqual(
	free: readonly number[],
	groups: Groups,
	keyOf: (i: number) => string | undefined,
	reason: (key: string) => string,
): void {
	const first = new Map<string, number>();
	for (const i of free) {
		const key = keyOf(i);
		if (key === undefined) continue;
		const other = first.get(key);
		if (other === undefined) first.set(key, i);
		else groups.join(other, i, reason(key));
	}
}

function joinTitles(free: readonly number[], groups: Groups, records: readonly Identified[]): void {
	const buckets = new Map<string, number[]>();
	for (const i of free) {
		const print = fingerprint(records[i]!.draft.title);
		const key = print.length > 64 ? hash64(print) : print;
		const bucket = buckets.get(key);
		if (bucket === undefined) buckets.set(key, [i]);
		else bucket.push(i);
	}
	for (const bucket of buckets.values()) {
		if (bucket.length < 2) continue;
		const print = fingerprint(records[bucket[0]!]!.draft.title);
		const reach = bucket.length > MAX_BUCKET ? 20 : bucket.length;
		for (let x = 0; x < bucket.length; x++)
			for (let y = x + 1; y < Math.min(bucket.length, x + reach); y++) {
				const [i, j] = [bucket[x]!, bucket[y]!];
				if (groups.root(i) === groups.root(j)) continue;
				const reason = sameWork(records[i]!.draft, records[j]!.draft, print);
				if (reason !== undefined) groups.join(i, j, reason);
			}
	}
}

/** A merged paper takes the id its best fields give; if a single record elsewhere has that, a suffix keeps them apart. */
function giveFinalIds(papers: { paper: Paper; group: Identified[] }[]): void {
	const taken = new Set<string>();
	const merged: typeof papers = [];
	for (const entry of papers) {
		if (entry.group.length === 1) taken.add(entry.paper.id);
		else merged.push(entry);
	}
	merged.sort(
		(a, b) => compareText(a.group[0]!.content, b.group[0]!.content) || compareText(a.group[0]!.id, b.group[0]!.id),
	);
	for (const { paper, group } of merged) {
		const plain = paper.id;
		if (taken.has(paper.id)) paper.id = `${plain}~${hash64(group[0]!.content).slice(0, 8)}`;
		for (let n = 2; taken.has(paper.id); n++) paper.id = `${plain}~${n}`;
		taken.add(paper.id);
	}
}

function report(
	paper: Paper,
	group: readonly Identified[],
	indices: readonly number[],
	groups: Groups,
): MergedRecord[] {
	if (group.length === 1) return [];
	const keeper = group.find(({ id }) => id === paper.id) ?? fullestFirst(group)[0]!;
	return group
		.flatMap((record, i) =>
			record === keeper
				? []
				: {
						kept: paper.id,
						dropped: record.id,
						title: record.draft.title,
						source: record.draft.source,
						reason: groups.reason[indices[i]!] ?? "same paper",
					},
		)
		.sort((a, b) => compareText(a.dropped, b.dropped));
}
