/** Stands in for startWorker.ts in the offline page, which shows its map and builds no other. */
export function startWorker(): Worker | null {
	return null;
}

/** The map lies in the page; what is dropped on it is read by the page itself. */
export function startReader(): Worker | null {
	return null;
}
