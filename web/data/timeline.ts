import type { MapPaper } from "../../src/model/map.ts";

type Dated = Pick<MapPaper, "date" | "year">;

/** A stretch of time with its papers; `from` and `to` are date prefixes of the same length ("2025-03" or "2025"). */
export interface TimeBin {
	from: string;
	to: string;
	label: string;
	papers: number;
}

export interface Timeline {
	unit: "month" | "quarter" | "year";
	bins: TimeBin[];
	/** [papers] bin of each paper, -1 when undated or dated too roughly. */
	binOf: Int32Array;
	undated: number;
}

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Papers over time: by month up to 4 years, by quarter up to 10, else by year; by year too when most dates hold no month.
 * Undefined with fewer than two distinct dates.
 */
export function timeline(papers: readonly Dated[]): Timeline | undefined {
	const years = papers.map(yearOf);
	const known = years.filter((y) => y !== undefined);
	if (known.length === 0) return undefined;
	const first = known.reduce((a, b) => Math.min(a, b));
	const last = known.reduce((a, b) => Math.max(a, b));
	const months = papers.map((paper) => monthOf(paper));
	const monthly = months.filter((m) => m >= 0).length >= known.length * 0.8;
	const unit = !monthly || last - first >= 10 ? "year" : last - first >= 4 ? "quarter" : "month";
	const size = unit === "year" ? 12 : unit === "quarter" ? 3 : 1;
	const position = (i: number): number => {
		const year = years[i];
		if (year === undefined || (unit !== "year" && months[i]! < 0)) return -1;
		return Math.floor((year * 12 + Math.max(0, months[i]!)) / size);
	};
	const at = papers.map((_, i) => position(i));
	const placed = at.filter((p) => p >= 0);
	if (placed.length === 0) return undefined;
	const start = placed.reduce((a, b) => Math.min(a, b));
	const end = placed.reduce((a, b) => Math.max(a, b));
	if (start === end) return undefined;
	const bins: TimeBin[] = [];
	for (let p = start; p <= end; p++) bins.push({ ...binAt(p * size, size, unit), papers: 0 });
	const binOf = Int32Array.from(at, (p) => (p < 0 ? -1 : p - start));
	for (const bin of binOf) if (bin >= 0) bins[bin]!.papers++;
	return { unit, bins, binOf, undated: papers.length - placed.length };
}

function yearOf({ date, year }: Dated): number | undefined {
	const found = /^\d{4}/.exec(date ?? "")?.[0];
	const value = found ? Number(found) : year;
	return value !== undefined && value >= 1000 && value < 3000 ? value : undefined;
}

function monthOf({ date }: Dated): number {
	const month = Number(/^\d{4}-(\d\d)/.exec(date ?? "")?.[1] ?? 0);
	return month >= 1 && month <= 12 ? month - 1 : -1;
}

function binAt(month: number, size: number, unit: Timeline["unit"]): Omit<TimeBin, "papers"> {
	const name = (m: number) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`;
	const year = String(Math.floor(month / 12));
	if (unit === "year") return { from: year, to: year, label: year };
	const last = month + size - 1;
	const label = unit === "month" ? SHORT[month % 12]! : `${SHORT[month % 12]}–${SHORT[last % 12]}`;
	return { from: name(month), to: name(last), label: `${label} ${year}` };
}

/** "Mar 2025", or "Mar to Apr 2025", or "Mar 2024 to Apr 2025". */
export function spanLabel(bins: readonly TimeBin[], from: number, to: number): string {
	const one = bins[from]!.label;
	const two = bins[to]!.label;
	if (one === two) return one;
	const year = / (\d{4})$/.exec(two)?.[1];
	return year && one.endsWith(` ${year}`) ? `${one.slice(0, -5)} to ${two}` : `${one} to ${two}`;
}
