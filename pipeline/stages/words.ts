/**
 * Words and signs of a masked text, with offsets
 * ==============================================
 * A word is a run of letters, marks and digits in any script, with what joins inside it: hyphens (`zero-shot`), the point of
 * a number (`3.5`) or of initials (`U.S.`), `+` and `#` after a short name (`C++`), `^2` in a name (`SRe^2L`), `/` and `&`
 * between capitals (`TCP/IP`, `R&D`), a dash between names (`Navier--Stokes`). A possessive `'s` is a token of its own. Anything else that is no blank is one sign.
 */
const TOKEN =
	/(?:\p{Lu}\.){2,6}(?!\p{L})|\p{Lu}{1,5}[/&]\p{Lu}{1,5}(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‐‑]|(?<=\p{Lu}[\p{L}\p{M}]{1,24})(?:–|--)(?=\p{Lu}\p{Ll})|(?<=\p{N})\.(?=\p{N})|(?<=\p{L})['’](?!s(?![\p{L}\p{N}]))(?=\p{L})|\^(?=\d))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:(?<=(?<![\p{L}\p{N}])\p{L}{1,2})(?:\+\+|#)(?![\p{L}\p{N}]))?|['’]s(?![\p{L}\p{N}])|[^\s]/gu;

/**
 * @param masked - As `maskText` gives it.
 * @returns [from, to, from, to, …]
 */
export function findWords(masked: string): number[] {
	const found: number[] = [];
	for (const match of masked.matchAll(TOKEN)) found.push(match.index, match.index + match[0].length);
	return found;
}
