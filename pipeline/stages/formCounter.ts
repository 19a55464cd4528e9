import type { MergeReason } from "../../src/model/map.ts";

/** One mention's text with what its place tells of its capitals. */
export interface WrittenForm {
	text: string;
	/** Inside a sentence of an abstract. */
	trusted: boolean;
	/** A short form alone. */
	short: boolean;
	/** Holds a short form among other words: "OOD generalization". */
	abridged: boolean;
	/** A long form where its short form is defined. */
	defined: boolean;
	/** Why the phrase was merged into the concept, for merges that the key does not make. */
	reason: MergeReason | undefined;
	evidence: string | undefined;
}

/** How often one text stands for a concept. */
export interface Tally {
	text: string;
	count: number;
	trusted: number;
	/** Papers that write it so inside a sentence, and those of them with no short form to explain there. */
	papers: number;
	plain: number;
	/** The last of each. */
	last: number;
	lastPlain: number;
	form: WrittenForm;
}

const NOTHING = { count: 0, trusted: 0, papers: 0, plain: 0, last: -1, lastPlain: -1 };

/** Counts written forms of one concept. */
export class FormCounter {
	readonly forms = new Map<string, Tally>();
	defined = false;
	/** @param paper - Papers come one after the other. */
	add(form: WrittenForm, paper: number): void {
		let known = this.forms.get(form.text);
		if (!known) this.forms.set(form.text, (known = { ...NOTHING, text: form.text, form }));
		known.count++;
		if (form.defined) this.defined = true;
		if (!form.trusted) return;
		known.trusted++;
		if (known.last !== paper) known.papers++;
		known.last = paper;
		if (form.defined) return;
		if (known.lastPlain !== paper) known.plain++;
		known.lastPlain = paper;
	}
	/** A paper that mostly says "LV-HBA" means it as a name. */
	isNamedShort(): boolean {
		let short = 0;
		let long = 0;
		for (const { count, form } of this.forms.values()) form.short ? (short += count) : (long += count);
		return short >= 2 * long;
	}
}
