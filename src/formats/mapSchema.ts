import type {
	Bridge,
	BuildOptions,
	Concept,
	ConceptPair,
	Gap,
	KnowledgeMap,
	MapPaper,
	Membership,
	PaperConcept,
	RelatedPair,
	RunReport,
	Theme,
	Variant,
} from "../model/map.ts";
import { MAP_VERSION } from "../model/map.ts";
import type { Author, PaperSource } from "../model/paper.ts";
import type { IntakeReport, MergedRecord, SkippedLine, Warning } from "../model/report.ts";
import type { Mention } from "../model/text.ts";
import {
	choice,
	flag,
	index,
	list,
	name,
	number,
	object,
	oneOf,
	optional,
	type Shape,
	text,
	tuple,
	whole,
} from "./shape.ts";

/**
 * The shape of the map file, field by field in the order of writing; docs/map-format.md says what each means.
 * A field added to the model and not to this table does not compile.
 */
const share = number(0, 1);
const line = whole(1);

const source = object<PaperSource>({ file: text, format: text, line, record: line });
const warning = object<Warning>({
	code: name,
	message: text,
	hint: optional(text),
	file: optional(text),
	line: optional(line),
	record: optional(line),
});

const options = object<BuildOptions>({
	seed: whole(0, 2 ** 32 - 1),
	resolution: number(0.1, 10),
	neighbours: whole(0, 100),
	conceptsPerPaper: whole(1, 100),
	conceptsShown: whole(0, 1_000_000),
	genericShare: share,
	communities: oneOf("leiden", "louvain"),
	stabilityRuns: whole(0, 1000),
});

const paper = object<MapPaper>({
	id: name,
	title: text,
	abstract: text,
	authors: list(object<Author>({ family: text, given: optional(text) })),
	year: optional(whole(-9999, 9999)),
	date: optional(text),
	venue: optional(text),
	doi: optional(text),
	arxivId: optional(text),
	pmid: optional(text),
	url: optional(text),
	keywords: list(text),
	type: optional(text),
	language: optional(text),
	key: optional(text),
	source,
	theme: index("themes", -1),
	subtheme: index("themes", -1),
	membership: object<Membership>({
		stability: share,
		alternative: index("themes", -1),
		fit: share,
		reason: optional(text),
	}),
	sentences: list(tuple<[0 | 1, number, number]>(oneOf(0, 1), whole(), whole())),
	x: number(),
	y: number(),
	r: number(0),
});

const concept = object<Concept>({
	id: name,
	label: name,
	kind: oneOf("phrase", "name"),
	papers: whole(),
	mentions: whole(),
	variants: list(
		object<Variant>({
			form: text,
			count: whole(),
			reason: oneOf(
				"label",
				"case",
				"plural",
				"hyphen",
				"spelling",
				"word-form",
				"acronym",
				"typing-error",
				"same-work",
				"edit",
			),
			evidence: optional(text),
		}),
	),
	generic: flag,
	shown: flag,
	theme: index("themes", -1),
	themeShares: list(tuple<[number, number]>(index("themes"), share)),
	x: number(),
	y: number(),
	r: number(0),
});

const paperConcept = object<PaperConcept>({
	paper: index("papers"),
	concept: index("concepts"),
	count: whole(),
	weight: share,
	mentions: list(object<Mention>({ sentence: whole(), field: oneOf(0, 1), from: whole(), to: whole() })),
});

type Reason = RelatedPair["shared"][number];
const byConcept = object<{ concept: number; share: number }>({ concept: index("concepts"), share });
const byWord = object<{ word: string; share: number }>({ word: text, share });
const related = object<RelatedPair>({
	source: index("papers"),
	target: index("papers"),
	similarity: share,
	shared: list(
		choice<Reason>(
			(value) => (Object.hasOwn(value, "concept") ? byConcept : byWord) as unknown as Shape<Reason>,
			"a concept or a word with its share",
		),
	),
	rest: share,
});

const conceptPair = object<ConceptPair>({
	source: index("concepts"),
	target: index("concepts"),
	papers: whole(),
	strength: number(0),
});

const theme = object<Theme>({
	id: name,
	name: text,
	description: text,
	parent: index("themes", -1),
	papers: list(index("papers")),
	representatives: list(index("papers")),
	concepts: list(object<Theme["concepts"][number]>({ concept: index("concepts"), score: number() })),
	color: whole(),
	x: number(),
	y: number(),
	width: number(0),
	height: number(0),
	stability: share,
});

const bridge = object<Bridge>({
	kind: oneOf("paper", "concept"),
	index: whole(),
	themes: tuple<[number, number]>(index("themes"), index("themes")),
	participation: share,
	betweenness: share,
});

const gap = object<Gap>({
	concepts: tuple<[number, number]>(index("concepts"), index("concepts")),
	themes: tuple<[number, number]>(index("themes"), index("themes")),
	expected: number(0),
	via: list(index("concepts")),
});

const intake = object<IntakeReport>({
	files: list(
		object<IntakeReport["files"][number]>({
			file: text,
			format: text,
			encoding: text,
			records: whole(),
			kept: whole(),
		}),
	),
	found: whole(),
	kept: whole(),
	withoutAbstract: list(text),
	duplicates: list(object<MergedRecord>({ kept: text, dropped: text, title: text, source, reason: text })),
	otherLanguages: list(object<IntakeReport["otherLanguages"][number]>({ id: text, language: text })),
	skipped: list(object<SkippedLine>({ file: text, line, text, reason: text })),
	warnings: list(warning),
});

const report = object<RunReport>({
	intake,
	counts: object<RunReport["counts"]>({
		papers: whole(),
		sentences: whole(),
		tokens: whole(),
		concepts: whole(),
		shown: whole(),
		paperConcepts: whole(),
		related: whole(),
		conceptPairs: whole(),
		themes: whole(),
	}),
	modularity: number(-1, 1),
	neighbours: whole(),
	warnings: list(warning),
});

export const MAP_SHAPE = object<KnowledgeMap>({
	format: oneOf("paperloom-map"),
	version: oneOf(MAP_VERSION),
	generator: text,
	options,
	papers: list(paper),
	concepts: list(concept),
	paperConcepts: list(paperConcept),
	related: list(related),
	conceptPairs: list(conceptPair),
	themes: list(theme),
	bridges: list(bridge),
	gaps: list(gap),
	layout: object<KnowledgeMap["layout"]>({ width: number(0), height: number(0), scale: optional(number(0)) }),
	report,
});
