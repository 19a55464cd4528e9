import { graphRows } from "../graph/graphRows.ts";
import { nodeIds } from "../graph/nodeIds.ts";
import type { GraphMap, GraphPaper } from "../model/graphMap.ts";
import { cleanLine, cleanText } from "./cleanText.ts";
import type { ExportOptions } from "./exportOptions.ts";

/**
 * JSON-LD, for libraries and RDF stores
 * =====================================
 * Papers are schema.org ScholarlyArticles about SKOS concepts; themes are SKOS concepts at the top of one scheme, each
 * broader than the concepts that belong to it. Papers are related by dcterms:relation, concepts by skos:related. Every
 * link is also there as an RDF statement that carries its weight. The context is written out: nothing is fetched.
 *
 * [Standards] https://www.w3.org/TR/json-ld11/, https://schema.org/ScholarlyArticle,
 * https://www.w3.org/TR/skos-reference/
 */
const CONTEXT = {
	schema: "https://schema.org/",
	skos: "http://www.w3.org/2004/02/skos/core#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	dcterms: "http://purl.org/dc/terms/",
	name: "schema:name",
	abstract: "schema:abstract",
	author: "schema:author",
	familyName: "schema:familyName",
	givenName: "schema:givenName",
	datePublished: "schema:datePublished",
	keywords: "schema:keywords",
	publication: "schema:publication",
	url: { "@id": "schema:url", "@type": "@id" },
	about: { "@id": "schema:about", "@type": "@id" },
	relation: { "@id": "dcterms:relation", "@type": "@id" },
	prefLabel: "skos:prefLabel",
	altLabel: "skos:altLabel",
	related: { "@id": "skos:related", "@type": "@id" },
	broader: { "@id": "skos:broader", "@type": "@id" },
	inScheme: { "@id": "skos:inScheme", "@type": "@id" },
	topConceptOf: { "@id": "skos:topConceptOf", "@type": "@id" },
	theme: { "@id": "dcterms:subject", "@type": "@id" },
	subject: { "@id": "rdf:subject", "@type": "@id" },
	predicate: { "@id": "rdf:predicate", "@type": "@vocab" },
	object: { "@id": "rdf:object", "@type": "@id" },
	weight: { "@id": "rdf:value", "@type": "http://www.w3.org/2001/XMLSchema#double" },
};
const SCHEME = "urn:paperloom:themes";
type Predicate = (typeof PREDICATE)[keyof typeof PREDICATE];
const PREDICATE = { names: "about", related: "relation", together: "related" } as const;

const encode = (id: string): string => encodeURIComponent(id).replaceAll("%2F", "/");

/** Where a paper is known under a public address, that address; else a URN of its id. */
function paperIri(id: string): string {
	const [, kind, rest] = /^(doi|arxiv|pmid):(.+)$/.exec(id) ?? [];
	if (kind === "doi") return `https://doi.org/${encode(rest!)}`;
	if (kind === "arxiv") return `https://arxiv.org/abs/${encode(rest!)}`;
	if (kind === "pmid") return `https://pubmed.ncbi.nlm.nih.gov/${encode(rest!)}`;
	return `urn:paperloom:paper:${encode(id)}`;
}

/** An object without empty texts and lists. */
function filled(object: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(object).filter(
			([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
		),
	);
}

function article(paper: GraphPaper, title: string): Record<string, unknown> {
	return {
		"@type": "schema:ScholarlyArticle",
		name: title,
		abstract: cleanText(paper.abstract),
		author: paper.authors.map(({ family, given }) =>
			given
				? filled({ "@type": "schema:Person", familyName: cleanLine(family), givenName: cleanLine(given) })
				: filled({ "@type": "schema:Person", name: cleanLine(family) }),
		),
		datePublished: cleanLine(paper.date ?? (paper.year === undefined ? "" : String(paper.year))),
		publication: cleanLine(paper.venue ?? ""),
		keywords: paper.keywords.map(cleanLine).filter((keyword) => keyword !== ""),
		url: paper.url === undefined ? undefined : encodeURI(cleanText(paper.url)).replaceAll("%25", "%"),
	};
}

export function* writeJsonld(map: GraphMap, options: ExportOptions): Generator<string> {
	const { nodes, edges } = graphRows(map, options);
	const ids = nodeIds(map);
	const themeIri = (theme: number): string | undefined =>
		theme < 0 ? undefined : `urn:paperloom:theme:${encode(cleanLine(map.themes[theme]!.id))}`;
	const iri = new Map<string, string>();
	for (const id of ids.papers) iri.set(id, paperIri(id.slice(2)));
	for (const id of ids.concepts) iri.set(id, `urn:paperloom:concept:${encode(id.slice(2))}`);

	const links = new Map<string, Partial<Record<Predicate, string[]>>>();
	for (const [, source, target, { kind }] of edges()) {
		const own = links.get(source) ?? {};
		links.set(source, own);
		(own[PREDICATE[kind]] ??= []).push(iri.get(target)!);
	}

	let between = "";
	const line = (node: Record<string, unknown>): string => {
		const text = between + JSON.stringify(node);
		between = ",\n";
		return text;
	};
	yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
	yield line({ "@id": SCHEME, "@type": "skos:ConceptScheme", prefLabel: "Themes" });
	for (const [t, theme] of map.themes.entries())
		yield line(
			filled({
				"@id": themeIri(t),
				"@type": "skos:Concept",
				prefLabel: cleanLine(theme.name),
				inScheme: SCHEME,
				...(theme.parent < 0 ? { topConceptOf: SCHEME } : { broader: themeIri(theme.parent) }),
			}),
		);
	const labels = new Map<string, string>();
	for (const [id, { label }] of nodes()) labels.set(id, label);
	for (const [p, paper] of map.papers.entries()) {
		const id = ids.papers[p]!;
		const label = labels.get(id);
		if (label === undefined) continue;
		const theme = [paper.theme, paper.subtheme].flatMap((t) => themeIri(t) ?? []);
		const { about, relation } = links.get(id) ?? {};
		yield line(filled({ "@id": iri.get(id), ...article(paper, label), theme, about, relation }));
	}
	for (const [c, concept] of map.concepts.entries()) {
		const id = ids.concepts[c]!;
		const label = labels.get(id);
		if (label === undefined) continue;
		const altLabel = concept.variants.slice(1).map(({ form }) => cleanLine(form));
		yield line(
			filled({
				"@id": iri.get(id),
				"@type": "skos:Concept",
				prefLabel: label,
				altLabel: altLabel.filter((form) => form !== ""),
				inScheme: SCHEME,
				broader: themeIri(concept.theme),
				related: links.get(id)?.related,
			}),
		);
	}
	for (const [, source, target, { kind, weight }] of edges())
		yield line({
			"@type": "rdf:Statement",
			subject: iri.get(source),
			predicate: PREDICATE[kind],
			object: iri.get(target),
			weight,
		});
	yield "\n]}\n";
}
