import type { Author } from "../../../src/model/paper.ts";

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own key; never one that objects inherit. */
export function own(object: unknown, key: string): unknown {
	return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value at a path of own keys. */
export function at(object: unknown, ...path: string[]): unknown {
	let value = object;
	for (const key of path) value = own(value, key);
	return value;
}

/** A text, the first text of a list, or the text in `{value}` and the like; numbers as text. "" is undefined. */
export function text(value: unknown, depth = 0): string | undefined {
	if (typeof value === "string") return value.trim() === "" ? undefined : value;
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
	if (depth > 3) return undefined;
	if (Array.isArray(value)) {
		for (const item of value.slice(0, 20)) {
			const found = text(item, depth + 1);
			if (found !== undefined) return found;
		}
		return undefined;
	}
	if (!isObject(value)) return undefined;
	for (const key of [
		"value",
		"text",
		"#text",
		"$",
		"_",
		"content",
		"name",
		"title",
		"display_name",
		"description",
		"raw",
		"full",
		"label",
		"url",
		"en",
		"identifier",
	]) {
		const found = text(own(value, key), depth + 1);
		if (found !== undefined) return found;
	}
	return undefined;
}

export function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** All texts of a list of texts or named objects. */
export function texts(value: unknown): string[] {
	return list(value).flatMap((item) => {
		const one = isObject(item) ? (nameOf(item) ?? text(item)) : text(item);
		return one === undefined ? [] : [one];
	});
}

const NAMES = [
	"display_name",
	"name",
	"fullname",
	"full_name",
	"fullName",
	"displayName",
	"literal",
	"label",
	"term",
	"keyword",
	"descriptor_name",
	"category",
	"value",
	"raw",
	"tag",
	"subject",
	"creator",
	"text",
	"author_name",
	"authorName",
	"collectiveName",
	"ce:indexed-name",
	"authname",
	"preferred_name",
	"raw_name",
	"credit-name",
];

function nameOf(object: JsonObject): string | undefined {
	for (const key of NAMES) {
		const found = text(own(object, key), 2);
		if (found !== undefined) return found;
	}
	return undefined;
}

const FAMILY = [
	"family",
	"family-names",
	"last",
	"lastName",
	"last_name",
	"lastname",
	"surname",
	"familyName",
	"family_name",
];
const GIVEN = [
	"given",
	"given-names",
	"first",
	"firstName",
	"first_name",
	"firstname",
	"forename",
	"givenName",
	"given_name",
	"givenNames",
	"initials",
];

/** An author in any form: text, `{family, given}`, `{name}`, `{author: {…}}`, `["Last", "First"]`. */
export function author(value: unknown, depth = 0): string | Author | undefined {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) {
		const [family, given, suffix] = value.map((part) => (typeof part === "string" ? part : ""));
		return family ? { family: suffix ? `${family} ${suffix}` : family, ...(given ? { given } : {}) } : undefined;
	}
	if (!isObject(value) || own(value, "hidden") === true) return undefined;
	const family = FAMILY.map((key) => text(own(value, key), 2)).find((found) => found !== undefined);
	const given = GIVEN.map((key) => text(own(value, key), 2)).find((found) => found !== undefined);
	if (family !== undefined) {
		const particle =
			text(own(value, "non-dropping-particle")) ??
			text(own(value, "dropping-particle")) ??
			text(own(value, "name-particle"));
		const suffix = text(own(value, "suffix")) ?? text(own(value, "name-suffix"));
		return {
			family: `${particle ? `${particle} ` : ""}${family}`,
			...(given === undefined && suffix === undefined ? {} : { given: [given, suffix].filter(Boolean).join(", ") }),
		};
	}
	const name = nameOf(value);
	if (name !== undefined) return name;
	const inner = own(value, "author") ?? own(value, "person_or_org") ?? own(value, "person");
	return depth < 2 && inner !== undefined ? author(inner, depth + 1) : given;
}

export function authors(value: unknown): (string | Author)[] {
	return list(value).flatMap((item) => {
		const one = author(item);
		return one === undefined ? [] : [one];
	});
}
