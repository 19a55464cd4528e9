import type { SparseMatrix } from "../sparse/matrix.ts";
import { createRandom, type Random } from "../sparse/random.ts";
import { aggregate, type Level, levelOf } from "./aggregate.ts";
import { levelModularity } from "./modularity.ts";

export interface LeidenOptions {
	/** Above 1 more and smaller communities, below 1 fewer and larger. */
	resolution: number;
	seed: number;
	/** Passes over the whole graph, each starting from the last one's result. */
	iterations: number;
	/** A pass that raises modularity by less is the last. */
	leastGain: number;
	/** Randomness of the refinement, in units of edge weight; larger explores more. */
	temperature: number;
}

export const DEFAULT_LEIDEN: LeidenOptions = {
	resolution: 1,
	seed: 1,
	iterations: 10,
	leastGain: 1e-9,
	temperature: 0.01,
};

/**
 * Leiden
 * ======
 * Communities of largest modularity, each of them connected:
 *
 *   Q = 1/2m · Σ_ij (w_ij − γ · k_i k_j / 2m) · [i and j together]
 *
 * Fast local moving with a queue, refinement inside each community, aggregation of the refined parts. Deviations:
 * the refinement draws a part with probability 1 / (1 + gap / temperature)^4, gap being what it lacks to the best
 * one, in place of exp(gain / temperature), since exp is not the same to the last bit in every engine.
 *
 * [Article] Traag, Waltman & van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
 * Scientific Reports 9, 5233, 2019. doi:10.1038/s41598-019-41695-z
 *
 * @param graph - Symmetric, weights > 0, no loops.
 * @param initial - Communities to start from; each node alone when absent.
 * @returns [nodes] community, numbered by first member.
 */
export function leiden(
	graph: SparseMatrix,
	options: LeidenOptions = DEFAULT_LEIDEN,
	initial?: Uint32Array,
): Uint32Array {
	const random = createRandom(options.seed);
	const base = levelOf(graph);
	let community = initial ? renumber(initial) : Uint32Array.from({ length: graph.rows }, (_, i) => i);
	let quality = levelModularity(base, community, options.resolution);
	for (let i = 0; i < options.iterations; i++) {
		const next = pass(base, community, options, random);
		const gain = next.quality - quality;
		if (gain > 0) ({ community, quality } = next);
		if (gain < options.leastGain) break;
	}
	return renumber(community);
}

function pass(base: Level, initial: Uint32Array, options: LeidenOptions, random: Random) {
	let level = base;
	let community = initial.slice();
	// Where each node of the base graph is at the present level.
	const position = Uint32Array.from({ length: base.nodes }, (_, i) => i);
	for (;;) {
		moveNodes(level, community, options.resolution, random);
		const communities = compact(community);
		if (communities === level.nodes) break;
		const part = refine(level, community, communities, options, random);
		const parts = compact(part);
		if (parts === level.nodes) break;
		const above = new Uint32Array(parts);
		for (let v = 0; v < level.nodes; v++) above[part[v]!] = community[v]!;
		level = aggregate(level, part, parts);
		for (let v = 0; v < position.length; v++) position[v] = part[position[v]!]!;
		community = above;
	}
	return {
		community: position.map((at) => community[at]!),
		quality: levelModularity(level, community, options.resolution),
	};
}

/** Moves nodes to the community of most gain until none gains, with a queue of nodes whose surroundings changed. */
function moveNodes(level: Level, community: Uint32Array, resolution: number, random: Random): void {
	const { nodes, start, index, value, strength, total } = level;
	const mass = new Float64Array(nodes);
	const members = new Uint32Array(nodes);
	for (let v = 0; v < nodes; v++) {
		mass[community[v]!]! += strength[v]!;
		members[community[v]!]!++;
	}
	const empty: number[] = [];
	for (let c = nodes - 1; c >= 0; c--) if (members[c] === 0) empty.push(c);
	const queue = shuffled(nodes, random);
	const queued = new Uint8Array(nodes).fill(1);
	const weightTo = new Float64Array(nodes);
	const near = new Uint32Array(nodes);
	const scale = resolution / total;
	let head = 0;
	let waiting = nodes;
	while (waiting > 0) {
		const v = queue[head]!;
		head = head + 1 === nodes ? 0 : head + 1;
		waiting--;
		queued[v] = 0;
		const own = community[v]!;
		let found = 0;
		for (let e = start[v]!; e < start[v + 1]!; e++) {
			const c = community[index[e]!]!;
			if (weightTo[c] === 0) near[found++] = c;
			weightTo[c]! += value[e]!;
		}
		mass[own]! -= strength[v]!;
		members[own]!--;
		let best = own;
		let bestGain = weightTo[own]! - scale * strength[v]! * mass[own]!;
		for (let i = 0; i < found; i++) {
			const c = near[i]!;
			const gain = weightTo[c]! - scale * strength[v]! * mass[c]!;
			// A hair of gain is rounding, not gain; without this two nodes could swap for ever.
			if (gain > bestGain + 1e-10) {
				best = c;
				bestGain = gain;
			}
			weightTo[c] = 0;
		}
		if (bestGain < -1e-10 && members[own]! > 0) best = empty.pop()!;
		if (best !== own && members[own] === 0) empty.push(own);
		mass[best]! += strength[v]!;
		members[best]!++;
		community[v] = best;
		if (best === own) continue;
		for (let e = start[v]!; e < start[v + 1]!; e++) {
			const u = index[e]!;
			if (queued[u] === 1 || community[u] === best) continue;
			queued[u] = 1;
			let tail = head + waiting;
			if (tail >= nodes) tail -= nodes;
			queue[tail] = u;
			waiting++;
		}
	}
}

