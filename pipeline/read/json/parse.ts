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

/** Why a text is no JSON, in the engine's words without its quotation of the text. */
export function jsonError(text: string): string {
	try {
		JSON.parse(text);
		return "it holds no record";
	} catch (error) {
		return (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, "").replace(/^(.{0,120}).*$/s, "$1");
	}
}
