import { readable } from "../../src/latex/readable.ts";
import type { Author } from "../../src/model/paper.ts";

/** 1234567 → "1,234,567". */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/** "1 paper", "4 papers"; give the plural where it is not one more letter. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

/** A share in [0, 1] as whole per cent; what is not nothing is at least 1 %. */
export const percent = (share: number): string => `${share > 0 ? Math.max(1, Math.round(share * 100)) : 0} %`;

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

interface Dated {
	date?: string;
	year?: number;
}

/** "October 2025", "2025" or "". */
export function longDate({ date, year }: Dated): string {
	const [, y, m] = /^(\d{4})(?:-(\d\d))?/.exec(date ?? "") ?? [];
	const month = m ? MONTHS[Number(m) - 1] : undefined;
	return month ? `${month} ${y}` : (y ?? (year === undefined ? "" : String(year)));
}

/** "Oct 2025", "2025" or "". */
export const shortDate = (dated: Dated): string => longDate(dated).replace(/^([A-Z][a-z]{2})[a-z]* /, "$1 ");

/** Sorts newest first; undated last. */
export const dateKey = ({ date, year }: Dated): string => date ?? (year === undefined ? "" : String(year));

/** "Hinrich Schütze". */
export const authorName = ({ given, family }: Author): string => (given ? `${given} ${family}` : family);

/** A paper's title as it is shown; the map keeps it as it came. */
export const titleOf = ({ title }: { title: string }): string => readable(title);

/**
 * A title short enough for a label: the text before the colon when that is 8 letters or more, else the first words,
 * at most `limit` characters with an ellipsis.
 */
export function shortTitle(paper: { title: string }, limit = 34): string {
	const title = titleOf(paper);
	const colon = title.search(/:\s/);
	const head =
		colon >= 8 || (colon > 1 && /[A-Z].*[A-Z0-9]/.test(title.slice(0, colon))) ? title.slice(0, colon) : title;
	if (head.length <= limit) return head;
	const cut = head.lastIndexOf(" ", limit - 1);
	return `${head.slice(0, cut > limit / 2 ? cut : limit - 1).replace(/[\s,;:–-]+$/, "")}…`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** What a link means, by what is drawn. */
export const LINK_WORDS = { both: "A paper names it", papers: "Related papers", concepts: "Named together" } as const;
