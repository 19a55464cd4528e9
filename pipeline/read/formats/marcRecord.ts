import type { RawRecord } from "../record.ts";

/** A field of a MARC record: a control field has its text in `text`, others have subfields. */
export interface MarcField {
	tag: string;
	text: string;
	subfields: { code: string; text: string }[];
}

/** ISBD's marks at the end of a part, and the stop that closes a field. */
const bare = (text: string): string =>
	text
		.trim()
		.replace(/\s*[/:;,=]$/, "")
		.replace(/(?<=\p{L}{3})\.$/u, "");

/** A person's name, whose last initial keeps its stop. */
const bareName = (text: string): string => bare(text).replace(/(?<=\s\p{Lu})$/u, ".");

/** Marks between the parts of a title, for records that leave ISBD's own out. */
const MARKS: Record<string, string> = { a: " ", b: ": ", n: ". ", p: ": " };

function titleOf(field: MarcField | undefined): string | undefined {
	let title = "";
	for (const { code, text } of field?.subfields ?? []) {
		const part = text.trim();
		if (MARKS[code] === undefined || part === "") continue;
		title += title === "" || /[.,:;=/]$/.test(title) || /^[:;=/]/.test(part) ? ` ${part}` : `${MARKS[code]}${part}`;
	}
	return title.trim() || undefined;
}

/**
 * A paper from the fields of MARC 21 (or UNIMARC, which has its title in 200 and no 245); undefined for a record of
 * neither, such as an authority.
 *
 * [Standard] https://www.loc.gov/marc/bibliographic/
 */
export function marcRecord(fields: readonly MarcField[], line: number): RawRecord | undefined {
	const all = (tags: string, codes: string, join = " "): string[] =>
		fields
			.filter(({ tag }) => tags.split(" ").includes(tag))
			.map(({ subfields }) =>
				subfields
					.filter(({ code }) => codes.includes(code))
					.map(({ text }) => text.trim())
					.join(join),
			)
			.filter((text) => text !== "");
	const control = (tag: string): string => fields.find((field) => field.tag === tag)?.text ?? "";
	const isUnimarc = !fields.some(({ tag }) => tag === "245") && fields.some(({ tag }) => tag === "200");
	const title = isUnimarc
		? all("200", "ae", " : ")[0]
		: titleOf(fields.find(({ tag }) => tag === "245"))?.replace(/\s*\[(?:electronic resource|microform)\]/i, "");
	if (title === undefined && !fields.some(({ tag }) => tag === "520")) return undefined;
	const dates = isUnimarc ? all("210 214", "d") : all("260 264", "c");
	const fixed = isUnimarc ? all("100", "a")[0]?.slice(9, 13) : control("008").slice(7, 11);
	const links = all("856", "u");
	const numbers = fields.filter(({ tag }) => tag === "024" || tag === "017");
	const doi = numbers
		.filter(({ subfields }) => subfields.some(({ code, text }) => code === "2" && /doi/i.test(text)))
		.flatMap(({ subfields }) => subfields.filter(({ code }) => code === "a").map(({ text }) => text))[0];
	return {
		line,
		title: title === undefined ? undefined : bare(title).replace(/ ([:=;]) /g, isUnimarc ? ": " : "$1 "),
		abstract: all(isUnimarc ? "330" : "520", "ab").join("\n"),
		authors: isUnimarc
			? [...all("700 701", "ab", ", ").map(bareName), ...all("710 711", "a").map((name) => ({ family: bare(name) }))]
			: [...all("100 700", "a").map(bareName), ...all("110 710 111", "ab").map((name) => ({ family: bare(name) }))],
		year: /\d{4}/.exec(dates[0] ?? "")?.[0] ?? (/^\d{4}$/.test(fixed ?? "") ? fixed : undefined),
		venue: all("773", "t")[0] ?? all(isUnimarc ? "461 463 225" : "490 440 830", isUnimarc ? "ta" : "a").map(bare)[0],
		doi: doi ?? links.find((link) => /doi\.org\//i.test(link)),
		url: links[0],
		keywords: all(isUnimarc ? "606 610" : "600 610 650 651 653", "ax", " / ").map(bare),
		language: isUnimarc ? all("101", "a")[0] : (all("041", "a")[0]?.slice(0, 3) ?? control("008").slice(35, 38)),
		key: control("001").trim() || undefined,
	};
}
