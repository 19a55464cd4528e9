import type { Reader } from "../record.ts";

export interface LineHandler {
	/** A line without its end; `number` is 1-based. */
	line(text: string, number: number): void;
	end?(): void;
	/** A line longer than `maxLength` comes cut to its first 200 characters. */
	tooLong?(text: string, number: number): void;
}

export interface LineOptions {
	/** U+0085, U+2028 and U+2029 end lines too: in prose they do, in JSON and CSV they are text. */
	unicode?: boolean;
	/** In UTF-16 units. */
	maxLength?: number;
}

/** Far above any record seen; below what would fill memory. */
const MAX_LINE = 32 * 2 ** 20;

/** Cuts text into lines as it comes: CR LF, LF or CR. Never holds more than one line and one chunk. */
export function splitLines(handler: LineHandler, options: LineOptions = {}): Reader {
	const maxLength = options.maxLength ?? MAX_LINE;
	const pending: string[] = [];
	let pendingLength = 0;
	let dropping = "";
	let number = 1;
	let afterCr = false;

	function take(rest: string): void {
		let text = rest;
		if (pending.length > 0) {
			pending.push(rest);
			text = pending.join("");
			pending.length = 0;
			pendingLength = 0;
		}
		if (dropping !== "" || text.length > maxLength) {
			handler.tooLong?.((dropping || text).slice(0, 200), number++);
			dropping = "";
		} else handler.line(text, number++);
	}

	function hold(rest: string): void {
		if (dropping !== "" || rest === "") return;
		pending.push(rest);
		pendingLength += rest.length;
		if (pendingLength <= maxLength) return;
		dropping = pending.join("").slice(0, 200);
		pending.length = 0;
		pendingLength = 0;
	}

	return {
		write(chunk) {
			let from = 0;
			if (afterCr && chunk.length > 0) {
				if (chunk[0] === "\n") from = 1;
				afterCr = false;
			}
			const cr = chunk.includes("\r");
			const odd = options.unicode === true && /[\u0085\u2028\u2029]/.test(chunk);
			if (!cr && !odd) {
				for (let at = chunk.indexOf("\n", from); at >= 0; at = chunk.indexOf("\n", from)) {
					take(chunk.slice(from, at));
					from = at + 1;
				}
			} else {
				const end = odd ? /\r\n?|[\n\u0085\u2028\u2029]/g : /\r\n?|\n/g;
				end.lastIndex = from;
				for (let match = end.exec(chunk); match !== null; match = end.exec(chunk)) {
					take(chunk.slice(from, match.index));
					from = end.lastIndex;
					afterCr = match[0] === "\r" && from === chunk.length;
				}
			}
			hold(chunk.slice(from));
		},
		end() {
			if (pending.length > 0 || dropping !== "") take("");
			handler.end?.();
		},
	};
}
