import { ReadError } from "../error.ts";
import type { Reader } from "../record.ts";

/**
 * Gathers a text that must be seen whole.
 *
 * @param limit - `millions` of UTF-16 units; `what` it is that is too long, and the `hint` for it.
 * @param read - Is given the text at its end.
 * @throws ReadError `too-large`.
 */
export function wholeText(
	{ millions, what, hint }: { millions: number; what: string; hint: string },
	read: (text: string) => void,
): Reader {
	const parts: string[] = [];
	let length = 0;
	return {
		write(text) {
			length += text.length;
			if (length > millions * 2 ** 20)
				throw new ReadError("too-large", `${what} is longer than ${millions} million characters`, { hint });
			parts.push(text);
		},
		end: () => read(parts.join("")),
	};
}
