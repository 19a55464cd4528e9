// Over 250 lines: the map's types once more, each read from the same columns.
import { signal } from "@preact/signals";
import { ByteReader } from "../../../src/formats/bytes.ts";
import { conceptFlags, readMentions, readReasons, readSentences } from "../../../src/formats/mapColumns.ts";
import type {
	Concept,
	ConceptPair,
	KnowledgeMap,
	MapPaper,
	Membership,
	PaperConcept,
	RelatedPair,
	Theme,
	Variant,
} from "../../../src/model/map.ts";
import { MAP_VERSION } from "../../../src/model/map.ts";
import type { Mention } from "../../../src/model/text.ts";
import { round } from "../../../src/sparse/order.ts";
import type { Drawing } from "../../map/mapData.ts";
import type { Found } from "../../search/search.ts";
import { type FoundPart, type GeometryPart, type Ids, type Part, type Parts, SHARD, type ShardKind } from "./parts.ts";
import { elementAt, findSorted, findText, type Texts } from "./texts.ts";

/** Pieces of abstracts and of forms that are kept at a time; a piece is about a megabyte. */
const KEPT_SHARDS = 24;
/** Papers whose details stay as values. */
const KEPT_PAPERS = 2000;

/** What a large map asks of its worker. */
interface Answers {
	/** Asks for a piece; it comes back by `take`. */
	shard(kind: ShardKind, number: number): void;
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

/** Stands in for an abstract that is on its way: not "", which says that there is none. */
export const COMING = " ";

/**
 * A large map, as columns
 * =======================
 * Answers as any map does, but holds numbers in typed arrays and texts as the bytes of the file; a paper or concept is
 * an object of two fields that reads from them. Parts arrive one after the other (`fill`); what has not come reads as
 * empty. Abstracts and the forms of concepts stay in the file: the first look at one asks for it, and whoever looked
 * from a signal's effect or a component is run again when it has come.
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
	private readonly shards = new Map<string, Texts | "asked">();
	private readonly arrived = signal(0);
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

	/** A piece that was asked for cannot be had; whoever looks next asks again. */
	lost(kind: ShardKind, number: number, problem: string): void {
		this.shards.delete(kind + number);
		this.fault.value = { problem };
	}

	search(query: string, limit: number): Promise<Found> {
		return this.worker.search(query, limit);
	}

	/** A piece that was asked for has come. */
	take(kind: ShardKind, number: number, texts: Texts): void {
		this.shards.set(kind + number, texts);
		for (const key of this.shards.keys()) {
			if (this.shards.size <= KEPT_SHARDS) break;
			this.shards.delete(key);
		}
		this.arrived.value++;
	}

