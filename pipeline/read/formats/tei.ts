import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";

/**
 * TEI as bibliographies use it: HAL's exports (`biblFull`), GROBID's articles (the header), Zotero's lists (`biblStruct`).
 * What an article cites is read only where there is nothing else.
 */
export const tei: Format = {
	name: "tei",
	label: "TEI XML (HAL, GROBID, Zotero)",
	sniff: (head) => (/^tei(?:Corpus)?$/i.test(rootName(head) ?? "") ? 0.95 : 0),
	open(sink) {
		const cited: RawRecord[] = [];
		let given = 0;
		const reader = readXml(
			{
				...sink,
				record(raw) {
					given++;
					sink.record(raw);
				},
			},
			{
				records: new Set(["teiHeader", "biblFull", "biblStruct"]),
				skip: new Set(["figure", "table", "formula"]),
				record(node, line) {
					const isHeader = node.name === "teiHeader";
					if (isHeader && descendants(node, "biblStruct", "biblFull").length === 0) return undefined;
					const raw = recordOf(node, line);
					if (node.name !== "biblStruct" || !/^b\d+$/.test(node.attributes.get("id") ?? "")) return raw;
					cited.push(raw);
					return undefined;
				},
			},
		);
		return {
			write: reader.write,
			end() {
				reader.end();
				if (given === 0) for (const raw of cited) if (raw.title !== undefined) sink.record(raw);
			},
		};
	},
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const struct = node.name === "biblStruct" ? node : descendants(node, "biblStruct")[0];
	const own = child(struct, "analytic") ?? child(struct, "monogr");
	const whole = child(struct, "monogr");
	const statement = node.name === "teiHeader" ? child(node, "fileDesc", "titleStmt") : child(node, "titleStmt");
	const title = titleIn(own) ?? titleIn(statement) ?? titleIn(whole);
	const ids = descendants(node, "idno");
	const id = (type: RegExp): string | undefined =>
		textsOf(ids.filter(({ attributes }) => type.test(attributes.get("type") ?? "")))[0];
	const dates = [...descendants(whole, "date"), ...descendants(statement, "date"), ...descendants(node, "date")];
	const date =
		dates.find(({ attributes }) => /^(?:datePub|published|whenProduced)$/.test(attributes.get("type") ?? "")) ??
		dates[0];
	const people = [peopleIn(own), peopleIn(statement), peopleIn(whole)].find((found) => found.length > 0);
	return {
		line,
		title,
		abstract:
			(textOf(descendants(node, "abstract")[0]) || textsOf(descendants(struct, "note").filter(isAbstract))[0]) ?? "",
		authors: people ?? [],
		date: date?.attributes.get("when") ?? textOf(date),
		venue: titleIn(whole) === title ? textAt(whole, "imprint", "publisher") : titleIn(whole),
		doi: id(/^doi$/i),
		arxivId: id(/^arxiv$/i),
		pmid: id(/^(?:pmid|pubmed)$/i),
		url: id(/^halUri$/i) ?? descendants(struct, "ptr")[0]?.attributes.get("target"),
		keywords: textsOf(descendants(node, "keywords").flatMap((one) => descendants(one, "term", "item"))),
		type: struct?.attributes.get("type"),
		language: descendants(node, "language")[0]?.attributes.get("ident"),
		key: id(/^halId$/i) ?? node.attributes.get("id"),
	};
}

const isAbstract = ({ attributes }: XmlNode): boolean => attributes.get("type") === "abstract";

/** The main title of an element, before a journal's or a short one. */
function titleIn(node: XmlNode | undefined): string | undefined {
	const titles = children(node, "title").filter((one) => textOf(one).trim() !== "");
	const main =
		titles.find(({ attributes }) => attributes.get("type") === "main") ??
		titles.find(({ attributes }) => attributes.get("level") === "a") ??
		titles.find(({ attributes }) => attributes.get("type") !== "short") ??
		titles[0];
	const text = textOf(main).trim();
	const sub = textsOf(titles.filter(({ attributes }) => attributes.get("type") === "sub"))[0];
	return text === "" ? undefined : sub === undefined ? text : `${text}: ${sub}`;
}

function peopleIn(node: XmlNode | undefined): Author[] {
	return children(node, "author").flatMap((one) => {
		const family = textsOf(descendants(one, "surname")).join(" ");
		const given = textsOf(descendants(one, "forename")).join(" ");
		const whole = textAt(one, "orgName") ?? textAt(one, "name") ?? textAt(one, "persName");
		if (family === "") return whole === undefined ? [] : [{ family: whole }];
		return [given === "" ? { family } : { family, given }];
	});
}
