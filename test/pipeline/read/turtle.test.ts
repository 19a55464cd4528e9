import { expect, test } from "vitest";
import { parseTurtle } from "../../../pipeline/read/rdf/parseTurtle.ts";
import { readTexts } from "./readText.ts";

const parse = (text: string) => {
	const faults: string[] = [];
	return { nodes: parseTurtle(text, (_, message) => void faults.push(message)), faults };
};

test("prefixes, types, lists of objects, blank nodes, collections, texts of all kinds", () => {
	const { nodes, faults } = parse(`@prefix ex: <http://x.org/> .
PREFIX dc: <http://dc.org/>
@base <http://base.org/> . # note
ex:a.b a ex:T ;
  dc:title "One \\"two\\" \\u00e9"@en-GB , '''Three
four''' ;
  dc:date "2021"^^<http://w3.org/date>, 2021 ; ;
  dc:creator [ ex:name "Jan" ; a ex:P ], <p1> ;
  dc:list ( "x" _:b1 ex:c ) .
_:b1 ex:name "B" .
`);
	expect(faults).toEqual([]);
	expect(nodes.map(({ id }) => id)).toEqual(["http://x.org/a.b", "_:b1"]);
	expect(nodes[0]!.properties).toMatchObject([
		["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", { iri: "http://x.org/T" }],
		["http://dc.org/title", { text: 'One "two" é' }],
		["http://dc.org/title", { text: "Three\nfour" }],
		["http://dc.org/date", { text: "2021" }],
		["http://dc.org/date", { text: "2021" }],
		["http://dc.org/creator", { node: { properties: [["http://x.org/name", { text: "Jan" }], {}] } }],
		["http://dc.org/creator", { iri: "http://base.org/p1" }],
		["http://dc.org/list", { items: [{ text: "x" }, { iri: "_:b1" }, { iri: "http://x.org/c" }] }],
	]);
});

test("a statement that cannot be read costs itself", () => {
	const { nodes, faults } = parse('<a> <b> "c" .\n<a> <b> ??? .\n<d> <b> "unclosed .\n<e> <b> "f" .\n');
	expect(nodes.flatMap(({ id, properties }) => (properties.length > 0 ? [id] : []))).toEqual(["a", "e"]);
	expect(faults).toHaveLength(2);
});

test("long texts and deep nesting end", () => {
	expect(parse(`<a> <b> "${"\\\\x".repeat(3_000_000)}" .`).nodes[0]!.properties).toHaveLength(1);
	expect(parse(`<a> <b> ${"[ <c> ".repeat(50_000)}`).faults.length).toBeGreaterThan(0);
});

test.each([
	[
		"Turtle with BIBO, people and journal described elsewhere",
		`@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix bibo: <http://purl.org/ontology/bibo/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<https://doi.org/10.1234/a> a bibo:AcademicArticle ;
  dcterms:title "Alpine soils"@en ; bibo:abstract """Short text.""" ;
  dcterms:creator <http://x.org/p1>, [ foaf:name "Eva Berg" ] ;
  dcterms:date "2021-03-01" ; dcterms:isPartOf <http://x.org/j> .
<http://x.org/p1> a foaf:Person ; foaf:familyName "Müller" ; foaf:givenName "Jan" .
<http://x.org/j> a bibo:Journal ; dcterms:title "Ecology" .
`,
		{
			authors: [
				{ family: "Müller", given: "Jan" },
				{ family: "Berg", given: "Eva" },
			],
			venue: "Ecology",
		},
	],
	[
		"N-Quads with schema.org",
		`<https://doi.org/10.1234/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/ScholarlyArticle> <http://g> .
<https://doi.org/10.1234/a> <http://schema.org/name> "Alpine soils" <http://g> .
<https://doi.org/10.1234/a> <http://schema.org/abstract> "Short text." <http://g> .
<https://doi.org/10.1234/a> <http://schema.org/datePublished> "2021-03-01" <http://g> .
<https://doi.org/10.1234/a> <http://schema.org/author> _:b0 <http://g> .
_:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> <http://g> .
_:b0 <http://schema.org/name> "Jan M\\u00FCller" <http://g> .
`,
		{ authors: [{ family: "Müller", given: "Jan" }] },
	],
])("%s", async (_, text, expected) => {
	const { papers, intake } = await readTexts(text);
	expect(intake.files[0]!.format).toBe("turtle");
	expect(intake.warnings).toEqual([]);
	expect(papers).toMatchObject([
		{ title: "Alpine soils", abstract: "Short text.", year: 2021, doi: "10.1234/a", ...expected },
	]);
});
