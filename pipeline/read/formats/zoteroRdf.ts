import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";

/** Zotero's classes of items, and of what items are parts of. */
const ITEMS = new Set(
	"Article Book BookSection ConferenceProceedings Document Illustration Image Legislation Letter Manuscript Memo MotionPicture Patent Recording Report Thesis Data Description Journal Series".split(
		" ",
	),
);

/** Zotero's RDF export. A journal stands by itself, with the DOI of its article in it. */
export const zoteroRdf: Format = {
	name: "zotero-rdf",
	label: "Zotero RDF",
	sniff: (head) =>
		rootName(head) === "RDF" && /zotero\.org\/namespaces\/export/.test(head) && /<z:itemType>/.test(head) ? 0.96 : 0,
	open(sink) {
		const wholes = new Map<string, XmlNode>();
		const held: { raw: RawRecord; whole: string | undefined }[] = [];
		const parts = new Map<string | undefined, number>();
		let whole: string | undefined;
		const reader = readXml(
			{ ...sink, record: (raw) => void held.push({ raw, whole }) },
			{
				records: ITEMS,
				record(node, line) {
					const type = textAt(node, "itemType");
					if (type === undefined) wholes.set(node.attributes.get("about") ?? "", node);
					if (type === undefined || /^(?:attachment|note|annotation)$/.test(type)) return undefined;
					whole = child(node, "isPartOf")?.attributes.get("resource");
					parts.set(whole, (parts.get(whole) ?? 0) + 1);
					return recordOf(node, type, line);
				},
			},
		);
		return {
			write: reader.write,
			end() {
				reader.end();
				for (const { raw, whole } of held) {
					const journal = whole === undefined ? undefined : wholes.get(whole);
					sink.record({
						...raw,
						venue: textAt(journal, "title") ?? raw.venue,
						doi: raw.doi ?? (parts.get(whole) === 1 ? doiOf(journal) : undefined),
					});
				}
			},
		};
	},
};

function recordOf(node: XmlNode, type: string, line: number): RawRecord {
	const whole = children(child(node, "isPartOf"))[0];
	const urls = textsOf(descendants(node, "URI"));
	const tags = children(node, "subject").map((tag) => textAt(tag, "AutomaticTag", "value") ?? textOf(tag));
	return {
		line,
		title: textAt(node, "title"),
		abstract: textAt(node, "abstract"),
		authors: peopleOf(node),
		date: textAt(node, "date"),
		venue: textAt(whole, "title") ?? textAt(descendants(child(node, "publisher"), "Organization")[0], "name"),
		doi: doiOf(node) ?? doiOf(whole),
		arxivId: urls.find((url) => /arxiv/i.test(url)),
		url: urls[0],
		keywords: tags,
		type,
		language: textAt(node, "language"),
		key: textAt(node, "citationKey") ?? node.attributes.get("about"),
	};
}

/** Authors, or whoever else made it; editors only where there is nobody else. */
function peopleOf(node: XmlNode): Author[] {
	for (const names of [["authors"], ["inventors", "composers", "directors", "programmers", "artists"], ["editors"]]) {
		const people = children(node, ...names).flatMap((list) => descendants(list, "Person"));
		const found = people.flatMap((person) => {
			const family = textAt(person, "surname") ?? textAt(person, "name");
			const given = textAt(person, "givenName") ?? textAt(person, "givenname");
			return family === undefined ? [] : [given === undefined ? { family } : { family, given }];
		});
		if (found.length > 0) return found;
	}
	return [];
}

function doiOf(node: XmlNode | undefined): string | undefined {
	return textsOf(children(node, "identifier")).find((id) => /^DOI/i.test(id));
}
