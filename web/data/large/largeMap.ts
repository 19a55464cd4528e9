import { signal } from "@preact/signals";
import type {
	Concept,
	ConceptPair,
	KnowledgeMap,
	MapPaper,
	PaperConcept,
	RelatedPair,
	Theme,
} from "../../../src/model/map.ts";
import { MAP_VERSION } from "../../../src/model/map.ts";
import { round } from "../../../src/sparse/order.ts";
import type { Drawing } from "../../map/mapData.ts";
import type { Found } from "../../search/search.ts";
import { LargeConcept, LargeLink, LargePair, LargePaper } from "./largeItems.ts";
import type { FoundPart, GeometryPart, Ids, Part, Parts, ShardKind } from "./parts.ts";
import { type Asked, Shards } from "./shards.ts";
import { elementAt, findSorted, findText } from "./texts.ts";

/** Papers whose details stay as values. */
const KEPT_PAPERS = 2000;

/** What a large map asks of its worker. */
interface Answers extends Asked {
	search(query: string, limit: number): Promise<Found>;
}

const EMPTY_REPORT: KnowledgeMap["report"] = {
	intake: {
		files: [],
		found: 0,
		kept: 0,
		withoutAbstract: [],
		duplicates: [],
		otherLanguages: [],
		skipped: [],
		warnings: [],
	},
	counts: {
		papers: 0,
		sentences: 0,
		tokens: 0,
		concepts: 0,
		shown: 0,
		paperConcepts: 0,
		related: 0,
		conceptPairs: 0,
		themes: 0,
	},
	modularity: 0,
	neighbours: 0,
	warnings: [],
};

/**
 * A large map, as columns
 * =======================
 * Answers as any map does, but holds numbers in typed arrays and texts as the bytes of the file; what it is made of
 * (`largeItems`) reads from them. Parts arrive one after the other (`fill`); what has not come reads as empty. Abstracts
 * and the forms of concepts stay in the file (`shards`).
 */
export class LargeMap implements KnowledgeMap {
	readonly format = "paperloom-map";
	readonly version = MAP_VERSION;
	readonly generator: string;
	readonly options: KnowledgeMap["options"];
	readonly bridges: KnowledgeMap["bridges"];
	readonly gaps: KnowledgeMap["gaps"];
	readonly layout: KnowledgeMap["layout"];
	readonly papers: MapPaper[];
	readonly concepts: Concept[];
	themes: Theme[];
	report = EMPTY_REPORT;
	/** Parts that have come. */
	readonly parts: Partial<Parts>;
	readonly drawing: Drawing;
	private readonly worker: Answers;
	/** Abstracts and the forms of concepts. */
	readonly shards: Shards;
	private readonly waiting: (() => void)[] = [];
	private readonly known = new Map<number, Partial<MapPaper>>();

	/** Resolves when all parts have come; rejects when the file is faulty. */
	readonly whole: Promise<void>;
	/** Concepts that are drawn; known from the first part. */
	readonly conceptsShown: number;
	/** Papers of no theme. */
	readonly outside: number;
	/** Parts that have come, for whoever must look again with each. */
	readonly filled = signal(1);
	/** What went wrong last after the map was opened. */
	readonly fault = signal<{ problem: string } | null>(null);
	private settle!: { done(): void; fail(error: Error): void };

	constructor(geometry: GeometryPart, worker: Answers) {
		const { head } = geometry;
		this.parts = { geometry };
		this.drawing = geometry.prepared.drawing;
		this.worker = worker;
		this.shards = new Shards(worker);
		this.whole = new Promise((done, fail) => {
			this.settle = { done, fail };
		});
		// Without a listener a faulty file would be reported as an error of the page, too.
		this.whole.catch(() => {});
		this.generator = head.generator;
		this.options = head.options;
		this.themes = head.themes;
		this.bridges = head.bridges;
		this.gaps = head.gaps;
		this.layout = head.layout;
		const { papers, count, shown } = this.drawing;
		this.outside = this.drawing.theme.subarray(0, papers).reduce((sum, theme) => sum + (theme < 0 ? 1 : 0), 0);
		this.conceptsShown = shown.subarray(papers).reduce((sum, one) => sum + one, 0);
		this.papers = Array.from({ length: papers }, (_, p) => new LargePaper(this, p));
		this.concepts = Array.from({ length: count - papers }, (_, c) => new LargeConcept(this, c));
	}

	fill(part: Part): void {
		Object.assign(this.parts, { [part.part]: part.value });
		if (part.part === "names") {
			const { node, x, y, radius, theme } = part.value.hidden;
			const { drawing } = this;
			for (let k = 0; k < node.length; k++) {
				drawing.x[node[k]] = x[k];
				drawing.y[node[k]] = y[k];
				drawing.radius[node[k]] = radius[k];
				drawing.theme[node[k]] = theme[k];
			}
		}
		if (part.part === "ties") {
			this.drawing.neighbours = part.value.neighbours;
			this.drawing.links = part.value.links;
		}
		if (part.part === "details") {
			const { members, report, rings } = part.value;
			this.report = report;
			this.themes = this.themes.map((theme, t) => ({ ...theme, papers: members[t]! }));
			Object.assign(this.drawing, rings);
			this.settle.done();
		}
		this.filled.value++;
		for (const come of this.waiting.splice(0)) come();
	}

