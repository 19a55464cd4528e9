import type { TokenTable } from "../../src/model/text.ts";
import { Distinct } from "./distinct.ts";
import { settleHomographs } from "./homographs.ts";

/** Tables of consecutive shards as one, names told from common words: the same bytes as `tokenise` of all of their papers. */
export function joinTables(tables: readonly TokenTable[]): TokenTable {
	if (tables.length === 1) return finish(tables[0]!);
	const words = new Distinct();
	const maps = tables.map((table) => words.addAll(table.words));
	const shifts = { sentence: 0, token: 0 };
	const starts = tables.map((table) => {
		const at = { ...shifts };
		shifts.sentence += table.sentenceField.length;
		shifts.token += table.from.length;
		return at;
	});
	const join = (pick: (t: TokenTable) => Uint32Array, shift?: "sentence" | "token", closed = false): Uint32Array => {
		const parts = tables.map((t) => (closed ? pick(t).subarray(0, pick(t).length - 1) : pick(t)));
		const all = new Uint32Array(parts.reduce((n, part) => n + part.length, closed ? 1 : 0));
		let at = 0;
		parts.forEach((part, k) => {
			const by = shift ? starts[k]![shift] : 0;
			for (const value of part) all[at++] = value + by;
		});
		if (closed) all[at] = shifts[shift!];
		return all;
	};
	const joinBytes = (pick: (t: TokenTable) => Uint8Array): Uint8Array => {
		const all = new Uint8Array(tables.reduce((n, t) => n + pick(t).length, 0));
		let at = 0;
		for (const t of tables) {
			all.set(pick(t), at);
			at += pick(t).length;
		}
		return all;
	};
	const word = new Uint32Array(shifts.token);
	tables.forEach((t, k) => {
		const map = maps[k]!;
		for (let i = 0, at = starts[k]!.token; i < t.word.length; i++) word[at + i] = map[t.word[i]!]!;
	});
	return finish({
		paperStart: join((t) => t.paperStart, "sentence", true),
		sentenceStart: join((t) => t.sentenceStart, "token", true),
		sentenceField: joinBytes((t) => t.sentenceField),
		sentenceFrom: join((t) => t.sentenceFrom),
		sentenceTo: join((t) => t.sentenceTo),
		from: join((t) => t.from),
		to: join((t) => t.to),
		word,
		tag: joinBytes((t) => t.tag),
		words: words.list,
	});
}

function finish(table: TokenTable): TokenTable {
	return { ...table, words: settleHomographs(table) };
}
