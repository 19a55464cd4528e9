import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";
import type { Folds } from "./folds.ts";
import type { Readings } from "./readings.ts";
import { readAs } from "./shortForms.ts";
import { createTopicSimilarity } from "./topicSimilarity.ts";
import { textOf } from "./written.ts";

/**
 * Papers are off the topic of a definition where they are less like it (`createTopicSimilarity`) than this, on average with one more that
 * is neither like nor unlike; what many fields use (MAE, SVD) has some -.04.
 */
const OFF_TOPIC = -0.06;
/** Papers that define a short form, at most, and how many times more only use it, where it is asked; and how many of those are. */
const FEW_DEFINERS = 2;
const USERS = 3;
const MOST_ASKED = 8;

/**
 * "RGB" is a red giant branch to astronomers alone: what few papers define is no dominant reading where many only use it and are on
 * other topics.
 *
 * @param table - Its dominant readings are deleted in place.
 */
export function dropOffTopic(
	table: Omit<Readings, "slips">,
	papers: readonly Pick<Paper, "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
): void {
	const { readings, own, dominant, isShort } = table;
	const rare = new Map([...dominant].filter(([, index]) => readings[index]!.papers <= FEW_DEFINERS));
	const definers = new Map<number, number[]>();
	const users = new Map<number, number[]>();
	const add = (map: typeof users, short: number, p: number) => {
		const list = map.get(short);
		if (!list) map.set(short, [p]);
		else if (list.at(-1) !== p) list.push(p);
	};
	papers.forEach((paper, p) => {
		for (const [short, index] of own[p] ?? []) if (rare.get(short) === index) add(definers, short, p);
		for (let s = tokens.paperStart[p]!; s < tokens.paperStart[p + 1]!; s++) {
			const text = textOf(paper, tokens, s);
			for (let t = tokens.sentenceStart[s]!; t < tokens.sentenceStart[s + 1]!; t++) {
				const short = folds.foldOf[tokens.word[t]!]!;
				if (isShort[short] === 0 || !rare.has(short) || own[p]?.has(short)) continue;
				if (readAs(table, p, short, text.slice(tokens.from[t]!, tokens.to[t]!)) !== undefined) add(users, short, p);
			}
		}
	});
	const similarity = createTopicSimilarity(tokens, (w) => isShort[folds.foldOf[w]!] === 1);
	for (const [short, list] of users) {
		const those = definers.get(short)!;
		if (list.length < USERS * those.length) continue;
		const asked = list.slice(0, MOST_ASKED);
		const sum = asked.reduce((all, p) => all + Math.max(...those.map((q) => similarity(p, q))), 0);
		if (sum / (asked.length + 1) < OFF_TOPIC) dominant.delete(short);
	}
}
