const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
	/\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/i;

export interface ParsedDate {
	year?: number;
	/** ISO 8601 with as many parts as the source had. */
	date?: string;
}

/**
 * Year and date in any of the notations that sources use: `2020`, `2020-05-01T…`, `2020/05/01/`, `2018 Apr 12`,
 * `April 12, 2018`, `Mon, 2 Apr 2007 19:18:42 GMT`, `2019/2020`, `circa 1999`, milliseconds or seconds since 1970.
 * Numbers such as 05/03/2020, which mean two days, give the year alone.
 */
export function parseDate(value: string | number | undefined): ParsedDate {
	if (value === undefined) return {};
	if (typeof value === "number" || /^\d{9,10}$|^\d{12,13}$/.test(value)) {
		const number = Number(value);
		return number > 1e11 ? ofMilliseconds(number) : number > 1e8 ? ofMilliseconds(number * 1000) : made(number);
	}
	const text = value.trim().slice(0, 200);
	const iso = /^[[("]*(\d{4})(?!\d)(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?/.exec(text);
	if (iso !== null && iso[2] !== undefined) return made(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0));
	if (/^\d{8}$/.test(text)) return made(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
	const year = /(?<!\d)(1[4-9]\d\d|20\d\d|2100)(?!\d)/.exec(text);
	if (year === null) {
		const compact = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/.exec(text);
		return compact === null ? {} : made(Number(compact[1]), Number(compact[2]), Number(compact[3]));
	}
	const month = MONTH_NAME.exec(text);
	if (month === null) return made(Number(year[1]));
	const rest = text.replace(year[0], " ").replace(/\d{1,2}:\d{2}(:\d{2})?.*/, " ");
	const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(rest);
	return made(Number(year[1]), MONTHS.indexOf(month[1]!.slice(0, 3).toLowerCase()) + 1, Number(day?.[1] ?? 0));
}

/** A month as BibTeX and RIS name it: `jan`, `January`, `1`, `01`; else 0. */
export function parseMonth(text: string | undefined): number {
	if (!text) return 0;
	const number = /^\s*(\d{1,2})\s*$/.exec(text);
	if (number !== null) return Number(number[1]) <= 12 ? Number(number[1]) : 0;
	const name = MONTH_NAME.exec(text);
	return name === null ? 0 : MONTHS.indexOf(name[1]!.slice(0, 3).toLowerCase()) + 1;
}

/** A date from its numbers; parts out of range are left out, and everything after them. */
export function made(year: number, month = 0, day = 0): ParsedDate {
	if (!Number.isInteger(year) || year < 1400 || year > 2100) return {};
	if (!(month >= 1 && month <= 12)) return { year, date: String(year) };
	const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
	const length = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
	return { year, date: day >= 1 && day <= length ? `${yearMonth}-${String(day).padStart(2, "0")}` : yearMonth };
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** [Source] Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days. */
function ofMilliseconds(milliseconds: number): ParsedDate {
	const days = Math.floor(milliseconds / 86_400_000) + 719_468;
	const era = Math.floor(days / 146_097);
	const dayOfEra = days - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return made(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}
