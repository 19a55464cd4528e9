import type { Author } from "../../../src/model/paper.ts";
import { arxivIdOfDoi } from "../fields/identifiers.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Draft } from "./toPaper.ts";

/** Titles that many papers share; two of them say nothing. Fingerprints. */
const GENERIC = new Set(
	(
		"abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments afterword aims and scope announcement announcements appendix article author index authors reply background " +
		"book review|book reviews|books received|call for papers|case report|comment|comments|commentary|concluding remarks|conclusion|conclusions|conference report|contents|contributors|corrigendum|correction|corrections|correspondence|cover|" +
		"dedication|discussion|editor s note|editors note|editor s introduction|editorial|editorial board|editorial introduction|editorial note|editorials|erratum|errata|executive summary|expression of concern|foreword|from the editor|from the editors|" +
		"front cover|front matter|back matter|back cover|further reading|general discussion|glossary|guest editorial|guest editors introduction|guest editor s introduction|highlights|home|in memoriam|in this issue|index|instructions for authors|introduction|introduction to the special issue|invited talk|" +
		"issue information|keynote|letter|letters|letter to the editor|letters to the editor|literature review|masthead|meeting abstracts|meeting report|message from the chairs|message from the general chair|message from the program chairs|methods|" +
		"new books|news|news and views|note from the editor|notes|notice|obituary|oral presentations|organizing committee|outlook|overview|panel|part i|part ii|perspective|poster presentations|posters|preface|preliminary material|" +
		"presidential address|proceedings|program|program committee|publisher s note|references|related work|rejoinder|reply|reply to comment|research article|response|results|retraction|retraction note|retracted|review|reviewers|reviews|short communication|" +
		"special issue|subject index|summary|supplementary material|supporting information|symposium|table of contents|technical program|thank you to reviewers|title|title page|titelei|inhalt|vorwort|editorial preface|unknown|untitled|no title|untitled document|welcome|welcome message|workshop"
	)
		.split(/\|/)
		.flatMap((part, i) => (i === 0 ? part.split(" ") : [part]))
		.map(fingerprint),
);

/** DOI prefixes of preprint servers and repositories: their DOI and a publisher's can be of one paper. */
const PREPRINT_DOI =
	/^10\.(?:48550|1101|64898|2139|21203|20944|31234|31219|31235|31222|31223|31224|31730|26434|36227|22541|5281|6084|5555|12688|33774|14293|2196\/preprints|22542|13140|32388|35542|55458|51094|25560|17605|7490|15763|4230|3030|1002\/essoar|21428)\b/;

export const MIN_TITLE = 25;
/** Shorter titles need more than the title: see `sameWork`. */
const MIN_SHORT_TITLE = 12;
const MAX_YEARS = 2;

export function isGeneric(print: string): boolean {
	return (
		GENERIC.has(print) ||
		print.length < MIN_SHORT_TITLE ||
		/^(?:volume|issue|chapter|session|part|section|figure|table)?\p{N}+$/u.test(print)
	);
}

export function isPreprintDoi(doi: string | undefined): boolean {
	return doi !== undefined && PREPRINT_DOI.test(doi);
}

/**
 * Whether two records with one title fingerprint are one work, and why; undefined when they are not or it is not sure.
 *
 * - Different publishers' DOIs, PMIDs or arXiv ids are different works, unless the abstracts are equal (a paper indexed twice).
 * - Years at most 2 apart: the same work, if no first author contradicts.
 * - Years further apart: only with the same first author.
 * - A year missing: the same first author, or no author on one side.
 * - A title of 12 to 24 letters: years at most 2 apart, and the same first author or an abstract that contains the other.
 */
export function sameWork(a: Draft, b: Draft, print: string): string | undefined {
	if (isGeneric(print)) return undefined;
	const equalAbstract = a.abstract.length >= 200 && fingerprint(a.abstract) === fingerprint(b.abstract);
	if (contradict(a, b) && !equalAbstract) return undefined;
	const authors = compareFirstAuthors(a.authors, b.authors);
	const years = a.year !== undefined && b.year !== undefined ? Math.abs(a.year - b.year) : undefined;
	if (print.length < MIN_TITLE) {
		if (years !== undefined && years > MAX_YEARS) return undefined;
		if (authors === "same") return "same title and first author";
		return authors !== "different" && years !== undefined && containsOther(a.abstract, b.abstract)
			? "same title, year and abstract"
			: undefined;
	}
	if (authors === "same") return "same title and first author";
	if (authors === "different") return undefined;
	if (years === undefined) return "same title";
	return years <= MAX_YEARS
		? years === 0
			? "same title and year"
			: `same title, ${years} ${years === 1 ? "year" : "years"} apart`
		: undefined;
}

function contradict(a: Draft, b: Draft): boolean {
	const differ = (x?: string, y?: string): boolean => x !== undefined && y !== undefined && x !== y;
	if (differ(a.arxivId, b.arxivId) || differ(a.pmid, b.pmid)) return true;
	const published = (doi?: string): string | undefined =>
		doi === undefined || isPreprintDoi(doi) || arxivIdOfDoi(doi) ? undefined : doi;
	return differ(published(a.doi), published(b.doi));
}

function compareFirstAuthors(a: readonly Author[], b: readonly Author[]): "same" | "different" | "unknown" {
	if (a.length === 0 || b.length === 0) return "unknown";
	const names = (list: readonly Author[]): string[] => list.map((author) => fingerprint(author.family));
	const [left, right] = [names(a), names(b)];
	const whole = (list: readonly Author[]): string => fingerprint(`${list[0]!.given ?? ""}${list[0]!.family}`);
	if (left[0] === right[0] || whole(a) === whole(b) || whole(a).endsWith(right[0]!) || whole(b).endsWith(left[0]!))
		return "same";
	// One source may list the same people in another order, or family and given name the wrong way round.
	return left.includes(right[0]!) || right.includes(left[0]!) || left[0] === fingerprint(b[0]!.given ?? "")
		? "same"
		: "different";
}

function containsOther(a: string, b: string): boolean {
	const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const [small, large] = [words(a), words(b)].sort((x, y) => x.size - y.size);
	if (small!.size === 0) return false;
	let shared = 0;
	for (const word of small!) if (large!.has(word)) shared++;
	return small!.size >= 3 && shared >= 0.8 * small!.size;
}
