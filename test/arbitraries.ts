import fc from "fast-check";
import type { Concept, KnowledgeMap, MapPaper, MergeReason, PaperConcept, Theme } from "../src/model/map.ts";
import { DEFAULT_OPTIONS } from "../src/model/options.ts";
import { compareText, round } from "../src/sparse/order.ts";
import { createRandom } from "../src/sparse/random.ts";

/** Texts that have broken writers: markup, formulas, names of Object.prototype, XML-forbidden and lone characters. */
export const NASTY = [
	"<script>window.__xss=1</script>",
	'"><img src=x onerror=window.__xss=1>',
	"]]> & <!-- -- > &amp; &#0; 'q' \"Q\"",
	"=HYPERLINK(1,2)",
	"+1",
	"-1",
	"@a",
	"\tx",
	"constructor",
	"__proto__",
	"toString",
	"hasOwnProperty",
	"a\u0000b\u0008c",
	"\ufffe\uffff\ud800",
	"line\nline\r\nline\u2028x\u2029",
	"  spaced  twice ",
	"日本語 αβγ é é 👩‍🔬",
	"a;b,c|d",
	"[x](javascript:alert(1)) *b* _i_ `c` # h",
	"\\{}$%&#_^~ {\\em x} 50%",
	"{{unbalanced} {",
	"x".repeat(300),
];

export const anyText = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 24 }) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
	{ weight: 2, arbitrary: fc.constantFrom(...NASTY) },
);
const anyLabel = anyText.map((text) => text || "x");
const REASONS: MergeReason[] = ["case", "plural", "hyphen", "acronym", "edit"];

/**
 * Valid maps of up to a dozen papers. The texts and the sizes are fast-check's own, so that they shrink; the links and
 * numbers are drawn from a seed.
 */
export const anyMap: fc.Arbitrary<KnowledgeMap> = fc
	.record({
		papers: fc.uniqueArray(fc.record({ id: anyLabel, title: anyText, abstract: anyText, author: anyText }), {
			maxLength: 12,
			selector: ({ id }) => id,
		}),
		concepts: fc.uniqueArray(fc.record({ id: anyLabel, label: anyLabel, form: anyText }), {
			maxLength: 12,
			selector: ({ id }) => id,
		}),
		themes: fc.array(anyLabel, { maxLength: 4 }),
		seed: fc.nat(),
	})
	.map((parts) => assemble(parts));

interface Parts {
	papers: { id: string; title: string; abstract: string; author: string }[];
	concepts: { id: string; label: string; form: string }[];
	themes: string[];
	seed: number;
}

