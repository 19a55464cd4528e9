import { readMap } from "../../src/formats/mapJson.ts";
import { isBinary } from "../../src/formats/sections.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";

/** Id of the element that holds the map of an offline page. */
const INLINE_MAP = "paperloom-map";

/** A map could not be had: the message says why, in words for people. */
class OpenError extends Error {}

/** Bytes of a response or file, unpacked when the first ones say gzip: some servers unpack by themselves. */
async function bytesOf(blob: Blob): Promise<Uint8Array> {
	const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
	const packed = head[0] === 0x1f && head[1] === 0x8b;
	const plain = packed ? new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))) : blob;
	return new Uint8Array(await plain.arrayBuffer());
}

/** A map file of either form. */
async function readEither(blob: Blob): Promise<KnowledgeMap> {
	const bytes = await bytesOf(blob);
	if (!isBinary(bytes)) return readMap(new TextDecoder().decode(bytes));
	const { readMapBinary } = await import("../../src/formats/mapBinary.ts");
	return readMapBinary(bytes);
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
	return readEither(await response.blob());
}

/** Reads a map from a file that a person chose. */
export async function openMapFile(file: Blob): Promise<KnowledgeMap> {
	return readEither(file);
}
