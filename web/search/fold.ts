/**
 * The form in which texts are compared: NFKD without accents, lower case, every run of anything but letters and digits
 * as one space. Plain ASCII, the usual case, takes the short way.
 */
export function fold(text: string): string {
	const plain = isAscii(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "");
	return plain
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

function isAscii(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
	return true;
}
