/**
 * Words and signs of a masked text, with offsets
 * ==============================================
 * A word is a run of letters, marks and digits in any script, with what joins inside it: hyphens (`zero-shot`), the point of
 * a number (`3.5`) or of initials (`U.S.`), `+` and `#` after a name (`C++`, `Ca2+`, `ScanNet++`), in a star's (`B1913+16`) and
 * between capitals (`LR+GD`), `^2` in a name (`SRe^2L`), `/` and `&` between short names (`TCP/IP`, `R&D`, `Co/Gd`), a dash between names
 * (`Navier--Stokes`). A possessive `'s` is a token of its own. Anything else that is no blank is one sign.
 */

/** Capitals, or a chemical formula, no plural ("LLMs"): "MS", "Co", "GaAs", "SrTiO3". */
const PART = String.raw`(?:\p{Lu}{1,5}(?![\p{Ll}\p{N}])|(?!\p{Lu}{2,}s(?!\p{L}))(?=[\p{Lu}\p{N}]*\p{Ll})(?:\p{Lu}\p{Ll}?\p{N}{0,2}){1,6})`;
/** Names that a stroke makes one, with a word that hangs on them: "LC-MS/MS", "Co/Gd", "S/Z-shaped"; "LSTM/TCN" are two. */
const STROKED = String.raw`(?!\p{Lu}{3,}/\p{Lu}{3})(?:\p{Lu}{1,5}-)?${PART}(?:[/&]${PART}){1,4}(?:-(?:\p{Ll}+|\p{Lu}\p{Ll}{2,})|(?!-[\p{L}\p{N}]))(?![\p{L}\p{N}])`;
/** A hyphen before such a word, the last of its run, is a dash: "semantic drift-for lightweight models". */
const DASH = String.raw`(?<=[A-Za-z]{4}-)(?:an?|the|th(?:at|is|ese)|which|whe(?:re|n)|while|such|including|we|our|its|is|are|from|with|for|as|and|but)(?=[\s,]|$)`;
/** What joins letters and digits to more of them. */
const JOIN = [
	`[-‐‑](?!${DASH})`,
	String.raw`(?<=\p{Lu}[\p{L}\p{M}]{1,24})(?:–|--)(?=\p{Lu}\p{Ll})`,
	String.raw`(?<=\p{N})\.(?=\p{N})`,
	String.raw`(?<=\p{L})['’](?!s(?![\p{L}\p{N}]))(?=\p{L})`,
	String.raw`\^(?=\d)`,
	String.raw`\+(?<=\p{Lu}\p{N}{2,6}(?:\.\p{N}{1,3})?\+)(?=\p{N}{2})`,
	String.raw`\+(?<=(?<![\p{L}\p{N}])\p{Lu}{2,3}\+)(?=\p{Lu}{1,3}(?![\p{L}\p{N}]))`,
	String.raw`\+\+(?<=\p{Lu}[\p{L}\p{N}]{1,24}\+\+)(?=\p{Lu})`,
].join("|");
/** Signs that a name ends in: "C++", "Na+", "ScanNet++", "k-means++", "Dinomaly+", "HCO+". */
const END = String.raw`(?<=\p{L}{3}|\p{Lu}[\p{L}\p{N}]{2,24})\+\+|(?<=\p{Lu}[\p{L}\p{N}]{2,24})\+|(?<=(?<![\p{L}\p{N}])\p{L}{1,2})(?:\+\+|#)|(?<=(?<![\p{L}\p{N}])\p{Lu}\p{Ll}?\p{N}?)\+`;
const TOKEN = new RegExp(
	String.raw`(?:\p{Lu}\.){2,6}(?!\p{L})|${STROKED}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:${JOIN})[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:(?=[+#])(?:${END})(?![\p{L}\p{N}]))?|['’]s(?![\p{L}\p{N}])|[^\s]`,
	"gu",
);

/** A word that only letters and hyphens make, and a sign behind it: what the pattern above would find in most runs of text. */
const PLAIN = new RegExp(`^[A-Za-z]+(?:-(?!${DASH})[A-Za-z]+)*([,.;:)]?)$`);

/**
 * @param masked - As `maskText` gives it.
 * @returns [from, to, from, to, …]
 */
export function findWords(masked: string): number[] {
	const plain = PLAIN.exec(masked);
	if (plain) {
		const end = masked.length - plain[1]!.length;
		return end < masked.length ? [0, end, end, masked.length] : [0, end];
	}
	const found: number[] = [];
	for (const match of masked.matchAll(TOKEN)) found.push(match.index, match.index + match[0].length);
	return found;
}
