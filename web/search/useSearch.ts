import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { KnowledgeMap } from "../../src/model/map.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { resultOf, type SearchResult, searchMap } from "./search.ts";

/**
 * What a query finds; null while there is none. A large map is searched in its worker: until it answers, what was found
 * before stands.
 */
export function useSearch(map: KnowledgeMap | undefined, query: string, limit: number): SearchResult | null {
	const late = useSignal<SearchResult | null>(null);
	const empty = query.trim() === "";
	const now = useMemo(
		() => (!map || empty || map instanceof LargeMap ? null : searchMap(map, query, limit)),
		[map, query, limit],
	);
	useEffect(() => {
		if (!(map instanceof LargeMap) || empty) {
			late.value = null;
			return;
		}
		let gone = false;
		map.search(query, limit).then((found) => {
			if (!gone) late.value = resultOf(map, found);
		});
		return () => {
			gone = true;
		};
	}, [map, query, limit]);
	return now ?? late.value;
}
