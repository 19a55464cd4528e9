import type { Format } from "../record.ts";
import { readXml } from "../xml/readXml.ts";
import { children, textOf } from "../xml/tree.ts";
import { marcRecord } from "./marcRecord.ts";

/** MARCXML, alone or in the answers of a library's server (SRU, OAI-PMH). */
export const marcXml: Format = {
	name: "marcxml",
	label: "MARCXML",
	sniff: (head) => (/<(?:\w+:)?datafield\s[^>]{0,100}tag\s*=/.test(head) ? 0.95 : 0),
	open: (sink) =>
		readXml(sink, {
			records: new Set(["record"]),
			record(node, line) {
				const fields = children(node, "controlfield", "datafield").map((field) => ({
					tag: field.attributes.get("tag") ?? "",
					text: field.name === "controlfield" ? textOf(field) : "",
					subfields: children(field, "subfield").map((one) => ({
						code: one.attributes.get("code") ?? "",
						text: textOf(one),
					})),
				}));
				return marcRecord(fields, line);
			},
		}),
};
