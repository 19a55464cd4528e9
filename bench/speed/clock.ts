/** What a piece of work took. */
export interface Cost {
	/** Processor seconds of all threads, collection of garbage included; on a busy machine steadier than `wall`. */
	cpu: number;
	/** Seconds by the clock. */
	wall: number;
}

/** A step of the recipe and its cost. */
export interface Step extends Cost {
	step: string;
}

/** @returns A function that gives the cost since the last call. */
export function startClock(): () => Cost {
	let cpu = process.cpuUsage();
	let wall = performance.now();
	return () => {
		const used = process.cpuUsage(cpu);
		const cost = { cpu: (used.user + used.system) / 1e6, wall: (performance.now() - wall) / 1000 };
		cpu = process.cpuUsage();
		wall = performance.now();
		return cost;
	};
}

/** Runs the work and gives its result with its cost. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, cost: Cost]> {
	const stop = startClock();
	const result = await work();
	return [result, stop()];
}

/** Factor by which a cost grows when the papers double, from two sizes: 2 is linear. */
export function growthPerDoubling(
	from: { papers: number; cost: number },
	to: { papers: number; cost: number },
): number {
	return (to.cost / from.cost) ** (1 / Math.log2(to.papers / from.papers));
}
