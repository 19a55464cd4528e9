import { splitLines } from "../lines/splitLines.ts";
import type { RawRecord, Reader, Sink } from "../record.ts";

/** A record of a tagged format: its tags in order, each with the values of its lines. */
export class Tags {
	readonly line: number;
	private readonly values = new Map<string, string[]>();
	private last: string[] | undefined;
	private readonly order: { tag: string; list: string[]; at: number }[] = [];
	private length = 0;

	constructor(line: number) {
		this.line = line;
	}

	/** Longer values are cut: no field of a paper is. */
	add(tag: string, value: string): void {
		const list = this.values.get(tag);
		this.last = list ?? [];
		if (list === undefined) this.values.set(tag, this.last);
		this.last.push(value);
		this.order.push({ tag, list: this.last, at: this.last.length - 1 });
		this.length = value.length;
	}

	/** A line that goes on with the last value, after a line end. */
	extend(text: string): void {
		if (this.last === undefined || this.length > 200_000) return;
		this.last[this.last.length - 1] += `\n${text}`;
		this.length += text.length + 1;
	}

	get size(): number {
		return this.values.size;
	}

	get names(): string[] {
		return [...this.values.keys()];
	}

	has(tag: string): boolean {
		return this.values.has(tag);
	}

	delete(tag: string): void {
		this.values.delete(tag);
	}

	/** All values of the first of the tags that has any that are not blank. */
	all(...tags: string[]): string[] {
		for (const tag of tags) {
			const found = this.values
				.get(tag)
				?.map((value) => value.trim())
				.filter((value) => value !== "");
			if (found !== undefined && found.length > 0) return found;
		}
		return [];
	}

	/** All values of all the tags, in the order of their lines. */
	inOrder(...tags: string[]): string[] {
		return this.order
			.filter(({ tag }) => tags.includes(tag))
			.map(({ list, at }) => list[at]!.trim())
			.filter((value) => value !== "");
	}

	first(...tags: string[]): string | undefined {
		return this.all(...tags)[0];
	}

	joined(...tags: string[]): string | undefined {
		const all = this.all(...tags);
		return all.length === 0 ? undefined : all.join("\n");
	}
}

export interface TaggedLine {
	tag: string;
	value: string;
}

/** How a tagged format is laid out. */
export interface Layout {
	/** The tag that a line begins with, if it begins with one. */
	parse(line: string): TaggedLine | undefined;
	/** Whether this tag begins a record; `open` is the record so far. */
	starts(tag: string, open: Tags | undefined, afterBlank: boolean): boolean;
	/** Whether this tag may open a record where none is open; by default any may. */
	opens?(tag: string): boolean;
	/** The tag that ends a record, or the file's own tags, which belong to no record. */
	ends?(tag: string): boolean;
	ignores?(tag: string): boolean;
	/** Whether a line without a tag goes on with the last value; others are skipped. */
	continues(line: string, afterBlank: boolean): boolean;
	record(tags: Tags): RawRecord;
	/** Whether there is anything in it: a lone type is no record. */
	isEmpty?(tags: Tags): boolean;
}

/** RIS, nbib, Web of Science, ENW, RefWorks: lines with tags, a record at a time. */
export function readTagged(sink: Sink, layout: Layout): Reader {
	let open: Tags | undefined;
	let afterBlank = false;

	function close(): void {
		if (open !== undefined && open.size > 0 && !layout.isEmpty?.(open)) sink.record(layout.record(open));
		open = undefined;
	}

	return splitLines(
		{
			line(text, number) {
				const line = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
				if (line.trim() === "") {
					afterBlank = true;
					return;
				}
				const tagged = layout.parse(line);
				if (tagged === undefined) {
					if (open !== undefined && layout.continues(line, afterBlank)) {
						if (afterBlank) open.extend("");
						open.extend(line.trim());
					} else sink.skip(number, line, "in no record");
				} else if (layout.ignores?.(tagged.tag)) {
					// The file's own tags.
				} else if (layout.ends?.(tagged.tag)) close();
				else {
					if (layout.starts(tagged.tag, open, afterBlank)) close();
					if (open === undefined && layout.opens?.(tagged.tag) === false) {
						sink.skip(number, line, "in no record");
						return;
					}
					open ??= new Tags(number);
					open.add(tagged.tag, tagged.value);
				}
				afterBlank = false;
			},
			end: close,
			tooLong(text, number) {
				sink.broken(number, `the line is longer than 32 million characters: ${text.slice(0, 60)}…`);
			},
		},
		{ unicode: true },
	);
}

/** Share of the first lines that a layout knows, for sniffing. */
export function countTags(head: string, parse: (line: string) => TaggedLine | undefined): Map<string, number> {
	const counts = new Map<string, number>();
	for (const line of head.slice(0, 16_384).split(/\r\n?|[\n\u2028]/)) {
		const tagged = parse(line.replace(/^\uFEFF/, ""));
		if (tagged !== undefined) counts.set(tagged.tag, (counts.get(tagged.tag) ?? 0) + 1);
	}
	return counts;
}
