import { windows1252Byte } from "../bytes/windows1252.ts";

/**
 * UTF-8 that a program took for Windows-1252, as Excel does with CSV: "donâ€™t", "SchÃ¶n", "Î±".
 *
 * Only sequences that no language has: after Ã, Î and Ï no quotes or dashes, which may follow a capital ("CORAÃ”"), and
 * after â two characters of punctuation.
 */
const WRONG =
	/[ÂÃÎÏ][\u0080-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â[\u0080-\u00BF€‚ƒ„…†‡ˆ‰][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;

/** As often as a text may have been taken for Windows-1252. */
const MOST = 3;

/** Such sequences as the characters they were; a sign that UTF-8 does not have stays. */
export function mendMojibake(text: string): string {
	let mended = text;
	for (let turn = 0; turn < MOST && /[ÂÃÎÏâ]/.test(mended); turn++) {
		const before = mended;
		mended = mendOnce(before);
		if (mended === before) break;
	}
	return mended;
}

function mendOnce(text: string): string {
	return text.replace(WRONG, (wrong) => {
		const [first, second, third] = [...wrong].map(windows1252Byte) as [number, number, number?];
		return String.fromCharCode(
			third === undefined
				? ((first & 0x1f) << 6) | (second & 0x3f)
				: ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f),
		);
	});
}
