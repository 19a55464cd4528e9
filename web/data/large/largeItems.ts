/**
 * What a large map is made of
 * ===========================
 * A paper, a concept, a link or a pair is an object of two or four fields that reads the map's columns when it is asked.
 */
import { ByteReader } from "../../../src/formats/bytes.ts";
import { conceptFlags, readMentions, readReasons, readSentences } from "../../../src/formats/mapColumns.ts";
import type { Concept, MapPaper, Membership, PaperConcept, RelatedPair, Variant } from "../../../src/model/map.ts";
import type { Mention } from "../../../src/model/text.ts";
import { round } from "../../../src/sparse/order.ts";
import type { LargeMap } from "./largeMap.ts";
import { elementAt } from "./texts.ts";

/** Stands in for an abstract that is on its way: not "", which says that there is none. */
export const COMING = " ";

/** A paper of a large map, by its number. */
export class LargePaper implements MapPaper {
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
		return this.own.shards.element<string>("ABST", this.p) ?? COMING;
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
export class LargeConcept implements Concept {
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
		const row = this.own.shards.element<Pick<Concept, "variants">>("CONC", this.c);
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
export class LargeLink implements PaperConcept {
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
export class LargePair implements RelatedPair {
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
