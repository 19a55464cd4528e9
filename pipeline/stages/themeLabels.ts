// A little over 250 lines: choosing a first and a second concept and writing them as a name are one decision.
import { round } from "../../src/sparse/order.ts";
import { stemWord } from "./porter.ts";
import { type NamingTable, scoreThemeConcepts, type ThemeConcept } from "./themeConcepts.ts";

export interface ThemeLabel {
	/** Two to four words, or one strong name; unlike all other labels. */
	name: string;
	/** Stems of the concepts that it is made of. */
	stems: string[][];
	/** At most 40 characters, of whole concepts; "" where the theme has no others. */
	description: string;
	/** Why: the concepts that tell it from the others, best first, up to 12. */
	concepts: { concept: number; score: number }[];
}

/** Longest description, and longest name of two concepts, in characters. */
const LINE = 40;
const LONGEST = 44;
/** A shorter description is filled up with what one paper of the theme names. */
const SHORT = 16;

/** Share of the papers that the second concept of a name must add. */
const LEAST_ADDED = 0.05;

/** Worth of the second concept against the first, at least. */
const SECOND = 0.15;

/** What a concept is worth that suits a theme not at all, and how well one suits whose words are unknown. */
const UNSUITED = 0.1;
const UNKNOWN = 0.2;

/** A part is a fragment when a longer concept has this share of its papers. */
const FRAGMENT = 0.6;

/** "Defense method", "numerical experiments": such a last word names no subject. */
const EMPTY_HEADS: ReadonlySet<string> = new Set(
	`method methodology approach technique framework scheme strategy procedure problem issue challenge task setting scenario
	experiment result performance evaluation analysis study work paper literature baseline guarantee benchmark improvement
	comparison property behavior effect application technology resource`
		.split(/\s+/)
		.map(stemWord),
);

/** Best concepts of a theme that are looked at. */
const TRIED = 80;

/** A concept that this share of the papers names stands alone. */
const ENOUGH = 0.5;

/**
 * Names of themes
 * ===============
 * The concept that tells a theme best from the others and whose words suit its papers' (in short lists, where two papers that name
 * "convolutional networks" say little of ten on images), phrases of two or three words before single words; two of them,
 * joined by "and", where one leaves many papers out. The theme with the clearest name chooses first, but
 * "stochastic gradient descent" before "gradient descent". No name has all
 * the words of another; where a theme has no concept left that its papers share, it is named, or described, by one of theirs.
 *
 * @param theme - [papers] theme, -1 for papers that do not count.
 * @param taken - Stems of names that must not come again: those of a parent.
 * @param suits - How well stems suit the words of a theme, -1 to 1 (see `suitability`).
 */
