import type { Format, RawRecord } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { child, children, textAt, textOf, type XmlNode } from "../xml/tree.ts";
import { dataCiteRecord } from "./dataCite.ts";

/** DataCite's metadata schema, alone or in answers of OAI-PMH: Zenodo, figshare, Dryad, institutional repositories. */
export const dataCiteXml: Format = {
	name: "datacite-xml",
	label: "DataCite XML",
	sniff: (head) =>
		/<(?:\w+:)?resource[\s>]/.test(head) && /datacite\.org\/schema|<(?:\w+:)?publicationYear>/.test(head) ? 0.965 : 0,
	open: (sink) => readXml(sink, { records: new Set(["resource"]), record: recordOf }),
};

/** The same work as DataCite's JSON has it. */
function recordOf(node: XmlNode, line: number): RawRecord {
	const identifier = child(node, "identifier");
	const container = children(child(node, "relatedItems"), "relatedItem").find(
		({ attributes }) => attributes.get("relationType") === "IsPublishedIn",
	);
	const each = <T>(list: string, name: string, of: (one: XmlNode) => T): T[] =>
		children(child(node, list), name).map(of);
	return dataCiteRecord(
		{
			titles: each("titles", "title", (one) => ({ title: textOf(one), titleType: one.attributes.get("titleType") })),
			creators: each("creators", "creator", (one) => ({
				name: textAt(one, "creatorName"),
				familyName: textAt(one, "familyName"),
				givenName: textAt(one, "givenName"),
			})),
			descriptions: each("descriptions", "description", (one) => ({
				description: textOf(one),
				descriptionType: one.attributes.get("descriptionType"),
			})),
			dates: each("dates", "date", (one) => ({ date: textOf(one), dateType: one.attributes.get("dateType") })),
			subjects: each("subjects", "subject", (one) => ({ subject: textOf(one) })),
			publicationYear: textAt(node, "publicationYear"),
			publisher: textAt(node, "publisher"),
			container: { title: textAt(container, "titles", "title") },
			doi: /doi/i.test(identifier?.attributes.get("identifierType") ?? "doi") ? textAt(identifier) : undefined,
			types: {
				resourceType: textAt(node, "resourceType"),
				resourceTypeGeneral: child(node, "resourceType")?.attributes.get("resourceTypeGeneral"),
			},
			language: textAt(node, "language"),
		},
		line,
	);
}
