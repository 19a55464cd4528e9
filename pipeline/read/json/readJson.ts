import type { Reader, Sink } from "../record.ts";
import { readJsonDocument } from "./document.ts";
import { readJsonLines } from "./jsonLines.ts";
import type { Shape } from "./shapes.ts";
import { looksLikeLines } from "./sniff.ts";

const HEAD = 65_536;

/** A document or lines, whichever the text's beginning is. */
export function readJson(sink: Sink, shapes: readonly Shape[]): Reader {
	let head = "";
	let reader: Reader | undefined;
	const begin = (): Reader => {
		reader = looksLikeLines(head) ? readJsonLines(sink, shapes) : readJsonDocument(sink, shapes);
		reader.write(head);
		head = "";
		return reader;
	};
	return {
		write(text) {
			if (reader !== undefined) reader.write(text);
			else {
				head += text;
				if (head.length >= HEAD) begin();
			}
		},
		end() {
			(reader ?? begin()).end();
		},
	};
}
