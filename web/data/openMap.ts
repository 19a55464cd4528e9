import { readMap } from "../../src/formats/mapJson.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { startReader } from "../build/startWorker.ts";
import type { Reading } from "../reader.ts";
import { Pieces } from "./pieces.ts";
import { readEither } from "./readEither.ts";

/** Id of the element that holds the map of an offline page. */
const INLINE_MAP = "paperloom-map";

/** A map could not be had: the message says why, in words for people. */
class OpenError extends Error {}

/** Bytes from which on a map is read beside the main thread; a smaller one is read sooner than a worker starts. */
const LARGE = 1 << 20;

/** Reads a map file; a large one in a worker, which hands it over in pieces. */
function readBlob(blob: Blob): Promise<KnowledgeMap> {
	const worker = blob.size >= LARGE ? startReader() : null;
	if (!worker) return readEither(blob);
	const pieces = new Pieces();
	return new Promise<KnowledgeMap>((done, fail) => {
		worker.onmessage = ({ data }: MessageEvent<Reading>) => {
			if ("piece" in data) pieces.add(data.piece);
			else if ("problem" in data) fail(new OpenError(data.problem));
			else done(pieces.whole());
		};
		worker.onerror = () => fail(new OpenError("The part that reads large maps did not start."));
		worker.postMessage(blob);
	}).finally(() => worker.terminate());
}

/** The map inside this page, if there is one, else the one at `url` beside it. */
export async function openMap(url: string): Promise<KnowledgeMap> {
	const inline = document.getElementById(INLINE_MAP)?.textContent;
	if (inline) return readMap(inline);
	let response: Response;
	try {
		response = await fetch(url);
	} catch {
		throw new OpenError(
			location.protocol === "file:"
				? "A page opened from disk may not read files beside it. Use `paperloom show`, or save the map as one HTML file."
				: "The map could not be reached. The server that showed this page may have stopped.",
		);
	}
	if (!response.ok) throw new OpenError(`There is no map at ${url} (the server answered ${response.status}).`);
	return readBlob(await response.blob());
}

/** Reads a map from a file that a person chose. */
export async function openMapFile(file: Blob): Promise<KnowledgeMap> {
	return readBlob(file);
}
