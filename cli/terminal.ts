/** Control characters out of text that came from a file, so that a title cannot drive the terminal. Line ends stay. */
export function printable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
	return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ");
}

/** Prints a line of results on standard output. */
export function print(line = ""): void {
	process.stdout.write(`${printable(line)}\n`);
}

/** Prints a value as JSON on standard output. */
export function printJson(value: unknown): void {
	process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a line for people on standard error. */
export function note(line: string): void {
	process.stderr.write(`${printable(line)}\n`);
}
