// Over 250 lines: one reader of one file, section by section, in the order in which the page needs them.
import { fromUtf8 } from "../../../src/formats/bytes.ts";
import {
	conceptFlags,
	type GeometryColumns,
	hiddenNodes,
	type MapHead,
	mentionStarts,
	type Rows,
	readGeometry,
	readHead,
	readHidden,
	readLinkColumns,
	readMembers,
	readPairColumns,
	readRelatedColumns,
	sentenceStarts,
} from "../../../src/formats/mapColumns.ts";
import { MapError } from "../../../src/formats/mapError.ts";
import { checkedSection, type Entry, readTable, tableLength } from "../../../src/formats/sections.ts";
import { NEUTRAL_SLOT } from "../../../src/graph/palette.ts";
import type { Concept, MapPaper } from "../../../src/model/map.ts";
import { type Adjacency, adjacency, type Drawing, makeDrawing, splitRings, strongestLinks } from "../../map/mapData.ts";
import { prepareDrawing } from "../../map/prepare.ts";
import { collectTexts, type SearchTexts } from "../../search/search.ts";
import { timeline } from "../timeline.ts";
import type { DetailsPart, FoundPart, GeometryPart, Ids, NamesPart, Part, ShardKind, TiesPart } from "./parts.ts";
import { SHARD } from "./parts.ts";
import type { Source } from "./source.ts";
import { elementAt, findBeginning, findSorted, packTexts, type Texts, textsOf } from "./texts.ts";

/** Bytes of a file's beginning that are read first: they hold the table of a map of a million papers. */
const BEGINNING = 1 << 15;

/**
 * A large map, read in parts
 * ==========================
 * For the worker beside the page: reads the sections of a binary map in the order in which the page needs them, decodes
 * them into columns, checks that numbers point to something, and later gives abstracts and forms by the thousand.
 */
export class LargeReader {
	private readonly source: Source;
	private readonly table: Map<string, Entry>;
	private readonly head: MapHead;
	readonly papers: number;
	private readonly concepts: number;
	/** Places of the rows of CONC, from its beginning. */
	private conceptRows: Uint32Array | undefined;

	/** PAPR and CONC, where ids were looked up in them, until they are read as a part. */
	private paperRows: Texts | undefined;
	private conceptFacts: Texts | undefined;

	/** Until it is drawn. */
	private geometry: GeometryColumns | undefined;

	private constructor(source: Source, table: Map<string, Entry>, head: MapHead, geometry: GeometryColumns) {
		this.source = source;
		this.table = table;
		this.head = head;
		this.geometry = geometry;
		this.papers = geometry.papers;
		this.concepts = geometry.concepts;
	}

	/** @throws MapError when it is no map in binary form, or its first two sections are damaged. */
	static async open(source: Source): Promise<LargeReader> {
		let beginning = await source.read(0, Math.min(source.size, BEGINNING));
		const sections = beginning.length < 12 ? 0 : new DataView(beginning.buffer).getUint32(8, true);
		if (tableLength(sections) > beginning.length && tableLength(sections) <= source.size)
			beginning = await source.read(0, tableLength(sections));
		const table = readTable(beginning);
		const [head, geometry] = [entryOf(table, "HEAD"), entryOf(table, "GEOM")];
		// They lie side by side: one request.
		const from = Math.min(head.place, geometry.place);
		const bytes = await source.read(from, Math.max(head.place + head.length, geometry.place + geometry.length));
		const cut = (name: string, entry: Entry) =>
			checkedSection(name, bytes.subarray(entry.place - from, entry.place - from + entry.length), entry);
		const read = readHead(cut("HEAD", head));
		return new LargeReader(source, table, read, readGeometry(read, cut("GEOM", geometry)));
	}

