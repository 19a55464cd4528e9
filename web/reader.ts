/** The worker that reads and checks large map files, so that the page stays free meanwhile. */
import { isBinary } from "../src/formats/sections.ts";
import type { Ids, Part, ShardKind } from "./data/large/parts.ts";
import { LargeReader } from "./data/large/readLarge.ts";
import { blobSource, urlSource } from "./data/large/source.ts";
import type { Texts } from "./data/large/texts.ts";
import { type Piece, piecesOf } from "./data/pieces.ts";
import { readEither } from "./data/readEither.ts";
import { prepare } from "./map/prepare.ts";
import { buffersIn, type Prepared } from "./map/prepared.ts";
import { type Found, type SearchTexts, searchTexts } from "./search/search.ts";

/** A map at an address that answers requests for ranges, with its first bytes. */
export interface Remote {
	url: string;
	size: number;
	first: Uint8Array;
}

/** What the page asks of the reader. */
export type Wish =
	| { open: Blob | Remote; ids?: Ids | undefined }
	| { shard: ShardKind; number: number }
	| { search: string; limit: number; ticket: number };

/**
 * What the reader tells the page. A map of a size to hold whole comes in pieces with its drawing prepared, then `done`;
 * a larger one in parts, then `done`, and is asked for the rest when needed.
 */
export type Reading =
	| { piece: Piece }
	| { prepared: Prepared }
	| Part
	| { done: true }
	| { shard: ShardKind; number: number; texts: Texts }
	| { shard: ShardKind; number: number; problem: string }
	| { ticket: number; found: Found }
	| { problem: string };

/** Papers from which on a map in binary form is read in parts. */
const LARGE = 5000;

let reader: LargeReader | undefined;
let texts: Promise<SearchTexts> | undefined;

const tell = (reading: Reading): void => postMessage(reading, { transfer: buffersIn(reading) });

addEventListener("message", async ({ data }: MessageEvent<Wish>) => {
	try {
		if ("open" in data) await open(data.open, data.ids);
		else if (reader && "shard" in data)
			tell({ shard: data.shard, number: data.number, texts: await reader.shard(data.shard, data.number) });
		else if (reader && "search" in data) {
			texts ??= reader.texts();
			tell({ ticket: data.ticket, found: searchTexts(await texts, data.search, data.limit) });
		}
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		tell("shard" in data ? { shard: data.shard, number: data.number, problem } : { problem });
	}
});

async function open(what: Blob | Remote, ids?: Ids): Promise<void> {
	const source = what instanceof Blob ? blobSource(what) : urlSource(what);
	if (isBinary(await source.read(0, Math.min(source.size, 8)))) {
		const large = await LargeReader.open(source);
		if (large.papers >= LARGE) {
			reader = large;
			for await (const part of reader.parts(ids)) tell(part);
			tell({ done: true });
			return;
		}
	}
	const map = await readEither(what instanceof Blob ? what : await (await fetch(what.url)).blob());
	for (const piece of piecesOf(map)) postMessage({ piece } satisfies Reading);
	tell({ prepared: prepare(map) });
	tell({ done: true });
}
