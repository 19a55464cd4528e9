/** Radius of a paper's disc at fit zoom, px: 5.6 + 0.62 for each of its concepts that another paper names too. */
export function paperRadius(sharedConcepts: number): number {
	return 5.6 + 0.62 * Math.min(12, sharedConcepts);
}

/** Radius of a concept's ring at fit zoom, px, by the papers that name it: about 2.9 √n, at most 13. */
export function conceptRadius(papers: number): number {
	if (papers <= 1) return 2.5;
	if (papers === 2) return 4;
	if (papers === 3) return 5.2;
	return Math.min(13, papers === 4 ? 6.2 : 2.9 * Math.sqrt(papers));
}
