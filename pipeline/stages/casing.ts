/**
 * Casing a tagger can read
 * ========================
 * A tagger takes capitalised words for names, so titles in Title Case and texts in capitals lose their verbs and adjectives.
 * Where most words of a title are capitalised, words whose only capital is their first are written small; where most letters
 * are capitals, all are. The length stays.
 */
export function readableCase(text: string): string {
	let capitals = 0;
	let smalls = 0;
	let capitalised = 0;
	let plain = 0;
	for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}'’-]*/gu)) {
		const lower = word.toLowerCase();
		if (word.length >= 4) word === lower ? plain++ : capitalised++;
		for (const letter of word) letter === letter.toLowerCase() ? smalls++ : capitals++;
	}
	if (capitals > 12 && capitals > 2 * smalls) return lowerSameLength(text);
	if (capitalised < 2 || capitalised <= plain) return text;
	return text.replace(/\p{Lu}\p{Ll}+(?:[-‐‑]\p{L}\p{Ll}*)*(?![\p{L}\p{N}])/gu, (word, at: number) =>
		at > 0 && /[\p{L}\p{N}-]/u.test(text[at - 1]!) ? word : lowerSameLength(word),
	);
}

function lowerSameLength(text: string): string {
	const lower = text.toLowerCase();
	if (lower.length === text.length) return lower;
	return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}
