import { readMap } from "../../src/formats/mapJson.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { startReader } from "../build/startWorker.ts";
import { keepPrepared } from "../map/prepared.ts";
import type { Reading, Remote, Wish } from "../reader.ts";
import { followLarge } from "./large/open.ts";
import type { Ids } from "./large/parts.ts";
import { Pieces } from "./pieces.ts";
import { readEither } from "./readEither.ts";

/** Id of the element that holds the map of an offline page. */
const INLINE_MAP = "paperloom-map";

/** A map could not be had: the message says why, in words for people. */
class OpenError extends Error {}

/** Bytes from which on a map is read beside the main thread; a smaller one is read sooner than a worker starts. */
const LARGE = 1 << 20;

/**
 * Reads a map file; a large one in a worker. A map of a size to hold whole is handed over in pieces; a larger one is
 * given as soon as it can be drawn, and the rest comes later.
 */
function readInWorker(worker: Worker, what: Blob | Remote, ids?: Ids): Promise<KnowledgeMap> {
	const pieces = new Pieces();
	let drawing: Parameters<typeof keepPrepared>[1] | undefined;
	return new Promise<KnowledgeMap>((done, fail) => {
		const failed = (problem: string) => {
			worker.terminate();
			fail(new OpenError(problem));
		};
		worker.onmessage = ({ data }: MessageEvent<Reading>) => {
			if ("piece" in data) pieces.add(data.piece);
			else if ("prepared" in data) drawing = data.prepared;
			else if ("problem" in data) failed(data.problem);
			else if ("part" in data && data.part === "geometry") done(followLarge(worker, data.value));
			else if ("done" in data) {
				worker.terminate();
				const map = pieces.whole();
				if (drawing) keepPrepared(map, drawing);
				done(map);
			}
		};
		worker.onerror = () => failed("The part that reads large maps did not start.");
		worker.postMessage({ open: what, ids } satisfies Wish);
	});
}

async function readBlob(blob: Blob): Promise<KnowledgeMap> {
	const worker = blob.size >= LARGE ? startReader() : null;
	return worker ? readInWorker(worker, blob) : readEither(blob);
}

/**
 * The map inside this page, if there is one, else the one at `url` beside it; of a long file the parts as needed.
 *
 * @param ids - Papers and concepts that will be shown first: a large map looks them up before the rest.
 */
export async function openMap(url: string, ids?: Ids): Promise<KnowledgeMap> {
	const inline = document.getElementById(INLINE_MAP)?.textContent;
	if (inline) return readMap(inline);
	let response: Response;
	try {
		response = await fetch(url, { headers: { Range: `bytes=0-${LARGE - 1}` } });
	} catch {
		throw new OpenError(
			location.protocol === "file:"
				? "A page opened from disk may not read files beside it. Use `paperloom show`, or save the map as one HTML file."
				: "The map could not be reached. The server that showed this page may have stopped.",
		);
	}
	if (!response.ok) throw new OpenError(`There is no map at ${url} (the server answered ${response.status}).`);
	if (response.status === 206) {
		const first = new Uint8Array(await response.arrayBuffer());
		const size = Number(/\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "")?.[1]);
		if (first.length === size) return readEither(new Blob([first]));
		const worker = size > first.length ? startReader() : null;
		if (worker) return readInWorker(worker, { url: response.url, size, first }, ids);
		response = await fetch(url);
	}
	return readBlob(await response.blob());
}

/** Reads a map from a file that a person chose. */
export async function openMapFile(file: Blob): Promise<KnowledgeMap> {
	return readBlob(file);
}
