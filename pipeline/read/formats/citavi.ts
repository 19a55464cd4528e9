import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { textAt, textOf, type XmlNode } from "../xml/tree.ts";

/** Lists that say which people and keywords belong to which reference. */
const LINKS = new Set(["ReferenceAuthors", "ReferenceEditors", "ReferenceOrganizations", "ReferenceKeywords"]);

/** A Citavi project (XML, as its backups hold it). People, keywords and journals stand in lists of their own. */
export const citavi: Format = {
	name: "citavi",
	label: "Citavi project (XML)",
	sniff: (head) => (rootName(head) === "CitaviExchangeData" ? 0.97 : 0),
	open(sink) {
		const people = new Map<string, Author>();
		const names = new Map<string, string>();
		const links = new Map<string, string[]>();
		const held: { id: string; raw: RawRecord; part: XmlNode }[] = [];
		let last: { id: string; part: XmlNode };
		const reader = readXml(
			{ ...sink, record: (raw) => void held.push({ raw, ...last }) },
			{
				records: new Set(["Person", "Keyword", "Periodical", "Reference", ...LINKS]),
				record(node, line) {
					const id = node.attributes.get("id") ?? "";
					if (LINKS.has(node.name)) {
						// "reference;person;person …", an element a reference.
						for (const one of node.children) {
							const [from, ...to] = textOf(one).trim().split(";");
							if (to.length > 0)
								links.set(
									`${node.name} ${from}`,
									to.map((target) => target.split(":", 1)[0]!),
								);
						}
						return undefined;
					}
					if (node.name === "Reference") {
						last = { id, part: node };
						return recordOf(node, line);
					}
					const family = textAt(node, "LastName");
					const given = [textAt(node, "FirstName"), textAt(node, "MiddleName")]
						.filter((part) => part !== undefined)
						.join(" ");
					if (family !== undefined) people.set(id, given === "" ? { family } : { family, given });
					const name = textAt(node, "Name") ?? textAt(node, "FullName");
					if (name !== undefined) names.set(id, name);
					return undefined;
				},
			},
		);
		return {
			write: reader.write,
			end() {
				reader.end();
				const linked = (list: string, id: string): string[] => links.get(`Reference${list} ${id}`) ?? [];
				for (const { id, raw, part } of held) {
					const of = (list: string): Author[] => linked(list, id).flatMap((one) => people.get(one) ?? []);
					sink.record({
						...raw,
						authors: [of("Authors"), of("Organizations"), of("Editors")].find((found) => found.length > 0) ?? [],
						keywords: linked("Keywords", id).flatMap((one) => names.get(one) ?? []),
						venue: names.get(textAt(part, "PeriodicalID") ?? "") ?? raw.venue,
					});
				}
			},
		};
	},
};

function recordOf(node: XmlNode, line: number): RawRecord | undefined {
	const title = textAt(node, "Title");
	const subtitle = textAt(node, "Subtitle");
	return {
		line,
		title:
			title !== undefined && subtitle !== undefined
				? `${title.replace(/\s*:$/, "")}: ${subtitle}`
				: (title ?? textAt(node, "ShortTitle")),
		abstract: textAt(node, "Abstract") ?? "",
		year: textAt(node, "Year") ?? textAt(node, "YearResolved"),
		date: textAt(node, "Date") ?? textAt(node, "Year"),
		doi: textAt(node, "DOI") ?? textAt(node, "Doi"),
		pmid: textAt(node, "PubMedID"),
		url: textAt(node, "OnlineAddress"),
		type: textAt(node, "ReferenceType"),
		language: textAt(node, "Language"),
		key: textAt(node, "BibTeXKey") ?? textAt(node, "CitationKey") ?? node.attributes.get("id"),
	};
}
