/** Scripts that tell the language, or leave it to a few letters of their own. */
const SCRIPTS: { script: RegExp; language: string; own?: { letters: RegExp; language: string }[] }[] = [
	{ script: /[\u3040-\u30FF]/gu, language: "ja" },
	{ script: /\p{Script=Hangul}/gu, language: "ko" },
	{ script: /\p{Script=Han}/gu, language: "zh" },
	{
		script: /\p{Script=Cyrillic}/gu,
		language: "ru",
		own: [
			{ letters: /[іїєґ]/iu, language: "uk" },
			{ letters: /[ђћџљњј]/iu, language: "sr" },
		],
	},
	{ script: /\p{Script=Arabic}/gu, language: "ar", own: [{ letters: /[پچژگ]/u, language: "fa" }] },
	{ script: /\p{Script=Hebrew}/gu, language: "he" },
	{ script: /\p{Script=Greek}/gu, language: "el" },
	{ script: /\p{Script=Thai}/gu, language: "th" },
	{ script: /\p{Script=Devanagari}/gu, language: "hi" },
];

/** The commonest function words of each language that are rare or absent in the others. */
const STOP_WORDS = new Map(
	Object.entries({
		en: "the of and to in is that for with as are by this on be we from which our an it these have has can their was were not",
		de: "der die das und ist von den mit für auf im des dem eine ein nicht werden wird sich auch einer als wir bei zur aus durch zum einem sind",
		fr: "le la les des et est une dans pour que du en sur qui par sont avec nous cette ces au aux ont plus ce être leur",
		es: "el la los las de y en que del una un para con por se es como su al más entre este esta sus son fue lo",
		pt: "o os as e em que do da dos das uma um para com por no na não se ao mais como foi são entre pela pelo este",
		it: "il di e che la della del in un una per con non sono le dei delle nel alla è gli da come si questo lo dalla",
		nl: "de het een en van in is dat op te voor met zijn die niet aan er ook als door bij naar wordt deze om uit",
		pl: "w i na z do się jest że nie oraz dla przez od po są jako tym które badania przy",
		tr: "ve bir bu ile için olarak da de olan en çok daha ise kadar gibi sonra olduğu göre arasında",
		sv: "och att det som en för av är på med den till inte ett har om vi kan från denna",
		id: "yang dan di dengan untuk dari pada ini adalah dalam tidak oleh sebagai penelitian ke atau dapat",
		ro: "și în de la a cu pe care din este sunt pentru un o mai prin această",
		cs: "a v na se je že pro které jako jsou byl byla při podle této výsledky",
	}).map(([language, words]) => [language, new Set(words.split(" "))] as const),
);

/** Which languages a word is a function word of, as places in `LANGUAGES`. */
const LANGUAGES = [...STOP_WORDS.keys()];
const PLACES = new Map<string, number[]>();
LANGUAGES.forEach((language, place) => {
	for (const word of STOP_WORDS.get(language)!) PLACES.set(word, [...(PLACES.get(word) ?? []), place]);
});
const ENGLISH = LANGUAGES.indexOf("en");

/** Fewer words say too little. */
const MIN_WORDS = 12;
/** UTF-16 units looked at: a hundred words tell. */
const SAMPLE = 600;
const FIRST = 200;

/**
 * The language of a text by its script, else by its function words: ISO 639-1, or undefined when it is English or unclear.
 *
 * A text counts as another language only when that one's function words are at least 15 % of the words
 * and twice as many as the English ones.
 */
export function detectLanguage(text: string): string | undefined {
	// Most texts are English and show it in their first lines.
	const first = countFunctionWords(text.slice(0, FIRST));
	if (first.words >= MIN_WORDS && first.counts[ENGLISH]! >= 0.2 * first.words) return undefined;
	const sample = text.slice(0, SAMPLE);
	if (!/^[\0-\u024F\u2000-\u206F]*$/.test(sample)) {
		const letters = sample.match(/\p{L}/gu)?.length ?? 0;
		if (letters < 4) return undefined;
		for (const { script, language, own } of SCRIPTS) {
			const count = sample.match(script)?.length ?? 0;
			if (count > (language === "ja" ? 0.15 : 0.5) * letters)
				return own?.find((one) => one.letters.test(sample))?.language ?? language;
		}
	}
	const { counts, words } = countFunctionWords(sample);
	if (words < MIN_WORDS) return undefined;
	let best: string | undefined;
	let most = Math.max(0.15 * words, 2 * counts[ENGLISH]!);
	counts.forEach((count, place) => {
		if (place !== ENGLISH && count > most) [best, most] = [LANGUAGES[place], count];
	});
	return best;
}

/** Whether a text is clearly English, whatever its source says: PubMed's French articles have English abstracts. */
export function isClearlyEnglish(text: string): boolean {
	const { counts, words } = countFunctionWords(text.slice(0, SAMPLE));
	return words >= MIN_WORDS && counts[ENGLISH]! >= 0.2 * words;
}

function countFunctionWords(text: string): { counts: number[]; words: number } {
	const counts = LANGUAGES.map(() => 0);
	const count = (word: string): void => {
		for (const place of PLACES.get(word) ?? NOWHERE) counts[place]!++;
	};
	if (!/^[\0-\x7F]*$/.test(text)) {
		const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
		words.forEach(count);
		return { counts, words: words.length };
	}
	let words = 0;
	let from = -1;
	for (let at = 0; at <= text.length; at++) {
		const letter = text.charCodeAt(at) | 32;
		if (letter >= 97 && letter <= 122) {
			if (from < 0) from = at;
		} else if (from >= 0) {
			words++;
			if (mayBeFunctionWord(text.charCodeAt(from) | 32, at - from)) count(text.slice(from, at).toLowerCase());
			from = -1;
		}
	}
	return { counts, words };
}

const NOWHERE: readonly number[] = [];
/** First letter and length of all function words: most other words have none of these. */
const BEGINNINGS = new Uint8Array(26 * 32);
for (const word of PLACES.keys()) {
	const letter = word.charCodeAt(0);
	if (letter >= 97 && letter <= 122) BEGINNINGS[(letter - 97) * 32 + word.length] = 1;
}

function mayBeFunctionWord(letter: number, length: number): boolean {
	return length < 32 && BEGINNINGS[(letter - 97) * 32 + length] === 1;
}
