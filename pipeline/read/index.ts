import type { Paper } from "../../src/model/paper.ts";
import type { IntakeReport } from "../../src/model/report.ts";
import { expand } from "./archive/expand.ts";
import { ReadError } from "./error.ts";
import { mergeDuplicates } from "./intake/duplicates.ts";
import { detectLanguage, isClearlyEnglish } from "./intake/language.ts";
import { type FileResult, readFile } from "./readFile.ts";

export { ReadError } from "./error.ts";

/** A file's name, for reports, and its bytes as they come. */
export interface SourceFile {
	name: string;
	chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
	/** Name of a row in `FORMATS`, for all files; without it each is sniffed by its content. */
	format?: string | undefined;
	/** Ids from `MergedRecord.dropped`: these records stay papers of their own. */
	keepDuplicates?: readonly string[] | undefined;
	/** Called with the number of bytes just taken from a source. */
	onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * Files of any known format to papers, with an account of what was kept and what was not.
 *
 * Papers come ordered by id, one for all the records of it, and do not depend on the order of the files.
 * One unreadable file among several is a warning (`unread-file`).
 *
 * @throws ReadError when no file can be read, or none holds a paper.
 */
export async function readPapers(
	files: readonly SourceFile[],
	options: ReadOptions = {},
): Promise<{ papers: Paper[]; intake: IntakeReport }> {
	const results: FileResult[] = [];
	const errors: ReadError[] = [];
	const attempt = async (work: () => Promise<void>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			errors.push(error);
		}
	};
	for (const file of files)
		await attempt(async () => {
			for await (const part of expand(file, options.onProgress))
				await attempt(async () => void results.push(await readFile(part, options.format)));
		});
	if (results.length === 0)
		throw (
			errors[0] ??
			new ReadError("no-papers", "no files were given", { hint: "Give one or more files with titles and abstracts." })
		);
	joinHalves(results);
	const drafts = results.flatMap(({ found }) => found.drafts);
	const warnings = results.flatMap(({ found }) => found.warnings);
	for (const { code, message, file, line, hint } of errors)
		warnings.push({
			code: "unread-file",
			message: `not read: ${withoutName(message, file)} (${code})`,
			...(file === undefined ? {} : { file }),
			...(line === undefined ? {} : { line }),
			...(hint === undefined ? {} : { hint }),
		});
	if (drafts.length === 0) throw errors[0] ?? noPapers(results);

	const { papers, merged } = mergeDuplicates(drafts, options.keepDuplicates);
	const otherLanguages = flagLanguages(papers);
	const keptOf = new Map<string, number>();
	for (const { source } of papers) keptOf.set(source.file, (keptOf.get(source.file) ?? 0) + 1);
	const intake: IntakeReport = {
		files: results.map(({ file, format, encoding, found }) => ({
			file,
			format,
			encoding,
			records: found.records,
			kept: keptOf.get(file) ?? 0,
		})),
		found: results.reduce((sum, { found }) => sum + found.records, 0),
		kept: papers.length,
		withoutAbstract: papers.filter(({ abstract }) => abstract === "").map(({ id }) => id),
		duplicates: merged,
		otherLanguages,
		skipped: results.flatMap(({ found }) => found.skipped),
		warnings,
	};
	return { papers, intake };
}

/** The message of an error without the name of its file, which the warning gives anyway. */
function withoutName(message: string, file: string | undefined): string {
	return file !== undefined && message.startsWith(file) ? message.slice(file.length).replace(/^:? /, "") : message;
}

/** Abstracts that a source keeps in a file of their own find their papers. */
function joinHalves(results: readonly FileResult[]): void {
	const abstracts = new Map(results.flatMap(({ found }) => [...found.joins.abstracts]));
	for (const { found } of results)
		for (const [join, draft] of found.joins.drafts) {
			draft.abstract = abstracts.get(join) ?? "";
			abstracts.delete(join);
		}
	if (abstracts.size === 0) return;
	const from = results.find(({ found }) => found.joins.abstracts.size > 0)!;
	from.found.warnings.push({
		code: "lone-abstracts",
		message: `${abstracts.size} abstracts belong to no paper in these files`,
		file: from.file,
		hint: "Give the file with the papers too.",
	});
}

function flagLanguages(papers: Paper[]): { id: string; language: string }[] {
	const flagged: { id: string; language: string }[] = [];
	for (const paper of papers) {
		const text = `${paper.title}. ${paper.abstract}`;
		const seen = detectLanguage(text);
		if (seen !== undefined) paper.language = seen;
		const language = paper.language;
		if (language !== undefined && language !== "en" && !isClearlyEnglish(text))
			flagged.push({ id: paper.id, language });
	}
	return flagged;
}

function noPapers(results: readonly FileResult[]): ReadError {
	const { file, format, found } = results[0]!;
	const first = found.warnings[0];
	const where = { file, ...(first?.line === undefined ? {} : { line: first.line }) };
	const records = results.reduce((sum, one) => sum + one.found.records, 0);
	if (records === 0)
		return new ReadError("no-papers", `${file} holds no papers (read as ${format})`, {
			...where,
			hint: first?.hint ?? "If it is of another format, name that with --format.",
		});
	const none = records === 1 ? `the one record in ${file} cannot` : `none of the ${records} records in ${file} can`;
	return new ReadError("no-papers", `${none} be used (read as ${format}): ${first?.message ?? "no titles"}`, {
		...where,
		hint: first?.hint ?? "A record needs a title.",
	});
}
