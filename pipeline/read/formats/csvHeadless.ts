import { parseDoi } from "../fields/identifiers.ts";
import { countWords, isAuthorLine } from "./blocks.ts";

const MIN_ABSTRACT = 80;

/**
 * What the columns of a table without a header are, by what stands in them: names that `findColumns` knows, "" for others.
 *
 * The column of the longest texts is the abstract, the wordiest of the rest the title. Undefined when the rows differ in
 * length, or there is nothing like a title beside something like an abstract, or else like a year and authors or an
 * address.
 */
export function guessColumns(rows: readonly (readonly string[])[]): string[] | undefined {
	const width = rows[0]?.length ?? 0;
	if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return undefined;
	const columns = rows[0]!.map((_, i) => rows.map((row) => row[i]!.trim()));
	const names = columns.map(kindOf);
	const lengths = columns.map((cells) => mean(cells, (cell) => cell.length));
	const abstract = lengths.indexOf(Math.max(...lengths));
	const hasAbstracts = lengths[abstract]! >= MIN_ABSTRACT && names[abstract] === "" && width > 1;
	if (hasAbstracts) names[abstract] = "abstract";
	else if (!names.includes("year") || !["authors", "doi", "url"].some((name) => names.includes(name))) return undefined;
	let title = -1;
	let most = 2;
	columns.forEach((cells, i) => {
		const words = mean(cells, countWords);
		if (names[i] === "" && words > most && words < 40 && new Set(cells).size > 0.8 * cells.length)
			[title, most] = [i, words];
	});
	if (title < 0) return undefined;
	names[title] = "title";
	return names;
}

function kindOf(cells: readonly string[]): string {
	const most = (is: (cell: string) => boolean): boolean => cells.filter(is).length > 0.7 * cells.length;
	if (most((cell) => /^(?:19|20)\d\d$/.test(cell))) return "year";
	if (most((cell) => parseDoi(cell) !== undefined && cell.length < 200)) return "doi";
	if (most((cell) => /^https?:\/\/\S+$/.test(cell))) return "url";
	if (most((cell) => cell.length < 2000 && (isAuthorLine(cell) || isNameList(cell)))) return "authors";
	return "";
}

/** "Lovelace, Ada; …", "A. Lovelace; G. Hopper", "Lovelace A,Hopper G", with or without numbers of their own in brackets. */
function isNameList(cell: string): boolean {
	return cell
		.replace(/\s*\(\d+\)/g, "")
		.split(/;|(?<=\p{L}{2} \p{Lu}{1,3}),/u)
		.every((name) =>
			/^\s*(?:[\p{L}'’ -]{2,40}(?:,|(?= \p{Lu}{1,3}\.?$)) ?\p{Lu}[\p{L}. -]{0,40}|(?:\p{Lu}\.[ -]?){1,4}[\p{L}'’ -]{2,40})$/u.test(
				name,
			),
		);
}

function mean(cells: readonly string[], measure: (cell: string) => number): number {
	return cells.reduce((sum, cell) => sum + measure(cell), 0) / cells.length;
}
