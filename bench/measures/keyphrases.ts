import { stemWord } from "../../pipeline/stages/porter.ts";
import type { Line } from "../tasks/task.ts";

/** F1 in per cent. */
export interface KeyphraseScores {
	/** Micro F1 at 5, 10 and 15 against all gold: hits by the phrases given, at most k a paper, and by all gold phrases. */
	micro: Record<5 | 10 | 15, number>;
	/** F1 of mean precision and mean recall at 5, against gold that stands in the text; phrases missing of five count as wrong. */
	present: number;
}

/**
 * Ranked phrases against gold, both in small letters with each word's Porter stem.
 *
 * @param papers - With `gold`.
 * @param ranked - Phrases of each, best first; a repeated phrase counts once.
 */
export function scoreKeyphrases(papers: readonly Line[], ranked: readonly (readonly string[])[]): KeyphraseScores {
	const key = (phrase: string) => phrase.toLowerCase().trim().split(/\s+/).filter(Boolean).map(stemWord).join(" ");
	const letters = (text: string) =>
		(
			text
				.toLowerCase()
				.normalize("NFKC")
				.match(/[\p{L}\p{N}]+/gu) ?? []
		)
			.map(stemWord)
			.join(" ");
	const counts = { 5: [0, 0, 0], 10: [0, 0, 0], 15: [0, 0, 0] };
	let precision = 0;
	let recall = 0;
	let measured = 0;
	papers.forEach((paper, p) => {
		const phrases = [...new Set(ranked[p]!.map(key).filter(Boolean))];
		const wanted = paper.gold as string[];
		const gold = new Set(wanted.map(key).filter(Boolean));
		for (const k of [5, 10, 15] as const) {
			const top = phrases.slice(0, k);
			counts[k][0]! += top.filter((phrase) => gold.has(phrase)).length;
			counts[k][1]! += top.length;
			counts[k][2]! += gold.size;
		}
		const text = ` ${letters(`${paper.title} . ${paper.abstract}`)} `;
		const stands = (phrase: string) => letters(phrase) !== "" && text.includes(` ${letters(phrase)} `);
		const present = new Set(wanted.filter(stands).map(key));
		if (present.size === 0) return;
		const hits = phrases.slice(0, 5).filter((phrase) => present.has(phrase)).length;
		precision += hits / 5;
		recall += hits / present.size;
		measured++;
	});
	const micro = ([hits, given, gold]: number[]) => harmonic(hits! / (given! || 1), hits! / (gold! || 1));
	return {
		micro: { 5: micro(counts[5]), 10: micro(counts[10]), 15: micro(counts[15]) },
		present: harmonic(precision / (measured || 1), recall / (measured || 1)),
	};
}

/** F1 in per cent. */
export function harmonic(precision: number, recall: number): number {
	return precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
}
