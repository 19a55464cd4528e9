import type { Format } from "../record.ts";
import { readXml, rootName } from "../xml/readXml.ts";
import { xmlRecord } from "./genericXml.ts";

/** The sources of Microsoft Word's bibliography (Sources.xml), as JabRef and others write them too. */
export const msBib: Format = {
	name: "word-sources",
	label: "Word bibliography (Sources.xml)",
	sniff: (head) => (rootName(head) === "Sources" && /<(?:\w+:)?Source>/.test(head) ? 0.95 : 0),
	open: (sink) => readXml(sink, { records: new Set(["Source"]), record: xmlRecord }),
};
