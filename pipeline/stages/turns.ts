/** Papers between two stops of work that is done in turns. */
export const TURN = 500;

/** Work in turns, without a stop. */
export function inOneGo<T>(work: Generator<void, T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** Work in turns, with a pause, if any, at each stop. */
export async function withPauses<T>(work: Generator<void, T>, pause?: () => Promise<void>): Promise<T> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		if (pause) await pause();
	}
}