export function labelThemes(
	table: NamingTable,
	theme: Int32Array,
	themes: number,
	taken: readonly (readonly string[])[] = [],
	suits?: (stems: readonly string[], t: number) => number | undefined,
): ThemeLabel[] {
	const used = [...taken];
	const rank = (all: readonly ThemeConcept[], t: number) => {
		const own = withoutFragments(table, all.slice(0, TRIED));
		return { own, tried: byWorth(table, own, (stems) => suits?.(stems, t)) };
	};
	const scored = scoreThemeConcepts(table, theme, themes).map(rank);
	const papersOf = collectPapers(
		table,
		theme,
		scored.map(({ tried }) => tried),
	);
	const chosen: Tried[][] = scored.map(() => []);
	const free = (c: Tried) => !used.some((other) => nested(table.stems[c.concept]!, other));
	const take = (t: number, c: Tried | undefined) => {
		if (!c) return;
		chosen[t]!.push(c);
		used.push(table.stems[c.concept]!);
	};
	const best = scored.map(({ tried }) => (tried[0] ? table.stems[tried[0].concept]! : []));
	const order = scored
		.map(({ tried }, t) => ({
			t,
			wider: best.some((other) => other.length > best[t]!.length && nested(other, best[t]!)) ? 1 : 0,
			worth: tried[0]?.worth ?? 0,
		}))
		.sort((a, b) => a.wider - b.wider || b.worth - a.worth || a.t - b.t);
	for (const { t, wider } of order) {
		const { tried } = scored[t]!;
		const pair = wider ? qualify(table, tried, free) : undefined;
		for (const c of pair ?? [tried.find(free)]) take(t, c);
	}
	// What one paper of a theme names, where its papers share too little.
	let lone: ThemeConcept[][] | undefined;
	const loneOf = (t: number) => rank((lone ??= scoreThemeConcepts(table, theme, themes, 1))[t]!, t);
	const isPhrase = ({ concept }: ThemeConcept) => table.form[concept]!.includes(" ");
	for (const { t } of order) {
		const [first] = chosen[t]!;
		if (!first || chosen[t]!.length > 1 || (first.cover >= ENOUGH && table.stems[first.concept]!.length > 1)) continue;
		const second = chooseSecond(table, first, scored[t]!.tried.filter(free), papersOf[t]!);
		const isBare = suits && !second && !isPhrase(first);
		take(t, isBare ? loneOf(t).tried.find((c) => isPhrase(c) && free(c) && fits(table, first, c)) : second);
	}
	for (const { t } of order) {
		if (chosen[t]!.length > 0) continue;
		const ranked = loneOf(t);
		take(t, ranked.tried.find(free));
		if (scored[t]!.own.length === 0) scored[t] = ranked;
	}
	return scored.map(({ own, tried }, t) => {
		const name = joinForms(table, chosen[t]!);
		// In a theme of three papers, what two of them share before phrases that one has.
		const shared = tried
			.filter((c) => c.count > 1 || isPhrase(c))
			.sort((a, b) => Math.min(2, b.count) - Math.min(2, a.count));
		const said = describe(table, shared, chosen[t]!);
		return {
			name: name === "" ? `Theme ${t + 1}` : capitalise(name),
			stems: chosen[t]!.map(({ concept }) => table.stems[concept]!),
			description:
				said.length < SHORT ? describe(table, [...shared, ...loneOf(t).tried.filter(isPhrase)], chosen[t]!) : said,
			concepts: own.slice(0, 12).map(({ concept, score }) => ({ concept, score: round(score, 4) })),
		};
	});
}

/** A concept with its worth as a name. */
type Tried = ThemeConcept & { worth: number };

/** Leaves out "galactic nuclei" where most papers say "active galactic nuclei". */
function withoutFragments(table: NamingTable, best: readonly ThemeConcept[]): ThemeConcept[] {
	const whole = new Map<number, number>();
	for (const c of best)
		for (const part of table.parts[c.concept]!)
			if (table.stems[part]!.length > 1) whole.set(part, Math.max(whole.get(part) ?? 0, c.count));
	return best.filter((c) => (whole.get(c.concept) ?? 0) < FRAGMENT * c.count);
}

function byWorth(
	table: NamingTable,
	own: readonly ThemeConcept[],
	suits: (stems: readonly string[]) => number | undefined,
): Tried[] {
	const suit = (c: ThemeConcept) => UNSUITED + Math.max(0, suits(table.stems[c.concept]!) ?? UNKNOWN);
	return own
		.map((c) => ({
			...c,
			worth: c.score * c.purity * (c.count / (c.count + 1.5)) * shape(table, c.concept) * suit(c) * Math.sqrt(suit(c)),
		}))
		.sort((a, b) => b.worth - a.worth || a.concept - b.concept);
}

/** Per theme, the papers of each concept tried. */
function collectPapers(table: NamingTable, theme: Int32Array, tried: readonly Tried[][]): Map<number, number[]>[] {
	const papers = tried.map((own) => new Map(own.map(({ concept }): [number, number[]] => [concept, []])));
	theme.forEach((t, p) => {
		if (t >= 0) table.eachNamed(p, (concept) => papers[t]!.get(concept)?.push(p));
	});
	return papers;
}

