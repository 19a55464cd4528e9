import type { Author } from "../../../src/model/paper.ts";
import { findColumns, normaliseName, recordOfColumns } from "../fields/columns.ts";
import { splitNames } from "../fields/names.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { findRecordName } from "../xml/recordName.ts";
import { children, textOf, type XmlNode } from "../xml/tree.ts";

const FAMILY = new Set("last lastname surname family familyname familynames keyname".split(" "));
const GIVEN = new Set("first firstname forename given givenname givennames forenames initials".split(" "));
const GROUP = /^(?:corporate|corporateauthor|corpauthor|collab|collective|collectivename|organi[sz]ation)$/;
/** What a paper cites is no part of it. */
const CITED = /^(?:references?|bibliography|citations?|citedby|reflist|relateditems?)$/;
const MAX_DEPTH = 8;

/** Any other XML with papers under the usual names: the element that repeats and holds titles is the record. */
export const genericXml: Format = {
	name: "xml",
	label: "XML (papers under the usual names)",
	sniff: (head) => (findRecordName(head) === undefined ? 0 : 0.4),
	open(sink) {
		let head = "";
		let reader: ReturnType<typeof readXml> | undefined;
		const begin = (): ReturnType<typeof readXml> => {
			reader = readXml(sink, { records: new Set([findRecordName(head) ?? "record"]), record: xmlRecord });
			reader.write(head);
			return reader;
		};
		return {
			write(text) {
				if (reader !== undefined) reader.write(text);
				else if ((head += text).length >= 65_536) begin();
			},
			end: () => (reader ?? begin()).end(),
		};
	},
};

/**
 * The name under which an element's text is looked up: its own, that of its identifier (`<id type="doi">`), or, in XML
 * that tells names by attributes (Solr, DSpace), the attribute's.
 */
function fieldName({ name, attributes }: XmlNode): string {
	const kind = ["type", "identifierType", "idtype", "IdType", "pub-id-type", "scheme"]
		.map((key) => attributes.get(key)?.toLowerCase())
		.find((value) => value !== undefined && /^(?:doi|pmid|arxiv)$/.test(value));
	if (kind !== undefined) return kind;
	if (!/^(?:field|str|arr|int|date|dcvalue|property|meta)$/.test(name)) return name;
	const told = attributes.get("element") ?? attributes.get("name") ?? name;
	const qualifier = attributes.get("qualifier");
	if (qualifier === undefined || qualifier === "none") return told;
	return findColumns([qualifier]).size > 0 ? qualifier : `${told} ${qualifier}`;
}

/** A paper from whatever elements have usual names; undefined without a title. */
export function xmlRecord(node: XmlNode, line: number): RawRecord | undefined {
	const names: string[] = [];
	const values: string[] = [];
	const people: (string | Author)[] = [];
	const walk = (parent: XmlNode, depth: number): void => {
		for (const one of children(parent)) {
			const name = fieldName(one);
			if (CITED.test(normaliseName(name))) continue;
			const fields = findColumns([name]);
			const deeper = children(one).some((inner) =>
				[...findColumns([fieldName(inner)]).keys()].some((field) => fields.has(field)),
			);
			if (fields.has("authors") && !deeper) people.push(...peopleIn(one));
			else if (fields.size > 0 && !deeper) {
				names.push(name);
				values.push(spaced(one));
			} else if (depth < MAX_DEPTH) walk(one, depth + 1);
		}
	};
	walk(node, 1);
	const columns = findColumns(names);
	if (!columns.has("title")) return undefined;
	const record = recordOfColumns(columns, names, (column) => values[column]!, line);
	return { ...record, authors: people };
}

/** The text of an element; that of elements in it with blanks between, as of year and month in a date. */
function spaced(node: XmlNode): string {
	const inner = children(node);
	const mixed = node.children.some((one) => typeof one === "string" && one.trim() !== "");
	return inner.length > 1 && !mixed && inner.every((one) => children(one).length === 0 && textOf(one).length < 20)
		? inner.map(textOf).join(" ")
		: textOf(node).trim();
}

/** Persons with a family name of their own anywhere in an element, else the names in its text. */
function peopleIn(node: XmlNode): (string | Author)[] {
	const part = (of: ReadonlySet<string>): string =>
		children(node)
			.filter(({ name }) => of.has(normaliseName(name)))
			.map((one) => textOf(one).trim())
			.filter((text) => text !== "")
			.join(" ");
	const family = part(FAMILY);
	if (family !== "") {
		const given = part(GIVEN);
		return [given === "" ? { family } : { family, given }];
	}
	const inner = children(node);
	const groups = inner
		.filter(({ name }) => GROUP.test(normaliseName(name)))
		.map((one) => ({ family: textOf(one).trim() }));
	if (groups.length > 0 && groups.length === inner.length) return groups;
	if (inner.length === 0) return splitNames(textOf(node));
	const found = inner.flatMap((one) => (children(one).length > 0 ? peopleIn(one) : []));
	if (found.length > 0) return found;
	const name = inner.find((one) => /name$/i.test(one.name)) ?? inner[0]!;
	return splitNames(textOf(name));
}