function assemble(parts: Parts): KnowledgeMap {
	const random = createRandom(parts.seed);
	const below = (n: number): number => Math.floor(random() * n);
	const place = (): { x: number; y: number; r: number } => ({
		x: round(random() * 800 - 400, 1),
		y: round(random() * 600 - 300, 1),
		r: round(2 + random() * 10, 1),
	});
	const T = parts.themes.length;
	const theme = (): number => (T === 0 ? -1 : below(T + 1) - 1);
	const sub = T > 0 && random() < 0.5 ? T : -1;

	const papers = parts.papers
		.toSorted((a, b) => compareText(a.id, b.id))
		.map(({ id, title, abstract, author }, i): MapPaper => {
			const own = theme();
			const cut = below(abstract.length + 1);
			return {
				id,
				title,
				abstract,
				authors: i % 3 === 0 ? [] : [{ family: author, given: author }, { family: "Solo" }],
				...(random() < 0.7 ? { year: 1990 + below(40) } : {}),
				...(i % 2 === 0
					? { doi: `10.1/${i}`, url: "https://example.org/?a=1&b=2" }
					: { arxivId: `2001.0000${i}`, key: id }),
				keywords: i % 2 === 0 ? [author] : [],
				source: { file: "a.ris", format: "ris", line: i + 1, record: i + 1 },
				theme: own,
				subtheme: own === 0 && random() < 0.5 ? sub : -1,
				membership: { stability: round(random(), 2), alternative: theme(), fit: round(random(), 2) },
				sentences: [
					[0, 0, title.length],
					[1, 0, cut],
					[1, cut, abstract.length],
				],
				...place(),
			};
		});
	const draft = parts.concepts.map(
		({ id, label, form }): Concept => ({
			id,
			label,
			kind: random() < 0.3 ? "name" : "phrase",
			papers: 0,
			mentions: 0,
			variants: [
				{ form: label, count: 1 + below(9), reason: "label" },
				...(form === label ? [] : [{ form, count: 1, reason: REASONS[below(5)]!, evidence: form }]),
			],
			generic: random() < 0.1,
			shown: random() < 0.8,
			theme: theme(),
			themeShares: T > 0 ? [[below(T), 1]] : [],
			...place(),
		}),
	);
	const links = papers.map(() => draft.map(() => random() < 0.35));
	for (const [c, concept] of draft.entries()) concept.papers = links.filter((row) => row[c]).length;
	const order = draft
		.map((_, c) => c)
		.sort((a, b) => draft[b]!.papers - draft[a]!.papers || compareText(draft[a]!.id, draft[b]!.id));
	const concepts = order.map((c) => draft[c]!);
	const paperConcepts = papers.flatMap((paper, p) =>
		order
			.flatMap((c, concept): PaperConcept[] => {
				if (!links[p]![c]) return [];
				const sentence = below(paper.sentences.length);
				const [field, from, to] = paper.sentences[sentence]!;
				const mentions = random() < 0.8 ? [{ sentence, field, from, to }] : [];
				concepts[concept]!.mentions += mentions.length;
				return [{ paper: p, concept, count: mentions.length, weight: round(0.05 + 0.95 * random(), 3), mentions }];
			})
			.sort((a, b) => b.weight - a.weight || a.concept - b.concept),
	);
	const pairs = (n: number): [number, number][] =>
		Array.from({ length: n }, (_, a) => a).flatMap((a) =>
			Array.from({ length: n - a - 1 }, (_, k): [number, number] => [a, a + k + 1]).filter(() => random() < 0.3),
		);
	const themes = [...parts.themes, ...(sub >= 0 ? ["sub-theme"] : [])].map((name, t): Theme => {
		const members = papers.flatMap((paper, p) => (paper.theme === t || paper.subtheme === t ? [p] : []));
		return {
			id: `t${t}`,
			name,
			description: name.slice(0, 40),
			parent: t === sub ? 0 : -1,
			papers: members,
			representatives: members.slice(0, 3),
			concepts: concepts.flatMap((concept, c) =>
				concept.theme === t ? [{ concept: c, score: round(random(), 3) }] : [],
			),
			color: t,
			x: below(400),
			y: below(400),
			width: 100,
			height: 26,
			stability: round(random(), 2),
		};
	});
	const [P, C] = [papers.length, concepts.length];
	const related = pairs(P).map(([source, target]) => {
		const shared =
			C > 0 && random() < 0.8
				? [
						{ concept: below(C), share: 0.6 },
						{ word: "word", share: 0.3 },
					]
				: [{ word: "word", share: 0.9 }];
		return { source, target, similarity: round(0.05 + 0.9 * random(), 4), shared, rest: 0.1 };
	});
	const conceptPairs = pairs(C).map(([source, target]) => ({
		source,
		target,
		papers: 1 + below(5),
		strength: round(5 * random(), 4),
	}));
	return {
		format: "paperloom-map",
		version: 1,
		generator: "paperloom 0.0.0-test",
		options: { ...DEFAULT_OPTIONS, seed: parts.seed },
		papers,
		concepts,
		paperConcepts,
		related,
		conceptPairs,
		themes,
		bridges:
			P > 0 && T > 1 ? [{ kind: "paper", index: below(P), themes: [0, 1], participation: 0.5, betweenness: 0.1 }] : [],
		gaps: C > 2 && T > 1 ? [{ concepts: [0, 1], themes: [0, 1], expected: 1.5, via: [2] }] : [],
		layout: { width: 800, height: 600 },
		report: {
			intake: {
				files: [{ file: "a.ris", format: "ris", encoding: "utf-8", records: P, kept: P }],
				found: P,
				kept: P,
				withoutAbstract: papers.filter(({ abstract }) => abstract === "").map(({ id }) => id),
				duplicates: [],
				otherLanguages: [],
				skipped: papers.slice(0, 1).map(({ title }) => ({ file: "a.ris", line: 1, text: title, reason: "no record" })),
				warnings: [],
			},
			counts: {
				papers: P,
				sentences: 3 * P,
				tokens: 10 * P,
				concepts: C,
				shown: concepts.filter(({ shown }) => shown).length,
				paperConcepts: paperConcepts.length,
				related: related.length,
				conceptPairs: conceptPairs.length,
				themes: T,
			},
			modularity: 0.3,
			neighbours: 5,
			warnings: [],
		},
	};
}
