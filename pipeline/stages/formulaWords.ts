import { LETTERS } from "../../src/latex/symbols.ts";

/**
 * Words with a formula in them
 * ============================
 * "E. coli", "$p$-adic", "$5$-qubit", "top-$k$", "$k$NN", "D$p$-branes", "CO$_2$", "Mg$^{2+}$", "H$\alpha$", "FiO(2)",
 * "(s, t)-mincut" and "\textbf{W}ebshell" are words that readers say: they are spelt "E-coli", "p-adic", "5-qubit", "top-k", "kNN",
 * "Dp-branes", "CO2", "Mg2+", "Hα", "FiO2", "s-t-mincut" and "Webshell" before formulas and dress are masked, next to what they
 * belong to, with blanks for what is left out, so that offsets are kept.
 */
const SIGN = `[${[...LETTERS.values()].join("")}]`;
const NAME = `(?:${[...LETTERS.keys()].join("|")})`;
const GREEK = `${SIGN}|\\\\${NAME}`;
const LETTER = `[A-Za-z]|${GREEK}`;
/** A letter outside formulas, by its sign or name, with an index. */
const INDEXED = `(?:[A-Za-z]|${SIGN}|${NAME})\\d?`;
/** What no noun phrase goes on with. */
const FOLLOWERS = "of|in|on|for|to|by|with|from|as|at|and|or|is|are|was|were|has|have|can|that|which|where|when|we";
/** Commands that show a letter of a word, with what opens their argument. */
const SHOW = String.raw`\\(?:text(?:bf|it|sc|sf|sl|tt|rm)|emph|uline|underline)\s?\{|\{\s?\\(?:bf|em|it|rm|sc|sf|sl|tt)\s`;
const SHOWN = `(?:${SHOW}){1,3}[\\p{L}\\p{N}-]{1,24}\\}{1,3}`;
const PATTERNS: { needs: string; pattern: RegExp; spell: (match: RegExpExecArray) => string }[] = [
	{
		needs: "$-",
		pattern: new RegExp(`(?<![\\p{L}\\p{N}$-])\\$(${LETTER}|\\d{1,3})\\$(?=-\\p{L}{3})`, "gu"),
		spell: ([all, letter]) => plain(letter!).padStart(all.length),
	},
	{
		needs: "$",
		pattern: /\$(?<![\p{L}\p{N}$-]\$)[A-Za-z]\$\p{Lu}{2,}(?!\p{L}|\$)/gu,
		spell: ([all]) => all.replace(/\$/g, "").padStart(all.length),
	},
	{
		needs: "$",
		pattern: /(?<![\p{L}\p{N}$-])\p{Lu}\p{L}{0,11}\$[a-z]\$(?!(?:th|st|nd|rd)(?!\p{L}))-?\p{L}{1,12}(?![$\p{L}])/gu,
		spell: ([all]) => all.replace(/\$/g, "").padEnd(all.length),
	},
	{
		needs: "-$",
		pattern: new RegExp(`(?<=\\p{L}{2}-)\\$(${LETTER})\\$(?![\\p{L}\\p{N}$-])`, "gu"),
		spell: ([all, letter]) => plain(letter!).padEnd(all.length),
	},
	{
		needs: "$",
		pattern: new RegExp(`(?<=(?<![\\p{L}\\p{N}$-])\\p{Lu}\\p{Ll}?)\\$(${GREEK})\\$(?![\\p{L}\\p{N}$])`, "gu"),
		spell: ([all, letter]) => plain(letter!).padEnd(all.length),
	},
	{
		needs: "$_",
		pattern: /(?<![\p{L}\p{N}$])\p{Lu}\p{L}{0,11}(?:\$_\{?\d{1,2}(?:\.\d)?\}?\$\p{L}{0,6}){1,4}(?![$\p{N}])/gu,
		spell: ([all]) => all.replace(/[${}_]/g, "").padEnd(all.length),
	},
	{
		needs: "$^",
		pattern: /(?<![\p{L}\p{N}$])\p{Lu}\p{Ll}?\$\^\{?\d?\+\}?\$(?![$\p{L}\p{N}])/gu,
		spell: ([all]) => all.replace(/[${}^]/g, "").padEnd(all.length),
	},
	{
		needs: ")-",
		pattern: new RegExp(
			`\\((?<![\\p{L}\\p{N})$]\\()(${INDEXED}), ?(${INDEXED})\\)-(\\p{Ll}{5,20})(?= (?:${FOLLOWERS})\\b|[.,;:)?]|$)`,
			"gu",
		),
		spell: ([all, one, other, word]) => `${one}-${other}-${word}`.padStart(all.length),
	},
	{
		needs: "}",
		pattern: new RegExp(
			`(?<![\\p{L}\\p{N}\\\\$])(?:(?:${SHOWN})+[\\p{L}\\p{N}]|[\\p{L}\\p{N}-]{1,24}${SHOWN})(?:${SHOWN}|[\\p{L}\\p{N}-])*`,
			"gu",
		),
		spell: ([all]) => all.replace(new RegExp(`${SHOW}|\\}`, "g"), "").padStart(all.length),
	},
	{
		needs: ". ",
		// The stop first, as the bracket below.
		pattern: /\.(?= )(?<=(?<![\p{L}\p{N}.])\p{Lu}\.) \p{Ll}{4,24}(?![\p{L}\p{N}-])/gu,
		spell: ([all]) => all.replace(". ", "-").padEnd(all.length),
	},
	{
		needs: "(",
		pattern:
			// The bracket first: looking behind at every letter would take a fifth of all reading.
			/\((?=\d)(?<=(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]{0,12}\p{Lu})[\p{L}\p{N}][\p{L}\p{N}-]{0,11}\p{L}\()(\d{1,2}\p{Lu}{0,2})\)(?![\p{L}\p{N}(])/gu,
		spell: ([all, index]) => index!.padEnd(all.length),
	},
];

function plain(letter: string): string {
	return letter.startsWith("\\") ? LETTERS.get(letter.slice(1))! : letter;
}

/**
 * The text with such words spelt, in the same length, and where it was rewritten: offsets [from, to, from, to, …] in text order of
 * each pattern.
 */
export function spellFormulas(text: string): { text: string; spans: number[] } {
	const spans: number[] = [];
	let spelt = text;
	for (const { needs, pattern, spell } of PATTERNS) {
		if (!text.includes(needs)) continue;
		for (const match of text.matchAll(pattern)) {
			const to = match.index + match[0].length;
			spelt = spelt.slice(0, match.index) + spell(match) + spelt.slice(to);
			spans.push(match.index, to);
		}
	}
	return { text: spelt, spans };
}