	/** A part cannot be read. */
	broken(problem: string): void {
		this.settle.fail(new Error(problem));
		this.fault.value = { problem };
	}

	/** A piece that was asked for cannot be had. */
	lost(kind: ShardKind, number: number, problem: string): void {
		this.shards.lost(kind, number);
		this.fault.value = { problem };
	}

	search(query: string, limit: number): Promise<Found> {
		return this.worker.search(query, limit);
	}

	/** What PAPR holds of a paper. */
	detailsOf(p: number): Partial<MapPaper> {
		const known = this.known.get(p);
		if (known) return known;
		const { details } = this.parts;
		if (!details) return {};
		if (this.known.size >= KEPT_PAPERS) this.known.clear();
		const read = elementAt<Partial<MapPaper>>(details.papers, p);
		this.known.set(p, read);
		return read;
	}

	/** Papers lie in the order of their ids. */
	paperNumber(id: string): number | undefined {
		const p = this.parts.details
			? findSorted(this.papers.length, (i) => this.papers[i]!.id, id)
			: this.foundBefore("papers", id);
		return p < 0 ? undefined : p;
	}

	conceptNumber(id: string): number | undefined {
		const { details } = this.parts;
		const c = details ? findText(details.concepts.id, id) : this.foundBefore("concepts", id);
		return c < 0 ? undefined : c;
	}

	private foundBefore(kind: keyof FoundPart, id: string): number {
		return this.parts.found?.[kind].find(([one]) => one === id)?.[1] ?? -1;
	}

	/** The id of a paper or concept before all ids have come: known where it was asked for. */
	idBefore(kind: keyof FoundPart, number: number): string {
		return this.parts.found?.[kind].find(([, one]) => one === number)?.[0] ?? "";
	}

	/** Resolves when it is known what ids stand for and what that is called; rejects when the file is faulty before. */
	async named(ids: Ids): Promise<void> {
		while (!this.knows(ids)) await Promise.race([new Promise<void>((come) => this.waiting.push(come)), this.whole]);
	}

	/** Whether it is known what ids stand for. */
	knows({ papers, concepts }: Ids): boolean {
		const { names, found, details } = this.parts;
		const asked = (kind: keyof FoundPart, wanted: readonly string[]) =>
			wanted.every((id) => found?.[kind].some(([one]) => one === id));
		if (details || papers.length + concepts.length === 0) return true;
		return names !== undefined && asked("papers", papers) && asked("concepts", concepts);
	}

	/** Rows of a paper, strongest first. */
	conceptsOf(paper: number): PaperConcept[] {
		const { start, index } = this.drawing.neighbours;
		const rows: PaperConcept[] = [];
		for (let k = start[paper]!; k < start[paper + 1]!; k++)
			rows.push(new LargeLink(this, k, paper, index[k]! - this.drawing.papers));
		return rows;
	}

	/** Rows of a concept, strongest first. */
	papersOf(concept: number): PaperConcept[] {
		const { papers, neighbours } = this.drawing;
		const { start, index } = neighbours;
		const rows: PaperConcept[] = [];
		for (let at = start[papers + concept]!; at < start[papers + concept + 1]!; at++) {
			const paper = index[at]!;
			const k = index.subarray(start[paper], start[paper + 1]).indexOf(papers + concept);
			rows.push(new LargeLink(this, start[paper]! + k, paper, concept));
		}
		return rows.sort((a, b) => b.weight - a.weight || a.paper - b.paper);
	}

	eachLink(see: (paper: number, concept: number, weight: number) => void): void {
		const { papers, neighbours } = this.drawing;
		const { start, index } = neighbours;
		const weight = this.parts.ties?.weight;
		for (let p = 0; p < papers; p++)
			for (let k = start[p]!; k < start[p + 1]!; k++) see(p, index[k]! - papers, (weight?.[k] ?? 0) / 10_000);
	}

	relatedOf(paper: number): RelatedPair[] {
		const { ties } = this.parts;
		if (!ties) return [];
		const { start, pair } = ties.related;
		return Array.from(pair.subarray(start[paper], start[paper + 1]), (k) => new LargePair(this, k));
	}

	pairsOf(concept: number): ConceptPair[] {
		const { ties } = this.parts;
		if (!ties) return [];
		const { start, pair } = ties.pairs;
		return Array.from(pair.subarray(start[concept], start[concept + 1]), (k) => this.conceptPair(k));
	}

	private conceptPair(k: number): ConceptPair {
		const { source, target, papers, strength } = this.parts.ties!.pairs;
		return { source: source[k]!, target: target[k]!, papers: papers[k]!, strength: round(strength[k]! / 10_000, 4) };
	}

	/** Every link as an object; for what goes through the whole map once, such as a file that is saved. */
	get paperConcepts(): PaperConcept[] {
		return this.papers.flatMap((_, p) => this.conceptsOf(p));
	}

	get related(): RelatedPair[] {
		return Array.from(this.parts.ties?.related.source ?? [], (_, k) => new LargePair(this, k));
	}

	get conceptPairs(): ConceptPair[] {
		return Array.from(this.parts.ties?.pairs.source ?? [], (_, k) => this.conceptPair(k));
	}
}
