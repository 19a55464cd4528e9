import type { Concept, Theme } from "../../src/model/map.ts";

/** The concepts that a theme's name is made of, in its order; the strongest three of one that was given by hand. */
export function namesakes(
	{ name, concepts }: Pick<Theme, "name" | "concepts">,
	all: readonly Pick<Concept, "label">[],
): string[] {
	const labels = concepts.map(({ concept }) => all[concept].label);
	const place = (label: string) => name.toLowerCase().indexOf(label.toLowerCase());
	const within = labels.filter((label) => label !== "" && place(label) >= 0);
	// Of "machine learning" and "learning" the longer one says it.
	const whole = within.filter((one) => !within.some((other) => other !== one && other.includes(one)));
	return whole.length > 0 ? whole.sort((a, b) => place(a) - place(b)) : labels.slice(0, 3);
}
