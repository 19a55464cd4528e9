/** Input that gives no papers at all: unreadable, of no known format, or empty. The command line maps it to exit code 65. */
export class ReadError extends Error {
	/** Stable, kebab-case, for programs: `unknown-format`, `binary-file`, `no-papers` … */
	readonly code: string;
	readonly file: string | undefined;
	/** 1-based. */
	readonly line: number | undefined;
	/** What the person can do about it. */
	readonly hint: string | undefined;

	constructor(code: string, message: string, where: { file?: string; line?: number; hint?: string } = {}) {
		super(message);
		this.name = "ReadError";
		this.code = code;
		this.file = where.file;
		this.line = where.line;
		this.hint = where.hint;
	}
}
