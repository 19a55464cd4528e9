import TfIdf from "natural/lib/natural/tfidf/tfidf.js";
import rake from "rake-modified";
import { retext } from "retext";
import retextKeywords from "retext-keywords";
import retextPos from "retext-pos";
import { STOP_WORDS } from "../../pipeline/lexicon/stop-words.ts";
import type { Line } from "../tasks/task.ts";

/** Ranked phrases of each paper, best first. */
export type Extractor = (papers: readonly Line[]) => string[][] | Promise<string[][]>;

const textOf = (line: Line) => `${line.title ?? ""}. ${line.abstract ?? ""}`;

/** Other extractors in JavaScript with their own defaults, for comparison in the same run. */
export const KEYPHRASE_PEERS: Record<string, Extractor> = {
	/** natural's TfIdf over runs of one to three words that neither begin nor end with a stop word. */
	"natural TfIdf n-grams": (papers) => {
		const tfidf = new TfIdf();
		for (const paper of papers) tfidf.addDocument(ngrams(textOf(paper)));
		return papers.map((_, p) =>
			tfidf
				.listTerms(p)
				.slice(0, 30)
				.map(({ term }) => term),
		);
	},
	"rake-modified": (papers) => {
		const extract = rake.default ?? rake;
		return papers.map((paper) => Object.keys(extract(textOf(paper))).slice(0, 30));
	},
	"retext-keywords": (papers) => {
		const processor = retext().use(retextPos).use(retextKeywords, { maximum: 30 });
		return Promise.all(
			papers.map(async (paper) => {
				const { data } = await processor.process(textOf(paper));
				return (data.keyphrases ?? []).map(({ matches }) =>
					(matches[0]?.nodes ?? []).map((node) => written(node)).join(""),
				);
			}),
		);
	},
};

function ngrams(text: string): string[] {
	const terms: string[] = [];
	for (const sentence of text.toLowerCase().split(/[.,;:()?!]+\s/)) {
		const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
		for (let from = 0; from < words.length; from++) {
			if (STOP_WORDS.has(words[from]!)) continue;
			for (let to = from + 1; to <= Math.min(words.length, from + 3); to++)
				if (!STOP_WORDS.has(words[to - 1]!)) terms.push(words.slice(from, to).join(" "));
		}
	}
	return terms;
}

function written(node: object): string {
	if ("value" in node) return String(node.value);
	return "children" in node ? (node.children as object[]).map(written).join("") : "";
}
