import { generic } from "../json/shapes.ts";
import { chooseShape, giveRecord, unwrap } from "../json/unwrap.ts";
import { isObject, type JsonObject, own } from "../json/values.ts";
import type { Format, Sink } from "../record.ts";
import { wholeText } from "../text/wholeText.ts";
import { parseYaml } from "../yaml/parseYaml.ts";
import { cslItem } from "./cslJson.ts";

const LIMIT = { millions: 100, what: "the YAML document", hint: "Split it, or convert it to JSON lines." };
/** "---", keys, "---", and then a text that is no YAML: a note of Obsidian, Jekyll or Quarto. */
const FRONT_MATTER =
	/^\uFEFF?---[ \t]*(?:\r\n?|\n)([\s\S]{0,20000}?)(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n)(?=\s*(?![\w"'-]+:|- |---|\.\.\.)\S)/;
const SHAPES = [cslItem, generic];
const isRecord = (object: JsonObject): boolean => chooseShape(object, SHAPES) !== undefined;

/** YAML of Citation File Format, CSL (pandoc), Hayagriva (Typst), Papis, and of notes that begin with it. */
export const yaml: Format = {
	name: "yaml",
	label: "YAML (CSL, Citation File Format, Hayagriva, Papis), notes headed by it",
	sniff(head) {
		const lines = head
			.slice(0, 16_384)
			.split(/\r\n?|\n/)
			.filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
		if (!/^(?:\uFEFF?(?:%YAML|---)|- |[\w"'-]+:)/.test(lines[0] ?? "")) return 0;
		if (!lines.some((line) => /^\s*(?:- )?["']?title["']?:(?:\s|$)/.test(line))) return 0;
		if (FRONT_MATTER.test(head)) return 0.9;
		const keyed = lines.filter((line) =>
			/^\s*(?:- )?["']?[\w-]+["']?:(?:\s|$)|^\s*- |^---|^\.\.\.|^\s{2,}\S/.test(line),
		).length;
		return keyed >= 2 && keyed >= 0.9 * lines.length ? 0.9 : 0;
	},
	open: (sink) => wholeText(LIMIT, (text) => readYaml(text, sink)),
};

function readYaml(text: string, sink: Sink): void {
	const lineOf = new WeakMap<object, number>();
	const front = FRONT_MATTER.exec(text);
	if (front !== null) {
		const [document] = parseYaml(front[1]!, lineOf);
		if (isObject(document?.value))
			give({ ...document.value, ...abstractIn(document.value, text.slice(front[0].length)) }, 1, lineOf, sink);
		return;
	}
	for (const { value, line } of parseYaml(text, lineOf)) give(value, line, lineOf, sink);
}

/** The papers of a document; software that is to be cited comes with the paper on it and what it cites itself. */
function give(value: unknown, line: number, lineOf: WeakMap<object, number>, sink: Sink): void {
	const isCff = isObject(value) && Object.hasOwn(value, "cff-version");
	const { references, "preferred-citation": preferred, ...software } = isCff ? (value as JsonObject) : {};
	const objects = isCff
		? [software, preferred, references].flatMap((one) => unwrap(one, isRecord))
		: unwrap(value, isRecord);
	if (objects.length === 0) sink.broken(line, "the document has no title", "A paper needs a title.");
	for (const object of objects) {
		const at = lineOf.get(object) ?? line;
		const name = own(object, "title");
		// Hayagriva keeps both the title and how it is to be written.
		giveRecord(
			isObject(name) && own(name, "value") !== undefined ? { ...object, title: own(name, "value") } : object,
			SHAPES,
			at,
			sink,
		);
	}
}

/** The section "Abstract" of a note, where its head has none. */
function abstractIn(head: JsonObject, body: string): JsonObject {
	if (own(head, "abstract") !== undefined) return {};
	const section = /^#{1,6}\s*(?:abstract|summary)\s*:?\s*$([\s\S]*?)(?=^#{1,6}\s|$(?![\s\S]))/im
		.exec(body)?.[1]
		?.trim();
	return section === undefined || section === "" ? {} : { abstract: section };
}
