/**
 * Casing a tagger can read
 * ========================
 * A tagger takes capitalised words for names, so titles in Title Case and texts in capitals lose their verbs and adjectives.
 * Where most words of a title are capitalised, words whose only capital is their first are written small; where most letters
 * are capitals, all are. What is counted and what is changed lies between blanks, so that a text is done run by run.
 */
export const CASINGS = { asWritten: 0, titleCase: 1, capitals: 2 } as const;

/** Of a text or a part of it. */
export interface CaseCount {
	/** Letters, digits in words being small. */
	capitals: number;
	smalls: number;
	/** Words of four letters or more, with and without capitals. */
	capitalised: number;
	plain: number;
}

export function countCase(text: string): CaseCount {
	const count = { capitals: 0, smalls: 0, capitalised: 0, plain: 0 };
	for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}'’-]*/gu)) {
		if (word.length >= 4) word === word.toLowerCase() ? count.plain++ : count.capitalised++;
		for (const letter of word) letter === letter.toLowerCase() ? count.smalls++ : count.capitals++;
	}
	return count;
}

/** How a text is written, a value of CASINGS. */
export function chooseCasing({ capitals, smalls, capitalised, plain }: CaseCount): number {
	if (capitals > 12 && capitals > 2 * smalls) return CASINGS.capitals;
	return capitalised < 2 || capitalised <= plain ? CASINGS.asWritten : CASINGS.titleCase;
}

/** A run of a text that is written so, as a tagger can read it; its length stays. */
export function readableCase(run: string, casing: number): string {
	if (casing === CASINGS.asWritten) return run;
	if (casing === CASINGS.capitals) return lowerSameLength(run);
	return run.replace(/\p{Lu}\p{Ll}+(?:[-‐‑]\p{L}\p{Ll}*)*(?![\p{L}\p{N}])/gu, (word, at: number) =>
		at > 0 && /[\p{L}\p{N}-]/u.test(run[at - 1]!) ? word : lowerSameLength(word),
	);
}

function lowerSameLength(text: string): string {
	const lower = text.toLowerCase();
	if (lower.length === text.length) return lower;
	return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}
