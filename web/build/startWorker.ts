/** The worker that builds maps; null in a page that carries none. */
export function startWorker(): Worker | null {
	return new Worker(new URL("../worker.ts", import.meta.url), { type: "module" });
}

/** The worker that reads large maps. */
export function startReader(): Worker | null {
	return new Worker(new URL("../reader.ts", import.meta.url), { type: "module" });
}