/** "Gradient descent and step sizes", where "stochastic gradient descent" is another theme's name. */
function qualify(table: NamingTable, tried: readonly Tried[], free: (c: Tried) => boolean): Tried[] | undefined {
	const [first] = tried;
	if (!first || first.cover < ENOUGH) return undefined;
	const words = table.stems[first.concept]!;
	const second = tried.find(
		(c) =>
			free(c) &&
			table.form[c.concept]!.includes(" ") &&
			!table.stems[c.concept]!.some((stem) => words.includes(stem)) &&
			fits(table, first, c),
	);
	return second && [first, second];
}

/** Not too long together. */
function fits({ form }: NamingTable, a: ThemeConcept, b: ThemeConcept): boolean {
	return form[a.concept]!.length + form[b.concept]!.length + 5 <= LONGEST;
}

/** The concept that names most of the papers that the first leaves out, when it adds enough of them and is as telling. */
function chooseSecond(
	table: NamingTable,
	first: Tried,
	tried: readonly Tried[],
	papersOf: ReadonlyMap<number, readonly number[]>,
): Tried | undefined {
	const known = new Set(papersOf.get(first.concept)!);
	const words = table.stems[first.concept]!;
	const size = first.count / first.cover;
	let best: Tried | undefined;
	let most = SECOND * first.worth;
	for (const c of tried) {
		const others = table.stems[c.concept]!;
		const shared = others.filter((stem) => words.includes(stem));
		if (shared.length > 1 || (shared.length === 1 && !sameHead(table, first.concept, c.concept))) continue;
		if (!fits(table, first, c)) continue;
		const added = papersOf.get(c.concept)!.filter((p) => !known.has(p)).length;
		if (added < Math.max(2, LEAST_ADDED * size)) continue;
		const worth = c.worth * (added / c.count);
		if (worth > most) [best, most] = [c, worth];
	}
	return best;
}

/** How well a concept's form suits a name: two words best, a single common word only beside another. */
function shape(table: NamingTable, concept: number): number {
	const form = table.form[concept]!;
	const words = form.split(" ");
	const standing = table.standing[concept]!;
	if (words.length === 1) {
		// "QCD" names a field; "ImageNet" or "CIFAR-10" is something that papers of many fields use.
		const field = /^\p{Lu}{2,}s?$/u.test(form);
		return standing * (field ? 0.5 : (form.endsWith("s") ? 0.2 : 0.08) * table.topicality[concept]!);
	}
	const remark = EMPTY_HEADS.has(table.stems[concept]!.at(-1)!) ? 0.25 : 1;
	const length = words.length === 2 ? 1 : words.length === 3 ? 0.95 : words.length === 4 ? 0.7 : 0.3;
	return remark * Math.sqrt(standing) * length * table.topicality[concept]!;
}

function sameHead(table: NamingTable, a: number, b: number): boolean {
	const [x, y] = [table.form[a]!.split(" "), table.form[b]!.split(" ")];
	return x.length > 1 && y.length > 1 && table.stems[a]!.at(-1) === table.stems[b]!.at(-1);
}

/** "Vision-language and diffusion models", "star formation and galaxies". */
function joinForms(table: NamingTable, [first, second]: readonly ThemeConcept[]): string {
	if (!first) return "";
	const form = table.form[first.concept]!;
	if (!second) return form;
	const head = sameHead(table, first.concept, second.concept) ? form.slice(0, form.lastIndexOf(" ")) : form;
	return `${head} and ${table.form[second.concept]!}`;
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

/** A capital first letter, unless the first word, or its first part of three letters or more, has capitals of its own ("diffGrad"). */
function capitalise(name: string): string {
	const [word] = name.split(" ");
	const [part] = word!.split("-");
	return /\p{Lu}/u.test(part!.length < 3 ? word! : part!) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
