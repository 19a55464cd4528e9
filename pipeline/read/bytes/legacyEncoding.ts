import { TextDecoder } from "./platform.ts";

/** The letters that a language's texts have most, for each encoding that such texts came in before UTF-8. */
const FREQUENT: readonly [encoding: string, letters: string, share: number][] = [
	["gb18030", "的一是在和有中与对为了不人以上学研究分析方法国发展基于及进行用提出文", 0.05],
	["big5", "的一是在和有中與對為了不人以上學研究分析方法國發展基於及進行用提出文", 0.05],
	["shift_jis", "のにはをたがでとしてるなれいさっらかあす、。研究", 0.1],
	["euc-jp", "のにはをたがでとしてるなれいさっらかあす、。研究", 0.1],
	["euc-kr", "이다는의에을를가고한하로과기지도은인자사시", 0.1],
	["windows-1251", "оеаинтсрвлк", 0.5],
	["windows-1253", "αοιετσνηυρ", 0.45],
];
const SAMPLE = 65_536;
/** Fewer high bytes tell nothing. */
const MIN_HIGH = 8;

/**
 * The encoding of text that is not UTF-8, told by what it would say: that in which it has most of a language's frequent
 * letters. Undefined for Latin text, whose high bytes stand alone between ASCII letters, and where nothing fits.
 */
export function legacyEncoding(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, SAMPLE);
	let high = 0;
	let together = 0;
	for (let i = 0; i < sample.length; i++)
		if (sample[i]! >= 0x80) {
			high++;
			if ((sample[i - 1] ?? 0) >= 0x80 || (sample[i + 1] ?? 0) >= 0x80) together++;
		}
	if (high < MIN_HIGH || together < 0.7 * high) return undefined;
	let best: string | undefined;
	let most = 1;
	for (const [encoding, letters, share] of FREQUENT) {
		const text = decodeOr(sample, encoding);
		if (text === undefined) continue;
		const own = [...text].filter((char) => char > "\u007F");
		const found = own.filter((char) => letters.includes(char)).length / own.length / share;
		if (found >= most) [best, most] = [encoding, found];
	}
	return best;
}

/** Undefined when the bytes are none of the encoding's; the last letter may be cut off. */
function decodeOr(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return undefined;
	}
}
