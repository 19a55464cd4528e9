import type { Author } from "../../src/model/paper.ts";

/**
 * What a format's reader gives for one record: fields as the source has them, decoded from the format's own
 * notation (LaTeX, JSON, XML) and no further. `intake/toPaper.ts` does what all formats have in common.
 */
export interface RawRecord {
	/** 1-based line where the record starts. */
	line: number;
	title?: string | undefined;
	abstract?: string | undefined;
	/** Names as text ("Lovelace, Ada", "Ada Lovelace", "Lovelace A") or already split. */
	authors?: readonly (string | Author)[] | undefined;
	year?: string | number | undefined;
	/** In any notation that `fields/dates.ts` knows. */
	date?: string | number | undefined;
	venue?: string | undefined;
	doi?: string | undefined;
	/** An arXiv id or anything that holds one. */
	arxivId?: string | undefined;
	pmid?: string | number | undefined;
	url?: string | undefined;
	keywords?: readonly string[] | undefined;
	type?: string | undefined;
	language?: string | undefined;
	key?: string | undefined;
	/** Joins the halves of a record that a source keeps in two files (Semantic Scholar's papers and abstracts). */
	join?: string | undefined;
}

export interface Problem {
	code: string;
	message: string;
	hint?: string;
	line?: number;
	record?: number;
}

/** Where a reader puts what it finds. It counts the records and knows the file. */
export interface Sink {
	record(record: RawRecord): void;
	/** A record that is there but cannot be read; it costs itself alone. */
	broken(line: number, message: string, hint?: string): void;
	/** A line that belongs to no record. A reason that takes work to find is asked for only if the line is listed. */
	skip(line: number, text: string, reason: string | (() => string)): void;
	warn(problem: Problem): void;
}

/** Takes a file's text in pieces of any size, in order, then `end`. */
export interface Reader {
	write(text: string): void;
	end(): void;
}

/** A row of the table in `formats.ts`. */
export interface Format {
	/** Stable, kebab-case: `--format` takes it, reports name it. */
	name: string;
	/** For people. */
	label: string;
	/** How surely this text is of this format, from its first 64 kB: 0 is no, 1 is certain. */
	sniff(head: string): number;
	open(sink: Sink): Reader;
}