	/** The parts in the order of need; the memory of each may be handed over. Ids are looked up before names come. */
	async *parts(ids?: Ids): AsyncGenerator<Part> {
		if (!this.geometry) throw new Error("The parts of a map are read once.");
		const drawing = this.draw(this.geometry);
		// What later parts need, too.
		const kept = {
			...drawing,
			shown: drawing.shown.slice(),
			themeSlot: drawing.themeSlot.slice(),
			slot: drawing.slot.slice(),
			slot2: drawing.slot2.slice(),
			slot3: drawing.slot3.slice(),
			share1: drawing.share1.slice(),
			share2: drawing.share2.slice(),
		};
		const first = this.geometryPart(drawing, this.geometry);
		const geometry = { ...this.geometry, theme: this.geometry.theme.slice(), flags: this.geometry.flags.slice() };
		this.geometry = undefined;
		yield { part: "geometry", value: first };
		if (ids && ids.papers.length + ids.concepts.length > 0) yield { part: "found", value: await this.find(ids) };
		const hidden = await this.hidden(geometry);
		for (const [k, i] of hidden.node.entries()) kept.slot[i] = kept.themeSlot[hidden.theme[k]] ?? NEUTRAL_SLOT;
		yield { part: "names", value: { ...(await this.names()), hidden } };
		const { papers: P, concepts: C } = this;
		const named = readLinkColumns(await this.section("LINK"), P, C);
		const linkStart = named.start.slice();
		yield { part: "ties", value: await this.ties(named, kept.shown, P, C) };
		yield { part: "details", value: await this.details(kept, linkStart) };
	}

	/** A piece of the rows that stay in the file. */
	async shard(kind: ShardKind, number: number): Promise<Texts> {
		const { papers, concepts } = this;
		if (kind === "ABST")
			return textsOf(await this.section("ABST", number), Math.min(SHARD, papers - number * SHARD), "ABST");
		const rows = (this.conceptRows ??= (await this.rows("CONC", concepts)).start);
		const { place } = entryOf(this.table, "CONC");
		const start = rows.slice(number * SHARD, Math.min(concepts, (number + 1) * SHARD) + 1);
		const from = start[0];
		const bytes = await this.source.read(place + from, place + start[start.length - 1]);
		return { bytes, start: start.map((at) => at - from) };
	}

	/** All titles, labels and other forms, for the search. */
	async texts(): Promise<SearchTexts> {
		const { labels, titles } = await this.names();
		const forms = await this.rows("CONC", this.concepts);
		const members = readMembers(await this.section("MEMB"));
		const { named } = readGeometry(this.head, await this.section("GEOM"));
		const concepts = function* () {
			for (let c = 0; c < named.length; c++) {
				const { variants } = elementAt<Pick<Concept, "variants">>(forms, c);
				yield { label: elementAt<string>(labels, c), papers: named[c], forms: variants.map(({ form }) => form) };
			}
		};
		const names = function* () {
			for (let p = 0; p < titles.start.length - 1; p++) yield elementAt<string>(titles, p);
		};
		const themes = this.head.themes.map((theme, t) => ({ ...theme, papers: members[t] ?? [] }));
		return collectTexts(concepts(), names(), themes);
	}

	private async find({ papers, concepts }: Ids): Promise<FoundPart> {
		const rows = papers.length > 0 ? (this.paperRows ??= await this.rows("PAPR", this.papers)) : undefined;
		const paper = (id: string) => (rows ? findSorted(this.papers, (p) => elementAt<MapPaper>(rows, p).id, id) : -1);
		const facts = concepts.length > 0 ? (this.conceptFacts ??= await this.rows("CONC", this.concepts)) : undefined;
		// A row begins with its id.
		const concept = (id: string) => (facts ? findBeginning(facts, `{"id":${JSON.stringify(id)}`) : -1);
		return {
			papers: papers.map((id) => [id, paper(id)]),
			concepts: concepts.map((id) => [id, concept(id)]),
		};
	}

	private async rows(name: string, length: number): Promise<Texts> {
		return textsOf(await this.section(name), length, name);
	}

	private async section(name: string, number = 0): Promise<Uint8Array> {
		const entry = entryOf(this.table, name, number);
		return checkedSection(name, await this.source.read(entry.place, entry.place + entry.length), entry);
	}

	private async json<T>(name: string): Promise<T> {
		return JSON.parse(fromUtf8(await this.section(name))) as T;
	}

	private draw({ papers, concepts, x, y, r, theme, named, flags }: GeometryColumns): Drawing {
		return makeDrawing({
			papers,
			x,
			y,
			r,
			theme,
			named,
			shown: flags.map((flag) => (conceptFlags(flag).shown ? 1 : 0)),
			sharesOf: () => [],
			neighbours: { start: new Uint32Array(papers + concepts + 1), index: new Uint32Array(0) },
			themes: this.head.themes,
			layout: this.head.layout,
		});
	}

