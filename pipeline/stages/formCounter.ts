import type { MergeReason } from "../../src/model/map.ts";
import { PairTable } from "../../src/sparse/pairTable.ts";
import { SpanTable } from "./spanTable.ts";
import { surfaceForm } from "./surface.ts";

/** What a mention is, besides its text. */
export interface Mention {
	/** Inside a sentence of an abstract. */
	trusted: boolean;
	/** A short form alone. */
	short: boolean;
	/** Holds a short form among other words: "OOD generalization". */
	abridged: boolean;
	/** A long form where its short form is defined. */
	defined: boolean;
}

/** Why a phrase was merged into a concept, for merges that the key does not make, and where it says so. */
export interface MergeWhy {
	reason: MergeReason | undefined;
	evidence: string | undefined;
}

/** How often one text stands for a concept; what it is and why it was merged are told by its first mention. */
export interface Tally extends Omit<Mention, "trusted">, MergeWhy {
	text: string;
	count: number;
	trusted: number;
	/** Papers that write it so inside a sentence, and those of them with no short form to explain there. */
	papers: number;
	plain: number;
}

/** Numbers of a tally in a row. */
const [COUNT, TRUSTED, PAPERS, PLAIN, LAST, LAST_PLAIN, FLAGS] = [0, 1, 2, 3, 4, 5, 6];
const WIDTH = 7;
const [SHORT, ABRIDGED, DEFINED] = [1, 2, 4];

/**
 * Counts the written forms of concepts
 * ====================================
 * In columns: a corpus of 100,000 papers has a million forms and ten times as many mentions.
 */
export class FormCounter {
	private readonly spans = new SpanTable();
	/** [spans] form. */
	private readonly formOf: number[] = [];
	private readonly ids = new Map<string, number>();
	private readonly forms: string[] = [];
	/** Concepts with forms. */
	private readonly pairs = new PairTable(1 << 12);
	private rows: Uint32Array = new Uint32Array(WIDTH << 12);
	private readonly whys = new Map<number, MergeWhy>();
	/** [concepts] 1 where a mention defines a short form. */
	private readonly defined: number[] = [];

	/**
	 * @param from - Where in `text` the concept is named, to `to`.
	 * @param paper - Papers come one after the other.
	 * @param why - Asked at the first mention of a form alone.
	 */
	add(
		concept: number,
		text: string,
		from: number,
		to: number,
		mention: Mention,
		paper: number,
		why: () => MergeWhy,
	): void {
		const form = this.formAt(text, from, to);
		const before = this.pairs.size;
		const n = this.pairs.add(concept, form);
		if (n === before) this.begin(n, mention, why());
		const { rows } = this;
		const at = n * WIDTH;
		rows[at + COUNT]!++;
		if (mention.defined) this.defined[concept] = 1;
		if (mention.trusted) {
			rows[at + TRUSTED]!++;
			if (rows[at + LAST] !== paper + 1) rows[at + PAPERS]!++;
			rows[at + LAST] = paper + 1;
			if (!mention.defined) {
				if (rows[at + LAST_PLAIN] !== paper + 1) rows[at + PLAIN]!++;
				rows[at + LAST_PLAIN] = paper + 1;
			}
		}
	}

	/** Calls back for each concept, from 0 on, with its forms in order of first mention. */
	each(concepts: number, visit: (concept: number, forms: Tally[], defined: boolean) => void): void {
		const { pairs } = this;
		const start = new Uint32Array(concepts + 1);
		for (let n = 0; n < pairs.size; n++) start[pairs.first[n]! + 1]!++;
		for (let c = 0; c < concepts; c++) start[c + 1]! += start[c]!;
		const order = new Uint32Array(pairs.size);
		const next = start.slice();
		for (let n = 0; n < pairs.size; n++) order[next[pairs.first[n]!]!++] = n;
		for (let c = 0; c < concepts; c++) {
			const forms = Array.from(order.subarray(start[c]!, start[c + 1]!), (n) => this.tally(n));
			visit(c, forms, this.defined[c] === 1);
		}
	}

	private formAt(text: string, from: number, to: number): number {
		const span = this.spans.add(text, from, to);
		if (span < this.formOf.length) return this.formOf[span]!;
		const form = surfaceForm(text.slice(from, to));
		let id = this.ids.get(form);
		if (id === undefined) {
			id = this.forms.push(form) - 1;
			this.ids.set(form, id);
		}
		this.formOf.push(id);
		return id;
	}

	private begin(n: number, { short, abridged, defined }: Mention, why: MergeWhy): void {
		if ((n + 1) * WIDTH > this.rows.length) {
			const wider = new Uint32Array(this.rows.length * 2);
			wider.set(this.rows);
			this.rows = wider;
		}
		this.rows[n * WIDTH + FLAGS] = (short ? SHORT : 0) | (abridged ? ABRIDGED : 0) | (defined ? DEFINED : 0);
		if (why.reason !== undefined || why.evidence !== undefined) this.whys.set(n, why);
	}

	private tally(n: number): Tally {
		const row = this.rows.subarray(n * WIDTH, (n + 1) * WIDTH);
		const flags = row[FLAGS]!;
		const why = this.whys.get(n);
		return {
			text: this.forms[this.pairs.second[n]!]!,
			count: row[COUNT]!,
			trusted: row[TRUSTED]!,
			papers: row[PAPERS]!,
			plain: row[PLAIN]!,
			short: (flags & SHORT) !== 0,
			abridged: (flags & ABRIDGED) !== 0,
			defined: (flags & DEFINED) !== 0,
			reason: why?.reason,
			evidence: why?.evidence,
		};
	}
}

/** A paper that mostly says "LV-HBA" means it as a name. */
export function isNamedShort(forms: readonly Tally[]): boolean {
	let short = 0;
	let long = 0;
	for (const form of forms) form.short ? (short += form.count) : (long += form.count);
	return short >= 2 * long;
}
