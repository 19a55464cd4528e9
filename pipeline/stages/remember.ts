/** Words that are remembered. */
const MOST = 50_000;

/**
 * A function of words that remembers what it made of up to 50,000 of them, as a corpus asks for the same ones again and again. No
 * result depends on it.
 */
export function remember<T extends string | number>(make: (word: string) => T): (word: string) => T {
	const known = new Map<string, T>();
	return (word) => {
		let made = known.get(word);
		if (made === undefined) {
			if (known.size >= MOST) known.clear();
			made = make(word);
			known.set(word, made);
		}
		return made;
	};
}
