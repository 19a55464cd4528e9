import { ALIKE, type KnowledgeMap, type PaperConcept, type RelatedPair } from "../model/map.ts";

/** A reason that two papers are related. */
export interface Reason {
	/** Label of the shared concept, a plain shared word, or two words used alike. */
	label: string;
	/** Index into `concepts`; -1 for a plain word. */
	concept: number;
	/** Share of the similarity, 0 to 1. */
	share: number;
	/** The sentence of each paper that names the concept; absent for plain words. */
	here?: string;
	there?: string;
}

export interface RelatedPaper {
	/** Index into `papers`. */
	paper: number;
	/** In (0, 1]. */
	similarity: number;
	reasons: Reason[];
	/** Share of all that is not among the reasons. */
	rest: number;
}

/**
 * The papers related to one, nearest first, with the reasons.
 *
 * @param most - How many papers.
 * @param named - How many reasons are named for each; the shares of the others go to `rest`.
 */
export function relatedPapers(map: KnowledgeMap, paper: number, most = 10, named = 5): RelatedPaper[] {
	const mine = map.related.filter((pair) => pair.source === paper || pair.target === paper);
	const other = (pair: RelatedPair) => (pair.source === paper ? pair.target : pair.source);
	return mine
		.sort((a, b) => b.similarity - a.similarity || other(a) - other(b))
		.slice(0, most)
		.map((pair) => {
			const reasons = pair.shared.slice(0, named).map((reason): Reason => {
				if ("word" in reason) return { label: reason.word, concept: -1, share: reason.share };
				const quote = (p: number) =>
					bestSentence(
						map,
						p,
						map.paperConcepts.find((link) => link.paper === p && link.concept === reason.concept),
					);
				const here = quote(paper);
				const there = quote(other(pair));
				return {
					label: map.concepts[reason.concept]!.label,
					concept: reason.concept,
					share: reason.share,
					...(here === undefined ? {} : { here }),
					...(there === undefined ? {} : { there }),
				};
			});
			const rest = pair.shared.slice(named).reduce((sum, { share }) => sum + share, pair.rest);
			return { paper: other(pair), similarity: pair.similarity, reasons, rest };
		});
}

/** A plain word of a reason as it is shown: “optimal”, or words used alike (clients, workers). */
export function showWord(word: string): string {
	return word.includes(ALIKE) ? `words used alike (${word.replace(ALIKE, ", ")})` : `“${word}”`;
}

/** The first sentence of the abstract that names the concept, else the title. */
function bestSentence(map: KnowledgeMap, paper: number, link: PaperConcept | undefined): string | undefined {
	if (link === undefined || link.mentions.length === 0) return undefined;
	const mention = link.mentions.find(({ field }) => field === 1) ?? link.mentions[0]!;
	const record = map.papers[paper]!;
	const [field, from, to] = record.sentences[mention.sentence]!;
	return (field === 0 ? record.title : record.abstract).slice(from, to).replace(/\s+/g, " ");
}
