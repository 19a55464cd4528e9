import { round } from "../../src/sparse/order.ts";
import { type NamingTable, scoreThemeConcepts, type ThemeConcept } from "./themeConcepts.ts";

export interface ThemeLabel {
	/** Two to four words, or one strong name; unlike all other labels. */
	name: string;
	/** At most 40 characters, of whole concepts; "" where the theme has no others. */
	description: string;
	/** Why: the concepts that tell it from the others, best first, up to 12. */
	concepts: { concept: number; score: number }[];
}

/** Longest description, and longest name of two concepts, in characters. */
const LINE = 40;

/** Best concepts of a theme that are tried for its name. */
const TRIED = 80;

/** A concept that this share of the papers names stands alone. */
const ENOUGH = 0.6;

/**
 * Names of themes
 * ===============
 * The concept that tells a theme best from the others, phrases of two or three words before single words; two of them,
 * joined by "and", where one leaves many papers out. The theme with the clearest name chooses first. No name, and no
 * part of a joined one, has all the words of another.
 *
 * @param theme - [papers] theme, -1 for papers that do not count.
 * @param taken - Stems of names that must not come again: those of a parent.
 */
export function labelThemes(
	table: NamingTable,
	theme: Int32Array,
	themes: number,
	taken: readonly (readonly string[])[] = [],
): ThemeLabel[] {
	const used = [...taken];
	const scored = scoreThemeConcepts(table, theme, themes).map((own) => ({
		own,
		tried: own
			.slice(0, TRIED)
			.map((c) => ({ ...c, worth: c.score * shape(table, c.concept) }))
			.sort((a, b) => b.worth - a.worth || a.concept - b.concept),
	}));
	const chosen: ThemeConcept[][] = scored.map(() => []);
	const free = (c: ThemeConcept) => !used.some((other) => nested(table.stems[c.concept]!, other));
	const take = (t: number, c: ThemeConcept | undefined) => {
		if (!c) return;
		chosen[t]!.push(c);
		used.push(table.stems[c.concept]!);
	};
	const order = scored
		.map(({ tried }, t) => ({ t, worth: tried[0]?.worth ?? 0 }))
		.sort((a, b) => b.worth - a.worth || a.t - b.t);
	for (const { t } of order) take(t, scored[t]!.tried.find(free));
	for (const { t } of order) {
		const [first] = chosen[t]!;
		if (!first || (first.cover >= ENOUGH && table.stems[first.concept]!.length > 1)) continue;
		take(t, chooseSecond(table, first, scored[t]!.tried.filter(free)));
	}
	return scored.map(({ own }, t) => {
		const name = chosen[t]!.map(({ concept }) => table.form[concept]!).join(" and ");
		return {
			name: name === "" ? `Theme ${t + 1}` : capitalise(name),
			description: describe(table, own, chosen[t]!),
			concepts: own.slice(0, 12).map(({ concept, score }) => ({ concept, score: round(score, 4) })),
		};
	});
}

/** How well a concept's form suits a name: two words best, a single common word only beside another. */
function shape(table: NamingTable, concept: number): number {
	const words = table.stems[concept]!.length;
	const form = table.form[concept]!;
	if (words === 1) return /\p{Lu}.*\p{Lu}|\d/u.test(form) ? 0.6 : 0.4;
	return words === 2 ? 1 : words === 3 ? 0.95 : words === 4 ? 0.7 : 0.3;
}

/** The concept that names most of the papers that the first leaves out, when it adds enough of them. */
function chooseSecond(
	table: NamingTable,
	first: ThemeConcept,
	tried: readonly (ThemeConcept & { worth: number })[],
): ThemeConcept | undefined {
	const known = new Set(first.papers);
	const words = table.stems[first.concept]!;
	const size = first.papers.length / first.cover;
	let best: ThemeConcept | undefined;
	let most = 0;
	for (const c of tried) {
		const others = table.stems[c.concept]!;
		if (others.some((stem) => words.includes(stem))) continue;
		if (words.length + others.length > 4) continue;
		if (table.form[first.concept]!.length + table.form[c.concept]!.length + 5 > LINE) continue;
		const added = c.papers.filter((p) => !known.has(p)).length;
		if (added < Math.max(2, 0.15 * size)) continue;
		const worth = c.worth * (added / c.papers.length);
		if (worth > most) [best, most] = [c, worth];
	}
	return best;
}

/** True when all words of one are in the other. */
function nested(a: readonly string[], b: readonly string[]): boolean {
	const [few, many] = a.length < b.length ? [a, b] : [b, a];
	return few.every((stem) => many.includes(stem));
}

/** The next best concepts that say something new, in one line. */
function describe(table: NamingTable, own: readonly ThemeConcept[], chosen: readonly ThemeConcept[]): string {
	const said = chosen.map(({ concept }) => table.stems[concept]!);
	const parts: string[] = [];
	let length = 0;
	for (const { concept } of own.slice(0, TRIED)) {
		const form = table.form[concept]!;
		const stems = table.stems[concept]!;
		if (length + form.length + 2 * parts.length > LINE) continue;
		if (said.some((other) => nested(stems, other))) continue;
		said.push(stems);
		parts.push(form);
		length += form.length;
		if (parts.length === 3) break;
	}
	return parts.join(", ");
}

/** A capital first letter, unless the first word has capitals of its own ("diffGrad"). */
function capitalise(name: string): string {
	const [word] = name.split(" ");
	return /\p{Lu}/u.test(word!) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
