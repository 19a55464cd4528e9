/** Stands in for startWorker.ts in the offline page, which shows its map and builds no other. */
export function startWorker(): Worker | null {
	return null;
}