	private geometryPart(drawing: Drawing, { papers, subtheme, flags, theme }: GeometryColumns): GeometryPart {
		const members: number[][] = this.head.themes.map(() => []);
		for (let p = 0; p < papers; p++) {
			if (theme[p] >= 0) members[theme[p]].push(p);
			if (subtheme[p] >= 0) members[subtheme[p]].push(p);
		}
		const themes = this.head.themes.map((one, t) => ({ ...one, papers: members[t] }));
		return {
			head: { ...this.head, themes },
			prepared: prepareDrawing(drawing, themes),
			subtheme,
			flags,
		};
	}

	private async hidden(geometry: GeometryColumns): Promise<NamesPart["hidden"]> {
		readHidden(this.head, await this.section("HIDE"), geometry);
		const node = Uint32Array.from(hiddenNodes(geometry));
		const scale = this.head.layout.scale ?? 1;
		return {
			node,
			x: Float32Array.from(node, (i) => geometry.x[i]),
			y: Float32Array.from(node, (i) => geometry.y[i]),
			radius: Float32Array.from(node, (i) => geometry.r[i] / scale),
			theme: Int32Array.from(node, (i) => geometry.theme[i]),
		};
	}

	private async names(): Promise<Omit<NamesPart, "hidden">> {
		const { papers, concepts } = this;
		return {
			labels: await this.rows("LABL", concepts),
			titles: await this.rows("TITL", papers),
		};
	}

	private async ties(
		named: ReturnType<typeof readLinkColumns>,
		shown: Uint8Array,
		P: number,
		C: number,
	): Promise<TiesPart> {
		const byStrength = strongestFirst(named, (k) => named.weight[k]);
		const paper = rowOf(named);
		const concept = byStrength.map((k) => named.column[k]);
		const weight = Uint16Array.from(byStrength, (k) => named.weight[k]);
		const neighbours = adjacency(P, C, paper, concept);

		const reasons = await this.section("RELA");
		const near = readRelatedColumns(reasons, P);
		const together = readPairColumns(await this.section("PAIR"), C);
		const [source, first] = [rowOf(near), rowOf(together)];
		const words = await this.section("WORD");
		return {
			neighbours,
			weight,
			count: Uint16Array.from(byStrength, (k) => named.count[k]),
			related: {
				...bothEnds(source, near.column, P, (k, j) => near.similarity[j] - near.similarity[k]),
				similarity: near.similarity,
				reasons: near.reasons,
			},
			reasons,
			words: textsOf(words, this.wordsIn(words), "WORD"),
			pairs: {
				...bothEnds(
					first,
					together.column,
					C,
					(k, j) => together.papers[j] - together.papers[k] || together.strength[j] - together.strength[k],
				),
				papers: together.papers,
				strength: together.strength,
			},
			links: {
				both: strongestLinks({ a: paper, b: concept.map((c) => P + c), weight }, shown, "both"),
				papers: strongestLinks({ a: source, b: near.column, weight: near.similarity }, shown, "papers"),
				concepts: strongestLinks(
					{
						a: first.map((c) => P + c),
						b: together.column.map((c) => P + c),
						weight: Float64Array.from(together.papers, (n, k) => n * together.strength[k]),
					},
					shown,
					"concepts",
				),
			},
		};
	}

	private wordsIn(bytes: Uint8Array): number {
		return (JSON.parse(fromUtf8(bytes)) as string[]).length;
	}

	private async details(drawing: Drawing, linkStart: Uint32Array): Promise<DetailsPart> {
		const { papers: P, concepts: C } = this;
		const sentences = await this.section("SENT");
		const mentions = await this.section("MENT");
		const members = readMembers(await this.section("MEMB"));
		if (members.length !== this.head.themes.length || members.some((list) => list.some((p) => p >= P)))
			throw new MapError("MEMB", "does not fit the themes: the file is damaged");
		return {
			report: await this.json("REPO"),
			members,
			...(await this.paperDetails(P)),
			sentences: { bytes: sentences, start: sentenceStarts(sentences, P) },
			mentions: { bytes: mentions, start: mentionStarts(mentions, linkStart) },
			...(await this.conceptDetails(C, drawing)),
		};
	}

