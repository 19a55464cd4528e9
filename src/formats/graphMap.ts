import type { GraphMap, LazyList } from "../model/graphMap.ts";
import type { Concept, ConceptPair, MapPaper, PaperConcept, RelatedPair } from "../model/map.ts";
import { ByteReader, fromUtf8 } from "./bytes.ts";
import { required, SHARD } from "./mapBinary.ts";
import {
	elementStarts,
	parse,
	type Rows,
	readHead,
	readLinkColumns,
	readMembers,
	readPairColumns,
	readReasons,
	readRelatedColumns,
} from "./mapColumns.ts";
import { MapError } from "./mapError.ts";
import { geometryOf } from "./mapGeometry.ts";

/**
 * Reads of a binary map what its exports hold, with the links in columns: what `readMapBinary` reads without the places
 * in texts, in the same order, in less memory. The file's checksums are checked, and all that points to
 * something; not, as there, every field.
 *
 * @throws MapError when it is no such file, of another version, cut off, or damaged.
 */
export function readGraphMap(file: Uint8Array): GraphMap {
	const section = required(file);
	const json = <T>(name: string): T => parse<T>(name, section(name));
	const { box: _, ...head } = readHead(section("HEAD"));
	const geometry = geometryOf(readHead(section("HEAD")), section("GEOM"), section("HIDE"));
	const [labels, titles] = [json<string[]>("LABL"), json<string[]>("TITL")];
	const members = readMembers(section("MEMB"));
	const [P, C] = [geometry.papers.length, geometry.concepts.length];
	if (titles.length !== P || labels.length !== C)
		throw new MapError("TITL", "has another number of rows: the file is damaged");
	const details = elements<Omit<MapPaper, "title" | "abstract" | "sentences">>("PAPR", section("PAPR"), P);
	const shards = Array.from({ length: Math.ceil(P / SHARD) }, (_, shard) =>
		elements<string>("ABST", section("ABST", shard), Math.min(SHARD, P - shard * SHARD)),
	);
	const facts = elements<Pick<Concept, "id" | "mentions" | "variants" | "themeShares">>("CONC", section("CONC"), C);
	return {
		...head,
		papers: geometry.papers.map((drawn, p) => ({
			...details(p),
			...drawn,
			title: titles[p]!,
			get abstract() {
				return shards[Math.floor(p / SHARD)]!(p % SHARD);
			},
		})),
		concepts: geometry.concepts.map((drawn, c) => ({ ...facts(c), ...drawn, label: labels[c]! })),
		paperConcepts: linkList(section("LINK"), P, C),
		related: relatedList(section("RELA"), P, C, json<string[]>("WORD")),
		conceptPairs: pairList(section("PAIR"), C),
		themes: head.themes.map((theme, t) => ({ ...theme, papers: members[t] ?? [] })),
		report: json("REPO"),
	};
}

/** The elements of a section, each parsed when it is asked for: all at once would be in memory twice. */
function elements<T>(name: string, bytes: Uint8Array, length: number): (i: number) => T {
	const start = elementStarts(bytes, length, name);
	return (i) => {
		try {
			return JSON.parse(fromUtf8(bytes.subarray(start[i]!, start[i + 1]! - 1)));
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			throw new MapError(name, "is not the JSON it should be: the file is damaged");
		}
	};
}

const fromScale = (value: number): number => value / 10_000;

/** The links of each paper by weight, as the map has them; the file has them by concept. */
function linkList(bytes: Uint8Array, papers: number, concepts: number): LazyList<Omit<PaperConcept, "mentions">> {
	const { start, column, weight, count } = readLinkColumns(bytes, papers, concepts);
	const order = Uint32Array.from(column.keys());
	for (let p = 0; p < papers; p++)
		order.subarray(start[p]!, start[p + 1]!).sort((a, b) => weight[b]! - weight[a]! || column[a]! - column[b]!);
	return lazyList({ start, column: order }, (paper, k) => ({
		paper,
		concept: column[k]!,
		count: count[k]!,
		weight: fromScale(weight[k]!),
	}));
}

function relatedList(bytes: Uint8Array, papers: number, concepts: number, words: string[]): LazyList<RelatedPair> {
	const { start, column, similarity, reasons } = readRelatedColumns(bytes, papers);
	const reason = ([of, share]: [number, number]): RelatedPair["shared"][number] => {
		const at = Math.floor(of / 2);
		if (at >= (of % 2 === 0 ? concepts : words.length))
			throw new MapError("RELA", "names a word or concept that is not there: the file is damaged");
		return of % 2 === 0 ? { concept: at, share: fromScale(share) } : { word: words[at]!, share: fromScale(share) };
	};
	return lazyList({ start, column: Uint32Array.from(column.keys()) }, (source, k) => {
		const { rest, shared } = readReasons(new ByteReader(bytes, "RELA", reasons[k]!));
		return {
			source,
			target: column[k]!,
			similarity: fromScale(similarity[k]!),
			shared: shared.map(reason),
			rest: fromScale(rest),
		};
	});
}

function pairList(bytes: Uint8Array, concepts: number): LazyList<ConceptPair> {
	const { start, column, papers, strength } = readPairColumns(bytes, concepts);
	return lazyList({ start, column: Uint32Array.from(column.keys()) }, (source, k) => ({
		source,
		target: column[k]!,
		papers: papers[k]!,
		strength: fromScale(strength[k]!),
	}));
}

/** @param entries - The places of the entries of each row, in the order in which they come. */
function lazyList<T>({ start, column }: Rows, make: (row: number, entry: number) => T): LazyList<T> {
	return {
		length: column.length,
		*[Symbol.iterator]() {
			for (let row = 0; row + 1 < start.length; row++)
				for (let at = start[row]!; at < start[row + 1]!; at++) yield make(row, column[at]!);
		},
	};
}
