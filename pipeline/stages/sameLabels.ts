import type { Variant } from "../../src/model/map.ts";

/**
 * Two concepts with one label
 * ===========================
 * "LISA", the antenna, and "LISA", a paper's own Likelihood Score Alignment: the rarer of two labels that only case tells apart, or
 * the other where that has no long form, gives way to its most frequent long form that is nobody's label. What nobody spells out keeps
 * its label.
 *
 * @param label - [C] changed in place.
 * @param variants - [C] the label first, the others by count; changed in place.
 * @param papers - [C] papers that name it.
 */
export function tellApart(label: string[], variants: Variant[][], papers: readonly number[]): void {
	const byText = new Map<string, number[]>();
	label.forEach((text, c) => {
		const key = text.toLowerCase();
		const known = byText.get(key);
		if (known) known.push(c);
		else byText.set(key, [c]);
	});
	const taken = new Set(byText.keys());
	for (const same of byText.values()) {
		let left = same.length;
		if (left === 1) continue;
		for (const c of same.sort((a, b) => papers[a]! - papers[b]! || b - a)) {
			if (left === 1) break;
			const at = variants[c]!.findIndex(
				({ form, reason }) => reason === "acronym" && form.includes(" ") && !taken.has(form.toLowerCase()),
			);
			if (at < 0) continue;
			const [long] = variants[c]!.splice(at, 1);
			const { evidence, ...rest } = long!;
			const [short, ...others] = variants[c]!;
			variants[c] = [
				{ ...rest, reason: "label" },
				{ ...short!, reason: "acronym", ...(evidence ? { evidence } : {}) },
				...others,
			];
			label[c] = long!.form;
			taken.add(long!.form.toLowerCase());
			left--;
		}
	}
}
