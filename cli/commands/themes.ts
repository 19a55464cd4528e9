import { openMap } from "../mapFile.ts";
import { print, printJson } from "../terminal.ts";

export function themes(path: string, options: { json: boolean }): void {
	const map = openMap(path);
	const rows = map.themes.map((theme) => ({
		id: theme.id,
		name: theme.name,
		description: theme.description,
		parent: theme.parent < 0 ? null : map.themes[theme.parent].id,
		papers: theme.papers.length,
		stability: theme.stability,
		concepts: theme.concepts.slice(0, 10).map(({ concept }) => map.concepts[concept].label),
		representatives: theme.representatives.map((paper) => ({
			id: map.papers[paper].id,
			title: map.papers[paper].title,
		})),
	}));
	const apart = map.papers.filter((paper) => paper.theme < 0);
	if (options.json) {
		printJson({
			modularity: map.report.modularity,
			themes: rows,
			without: apart.map((paper) => ({ id: paper.id, title: paper.title, reason: paper.membership.reason ?? "" })),
		});
		return;
	}
	for (const row of rows) {
		const indent = row.parent === null ? "" : "    ";
		print(`${indent}${row.name} (${row.papers} papers; ${Math.round(row.stability * 100)} % firm)`);
		print(`${indent}    ${row.concepts.slice(0, 6).join(", ")}`);
		if (row.parent === null) for (const paper of row.representatives) print(`${indent}    · ${paper.title}`);
	}
	for (const paper of apart) print(`No theme: ${paper.title} (${paper.membership.reason ?? ""})`);
}
