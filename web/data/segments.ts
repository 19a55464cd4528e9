/** A stretch of text and the concept that it names, -1 for none. */
export interface Segment {
	text: string;
	concept: number;
}

/** A stretch to underline: offsets in the text, end exclusive. */
export interface Underline {
	from: number;
	to: number;
	concept: number;
}

/**
 * Cuts a text into underlined and plain stretches. Where two mentions overlap the longer one stays, then the earlier;
 * offsets outside the text are dropped, so that a map edited by hand still shows.
 */
export function segmentText(text: string, underlines: readonly Underline[], from = 0, to = text.length): Segment[] {
	const kept: Underline[] = [];
	const longestFirst = underlines
		.filter((u) => u.from >= from && u.to <= to && u.from < u.to)
		.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.concept - b.concept);
	for (const one of longestFirst) if (kept.every((k) => one.to <= k.from || one.from >= k.to)) kept.push(one);
	kept.sort((a, b) => a.from - b.from);
	const segments: Segment[] = [];
	let at = from;
	for (const { from: start, to: end, concept } of kept) {
		if (start > at) segments.push({ text: text.slice(at, start), concept: -1 });
		segments.push({ text: text.slice(start, end), concept });
		at = end;
	}
	if (at < to) segments.push({ text: text.slice(at, to), concept: -1 });
	return segments;
}
