import type { PaperSource } from "./paper.ts";

/** Something that a person should know and that stopped nothing. */
export interface Warning {
	/** Stable, kebab-case, for programs: `no-abstract`, `broken-record`, `encoding` … */
	code: string;
	message: string;
	/** What the person can do about it. */
	hint?: string;
	file?: string;
	/** 1-based. */
	line?: number;
	/** 1-based number of the record in its file. */
	record?: number;
}

/** A line of input that became no part of any paper. */
export interface SkippedLine {
	file: string;
	/** 1-based. */
	line: number;
	text: string;
	reason: string;
}

/** Two records that became one paper. */
export interface MergedRecord {
	/** Id of the paper that was kept. */
	kept: string;
	/** Id that the dropped record would have had alone: `--keep <id>` undoes the merge. */
	dropped: string;
	title: string;
	source: PaperSource;
	/** In words: "same DOI 10.1/x", "same title and first author". */
	reason: string;
}

/** What went in, what was kept, what was not, and why. */
export interface IntakeReport {
	files: { file: string; format: string; encoding: string; records: number; kept: number }[];
	/** Records found in all files. */
	found: number;
	/** Papers after merging duplicates. */
	kept: number;
	/** Ids of kept papers without an abstract: placed by their titles alone. */
	withoutAbstract: string[];
	duplicates: MergedRecord[];
	/** Ids of kept papers not in English, with the language. */
	otherLanguages: { id: string; language: string }[];
	skipped: SkippedLine[];
	warnings: Warning[];
}
