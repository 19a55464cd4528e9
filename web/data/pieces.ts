import type { KnowledgeMap } from "../../src/model/map.ts";

/**
 * Rows of each long list that travel in one message. A message is unpacked in one task of the page's main thread, about
 * half a megabyte or 10 ms; a whole map of 1,000 papers at once would hold it for a quarter of a second.
 */
const ROWS = { papers: 100, concepts: 1000, paperConcepts: 1000, related: 500, conceptPairs: 4000 } as const;

type LongList = keyof typeof ROWS;
type Short = Omit<KnowledgeMap, LongList>;

/** A part of a map on its way from a worker to the page: first all that is short, then rows of one list. */
export type Piece = { short: Short } | { list: LongList; rows: unknown[] };

/** Cuts a map into pieces, each small enough to be unpacked within a frame. */
export function* piecesOf({
	papers,
	concepts,
	paperConcepts,
	related,
	conceptPairs,
	...short
}: KnowledgeMap): Generator<Piece> {
	yield { short };
	const lists: Record<LongList, unknown[]> = { papers, concepts, paperConcepts, related, conceptPairs };
	for (const list of Object.keys(ROWS) as LongList[])
		for (let at = 0; at < lists[list].length; at += ROWS[list])
			yield { list, rows: lists[list].slice(at, at + ROWS[list]) };
}

/** Puts the pieces of one map together again. */
export class Pieces {
	private short: Short | undefined;
	private readonly lists: Record<LongList, unknown[]> = {
		papers: [],
		concepts: [],
		paperConcepts: [],
		related: [],
		conceptPairs: [],
	};

	add(piece: Piece): void {
		if ("short" in piece) this.short = piece.short;
		else for (const row of piece.rows) this.lists[piece.list].push(row);
	}

	/** @throws Error when no piece came before. */
	whole(): KnowledgeMap {
		if (!this.short) throw new Error("No map came.");
		return { ...this.short, ...this.lists } as KnowledgeMap;
	}
}