/** Splits each community into well connected parts, grown from single nodes; every part is connected. */
function refine(
	level: Level,
	community: Uint32Array,
	communities: number,
	options: LeidenOptions,
	random: Random,
): Uint32Array {
	const { nodes, start, index, value, strength, total } = level;
	const scale = options.resolution / total;
	const part = Uint32Array.from({ length: nodes }, (_, i) => i);
	const partMass = strength.slice();
	const mass = new Float64Array(communities);
	// Weight from each node, later part, to the rest of its community.
	const inside = new Float64Array(nodes);
	for (let v = 0; v < nodes; v++) {
		const own = community[v]!;
		mass[own]! += strength[v]!;
		let sum = 0;
		for (let e = start[v]!; e < start[v + 1]!; e++) if (community[index[e]!] === own) sum += value[e]!;
		inside[v] = sum;
	}
	const merged = new Uint8Array(nodes);
	const weightTo = new Float64Array(nodes);
	const near = new Uint32Array(nodes);
	const gains = new Float64Array(nodes);
	for (const v of shuffled(nodes, random)) {
		if (merged[v] === 1) continue;
		const own = community[v]!;
		const whole = mass[own]!;
		if (inside[v]! < scale * strength[v]! * (whole - strength[v]!)) continue;
		let found = 0;
		for (let e = start[v]!; e < start[v + 1]!; e++) {
			const u = index[e]!;
			if (community[u] !== own) continue;
			const p = part[u]!;
			if (weightTo[p] === 0) near[found++] = p;
			weightTo[p]! += value[e]!;
		}
		let best = 0;
		for (let i = 0; i < found; i++) {
			const p = near[i]!;
			const wellConnected = inside[p]! >= scale * partMass[p]! * (whole - partMass[p]!);
			gains[i] = wellConnected ? weightTo[p]! - scale * strength[v]! * partMass[p]! : -1;
			if (gains[i]! > best) best = gains[i]!;
		}
		const chosen = best > 0 ? draw(gains, found, best, options.temperature, random) : -1;
		if (chosen >= 0) {
			const p = near[chosen]!;
			const between = weightTo[p]!;
			part[v] = p;
			merged[p] = 1;
			partMass[p]! += strength[v]!;
			inside[p] = inside[p]! + inside[v]! - 2 * between;
		}
		for (let i = 0; i < found; i++) weightTo[near[i]!] = 0;
	}
	return part;
}

/** Picks one of the gains that are not negative, the likelier the nearer it is to the best; puts chances in their place. */
function draw(gains: Float64Array, count: number, best: number, temperature: number, random: Random): number {
	let sum = 0;
	for (let i = 0; i < count; i++) {
		const x = 1 + (best - gains[i]!) / temperature;
		gains[i] = gains[i]! < 0 ? 0 : 1 / (x * x * x * x);
		sum += gains[i]!;
	}
	let left = random() * sum;
	let last = -1;
	for (let i = 0; i < count; i++) {
		const c = gains[i]!;
		if (c === 0) continue;
		last = i;
		left -= c;
		if (left < 0) return i;
	}
	return last;
}

function shuffled(n: number, random: Random): Uint32Array {
	const order = Uint32Array.from({ length: n }, (_, i) => i);
	for (let i = n - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const swap = order[i]!;
		order[i] = order[j]!;
		order[j] = swap;
	}
	return order;
}

/** Renumbers in place so that no number below the largest is unused; returns how many there are. */
function compact(community: Uint32Array): number {
	const to = new Int32Array(community.length).fill(-1);
	let next = 0;
	for (let v = 0; v < community.length; v++) {
		const c = community[v]!;
		if (to[c]! < 0) to[c] = next++;
		community[v] = to[c]!;
	}
	return next;
}

function renumber(community: Uint32Array): Uint32Array {
	const copy = community.slice();
	compact(copy);
	return copy;
}
