/** JSON, and what Python writes for it: NaN and Infinity as values. Undefined when it is neither. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		if (!/\b(?:NaN|Infinity)\b/.test(text)) return undefined;
		try {
			return JSON.parse(
				text.replace(
					/("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g,
					(_, string: string | undefined) => string ?? "null",
				),
			);
		} catch {
			return undefined;
		}
	}
}

/** Errors told in full: more are not listed, and each costs a second parse. */
const MAX_TOLD = 500;

/** Why texts are no JSON, in the engine's words without its quotation of the text. */
export function jsonErrors(): (text: string) => string {
	let told = 0;
	return (text) => {
		if (++told > MAX_TOLD) return "as many before it";
		try {
			JSON.parse(text);
			return "it holds no record";
		} catch (error) {
			return (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, "").replace(/^(.{0,120}).*$/s, "$1");
		}
	};
}
