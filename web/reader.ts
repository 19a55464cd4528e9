/** The worker that reads and checks large map files, so that the page stays free meanwhile. */
import { type Piece, piecesOf } from "./data/pieces.ts";
import { readEither } from "./data/readEither.ts";

/** What the reader tells the page: the pieces of the map, that it is whole, or why it cannot be read. */
export type Reading = { piece: Piece } | { done: true } | { problem: string };

const tell = (reading: Reading): void => postMessage(reading);

addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
	try {
		for (const piece of piecesOf(await readEither(data))) tell({ piece });
		tell({ done: true });
	} catch (error) {
		tell({ problem: error instanceof Error ? error.message : String(error) });
	}
});