	/** An element that stays in the file; undefined while it is on its way. */
	fromFile<T>(kind: ShardKind, i: number): T | undefined {
		const number = Math.floor(i / SHARD);
		const shard = this.shards.get(kind + number);
		if (shard !== undefined && shard !== "asked") return elementAt<T>(shard, i % SHARD);
		this.arrived.value;
		if (shard === undefined) {
			this.shards.set(kind + number, "asked");
			this.worker.shard(kind, number);
		}
		return undefined;
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

/** A paper of a large map, by its number. */
class LargePaper implements MapPaper {
	private readonly own: LargeMap;
	private readonly p: number;

	constructor(own: LargeMap, p: number) {
		this.own = own;
		this.p = p;
	}

	get id() {
		return this.own.detailsOf(this.p).id ?? this.own.idBefore("papers", this.p);
	}
	get title() {
		const { names } = this.own.parts;
		return names ? elementAt<string>(names.titles, this.p) : "";
	}
	get abstract() {
		return this.own.fromFile<string>("ABST", this.p) ?? COMING;
	}
	get authors() {
		return this.own.detailsOf(this.p).authors ?? [];
	}
	get year() {
		return this.own.detailsOf(this.p).year as number;
	}
	get date() {
		return this.own.detailsOf(this.p).date as string;
	}
	get venue() {
		return this.own.detailsOf(this.p).venue as string;
	}
	get doi() {
		return this.own.detailsOf(this.p).doi as string;
	}
	get arxivId() {
		return this.own.detailsOf(this.p).arxivId as string;
	}
	get pmid() {
		return this.own.detailsOf(this.p).pmid as string;
	}
	get url() {
		return this.own.detailsOf(this.p).url as string;
	}
	get keywords() {
		return this.own.detailsOf(this.p).keywords ?? [];
	}
	get type() {
		return this.own.detailsOf(this.p).type as string;
	}
	get language() {
		return this.own.detailsOf(this.p).language as string;
	}
	get key() {
		return this.own.detailsOf(this.p).key as string;
	}
	get source() {
		return this.own.detailsOf(this.p).source ?? { file: "", format: "", line: 1, record: 1 };
	}
	get theme() {
		return this.own.drawing.theme[this.p]!;
	}
	get subtheme() {
		return this.own.parts.geometry!.subtheme[this.p]!;
	}
	get membership(): Membership {
		const { details } = this.own.parts;
		if (!details) return { stability: 1, alternative: -1, fit: 1 };
		const { stability, alternative, fit, reason } = details.membership;
		const numbers = { stability: stability[this.p]!, alternative: alternative[this.p]!, fit: fit[this.p]! };
		const why = reason[this.p] ? this.own.detailsOf(this.p).membership?.reason : undefined;
		return why === undefined ? numbers : { ...numbers, reason: why };
	}
	get sentences(): MapPaper["sentences"] {
		const { details } = this.own.parts;
		return details
			? readSentences(new ByteReader(details.sentences.bytes, "SENT", details.sentences.start[this.p]))
			: [[0, 0, this.title.length]];
	}
	get x() {
		return round(this.own.drawing.x[this.p]!, 4);
	}
	get y() {
		return round(this.own.drawing.y[this.p]!, 4);
	}
	get r() {
		return round(this.own.drawing.radius[this.p]! * this.own.drawing.scale, 4);
	}
}

/** A concept of a large map, by its number. */
class LargeConcept implements Concept {
	private readonly own: LargeMap;
	private readonly c: number;

	constructor(own: LargeMap, c: number) {
		this.own = own;
		this.c = c;
	}

	private get node() {
		return this.own.drawing.papers + this.c;
	}
	private get flags() {
		return conceptFlags(this.own.parts.geometry!.flags[this.c]!);
	}
	get id() {
		const { details } = this.own.parts;
		return details ? elementAt<string>(details.concepts.id, this.c) : this.own.idBefore("concepts", this.c);
	}
	get label() {
		const { names } = this.own.parts;
		return names ? elementAt<string>(names.labels, this.c) : "";
	}
	get kind() {
		return this.flags.kind;
	}
	get papers() {
		return this.own.drawing.named[this.c]!;
	}
	get mentions() {
		return this.own.parts.details?.concepts.mentions[this.c] ?? 0;
	}
	get variants(): Variant[] {
		const row = this.own.fromFile<Pick<Concept, "variants">>("CONC", this.c);
		return row?.variants ?? [{ form: this.label, count: this.mentions, reason: "label" }];
	}
	get generic() {
		return this.flags.generic;
	}
	get shown() {
		return this.own.drawing.shown[this.node] === 1;
	}
	get theme() {
		return this.own.drawing.theme[this.node]!;
	}
	get themeShares(): Concept["themeShares"] {
		const { details } = this.own.parts;
		if (!details) return [];
		const { start, theme, share } = details.concepts.shares;
		const from = start[this.c]!;
		return Array.from(theme.subarray(from, start[this.c + 1]), (t, k) => [t, share[from + k]!]);
	}
	get x() {
		return round(this.own.drawing.x[this.node]!, 4);
	}
	get y() {
		return round(this.own.drawing.y[this.node]!, 4);
	}
	get r() {
		return round(this.own.drawing.radius[this.node]! * this.own.drawing.scale, 4);
	}
}

/** Link number `k`: a paper names a concept. */
class LargeLink implements PaperConcept {
	private readonly own: LargeMap;
	private readonly k: number;
	readonly paper: number;
	readonly concept: number;

	constructor(own: LargeMap, k: number, paper: number, concept: number) {
		this.own = own;
		this.k = k;
		this.paper = paper;
		this.concept = concept;
	}

	get weight() {
		return round((this.own.parts.ties?.weight[this.k] ?? 0) / 10_000, 4);
	}
	get count() {
		return this.own.parts.ties?.count[this.k] ?? 0;
	}
	/** They lie in the file by paper, its concepts ascending. */
	get mentions(): Mention[] {
		const { details } = this.own.parts;
		if (!details) return [];
		const { start, index } = this.own.drawing.neighbours;
		const node = this.own.drawing.papers + this.concept;
		const input = new ByteReader(details.mentions.bytes, "MENT", details.mentions.start[this.paper]);
		for (const other of index.slice(start[this.paper], start[this.paper + 1]).sort()) {
			const mentions = readMentions(input);
			if (other === node) return mentions;
		}
		return [];
	}
}

/** Pair number `k` of related papers. */
class LargePair implements RelatedPair {
	private readonly own: LargeMap;
	private readonly k: number;

	constructor(own: LargeMap, k: number) {
		this.own = own;
		this.k = k;
	}

	get source() {
		return this.own.parts.ties!.related.source[this.k]!;
	}
	get target() {
		return this.own.parts.ties!.related.target[this.k]!;
	}
	get similarity() {
		return round(this.own.parts.ties!.related.similarity[this.k]! / 10_000, 4);
	}
	private get said() {
		const { reasons, related } = this.own.parts.ties!;
		return readReasons(new ByteReader(reasons, "RELA", related.reasons[this.k]));
	}
	get rest() {
		return round(this.said.rest / 10_000, 4);
	}
	get shared(): RelatedPair["shared"] {
		const { words } = this.own.parts.ties!;
		return this.said.shared.map(([reason, part]) => {
			const share = round(part / 10_000, 4);
			if (reason % 2 === 0) return { concept: reason / 2, share };
			return { word: elementAt<string>(words, (reason - 1) / 2), share };
		});
	}
}
