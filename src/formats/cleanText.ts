/**
 * Text that every format can carry: without the characters that XML 1.0 forbids (C0 controls but tab and line ends,
 * U+FFFE, U+FFFF), a lone surrogate replaced by U+FFFD. Gephi strips the same.
 *
 * [Standard] XML 1.0, production 2 (Char).
 */
export function cleanText(text: string): string {
	return (
		text
			.replace(/\p{Surrogate}/gu, "\ufffd")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
	);
}

/** Clean text on one line: runs of white space become one space, none at the ends. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, " ").trim();
}
