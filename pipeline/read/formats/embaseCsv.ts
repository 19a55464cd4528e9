import { findColumns, recordOfColumns } from "../fields/columns.ts";
import type { Format } from "../record.ts";
import { csvRows } from "./csvRows.ts";

/**
 * Embase's "CSV by record": no table but a row a field, its name first. A field's values follow in its row, or alone in
 * the next; a record begins with its TITLE.
 */
export const embaseCsv: Format = {
	name: "embase-csv",
	label: "Embase CSV by record",
	sniff: (head) =>
		/^\s*"?TITLE"?(?:,"|[ \t]*[\r\n])/.test(head) && /^"?(?:AUTHOR NAMES|SOURCE|ABSTRACT)"?(?:,|[ \t]*$)/m.test(head)
			? 0.97
			: 0,
	open(sink) {
		let names: string[] = [];
		let values: string[] = [];
		let from = 0;
		const close = (): void => {
			if (names.length > 0)
				sink.record(recordOfColumns(findColumns(names), names, (column) => values[column] ?? "", from));
			[names, values] = [[], []];
		};
		const rows = csvRows(
			",",
			({ cells, line }) => {
				const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
				const first = filled[0] ?? "";
				if (values.length < names.length) values.push(filled.join("; "));
				else if (!/^[A-Z][A-Z0-9 ()/.-]{1,50}$/.test(first) || (names.length === 0 && first !== "TITLE"))
					sink.skip(line, cells.join(" "), "a row without the name of a field");
				else {
					if (first === "TITLE") {
						close();
						from = line;
					}
					names.push(first);
					if (filled.length > 1) values.push(filled.slice(1).join("; "));
				}
			},
			() => 0,
		);
		return {
			write: rows.write,
			end() {
				rows.end();
				close();
			},
		};
	},
};
