/** A column of a table: what it is called and what it sorts by. */
export interface Column<T> {
	name: string;
	key(entry: T): string | number;
	number?: boolean;
}

export interface Order {
	/** Index of the column. */
	column: number;
	down: boolean;
}

/** A sorted copy; equal keys keep their order, texts go by their folded form, empty ones last in either direction. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], { column, down }: Order): T[] {
	const { key } = columns[column];
	const keyed = rows.map((row) => {
		const value = key(row);
		return { row, value: typeof value === "string" ? value.toLowerCase() : value };
	});
	keyed.sort((a, b) => {
		if (a.value === b.value) return 0;
		if (a.value === "") return 1;
		if (b.value === "") return -1;
		return (a.value < b.value ? -1 : 1) * (down ? -1 : 1);
	});
	return keyed.map(({ row }) => row);
}
