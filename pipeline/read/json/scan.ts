/** A value in a JSON text, by its offsets. */
export interface Span {
	from: number;
	to: number;
}

/** An array that no other array holds: a candidate for the list of records. */
export interface RecordArray {
	/** Keys from the root, joined by dots; "" for an array that is a root itself. */
	path: string;
	elements: Span[];
}

export interface Scan {
	roots: Span[];
	arrays: RecordArray[];
	/** The text ended inside a value. */
	open: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Offset after the string that starts at `at`. A line end inside is no JSON: the string was not closed, it ends there. */
function skipString(text: string, at: number): number {
	for (let i = at + 1; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === BACKSLASH) i++;
		else if (code === QUOTE) return i + 1;
		else if (code === 10) return i;
	}
	return text.length;
}

/**
 * Finds where the values of a JSON text lie, without parsing them, so that one broken value costs itself alone.
 * Linear, without recursion, for any text at all.
 */
export function scanJson(text: string): Scan {
	const scan: Scan = { roots: [], arrays: [], open: false };
	/** Containers from the root to the array whose elements are being collected, or to where we are. */
	const stack: { close: number; key: string; array?: RecordArray }[] = [];
	let key = "";
	let rootFrom = -1;
	let at = 0;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		const top = stack.at(-1);
		if (code === 32 || code === 10 || code === 13 || code === 9 || code === 44 || code === 58) {
			at++;
		} else if (top?.array !== undefined && code !== 93) {
			const from = at;
			at = skipElement(text, at);
			if (at === from) at++;
			else top.array.elements.push({ from, to: at });
		} else if (code === 123 || code === 91) {
			if (stack.length === 0) rootFrom = at;
			const frame: (typeof stack)[number] = { close: code + 2, key };
			if (code === 91) {
				const path = [...stack.slice(1).map((one) => one.key), key].filter((one) => one !== "").join(".");
				frame.array = { path: stack.length === 0 ? "" : path, elements: [] };
				scan.arrays.push(frame.array);
			}
			if (stack.length < 64) stack.push(frame);
			key = "";
			at++;
		} else if (code === 125 || code === 93) {
			stack.pop();
			at++;
			if (stack.length === 0 && rootFrom >= 0) {
				scan.roots.push({ from: rootFrom, to: at });
				rootFrom = -1;
			}
		} else if (code === QUOTE) {
			const end = skipString(text, at);
			let next = end;
			while (next < text.length && text.charCodeAt(next) <= 32) next++;
			if (text.charCodeAt(next) === 58) key = text.slice(at + 1, Math.min(end - 1, at + 101));
			at = end;
		} else at++;
	}
	if (rootFrom >= 0) {
		scan.roots.push({ from: rootFrom, to: text.length });
		scan.open = true;
	}
	return scan;
}

/** Offset after the element at `at`: a container to its end, a string, or a scalar up to the next comma or bracket. */
export function skipElement(text: string, start: number): number {
	let depth = 0;
	let at = start;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			at = skipString(text, at);
			if (depth === 0) return at;
			continue;
		}
		if (code === 123 || code === 91) depth++;
		else if (code === 125 || code === 93) {
			if (depth === 0 && at !== start) return at;
			if (depth === 0) {
				// Closing brackets too many are one element.
				while (text.charCodeAt(at + 1) === code && code === 125) at++;
				return at + 1;
			}
			depth--;
			if (depth === 0) return at + 1;
		} else if (depth === 0 && code === 44) return at;
		at++;
	}
	return at;
}
