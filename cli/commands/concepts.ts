import { openMap } from "../mapFile.ts";
import { print, printJson } from "../terminal.ts";

export function concepts(path: string, options: { top: number; json: boolean }): void {
	const map = openMap(path);
	const chosen = options.top === 0 ? map.concepts : map.concepts.slice(0, options.top);
	const rows = chosen.map(({ id, label, kind, papers, mentions, generic, shown, variants, theme }) => ({
		id,
		label,
		kind,
		papers,
		mentions,
		generic,
		shown,
		theme: theme < 0 ? null : map.themes[theme].name,
		variants,
	}));
	if (options.json) {
		printJson(rows);
		return;
	}
	for (const row of rows) {
		const marks = [row.kind === "name" ? "name" : "", row.generic ? "generic" : ""].filter(Boolean);
		print(`${row.label} (${row.papers} of ${map.papers.length} papers${marks.map((mark) => `, ${mark}`).join("")})`);
		for (const variant of row.variants.slice(1))
			print(`    = ${variant.form} (${variant.reason}${variant.evidence ? `, ${variant.evidence}` : ""})`);
	}
}
