import { signal } from "@preact/signals";
import { SHARD, type ShardKind } from "./parts.ts";
import { elementAt, type Texts } from "./texts.ts";

/** Pieces that are kept at a time; a piece is about a megabyte. */
const KEPT = 24;

/** Who has the pieces. */
export interface Asked {
	/** Asks for a piece; it comes back by `take`. */
	shard(kind: ShardKind, number: number): void;
}

/**
 * Pieces of the file
 * ==================
 * What stays in the file until someone looks at it. The first look asks for the piece, and whoever looked from a
 * signal's effect or a component is run again when it has come.
 */
export class Shards {
	private readonly asked: Asked;
	private readonly held = new Map<string, Texts | "asked">();
	private readonly arrived = signal(0);

	constructor(asked: Asked) {
		this.asked = asked;
	}

	/** An element of a piece; undefined while it is on its way. */
	element<T>(kind: ShardKind, i: number): T | undefined {
		const number = Math.floor(i / SHARD);
		const shard = this.held.get(kind + number);
		if (shard !== undefined && shard !== "asked") return elementAt<T>(shard, i % SHARD);
		this.arrived.value;
		if (shard === undefined) {
			this.held.set(kind + number, "asked");
			this.asked.shard(kind, number);
		}
		return undefined;
	}

	/** A piece has come. */
	take(kind: ShardKind, number: number, texts: Texts): void {
		this.held.set(kind + number, texts);
		for (const key of this.held.keys()) {
			if (this.held.size <= KEPT) break;
			this.held.delete(key);
		}
		this.arrived.value++;
	}

	/** A piece cannot be had; whoever looks next asks again. */
	lost(kind: ShardKind, number: number): void {
		this.held.delete(kind + number);
	}
}
