import type { Folds } from "./folds.ts";
import type { PhraseTable } from "./phrases.ts";
import type { Readings } from "./readings.ts";

/** Which phrases are one concept. Merges that the phrase's key already makes (case, hyphen, plural, short form) are not here. */
export interface Variants {
	/** [phrases] the phrase that each counts as; itself where unmerged. */
	canonical: Uint32Array;
	/** Phrase to why it was merged, for phrases that are not their own canonical. */
	reasons: Map<number, { reason: "typing-error" | "word-form"; evidence: string }>;
}

export function mergeVariants(phrases: PhraseTable, _folds: Folds, readings: Readings): Variants {
	const canonical = Uint32Array.from({ length: phrases.keys.size }, (_, i) => i);
	const reasons: Variants["reasons"] = new Map();
	for (const slip of readings.slips) {
		const from = phrases.keys.find(slip.high, slip.low);
		const reading = readings.readings[slip.reading]!;
		const to = phrases.keys.find(reading.high, reading.low);
		if (from < 0 || to < 0 || from === to) continue;
		canonical[from] = to;
		reasons.set(from, { reason: slip.reason, evidence: "" });
	}
	return { canonical, reasons };
}
