import { ReadError, readPapers } from "../pipeline/read/index.ts";
import type { IntakeReport, Warning } from "../src/model/report.ts";
import { counted } from "../src/query/counted.ts";
import { CliError, EXIT } from "./exit.ts";
import { openSources } from "./files.ts";
import { note } from "./terminal.ts";

export interface InputOptions {
	format?: string;
	keep?: string[];
	strict: boolean;
}

/** Reads all papers of the named files. @throws CliError 66 (not there), 65 (not usable). */
export async function readInput(paths: string[], options: InputOptions) {
	try {
		return await readPapers(await openSources(paths), {
			...(options.format === undefined ? {} : { format: options.format }),
			keepDuplicates: options.keep ?? [],
		});
	} catch (error) {
		if (!(error instanceof ReadError)) throw error;
		const place = [error.file, error.line].filter((part) => part !== undefined).join(":");
		// Where a whole file is meant, the message begins with its name.
		const told = error.file !== undefined && error.message.startsWith(error.file);
		throw new CliError(EXIT.badData, place && !told ? `${place}: ${error.message}` : error.message, error.hint);
	}
}

/** Under --strict, any warning is a failure. @throws CliError 65. */
export function refuseWarnings(intake: IntakeReport, further: Warning[], strict: boolean): void {
	const count = intake.warnings.length + further.length;
	if (strict && count > 0) throw new CliError(EXIT.badData, `${counted(count, "warning")}, and --strict was given`);
}

const where = (at: { file?: string; line?: number }) =>
	at.file === undefined ? "" : `${at.file}${at.line === undefined ? "" : `:${at.line}`}: `;

/** The intake report for people, as lines. */
export function intakeLines(intake: IntakeReport): string[] {
	const lines = [
		`${counted(intake.found, "record")} found in ${counted(intake.files.length, "file")}, ${counted(intake.kept, "paper")} kept`,
	];
	const merged = new Map<string, number>();
	for (const { source } of intake.duplicates) merged.set(source.file, (merged.get(source.file) ?? 0) + 1);
	const mergedOf = (file: string): string => (merged.has(file) ? `, ${merged.get(file)} merged` : "");
	for (const file of intake.files)
		lines.push(
			`  ${file.file}: ${file.format}, ${file.encoding}, ${counted(file.records, "record")}, ${file.kept} kept${mergedOf(file.file)}`,
		);
	if (intake.skipped.length > 0) {
		lines.push(`${counted(intake.skipped.length, "line")} skipped:`);
		for (const line of intake.skipped) lines.push(`  ${where(line)}${line.reason}: ${clip(line.text)}`);
	}
	if (intake.duplicates.length > 0) {
		lines.push(`${counted(intake.duplicates.length, "duplicate")} merged (keep apart with --keep <id>):`);
		for (const twin of intake.duplicates)
			lines.push(
				`  ${where(twin.source)}${clip(twin.title)}: ${twin.reason}; id ${twin.dropped}, merged into ${twin.kept}`,
			);
	}
	if (intake.withoutAbstract.length > 0)
		lines.push(`${intake.withoutAbstract.length} without abstract, placed by the title alone`);
	if (intake.otherLanguages.length > 0) {
		lines.push(`${intake.otherLanguages.length} not in English, kept:`);
		for (const paper of intake.otherLanguages) lines.push(`  ${paper.id}: ${paper.language}`);
	}
	if (intake.warnings.length > 0) {
		lines.push(`${counted(intake.warnings.length, "warning")}:`);
		lines.push(...warningLines(intake.warnings));
	}
	return lines;
}

export function warningLines(warnings: Warning[]): string[] {
	return warnings.map((warning) => `  ${where(warning)}${warning.message}${warning.hint ? ` (${warning.hint})` : ""}`);
}

/** Long reports on standard error are cut, with the number left out; `check` prints all. */
export function noteLines(lines: string[], most = 30): void {
	for (const line of lines.slice(0, most)) note(line);
	if (lines.length > most) note(`… and ${lines.length - most} lines more: paperloom check shows all`);
}

function clip(text: string): string {
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
