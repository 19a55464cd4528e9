import type { RawRecord } from "../record.ts";
import { genericRecord, hasTitle } from "./generic.ts";
import type { JsonObject } from "./values.ts";

/** How one source lays out a paper in JSON. */
export interface Shape {
	matches(object: JsonObject): boolean;
	/** Undefined for what is none of the papers: an attachment, a note. */
	record(object: JsonObject, line: number): RawRecord | undefined;
}

/** Any object with a title under a usual name. */
export const generic: Shape = { matches: hasTitle, record: genericRecord };
