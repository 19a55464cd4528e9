import {
	closeSync,
	createReadStream,
	fsyncSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../pipeline/read/index.ts";
import { compareText } from "../src/sparse/order.ts";
import { CliError, EXIT } from "./exit.ts";

const message = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

/** What a paste into the page is called too, so that both give the same map. */
const STANDARD_INPUT = "standard input";

/**
 * Opens files, the files of folders (all levels, without dot files) and `-` (standard input) as byte streams.
 *
 * A file's name in reports and maps is its own name, or its path from the named folder on: where that lies on this
 * computer is nobody's business, and must not change the map. Sorted by name, so that the shell's order decides nothing.
 *
 * @throws CliError 66 naming the path that is not there or cannot be read.
 */
export async function openSources(paths: string[]): Promise<SourceFile[]> {
	const files = new Map<string, string>();
	for (const path of paths) for (const [file, name] of await expand(path)) files.set(file, name);
	return [...files]
		.sort(([fileA, a], [fileB, b]) => compareText(a, b) || compareText(fileA, fileB))
		.map(([file, name]) => ({ name, chunks: file === "-" ? process.stdin : readChunks(file) }));
}

async function expand(path: string): Promise<[file: string, name: string][]> {
	if (path === "-") return [[path, STANDARD_INPUT]];
	try {
		const own = basename(resolve(path));
		if (!statSync(path).isDirectory()) return [[path, own]];
		const entries = await readdir(path, { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep))
			.filter((parts) => !parts.some((part) => part.startsWith(".")))
			.map((parts): [string, string] => [join(path, ...parts), [own, ...parts].join("/")]);
		if (files.length === 0) throw new CliError(EXIT.noInput, `${path}: the folder holds no files`);
		return files;
	} catch (error) {
		if (error instanceof CliError) throw error;
		throw new CliError(
			EXIT.noInput,
			`${path}: cannot be read (${message(error)})`,
			"Check the path, or give - to read standard input.",
		);
	}
}

async function* readChunks(file: string): AsyncIterable<Uint8Array> {
	try {
		yield* createReadStream(file, { highWaterMark: 1 << 20 });
	} catch (error) {
		throw new CliError(EXIT.noInput, `${file}: cannot be read (${message(error)})`);
	}
}

/** Reads a whole file. @throws CliError 66. */
export function readBytes(path: string): Uint8Array {
	try {
		return readFileSync(path === "-" ? 0 : path);
	} catch (error) {
		throw new CliError(EXIT.noInput, `${path}: cannot be read (${message(error)})`);
	}
}

/** Reads a whole UTF-8 text file. @throws CliError 66. */
export function readText(path: string): string {
	return new TextDecoder().decode(readBytes(path));
}

/**
 * Writes a file whole or not at all: into a new file beside it, then renamed over it. Pieces are written as they come,
 * so that the whole is never held. `-` is standard output.
 *
 * @throws CliError 73 where the file cannot be created, 74 where the disk gives out; nothing is left behind.
 */
export function writeFile(path: string, content: string | Uint8Array | Iterable<string | Uint8Array>): void {
	const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
	if (path === "-") {
		for (const piece of pieces) process.stdout.write(piece);
		return;
	}
	const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
	let handle: number | undefined;
	try {
		handle = openSync(partial, "wx");
	} catch (error) {
		throw new CliError(EXIT.cannotCreate, `${path}: cannot be created (${message(error)})`);
	}
	try {
		for (const piece of pieces) writeFileSync(handle, piece);
		fsyncSync(handle);
		closeSync(handle);
		handle = undefined;
		renameSync(partial, path);
	} catch (error) {
		if (handle !== undefined) closeSync(handle);
		rmSync(partial, { force: true });
		// What goes wrong in making the pieces is not the disk's fault.
		if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
		throw new CliError(EXIT.io, `${path}: cannot be written (${message(error)}); what was there is untouched`);
	}
}
