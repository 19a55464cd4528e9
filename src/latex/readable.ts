import { decodeLatex, isKnownCommand } from "./decode.ts";
import { LOWERED, RAISED, SYMBOLS } from "./symbols.ts";

/**
 * A title as people read it
 * =========================
 * What LaTeX a title holds becomes characters, also in formulas that no characters render in full: there subscripts
 * and unknown commands lose their notation (`$D^*_{s0}\to x^T$` → D*s0→x^T). For the eye alone: offsets change.
 */
export function readable(text: string): string {
	if (!/[\\${}]/.test(text)) return text;
	return decodeLatex(text)
		.replace(/\$\$?([^$]*[\\^_{}][^$]*)\$\$?/g, (_, inner: string) => loosely(inner))
		.replace(/\s+/g, " ")
		.trim();
}

/** A formula or a command in running text. A dollar that money is counted in opens or closes none, as in Pandoc's Markdown. */
const NOTATION =
	/\$\$?(?![\s$])[^$]{1,300}?(?<!\s)\$\$?(?!\d)|\\\([\s\S]{1,300}?\\\)|\{\\[a-z]+ [^{}]{1,300}\}|\\[a-zA-Z]+\{[^{}]{0,300}\}|\\[%&_#]/g;

/** Running text as people read it: as `readable`, but all that is no notation stays, and so does what would lose a command. */
export function readableText(text: string): string {
	if (!/[\\$]/.test(text)) return text;
	return text.replace(NOTATION, (notation) => {
		for (const [, name] of notation.matchAll(/\\([a-zA-Z]+)/g)) if (!isKnownCommand(name!)) return notation;
		return readable(notation);
	});
}

function loosely(formula: string): string {
	return formula
		.replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => SYMBOLS.get(name) ?? "")
		.replace(/\\[,;:! ]|~/g, " ")
		.replace(/\\(.?)/g, "$1")
		.replace(/([_^])(?:\{([^{}]*)\}|([^{}\s]))/g, (_, sign: string, group?: string, single?: string) => {
			const inner = group ?? single ?? "";
			const table = sign === "^" ? RAISED : LOWERED;
			const set = [...inner].map((char) => table.get(char));
			if (set.every((char) => char !== undefined)) return set.join("");
			return sign === "^" && /[\p{L}\d]/u.test(inner) ? `^${inner}` : inner;
		})
		.replace(/[_{}]/g, "");
}
