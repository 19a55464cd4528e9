import { findColumns, normaliseName } from "../fields/columns.ts";

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const OTHERS = ["abstract", "authors", "year", "date", "doi", "venue"] as const;
const MAX_DEPTH = 64;
/** Parts of a paper that have titles or names too. */
const PARTS =
	/^(?:journal|periodical|container|source|series|relateditem|host|publisher|contributors?|authors?|creators?|body|head)$/;
/** Elements round a title that are no record by themselves. */
const WRAPS = /^(?:titles?|titleinfo|titlestmt)$/;

/**
 * The name, without prefix, of the element that holds one paper: the smallest round a title that holds another of a
 * paper's fields too. Of several names the one with the most such elements; undefined when there is none.
 */
export function findRecordName(head: string): string | undefined {
	if (!/^\s*<(?!!doctype html|html)/i.test(head)) return undefined;
	const found = new Map<string, number>();
	const stack: { name: string; local: string; title: boolean; other: boolean; done: boolean }[] = [];
	const close = (): void => {
		const { local, title, other, done } = stack.pop()!;
		const name = normaliseName(local);
		const above = stack.at(-1);
		const isRecord = title && other && !done && !PARTS.test(name) && !WRAPS.test(name);
		if (isRecord) found.set(local, (found.get(local) ?? 0) + 1);
		if (above === undefined) return;
		if (isRecord || done) above.done = true;
		else if (!PARTS.test(name)) {
			above.title ||= title;
			above.other ||= other;
		}
	};
	for (const [, closing, name, attributes, alone] of head.matchAll(TAG)) {
		const local = name!.slice(name!.indexOf(":") + 1);
		if (closing === "/") {
			if (stack.some((frame) => frame.name === name)) while (stack.at(-1)!.name !== name) close();
			if (stack.at(-1)?.name === name) close();
			continue;
		}
		const told = /\b(?:element|name)\s*=\s*["']([^"']+)["']/.exec(attributes!)?.[1];
		const fields = findColumns([/^(?:field|str|arr|dcvalue)$/.test(local) && told !== undefined ? told : local]);
		const above = stack.at(-1);
		if (above !== undefined) {
			above.title ||= fields.has("title") && !/^(?:name|label)$/i.test(local);
			above.other ||= OTHERS.some((field) => fields.has(field));
		}
		if (alone === "" && stack.length < MAX_DEPTH)
			stack.push({ name: name!, local, title: false, other: false, done: false });
	}
	while (stack.length > 0) close();
	let best: string | undefined;
	for (const [name, count] of found) if (count > (found.get(best ?? "") ?? 0)) best = name;
	return best;
}
