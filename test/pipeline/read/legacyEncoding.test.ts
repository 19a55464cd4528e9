import { expect, test } from "vitest";
import { readTexts } from "./readText.ts";

test.each([
	[
		"gb18030",
		"基于深度学习的土壤真菌研究与方法",
		"b1eacce22cd7f7d5df0abbf9d3dac9eeb6c8d1a7cfb0b5c4cdc1c8c0d5e6befad1d0bebfd3ebb7bdb7a82cd5c5c8fd3bc0eecbc40a",
	],
	[
		"big5",
		"基於深度學習的土壤真菌研究與方法",
		"bcd0c3442ca740aacc0ab0f2a9f3b260abd7bec7b2dfaabaa467c45baf75b5dface3a873bb50a4e8aa6b2cb169a4543ba7f5a57c0a",
	],
	[
		"shift_jis",
		"高山土壌の菌類に関する研究",
		"835e83438367838b2c92988ed20a8d828e5293798feb82cc8bdb97de82c98ad682b782e98ca48b862c8e52936391be98593b97e996d889d48e710a",
	],
	[
		"euc-jp",
		"高山土壌の菌類に関する研究",
		"a5bfa5a4a5c8a5eb2cc3f8bcd40ab9e2bbb3c5dabeeda4ceb6ddcee0a4cbb4d8a4b9a4ebb8a6b5e62cbbb3c5c4c2c0cfba3bceebccdab2d6bbd20a",
	],
	[
		"euc-kr",
		"고산 토양의 균류에 관한 연구",
		"c1a6b8f12cc0fac0da0ab0edbbea20c5e4bee7c0c720b1d5b7f9bfa120b0fcc7d120bfacb1b82cb1e8c3b6bcf63bc0ccbfb5c8f10a",
	],
	[
		"windows-1251",
		"Почвы высоких гор и их грибы",
		"cde0e7e2e0ede8e53bc0e2f2eef0fb0acfeef7e2fb20e2fbf1eeeae8f520e3eef020e820e8f520e3f0e8e1fb3bc8e2e0edeee220c82ec82e0a",
	],
	[
		"windows-1253",
		"Τα εδάφη και οι μύκητες των Άλπεων",
		"5469746c653b417574686f72730ad4e120e5e4dcf6e720eae1e920efe920ecfdeae7f4e5f220f4f9ed20a2ebf0e5f9ed3bd0e1f0e1e4fcf0eff5ebeff220c12e0a",
	],
	[
		"windows-1252",
		"Über Böden in großer Höhe und ihre Größe",
		"7469746c653b617574686f72730adc6265722042f664656e20696e2067726fdf65722048f6686520756e642069687265204772f6df653b4dfc6c6c65722c204af672670a",
	],
])("%s is told by its letters, and said", async (encoding, title, hex) => {
	const { papers, intake } = await readTexts(new Uint8Array(Buffer.from(hex, "hex")));
	expect(papers.map((paper) => paper.title)).toEqual([title]);
	expect(intake.files[0]!.encoding).toBe(encoding);
	expect(intake.warnings[0]!.message.toLowerCase()).toContain(`read as ${encoding}`);
});

test("text in another encoding may come in pieces that end within its letters", async () => {
	const long = "高山土壌の菌類に関する研究".repeat(200);
	const bytes = [...long].flatMap((letter) => LETTERS.get(letter)!);
	const header = [...new TextEncoder().encode("title\n")];
	const { papers } = await readTexts(new Uint8Array([...header, ...bytes]));
	expect(papers[0]!.title).toBe(long.slice(0, 2000));
});

/** Shift JIS. */
const LETTERS = new Map<string, number[]>([
	["高", [0x8d, 0x82]],
	["山", [0x8e, 0x52]],
	["土", [0x93, 0x79]],
	["壌", [0x8f, 0xeb]],
	["の", [0x82, 0xcc]],
	["菌", [0x8b, 0xdb]],
	["類", [0x97, 0xde]],
	["に", [0x82, 0xc9]],
	["関", [0x8a, 0xd6]],
	["す", [0x82, 0xb7]],
	["る", [0x82, 0xe9]],
	["研", [0x8c, 0xa4]],
	["究", [0x8b, 0x86]],
]);