	private async paperDetails(P: number): Promise<Pick<DetailsPart, "papers" | "membership" | "time">> {
		const papers = this.paperRows ?? (await this.rows("PAPR", P));
		this.paperRows = undefined;
		const membership = {
			stability: new Float64Array(P),
			fit: new Float64Array(P),
			alternative: new Int32Array(P),
			reason: new Uint8Array(P),
		};
		const dated: Pick<MapPaper, "date" | "year">[] = [];
		for (let p = 0; p < P; p++) {
			const { date, year, membership: own } = elementAt<MapPaper>(papers, p);
			dated.push({ ...(date === undefined ? {} : { date }), ...(year === undefined ? {} : { year }) });
			membership.stability[p] = own.stability;
			membership.fit[p] = own.fit;
			membership.alternative[p] = own.alternative < this.head.themes.length ? own.alternative : -1;
			membership.reason[p] = own.reason === undefined ? 0 : 1;
		}
		return { papers, membership, time: timeline(dated) };
	}

	private async conceptDetails(C: number, drawing: Drawing): Promise<Pick<DetailsPart, "concepts" | "rings">> {
		const rows = this.conceptFacts ?? (await this.rows("CONC", C));
		this.conceptFacts = undefined;
		this.conceptRows = rows.start;
		const mentions = new Uint32Array(C);
		const start = new Uint32Array(C + 1);
		const [theme, share]: number[][] = [[], []];
		const themes = this.head.themes.length;
		function* ids(): Generator<string> {
			for (let c = 0; c < C; c++) {
				const row = elementAt<Pick<Concept, "id" | "mentions" | "themeShares">>(rows, c);
				mentions[c] = row.mentions;
				for (const [t, part] of row.themeShares) {
					if (!(t < themes)) throw new MapError("CONC", `names theme ${t}, which is not there`);
					theme.push(t);
					share.push(part);
				}
				start[c + 1] = theme.length;
				yield row.id;
			}
		}
		const id = packTexts(ids(), C);
		splitRings(drawing, (c) =>
			theme.slice(start[c], start[c + 1]).map((t, k): [number, number] => [t, share[start[c] + k]]),
		);
		const { slot, slot2, slot3, share1, share2 } = drawing;
		return {
			concepts: {
				id,
				mentions,
				shares: { start, theme: Uint16Array.from(theme), share: Float64Array.from(share) },
			},
			rings: { slot, slot2, slot3, share1, share2 },
		};
	}
}

function entryOf(table: Map<string, Entry>, name: string, number = 0): Entry {
	const entry = table.get(`${name}${number}`);
	if (entry === undefined) throw new MapError(name, "is missing: the file is damaged");
	return entry;
}

/** The row of each entry. */
function rowOf({ start, column }: Rows): Uint32Array {
	const row = new Uint32Array(column.length);
	for (let i = 0; i < start.length - 1; i++) row.fill(i, start[i], start[i + 1]);
	return row;
}

/** Numbers of the entries, those of each row strongest first; equal ones in their order. */
function strongestFirst({ start, column }: Rows, weight: (k: number) => number): Uint32Array {
	const order = Uint32Array.from(column, (_, k) => k);
	for (let i = 0; i < start.length - 1; i++)
		order.subarray(start[i], start[i + 1]).sort((p, q) => weight(q) - weight(p) || p - q);
	return order;
}

/** The pairs of each end, by `order`, then by their number. */
function bothEnds(source: Uint32Array, target: Uint32Array, size: number, order: (k: number, j: number) => number) {
	const { start, index } = endsOf(source, target, size);
	for (let i = 0; i < size; i++) index.subarray(start[i], start[i + 1]).sort((k, j) => order(k, j) || k - j);
	return { source, target, start, pair: index };
}

function endsOf(source: Uint32Array, target: Uint32Array, size: number): Adjacency {
	const start = new Uint32Array(size + 1);
	for (const ends of [source, target]) for (const end of ends) start[end + 1]++;
	for (let i = 0; i < size; i++) start[i + 1] += start[i];
	const at = start.slice();
	const index = new Uint32Array(2 * source.length);
	for (let k = 0; k < source.length; k++) {
		index[at[source[k]]++] = k;
		index[at[target[k]]++] = k;
	}
	return { start, index };
}
