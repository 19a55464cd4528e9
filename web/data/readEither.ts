import { readMap } from "../../src/formats/mapJson.ts";
import { isBinary } from "../../src/formats/sections.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";

/** Bytes of a response or file, unpacked when the first ones say gzip: some servers unpack by themselves. */
async function bytesOf(blob: Blob): Promise<Uint8Array> {
	const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
	const packed = head[0] === 0x1f && head[1] === 0x8b;
	const plain = packed ? new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))) : blob;
	return new Uint8Array(await plain.arrayBuffer());
}

/** Reads and checks a map file of either form, packed or not. */
export async function readEither(blob: Blob): Promise<KnowledgeMap> {
	const bytes = await bytesOf(blob);
	if (!isBinary(bytes)) return readMap(new TextDecoder().decode(bytes));
	const { readMapBinary } = await import("../../src/formats/mapBinary.ts");
	return readMapBinary(bytes);
}
