import type { KnowledgeMap } from "../src/model/map.ts";
import { findPaper } from "../src/query/findPaper.ts";
import { CliError, EXIT } from "./exit.ts";

/** The one paper that a name means. @throws CliError 66 when none or several fit, naming up to five of them. */
export function choosePaper(map: KnowledgeMap, name: string): number {
	const found = findPaper(map, name);
	if (found.length === 1) return found[0];
	if (found.length === 0)
		throw new CliError(EXIT.noInput, `no paper called “${name}”`, "Give its id, its title or a part of the title.");
	const titles = found.slice(0, 5).map((paper) => `  ${map.papers[paper].id}  ${map.papers[paper].title}`);
	throw new CliError(
		EXIT.noInput,
		`${found.length} papers are called like “${name}”`,
		["Which one?", ...titles].join("\n"),
	);
}
