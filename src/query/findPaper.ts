import type { KnowledgeMap } from "../model/map.ts";

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Finds a paper by what a person would type: its id, its number on the map (1-based), its title, or a part of the title.
 *
 * @returns The indices that fit the most exact of these readings; one when the name is clear, none when nothing fits.
 */
export function findPaper(map: KnowledgeMap, name: string): number[] {
	const wanted = fold(name);
	const all = map.papers.map((_, i) => i);
	const readings: ((i: number) => boolean)[] = [
		(i) => map.papers[i].id === name,
		(i) => fold(map.papers[i].id).replace(/^[a-z]+:/, "") === wanted,
		(i) => fold(map.papers[i].title) === wanted,
		(i) => String(i + 1) === wanted,
		(i) => fold(map.papers[i].title).startsWith(wanted),
		(i) => fold(map.papers[i].title).includes(wanted),
		(i) => wanted.split(" ").every((word) => fold(map.papers[i].title).includes(word)),
	];
	if (wanted === "") return [];
	for (const reading of readings) {
		const found = all.filter(reading);
		if (found.length > 0) return found;
	}
	return [];
}
