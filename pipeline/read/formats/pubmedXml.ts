import type { Author } from "../../../src/model/paper.ts";
import type { Format, RawRecord } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { child, children, descendants, textAt, textOf, textsOf, type XmlNode } from "../xml/tree.ts";
import { bareTitle } from "./nbib.ts";

/** PubMed's XML: articles and books. */
export const pubmedXml: Format = {
	name: "pubmed-xml",
	label: "PubMed XML",
	sniff: (head) => (/<(?:PubmedArticle(?:Set)?|PubmedBookArticle|MedlineCitation(?:Set)?)[\s>]/.test(head) ? 0.97 : 0),
	open: (sink) =>
		readXml(sink, {
			records: new Set(["PubmedArticle", "PubmedBookArticle", "MedlineCitation"]),
			skip: new Set(["ReferenceList", "GrantList", "ChemicalList"]),
			record: recordOf,
		}),
};

function recordOf(node: XmlNode, line: number): RawRecord {
	const citation = node.name === "MedlineCitation" ? node : child(node, "MedlineCitation");
	const article = child(citation, "Article") ?? child(node, "BookDocument");
	const data = child(node, "PubmedData") ?? child(node, "PubmedBookData");
	const book = child(article, "Book");
	const ids = [...descendants(data, "ArticleId"), ...descendants(article, "ELocationID", "ArticleId")];
	const id = (type: string): string | undefined =>
		textsOf(ids.filter(({ attributes }) => attributes.get("IdType") === type || attributes.get("EIdType") === type))[0];
	const title = textAt(article, "ArticleTitle") ?? textAt(article, "VernacularTitle") ?? textAt(book, "BookTitle");
	const issue =
		child(article, "Journal", "JournalIssue", "PubDate") ??
		child(book, "PubDate") ??
		child(article, "ContributionDate");
	const online = child(article, "ArticleDate");
	return {
		line,
		title: title === undefined ? undefined : bareTitle(title.replace(/\s+/g, " ")),
		abstract: abstractOf(child(article, "Abstract")) ?? abstractOf(child(citation, "OtherAbstract")),
		authors: [
			...children(child(article, "AuthorList"), "Author"),
			...(child(article, "AuthorList") === undefined ? descendants(book, "Author") : []),
		].flatMap(authorOf),
		year: textAt(issue, "Year") ?? textAt(issue, "MedlineDate") ?? textAt(online, "Year"),
		date: dateOf(issue) ?? dateOf(online),
		venue:
			textAt(article, "Journal", "Title") ??
			textAt(article, "Journal", "ISOAbbreviation") ??
			textAt(book, "BookTitle") ??
			textAt(citation, "MedlineJournalInfo", "MedlineTA"),
		doi: id("doi"),
		pmid: textAt(citation, "PMID") ?? textAt(article, "PMID") ?? id("pubmed"),
		keywords: [
			...textsOf(descendants(citation ?? article, "Keyword")),
			...textsOf(descendants(citation, "DescriptorName")),
		],
		type:
			textsOf(descendants(child(article, "PublicationTypeList"), "PublicationType"))[0] ??
			textAt(article, "PublicationType"),
		language: textAt(article, "Language"),
		key: textAt(citation, "PMID") ?? textAt(article, "PMID"),
	};
}

function abstractOf(node: XmlNode | undefined): string | undefined {
	const parts = children(node, "AbstractText").map((part) => {
		const label = part.attributes.get("Label");
		const text = textOf(part).trim();
		return label === undefined || label === "UNLABELLED" || text === "" ? text : `${label}: ${text}`;
	});
	const text = parts.filter((part) => part !== "").join("\n");
	return text === "" ? undefined : text;
}

function authorOf(node: XmlNode): Author[] {
	const family = textAt(node, "LastName");
	const given = textAt(node, "ForeName") ?? textAt(node, "FirstName") ?? textAt(node, "Initials");
	const suffix = textAt(node, "Suffix");
	if (family !== undefined)
		return [
			{ family, ...(given === undefined ? {} : { given: suffix === undefined ? given : `${given}, ${suffix}` }) },
		];
	const group = textAt(node, "CollectiveName");
	return group === undefined ? [] : [{ family: group }];
}

function dateOf(node: XmlNode | undefined): string | undefined {
	const year = textAt(node, "Year");
	if (year === undefined) return textAt(node, "MedlineDate");
	return [year, textAt(node, "Month"), textAt(node, "Day")]
		.filter(Boolean)
		.join(textAt(node, "Month")?.match(/^\d+$/) ? "-" : " ");
}
