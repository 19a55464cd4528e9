import { keepPrepared } from "../../map/prepared.ts";
import type { Reading, Wish } from "../../reader.ts";
import type { Found } from "../../search/search.ts";
import { LargeMap } from "./largeMap.ts";
import type { GeometryPart } from "./parts.ts";

/** A large map from its first part; the worker, which stays, gives the others and answers for it. */
export function followLarge(worker: Worker, geometry: GeometryPart): LargeMap {
	const say = (wish: Wish): void => worker.postMessage(wish);
	const searches = new Map<number, (found: Found) => void>();
	let tickets = 0;
	const map = new LargeMap(geometry, {
		shard: (shard, number) => say({ shard, number }),
		search: (query, limit) =>
			new Promise((found) => {
				searches.set(++tickets, found);
				say({ search: query, limit, ticket: tickets });
			}),
	});
	keepPrepared(map, geometry.prepared);
	worker.onmessage = ({ data }: MessageEvent<Reading>) => {
		if ("part" in data) map.fill(data);
		else if ("texts" in data) map.shards.take(data.shard, data.number, data.texts);
		else if ("shard" in data) map.lost(data.shard, data.number, data.problem);
		else if ("ticket" in data) {
			searches.get(data.ticket)?.(data.found);
			searches.delete(data.ticket);
		} else if ("problem" in data) {
			for (const found of searches.values()) found({ nodes: [], total: 0, exact: true });
			searches.clear();
			map.broken(data.problem);
		}
	};
	worker.onerror = () => map.broken("The part that reads large maps stopped.");
	return map;
}
