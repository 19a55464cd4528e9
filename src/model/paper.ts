/** A person as a source names them; a name that cannot be split (a group, one word) is all `family`. */
export interface Author {
	family: string;
	given?: string;
}

/** Where a record was read: enough for a person to find it again. */
export interface PaperSource {
	file: string;
	/** Name of the reader in `pipeline/read`. */
	format: string;
	/** 1-based line of the record's first line. */
	line: number;
	/** 1-based number of the record in its file. */
	record: number;
}

/**
 * One paper, as every reader gives it and every later stage takes it.
 *
 * `title` and `abstract` are the text shown to people: decoded, in NFC, otherwise as it came. An absent abstract is "".
 */
export interface Paper {
	/**
	 * Stable over rebuilds and independent of input order: `doi:…`, else `arxiv:…` (no version), else `pmid:…`,
	 * else `key:…` (the record's own id), else `title:…` (a 64-bit hash of the title's fingerprint, in hex).
	 */
	id: string;
	title: string;
	abstract: string;
	authors: Author[];
	year?: number;
	/** ISO 8601, as precise as the source: `2025`, `2025-03` or `2025-03-11`. */
	date?: string;
	venue?: string;
	/** Lower case, without `https://doi.org/`. */
	doi?: string;
	/** Without version: `1706.03762`. */
	arxivId?: string;
	pmid?: string;
	/** http or https only. */
	url?: string;
	keywords: string[];
	/** As the source says: `article-journal`, `preprint` … */
	type?: string;
	/** ISO 639-1, only when the source says or the text shows that it is not English. */
	language?: string;
	/** The record's own id or citation key, for the way back (BibTeX, RIS). */
	key?: string;
	source: PaperSource;
}

/** The two texts of a paper, as numbers in typed arrays. */
export const FIELDS = ["title", "abstract"] as const;
export type Field = (typeof FIELDS)[number];
