/** What `\s` matches. */
export function isBlank(code: number): boolean {
	if (code < 128) return code === 32 || (code >= 9 && code <= 13);
	return (
		code === 0xa0 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0xfeff
	);
}

/** Where the next run of text without blanks begins, from `at` on; the text's length when none does. */
export function nextRun(text: string, at: number): number {
	let next = at;
	while (next < text.length && isBlank(text.charCodeAt(next))) next++;
	return next;
}

/** Where the run that begins at `from` ends. */
export function endOfRun(text: string, from: number): number {
	let end = from;
	while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
	return end;
}
