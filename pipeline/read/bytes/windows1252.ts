/** 0x80 to 0x9F of Windows-1252 as the WHATWG Encoding Standard maps them; all other bytes are their own code point. */
const HIGH =
	"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Own table, because `TextDecoder("windows-1252")` is Latin-1 in some versions of Node. */
export function decodeWindows1252(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += 8192) {
		const codes: number[] = [];
		for (const byte of bytes.subarray(from, from + 8192))
			codes.push(byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte);
		parts.push(String.fromCharCode(...codes));
	}
	return parts.join("");
}

/** The byte that Windows-1252 has for a character of its own. */
export function windows1252Byte(char: string): number {
	const at = HIGH.indexOf(char);
	return at < 0 ? char.charCodeAt(0) : at + 0x80;
}
