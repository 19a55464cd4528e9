/** Strings without repetition, numbered in order of first appearance. */
export class Distinct {
	readonly list: string[] = [];
	readonly ids = new Map<string, number>();

	/** The number of a string; the next one when it is new. */
	add(text: string): number {
		let id = this.ids.get(text);
		if (id === undefined) this.ids.set(text, (id = this.list.push(text) - 1));
		return id;
	}

	addAll(texts: readonly string[]): Uint32Array {
		const numbers = new Uint32Array(texts.length);
		for (let i = 0; i < texts.length; i++) numbers[i] = this.add(texts[i]!);
		return numbers;
	}
}
