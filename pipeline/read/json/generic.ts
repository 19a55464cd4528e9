import { findColumns, recordOfColumns } from "../fields/columns.ts";
import { splitKeywords } from "../fields/keywords.ts";
import { splitNames } from "../fields/names.ts";
import type { RawRecord } from "../record.ts";
import { WRAPPERS } from "./layouts.ts";
import { authors, isObject, type JsonObject, own, text, texts } from "./values.ts";

/** Types of JSON-LD that have names and are no works. */
const NO_WORK =
	/(?:^|[:/#])(?:Person|Organization|Concept|ConceptScheme|DefinedTerm|DefinedTermSet|Statement|Periodical|Place|Event|WebSite|WebPage)$/;

/** One of these beside a name makes it a title. */
const OF_PAPERS = ["abstract", "authors", "year", "doi", "arxivId", "pmid", "venue"] as const;

/** Whether an object can be a paper of some source that no other shape knows: it has a title under a usual name, or an
 * abstract and an empty title. */
export function hasTitle(object: JsonObject): boolean {
	if (/^(?:attachment|note|annotation)$/.test(text(own(object, "itemType")) ?? "")) return false;
	if (NO_WORK.test(text(own(object, "@type")) ?? "")) return false;
	const keys = Object.keys(object);
	const columns = findColumns(keys);
	const titles = (columns.get("title") ?? []).filter((column) => text(object[keys[column]!]) !== undefined);
	// People, groups and files have names too.
	const named = titles.every((column) => /^(?:display_?)?name$/i.test(keys[column]!));
	const hasAbstract = (columns.get("abstract") ?? []).some((column) => text(object[keys[column]!]) !== undefined);
	return (
		(titles.length > 0 || (columns.has("title") && hasAbstract)) &&
		(!named || OF_PAPERS.some((field) => columns.has(field)))
	);
}

/** Any object with the usual names for its values, at its top or one level down (`externalIds.DOI`). */
export function genericRecord(object: JsonObject, line: number): RawRecord {
	const names: string[] = [];
	const values: unknown[] = [];
	const inner: [string, unknown][] = [];
	for (const [key, value] of Object.entries(object)) {
		names.push(key);
		values.push(value);
		if (!isObject(value)) continue;
		// A scraper's "details": the same paper with more of it.
		const same =
			WRAPPERS.has(key) || (own(value, "title") !== undefined && own(value, "title") === own(object, "title"));
		for (const [below, deep] of Object.entries(value).slice(0, 40))
			inner.push([same ? below : `${key}.${below}`, deep]);
	}
	for (const [key, value] of inner) {
		names.push(key);
		values.push(value);
	}
	const columns = findColumns(names);
	const record = recordOfColumns(columns, names, (column) => text(values[column]) ?? "", line);
	const people = first(columns.get("authors"), values);
	const listed = ["authors", "author", "contributor", "creator"].map((key) => own(people, key)).find(Array.isArray);
	if (listed !== undefined) record.authors = authors(listed);
	else if (people !== undefined)
		record.authors =
			typeof people === "string"
				? splitNames(people)
				: authors(people).flatMap((one) => (typeof one === "string" && /;|\|/.test(one) ? splitNames(one) : [one]));
	const keywords = (columns.get("keywords") ?? [])
		.map((column) => values[column])
		.filter((value) => value !== null && value !== undefined && value !== "");
	const tags = keywords.find((value) => Array.isArray(value) && value.length > 0) ?? keywords[0];
	if (tags !== undefined) record.keywords = typeof tags === "string" ? splitKeywords(tags) : texts(tags);
	record.doi ??= idOf(object, /^doi$/i);
	record.pmid ??= idOf(object, /^(?:pmid|pubmed)$/i);
	record.arxivId ??= idOf(object, /^arxiv$/i);
	const date = own(first(columns.get("date"), values), "date-parts");
	if (date !== undefined) record.date = Array.isArray(date) ? datePartsText(date) : undefined;
	record.date ??= yearMonthDay(first(columns.get("date"), values));
	const id = record.key;
	if (
		id !== undefined &&
		record.doi === undefined &&
		/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\/\S+$/i.test(id)
	)
		record.doi = id;
	return record;
}

/** The value of `{type, value}` in one of the object's lists, for sources that list identifiers by kind. */
function idOf(object: JsonObject, kind: RegExp): string | undefined {
	for (const value of Object.values(object).flatMap((one) => (isObject(one) ? Object.values(one) : [one]))) {
		if (!Array.isArray(value) || value.length > 100) continue;
		for (const item of value) {
			const type = ["type", "idtype", "id_type", "scheme", "schema", "external-id-type"].map((key) =>
				text(own(item, key)),
			);
			if (type.some((name) => name !== undefined && kind.test(name)))
				return ["value", "id", "identifier", "external-id-value"]
					.map((key) => text(own(item, key)))
					.find((found) => found !== undefined);
		}
	}
	return undefined;
}

function first(columns: readonly number[] | undefined, values: readonly unknown[]): unknown {
	for (const column of columns ?? []) {
		const value = values[column];
		if (value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0))
			return value;
	}
	return undefined;
}

/** `[[2020, 5, 1]]` → "2020-5-1"; `[[null]]` → undefined. */
export function datePartsText(parts: unknown): string | undefined {
	const first = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : parts) : [];
	const numbers = first.map((part) => text(part)?.trim()).filter((part) => part !== undefined && part !== "");
	return numbers.length === 0 ? undefined : numbers.join("-");
}

/** `{year: 2020, month: 5}`, alone or first of a list → "2020-5". */
export function yearMonthDay(value: unknown): string | undefined {
	const one = Array.isArray(value) ? value[0] : value;
	const numbers = ["year", "month", "day"].map((key) => text(own(one, key)));
	return numbers[0] === undefined ? undefined : numbers.filter((part) => part !== undefined).join("-");
}
