/**
 * Rules of a tagger as a table
 * ============================
 * wink-eng-lite-web-model corrects usual parts of speech by patterns of up to five neighbours, as state machines: an event
 * is a part of speech, or the hint of a word that is an event of its own. The machine runs greedily from each place; where
 * it fails, the longest pattern on the way counts. A pattern names one place and its new part of speech, which a word takes
 * if it can be that, or in any case.
 */

/** Numbers of wink's machines: hints are events from here on, then the text's end, and what else may follow. */
const HINTS = 1_080_000;
const END = 2_070_000;
const OTHERWISE = 2_070_003;
/** Events of the table: parts of speech, hints, the end. */
const FIRST_HINT = 32;
const EVENTS = 128;
const END_EVENT = EVENTS - 1;

export interface Rules {
	/** [states × EVENTS] next state; 0 is the start. */
	next: Uint16Array;
	/** [states] the pattern that counts when nothing longer follows, as its last state; 0 for none. */
	otherwise: Uint16Array;
	/** [states] 1 where a pattern ends. */
	ends: Uint8Array;
	/** [states] of a pattern: its new part of speech, negative where it holds in any case; 0 for a pattern without effect. */
	becomes: Int8Array;
	/** [states] of a pattern: place from its first. */
	place: Uint8Array;
}

/** @param machine - JSON as in the model: version, states, transitions, ends, marked places. */
export function compileRules(machine: string): Rules {
	const [, last, transitions, ends, marks] = JSON.parse(machine) as [
		number,
		number,
		Record<string, Record<string, number>>,
		Record<string, string>,
		Record<string, [number, number]>,
	];
	const states = last + 1;
	const rules: Rules = {
		next: new Uint16Array(states * EVENTS),
		otherwise: new Uint16Array(states),
		ends: new Uint8Array(states),
		becomes: new Int8Array(states),
		place: new Uint8Array(states),
	};
	for (const [state, row] of Object.entries(transitions))
		for (const [name, to] of Object.entries(row)) {
			const event = Number(name);
			if (event === OTHERWISE) rules.otherwise[Number(state)] = to;
			else if (event === END) rules.next[Number(state) * EVENTS + END_EVENT] = to;
			else if (event >= HINTS) rules.next[Number(state) * EVENTS + FIRST_HINT + event - HINTS] = to;
			else if (event < FIRST_HINT) rules.next[Number(state) * EVENTS + event] = to;
		}
	for (const [state, pos] of Object.entries(ends)) {
		rules.ends[Number(state)] = 1;
		rules.becomes[Number(state)] = Number(pos);
		rules.place[Number(state)] = marks[state]?.[0] ?? 0;
	}
	return rules;
}

/**
 * Corrects the parts of speech of one text, in place.
 *
 * @param events - Room for [count]; what was in it does not matter.
 */
export function applyRules(
	rules: Rules,
	count: number,
	pos: Uint8Array,
	hint: Uint8Array,
	possible: Uint32Array,
	events: Uint8Array,
): void {
	const { next, otherwise, ends } = rules;
	// All patterns are found before any has its effect.
	for (let i = 0; i < count; i++) events[i] = hint[i] === 0 ? pos[i]! : FIRST_HINT + hint[i]!;
	events[count] = END_EVENT;
	const take = (first: number, state: number) => {
		const becomes = rules.becomes[state]!;
		const at = first + rules.place[state]!;
		if (becomes < 0) pos[at] = -becomes;
		else if (becomes > 0 && (possible[at]! & (1 << becomes)) !== 0) pos[at] = becomes;
	};
	let first = 0;
	let state = 0;
	let pattern = 0;
	let patternEnd = 0;
	for (let i = 0; i <= count; i++)
		for (let j = i; j <= count; j++) {
			const to = next[state * EVENTS + events[j]!]!;
			if (state === 0 && to !== 0) first = j;
			if (ends[to] === 1) {
				take(first, to);
				i = j;
			} else if (to === 0 && pattern !== 0) {
				take(first, pattern);
				i = patternEnd;
			}
			if (to === 0 || ends[to] === 1) {
				state = pattern = 0;
				break;
			}
			state = to;
			if (otherwise[to] !== 0) {
				pattern = otherwise[to]!;
				patternEnd = j;
			}
		}
}
