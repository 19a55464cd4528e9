import type { IntakeReport } from "../model/report.ts";
import { citedLine } from "./cited.ts";
import { counted } from "./counted.ts";
import { type Block, heading, type Inline, list, paragraph, renderHtml, renderMarkdown } from "./document.ts";
import type { Report } from "./report.ts";

export const REPORT_FORMATS = ["md", "html", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as Markdown, as a page, or as JSON (`papers` first; the keys of `Report`). */
export function renderReport(report: Report, format: ReportFormat): string {
	if (format === "json") return `${JSON.stringify(report, null, "\t")}\n`;
	const title = `A map of ${counted(report.counts.papers, "paper")} in ${counted(report.themes.length, "theme")}`;
	const sizes = report.themes.map(({ name, papers }) => `${name} (${papers})`).join(", ");
	const blocks = [
		heading(1, title),
		...(sizes === "" ? [] : [paragraph(`${sizes}.`)]),
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
				...theme.cited.map(citedLine),
				...(theme.subthemes.length > 0 ? [[`Parts: ${theme.subthemes.join(", ")}.`]] : []),
			]),
			paragraph({ text: `Its papers stay together in ${percent(theme.stability)} of the repeated runs.`, quiet: true }),
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

/** As many of a kind are listed; all of them are in the JSON. */
const MOST = 10;

/** A list with a heading, cut; nothing when it is empty. */
function section(title: string, items: Inline[][], most = MOST): Block[] {
	if (items.length === 0) return [];
	const more = items.length - most;
	return [
		heading(2, title),
		...list(items.slice(0, most)),
		...(more > 0 ? [paragraph({ text: `${more} more are in the report as JSON.`, quiet: true })] : []),
	];
}

function across({ bridges, gaps }: Report): Block[] {
	const joining = (of: "paper" | "concept"): Inline[][] =>
		bridges
			.filter(({ kind }) => kind === of)
			.map(({ label, themes: [a, b] }) => [{ text: label, strong: true }, ` joins ${a} and ${b}.`]);
	const open = gaps.map(({ concepts: [a, b], themes, expected, via }): Inline[] => [
		{ text: `${a} and ${b}`, strong: true },
		`: no paper names both, where by chance about ${expected.toFixed(1)} would.`,
		via.length > 0 ? ` Both are named together with ${via.join(", ")}.` : "",
		{ text: ` ${themes[0]}; ${themes[1]}.`, quiet: true },
	]);
	return [
		...section("Concepts between themes", joining("concept")),
		...section("Papers between themes", joining("paper")),
		...section("Not yet combined", open),
	];
}

function sources(intake: IntakeReport): Block[] {
	const { found, kept, files, duplicates, withoutAbstract, otherLanguages, skipped, warnings } = intake;
	const place = (file: string, line: number | undefined): string =>
		line === undefined ? file : `${file}, line ${line}`;
	const notes: Inline[][][] = [
		duplicates.map(({ title, reason, source }) => [
			`Merged “${title}” (${place(source.file, source.line)}): ${reason}`,
		]),
		skipped.map(({ file, line, text, reason }) => [`Skipped “${text}” (${place(file, line)}): ${reason}`]),
		warnings.map(({ message, hint, file, line }) => [
			file === undefined ? message : `${place(file, line)}: ${message}`,
			hint === undefined ? "" : `. ${hint}`,
		]),
	];
	const more = notes.reduce((sum, { length }) => sum + Math.max(0, length - MOST), 0);
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
			...notes.flatMap((of) => of.slice(0, MOST)),
		]),
		...(more > 0 ? [paragraph({ text: `${counted(more, "more note")} are in the report as JSON.`, quiet: true })] : []),
	];
}

function method({ methods: { paragraph: text, references } }: Report): Block[] {
	return [
		heading(2, "Methods"),
		paragraph(text),
		...list(references.map(({ text, doi }): Inline[] => [`${text} `, { text: doi, href: `https://doi.org/${doi}` }])),
	];
}
