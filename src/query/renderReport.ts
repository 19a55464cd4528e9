import type { IntakeReport } from "../model/report.ts";
import { counted } from "./counted.ts";
import { type Block, heading, type Inline, list, paragraph, renderHtml, renderMarkdown } from "./document.ts";
import type { Report } from "./report.ts";

export const REPORT_FORMATS = ["md", "html", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as Markdown, as a page, or as JSON (`papers` first; the keys of `Report`). */
export function renderReport(report: Report, format: ReportFormat): string {
	if (format === "json") return `${JSON.stringify(report, null, "\t")}\n`;
	const title = `${counted(report.counts.papers, "paper")}, ${counted(report.themes.length, "theme")}`;
	const blocks = [
		heading(1, title),
		...themes(report),
		...across(report),
		...sources(report.intake),
		...method(report),
	];
	return format === "md" ? renderMarkdown(blocks) : renderHtml(title, blocks);
}

/** With the forms that differ by more than capitals. */
function withAliases({ label, aliases }: { label: string; aliases: string[] }): string {
	const seen = new Set([label.toLowerCase()]);
	const others = aliases.filter((form) => !seen.has(form.toLowerCase()) && seen.add(form.toLowerCase()));
	return others.length === 0 ? label : `${label} (${others.join(", ")})`;
}
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function themes({ themes, unplaced, concepts }: Report): Block[] {
	const blocks: Block[] = [heading(2, "Themes")];
	for (const theme of themes) {
		blocks.push(
			heading(3, theme.name, { text: `, ${counted(theme.papers, "paper")}`, quiet: true }),
			paragraph({ text: "Called so for: ", quiet: true }, theme.concepts.map(({ label }) => label).join(", ")),
			...list([
				...theme.representatives.map((title): Inline[] => [{ text: title, strong: true }]),
				...(theme.subthemes.length > 0 ? [[`Parts: ${theme.subthemes.join(", ")}`]] : []),
				[{ text: `Its papers stay together in ${percent(theme.stability)} of the repeated runs.`, quiet: true }],
			]),
		);
	}
	if (unplaced.length > 0)
		blocks.push(
			heading(3, "In no theme"),
			...list(
				unplaced.map(({ title, nearest, reason }) => [
					{ text: title, strong: true },
					`. ${reason}${nearest === "" ? "" : ` Nearest: ${nearest}.`}`,
				]),
			),
		);
	const names = concepts.map((concept): Inline[] => [
		{ text: withAliases(concept), strong: true },
		` in ${counted(concept.papers, "paper")}`,
		{ text: concept.theme === "" ? "" : `, ${concept.theme}`, quiet: true },
	]);
	return names.length === 0 ? blocks : [...blocks, heading(2, "Concepts named most"), ...list(names)];
}

function across({ bridges, gaps }: Report): Block[] {
	const joins = bridges.map(({ label, kind, themes: [a, b] }): Inline[] => [
		{ text: label, strong: true },
		` (${kind}) joins ${a} and ${b}.`,
	]);
	const open = gaps.map(({ concepts: [a, b], themes, expected, via }): Inline[] => [
		{ text: `${a} and ${b}`, strong: true },
		`: no paper names both; by chance ${expected} would (${themes[0]}, ${themes[1]}).`,
		via.length > 0 ? ` Both are named together with ${via.join(", ")}.` : "",
	]);
	return [
		...(joins.length > 0 ? [heading(2, "Between themes"), ...list(joins)] : []),
		...(open.length > 0 ? [heading(2, "Not yet combined"), ...list(open)] : []),
	];
}

function sources(intake: IntakeReport): Block[] {
	const { found, kept, files, duplicates, withoutAbstract, otherLanguages, skipped, warnings } = intake;
	const place = (file: string, line: number): string => `${file}, line ${line}`;
	return [
		heading(2, "What was read"),
		paragraph(
			`${counted(found, "record")} found, ${counted(kept, "paper")} kept, ${counted(duplicates.length, "duplicate")} merged, `,
			`${withoutAbstract.length} without an abstract, ${otherLanguages.length} in other languages, `,
			`${counted(skipped.length, "line")} skipped.`,
		),
		...list([
			...files.map(({ file, format, records }): Inline[] => [
				{ text: file, strong: true },
				`: ${format}, ${counted(records, "record")}`,
			]),
			...duplicates.map(({ title, reason, source }): Inline[] => [
				`Merged “${title}” (${place(source.file, source.line)}): ${reason}`,
			]),
			...skipped.map(({ file, line, text, reason }): Inline[] => [
				`Skipped “${text}” (${place(file, line)}): ${reason}`,
			]),
			...warnings.map(({ message, hint }): Inline[] => [hint === undefined ? message : `${message} ${hint}`]),
		]),
	];
}

function method({ methods: { paragraph: text, references } }: Report): Block[] {
	return [
		heading(2, "Methods"),
		paragraph(text),
		...list(references.map(({ text, doi }): Inline[] => [`${text} `, { text: doi, href: `https://doi.org/${doi}` }])),
	];
}
