/**
 * Shapes of JSON values
 * =====================
 * A shape checks a value and writes it with its keys in the shape's order. The map's and the edits' shapes are built
 * from these few, typed so that the compiler refuses a shape which forgets a field of its type.
 */

/** How many elements an index may point to, by name of the list. */
export type Sizes = Readonly<Record<string, number>>;

/** The first thing wrong with a value: where (`.papers[3].year`) and what. */
export interface Fault {
	path: string;
	problem: string;
}

export interface Shape<T> {
	fault(value: unknown, sizes: Sizes): Fault | undefined;
	/** JSON of a value that has this shape. */
	write(value: T): string;
	/** Shapes of an object's fields, in order of writing. */
	fields?: [key: string, shape: Shape<unknown>][];
	/** Shape of a list's elements. */
	element?: Shape<unknown>;
	/** Whether an object may lack it. */
	optional?: boolean;
}
type Optional<T> = Shape<T> & { optional: true };
type Fields<T> = {
	[K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Shape<T[K]> & { optional?: never };
};

/** A value in a message: short, on one line. */
export function describe(value: unknown): string {
	if (value === undefined) return "nothing";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (value !== null && typeof value === "object") return "an object";
	const json = JSON.stringify(value) ?? String(value);
	return json.length > 60 ? json.slice(0, 57) + "…" : json;
}

const leaf = <T>(expected: string, accepts: (value: unknown) => boolean): Shape<T> & { optional?: never } => ({
	fault: (value) =>
		accepts(value) ? undefined : { path: "", problem: `expected ${expected}, found ${describe(value)}` },
	write: (value) => JSON.stringify(value),
});

export const text = leaf<string>("text", (value) => typeof value === "string");
export const name = leaf<string>("text that is not empty", (value) => typeof value === "string" && value !== "");
export const flag = leaf<boolean>("true or false", (value) => typeof value === "boolean");

export function number(low = -Number.MAX_VALUE, high = Number.MAX_VALUE): Shape<number> & { optional?: never } {
	const range =
		high < Number.MAX_VALUE ? ` from ${low} to ${high}` : low > -Number.MAX_VALUE ? ` of at least ${low}` : "";
	return leaf(`a number${range}`, (value) => typeof value === "number" && value >= low && value <= high);
}

export function whole(low = 0, high = Number.MAX_SAFE_INTEGER): Shape<number> & { optional?: never } {
	const range = high < Number.MAX_SAFE_INTEGER ? `from ${low} to ${high}` : `of at least ${low}`;
	return leaf(`a whole number ${range}`, (value) => Number.isInteger(value) && +value! >= low && +value! <= high);
}

export function oneOf<const T extends string | number>(...values: T[]): Shape<T> & { optional?: never } {
	return leaf(values.map((value) => JSON.stringify(value)).join(" or "), (value) => values.includes(value as T));
}

/** An index into one of the lists counted in `sizes`; from -1 where "none" is allowed. */
export function index(list: string, none = 0): Shape<number> & { optional?: never } {
	return {
		fault: (value, sizes) =>
			Number.isInteger(value) && +value! >= none && +value! < (sizes[list] ?? 0)
				? undefined
				: {
						path: "",
						problem: `expected an index into ${list} (${none} to ${(sizes[list] ?? 0) - 1}), found ${describe(value)}`,
					},
		write: String,
	};
}

/** The field may be absent. */
export function optional<T>(shape: Shape<T>): Optional<T> {
	return { ...shape, optional: true };
}

export function list<T>(element: Shape<T>): Shape<T[]> & { optional?: never } {
	return {
		fault(value, sizes) {
			if (!Array.isArray(value)) return { path: "", problem: `expected a list, found ${describe(value)}` };
			for (let i = 0; i < value.length; i++) {
				const fault = element.fault(value[i], sizes);
				if (fault) return { path: `[${i}]${fault.path}`, problem: fault.problem };
			}
			return undefined;
		},
		write: (value) => `[${value.map(element.write).join(",")}]`,
		element: element as Shape<unknown>,
	};
}

export function tuple<T extends unknown[]>(
	...shapes: { [I in keyof T]: Shape<T[I]> }
): Shape<T> & { optional?: never } {
	return {
		fault(value, sizes) {
			if (!Array.isArray(value) || value.length !== shapes.length)
				return { path: "", problem: `expected a list of ${shapes.length}, found ${describe(value)}` };
			for (const [i, shape] of shapes.entries()) {
				const fault = shape.fault(value[i], sizes);
				if (fault) return { path: `[${i}]${fault.path}`, problem: fault.problem };
			}
			return undefined;
		},
		write: (value) => `[${shapes.map((shape, i) => shape.write(value[i])).join(",")}]`,
	};
}

/** An object; keys that it does not name are ignored by the check and left out by the writer. */
export function object<T extends object>(fields: Fields<T>): Shape<T> & { optional?: never } {
	const entries = Object.entries(fields) as [string, Shape<unknown>][];
	return {
		fields: entries,
		fault(value, sizes) {
			if (value === null || typeof value !== "object" || Array.isArray(value))
				return { path: "", problem: `expected an object, found ${describe(value)}` };
			for (const [key, shape] of entries) {
				const part = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
				if (part === undefined && shape.optional) continue;
				const fault = shape.fault(part, sizes);
				if (fault) return { path: `.${key}${fault.path}`, problem: fault.problem };
			}
			return undefined;
		},
		write(value) {
			const parts: string[] = [];
			for (const [key, shape] of entries) {
				const part = (value as Record<string, unknown>)[key];
				if (part !== undefined) parts.push(`"${key}":${shape.write(part)}`);
			}
			return `{${parts.join(",")}}`;
		},
	};
}

/** One of several objects, told apart by the value of a key, or by which keys they have. */
export function choice<T>(
	pick: (value: object) => Shape<T> | undefined,
	expected: string,
): Shape<T> & { optional?: never } {
	return {
		fault(value, sizes) {
			const shape = value !== null && typeof value === "object" ? pick(value) : undefined;
			if (shape === undefined) return { path: "", problem: `expected ${expected}, found ${describe(value)}` };
			return shape.fault(value, sizes);
		},
		write: (value) => pick(value as object)!.write(value),
	};
}
