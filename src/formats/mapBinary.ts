/** The map file, in binary: one section after another. */
import type { ColumnMap } from "../model/columns.ts";
import type { Concept, KnowledgeMap, MapPaper } from "../model/map.ts";
import { ByteReader, ByteWriter, utf8 } from "./bytes.ts";
import { checkMap } from "./checkMap.ts";
import { parse, readHead, readMembers, readSentences } from "./mapColumns.ts";
import { MapError } from "./mapError.ts";
import { boxOf, geometryOf, type MapGeometry, writeGeometry, writeHidden } from "./mapGeometry.ts";
import {
	byConcept,
	readAllMentions,
	readLinks,
	readPairs,
	readRelated,
	writeLinks,
	writeMentions,
	writePairs,
	writeRelated,
} from "./mapLinks.ts";
import { toColumns } from "./rows.ts";
import { joinPieces, readSections, type Section, sectionPieces } from "./sections.ts";

export { isBinary as isMapBinary } from "./sections.ts";

/** Papers whose abstracts lie in one section, to be fetched together. */
export const SHARD = 1000;

/**
 * Writes a map in binary (docs/map-format.md): geometry first, then labels, links, reasons, details, mentions and, in
 * sections of a thousand papers, abstracts. Positions are rounded to 1/65535 of the map's extent, radii to 1/255 of the
 * largest, weights, shares, similarities and strengths to four decimals; everything else is exact.
 */
export function writeMapBinary(map: KnowledgeMap): Uint8Array {
	return joinPieces(writeColumns(toColumns(map)));
}

/** `writeMapBinary` of a map in columns; the file comes in pieces, as a large one takes as much memory as they do. */
export function writeColumns(map: ColumnMap): Uint8Array[] {
	const box = boxOf([...map.papers, ...map.concepts]);
	const { format, version, generator, options, themes, bridges, gaps, layout, report, papers, concepts } = map;
	const lean = themes.map((theme) => ({ ...theme, papers: [] }));
	const head = { format, version, generator, options, layout, themes: lean, bridges, gaps, box };
	const sections: Section[] = [];
	const put = (name: string, bytes: Uint8Array, number = 0): unknown => sections.push({ name, number, bytes });
	const putJson = (name: string, value: unknown, number = 0): unknown => put(name, utf8(JSON.stringify(value)), number);

	putJson("HEAD", head);
	put("GEOM", writeGeometry(map, box));
	putJson(
		"LABL",
		concepts.map(({ label }) => label),
	);
	putJson(
		"TITL",
		papers.map(({ title }) => title),
	);
	put("HIDE", writeHidden(map, box));
	put("MEMB", writeMembers(map));
	const links = byConcept(map.paperConcepts);
	put("LINK", writeLinks(map.paperConcepts, links));
	put("PAIR", writePairs(map));
	put("RELA", writeRelated(map));
	putJson("WORD", map.related.words);
	putJson(
		"CONC",
		concepts.map(({ id, mentions, variants, themeShares }) => ({ id, mentions, variants, themeShares })),
	);
	putJson(
		"PAPR",
		papers.map(({ title, abstract, x, y, r, theme, subtheme, ...details }) => details),
	);
	putJson("REPO", report);
	put("SENT", writeSentences(map));
	put("MENT", writeMentions(map.paperConcepts, links));
	for (let from = 0; from < papers.length; from += SHARD)
		putJson(
			"ABST",
			papers.slice(from, from + SHARD).map(({ abstract }) => abstract),
			from / SHARD,
		);
	return sectionPieces(sections);
}

/**
 * Reads what `writeMapBinary` wrote.
 *
 * @throws MapError when it is no such file, of another version, cut off, or damaged anywhere.
 */
export function readMapBinary(file: Uint8Array): KnowledgeMap {
	const section = required(file);
	const json = <T>(name: string, number = 0): T => parse<T>(name, section(name, number));
	const head = readHead(section("HEAD"));
	const geometry = geometryOf(head, section("GEOM"), section("HIDE"));
	const [labels, titles] = [json<string[]>("LABL"), json<string[]>("TITL")];
	const details = json<Omit<MapPaper, "title">[]>("PAPR");
	const facts = json<Pick<Concept, "id" | "mentions" | "variants" | "themeShares">[]>("CONC");
	const sentences = readAllSentences(section("SENT"));
	const abstracts = geometry.papers.flatMap((_, p) => (p % SHARD === 0 ? json<string[]>("ABST", p / SHARD) : []));
	const members = readMembers(section("MEMB"));
	const paperConcepts = readLinks(section("LINK"));
	readAllMentions(section("MENT"), paperConcepts);
	paperConcepts.sort((a, b) => a.paper - b.paper || b.weight - a.weight || a.concept - b.concept);
	const { format, version, generator, options, bridges, gaps, layout } = head;
	const map: unknown = {
		format,
		version,
		generator,
		options,
		papers: geometry.papers.map((drawn, p) => ({
			...details[p],
			...drawn,
			title: titles[p],
			abstract: abstracts[p],
			sentences: sentences[p],
		})),
		concepts: geometry.concepts.map((drawn, c) => ({ ...facts[c], ...drawn, label: labels[c] })),
		paperConcepts,
		related: readRelated(section("RELA"), json<string[]>("WORD")),
		conceptPairs: readPairs(section("PAIR")),
		themes: geometry.themes.map((theme, t) => ({ ...theme, papers: members[t] })),
		bridges,
		gaps,
		layout,
		report: json("REPO"),
	};
	checkMap(map);
	return map;
}

/** Reads the first two sections alone, from a whole file or from its beginning. Themes come without their papers. */
export function readMapGeometry(file: Uint8Array): MapGeometry {
	const section = required(file);
	return geometryOf(readHead(section("HEAD")), section("GEOM"));
}

/** The sections of a file, by name and number; one that is not there is a MapError. */
export function required(file: Uint8Array): (name: string, number?: number) => Uint8Array {
	const section = readSections(file);
	return (name, number) => {
		const bytes = section(name, number);
		if (bytes === undefined) throw new MapError(name, "is missing: the file is damaged");
		return bytes;
	};
}

function writeMembers({ themes }: ColumnMap): Uint8Array {
	const out = new ByteWriter();
	out.whole(themes.length);
	for (const { papers } of themes) {
		out.whole(papers.length);
		for (const paper of papers) out.whole(paper);
	}
	return out.finish();
}

function writeSentences({ sentences: { start, field, from, to } }: ColumnMap): Uint8Array {
	const out = new ByteWriter();
	out.whole(start.length - 1);
	for (let p = 0; p + 1 < start.length; p++) {
		out.whole(start[p + 1]! - start[p]!);
		for (let s = start[p]!; s < start[p + 1]!; s++) {
			out.byte(field[s]!);
			out.whole(from[s]!);
			out.whole(to[s]! - from[s]!);
		}
	}
	return out.finish();
}

function readAllSentences(bytes: Uint8Array): [number, number, number][][] {
	const input = new ByteReader(bytes, "SENT");
	return input.list(() => readSentences(input));
}
