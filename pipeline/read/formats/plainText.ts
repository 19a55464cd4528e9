import { splitLines } from "../lines/splitLines.ts";
import type { Format, Sink } from "../record.ts";
import { countWords, noiseReason, type TextLine } from "./blocks.ts";

/**
 * Plain text, one paper a paragraph: the first sentence is the title, the rest the abstract. A paragraph of several
 * lines whose first is short has its title there.
 */
export const plainText: Format = {
	name: "plain-text",
	label: "Plain text, one paper a paragraph",
	sniff(head) {
		if (/^\s*[<{[]/.test(head)) return 0;
		const blocks = head
			.split(/(?:\r\n?|\n)[^\S\n\r]*(?:\r\n?|\n)\s*/)
			.map((block) => block.trim())
			.filter((block) => block !== "");
		const letters = head.match(/\p{L}/gu)?.length ?? 0;
		if (letters < 0.5 * head.replace(/\s/g, "").length || letters < 10) return 0;
		const furniture = head
			.split(/\r\n?|\n/)
			.filter((line) => /\S/.test(line) && noiseReason(line.trim()) !== undefined);
		if (furniture.length > blocks.length / 2) return 0.05;

		const long = blocks.filter((block) => countWords(block) >= 40);
		return long.length > 0 &&
			long.length >= 0.8 * blocks.length &&
			long.some((block) => splitTitle(block) !== undefined)
			? 0.3
			: 0.05;
	},
	open(sink) {
		let block: TextLine[] = [];
		const flush = (): void => {
			if (block.length > 0) paragraph(block, sink);
			block = [];
		};
		return splitLines(
			{
				line(text, line) {
					if (text.trim() === "") flush();
					else block.push({ text: text.trim(), line });
					if (block.length > 2000) flush();
				},
				end: flush,
				tooLong(text, line) {
					sink.warn({
						code: "line-too-long",
						message: `a line of over 32 million characters was left out: ${text.slice(0, 60)}…`,
						line,
					});
				},
			},
			{ unicode: true },
		);
	},
};

function paragraph(lines: readonly TextLine[], sink: Sink) {
	const { text: first, line } = lines[0]!;
	const whole = lines.map(({ text }) => text).join("\n");
	const noise = noiseReason(whole);
	if (noise !== undefined || countWords(whole) < 2) {
		for (const one of lines) sink.skip(one.line, one.text, noise ?? "a single word");
		return;
	}
	const rest = lines
		.slice(1)
		.map(({ text }) => text)
		.join("\n");
	if (
		rest !== "" &&
		first.length < 0.75 * Math.max(...lines.slice(1).map(({ text }) => text.length)) &&
		countWords(first) <= 35
	)
		return sink.record({ line, title: first, abstract: rest });
	const split = splitTitle(whole.replace(/\n/g, " "));
	if (split !== undefined) return sink.record({ line, title: split.title, abstract: split.abstract });
	if (countWords(whole) <= 40) return sink.record({ line, title: whole });
	sink.record({ line, title: whole.split(/\s+/).slice(0, 15).join(" "), abstract: whole });
	sink.warn({
		code: "no-title",
		message: "the paragraph has no short first sentence; its first words stand for the title",
		line,
	});
}

/** "A title. The abstract …": the first sentence, if it is 2 to 40 words and something follows. */
function splitTitle(text: string): { title: string; abstract: string } | undefined {
	for (const end of text
		.slice(0, 500)
		.matchAll(
			/(?<!\b(?:e\.g|i\.e|vs|al|cf|Dr|St|No|Fig|[A-Z]))([.?!])["”)]?\s+(?=[\p{Lu}\p{N}"“(])|(\s[–—|]\s|\t)/gu,
		)) {
		const title = text.slice(0, end.index + (end[1] === undefined || end[1] === "." ? 0 : 1)).trim();
		const words = countWords(title);
		if (words > 40) return undefined;
		const abstract = text.slice(end.index + end[0].length).trim();
		if (words >= 2 && abstract !== "") return { title, abstract };
	}
	return undefined;
}
