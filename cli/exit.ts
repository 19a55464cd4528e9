/** Exit codes, after sysexits(3): documented in the README and in `paperloom help exit-codes`. */
export const EXIT = {
	ok: 0,
	internal: 1,
	usage: 2,
	badData: 65,
	noInput: 66,
	cannotCreate: 73,
	io: 74,
	interrupted: 130,
} as const;

/** A failure that a person can act on: printed as one line (and a hint), never as a stack. */
export class CliError extends Error {
	readonly exitCode: number;
	readonly hint?: string;

	constructor(exitCode: number, message: string, hint?: string) {
		super(message);
		this.name = "CliError";
		this.exitCode = exitCode;
		this.hint = hint;
	}
}
