import type { Paper } from "../../src/model/paper.ts";
import type { TokenTable } from "../../src/model/text.ts";

type Texts = Pick<Paper, "title" | "abstract">;

/** The title or abstract that a sentence is of. */
export function textOf(paper: Texts, tokens: Pick<TokenTable, "sentenceField">, sentence: number): string {
	return tokens.sentenceField[sentence] === 0 ? paper.title : paper.abstract;
}

/** Tokens [from, to) of a sentence as they are written. */
export function written(
	paper: Texts,
	tokens: Pick<TokenTable, "sentenceField" | "from" | "to">,
	sentence: number,
	from: number,
	to: number,
): string {
	return textOf(paper, tokens, sentence).slice(tokens.from[from]!, tokens.to[to - 1]!);
}
