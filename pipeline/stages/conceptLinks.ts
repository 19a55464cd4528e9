import type { Paper } from "../../src/model/paper.ts";
import { TAGS, type TokenTable } from "../../src/model/text.ts";
import { createColumn } from "../../src/sparse/grow.ts";
import { round } from "../../src/sparse/order.ts";
import type { AbbreviationTable } from "./abbreviations.ts";
import { isOwnForm } from "./broughtIn.ts";
import { isCoined, isProperName } from "./coined.ts";
import { findCommonSpellings } from "./commonSpelling.ts";
import type { ConceptOptions, ConceptTable } from "./concepts.ts";
import { isFirstPart } from "./derivations.ts";
import type { Folds } from "./folds.ts";
import { FormCounter } from "./formCounter.ts";
import { phraseTopicality } from "./knownPhrases.ts";
import { writeConcept } from "./labels.ts";
import { NAME_SIGNS, placeSigns } from "./names.ts";
import { findNamesAlone } from "./namesAlone.ts";
import { type PhraseTable, ROLES } from "./phrases.ts";
import { dropPieces } from "./pieces.ts";
import type { Readings } from "./readings.ts";
import { tellApart } from "./sameLabels.ts";
import type { Chosen } from "./selection.ts";
import { readAs } from "./shortForms.ts";
import { uniqueSlugs } from "./slugs.ts";
import { createSpeller } from "./spellOut.ts";
import { TURN } from "./turns.ts";
import type { Variants } from "./variants.ts";
import { isNamePart } from "./wordCasing.ts";
import { written } from "./written.ts";

/** Fewer papers than this never make a concept generic. */
const GENERIC_PAPERS = 6;

/** The chosen concepts with all their papers and mentions, named and in order of first mention. */
export function* linkConcepts(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	folds: Folds,
	abbreviations: AbbreviationTable,
	readings: Readings,
	phrases: PhraseTable,
	variants: Variants,
	proper: Uint8Array,
	chosen: Chosen,
	options: ConceptOptions,
): Generator<void, ConceptTable> {
	const { canonical } = variants;
	const conceptOf = new Int32Array(phrases.keys.size).fill(-1);
	const start = new Uint32Array(papers.length + 1);
	const index = createColumn(new Uint32Array(1024));
	const value = createColumn(new Float64Array(1024));
	const count = createColumn(new Uint32Array(1024));
	const mentionStart = createColumn(new Uint32Array(1024));
	const mentionSentence = createColumn(new Uint32Array(1024));
	const mentionFrom = createColumn(new Uint32Array(1024));
	const mentionTo = createColumn(new Uint32Array(1024));
	const counter = new FormCounter();
	const papersOf: number[] = [];
	const named: number[] = [];
	/** [concepts] its phrase. */
	const idOf: number[] = [];
	const shorts: number[] = [];
	/** [concepts] 1 where a paper gives it a short form as its own. */
	const ownForm: number[] = [];
	/** [concepts] the paper that first names it, and its first mention there. */
	const firstPaper: number[] = [];
	const firstMention: number[] = [];
	/** "OOD generalization", where the long form is one word as well. */
	const holdsShort = (p: number, text: string, from: number, to: number): boolean => {
		for (let t = from; t < to; t++) {
			const fold = folds.foldOf[tokens.word[t]!]!;
			if (readings.isShort[fold] === 0) continue;
			if (readAs(readings, p, fold, text.slice(tokens.from[t]!, tokens.to[t]!)) !== undefined) return true;
		}
		return false;
	};
	/** The fold of a short form, or of the one that a compound begins with. */
	const shortAt = (t: number, isPart: boolean): number => {
		const word = tokens.word[t]!;
		return isPart ? folds.ids.get(tokens.words[word]!.replace(/-.*/, ""))! : folds.foldOf[word]!;
	};
	for (let p = 0; p < papers.length; p++) {
		if (p % TURN === 0) yield;
		start[p] = index.length;
		const paper = papers[p]!;
		const mentions = new Map<number, number[]>();
		const own = new Set<number>();
		for (let o = phrases.paperStart[p]!; o < phrases.paperStart[p + 1]!; o++) {
			const id = canonical[phrases.phrase[o]!]!;
			if (!chosen.isConcept[id] || phrases.role[o]! & ROLES.inner || isModifier(tokens, phrases, proper, o)) continue;
			const list = mentions.get(id);
			if (!list) mentions.set(id, [o]);
			else if (!list.some((k) => phrases.from[k]! <= phrases.from[o]! && phrases.to[k]! >= phrases.to[o]!))
				list.push(o);
			if (
				phrases.role[o]! & ROLES.defined &&
				isOwnForm(paper.abstract, tokens, phrases.sentence[o]!, phrases.from[o]!, phrases.to[o]!)
			)
				own.add(id);
		}
		const scores = new Map<number, number>();
		let best = Number.NEGATIVE_INFINITY;
		for (let k = chosen.start[p]!; k < chosen.start[p + 1]!; k++) {
			const id = chosen.phrase[k]!;
			if (!mentions.has(id)) continue;
			const s = chosen.score[k]!;
			// Best first: a phrase that took another's place has two.
			if (!scores.has(id)) scores.set(id, s);
			if (s > best) best = s;
		}
		for (const id of mentions.keys()) if (!scores.has(id)) mentions.delete(id);
		dropPieces(tokens, proper, phrases, mentions);
		for (const [id, [first]] of mentions) {
			if (conceptOf[id]! < 0) {
				conceptOf[id] = papersOf.length;
				idOf.push(id);
				papersOf.push(0);
				named.push(0);
				shorts.push(0);
				ownForm.push(0);
				firstPaper.push(p);
				firstMention.push(first!);
			}
			if (own.has(id)) ownForm[conceptOf[id]!] = 1;
		}
		const entries = [...mentions].sort((a, b) => conceptOf[a[0]]! - conceptOf[b[0]]!);
		for (const [id, list] of entries) {
			const c = conceptOf[id]!;
			list.sort((a, b) => phrases.from[a]! - phrases.from[b]!);
			index.push(c);
			// Odds against the paper's first, so that a half is half as likely.
			value.push(Math.max(0.0001, round(odds(scores.get(id)!) / odds(best), 4)));
			count.push(list.length);
			mentionStart.push(mentionSentence.length);
			papersOf[c]!++;
			let signs = 0;
			for (const o of list) {
				const a = phrases.from[o]!;
				const b = phrases.to[o]!;
				const s = phrases.sentence[o]!;
				mentionSentence.push(s);
				const short = (phrases.role[o]! & ROLES.short) !== 0;
				const field = tokens.sentenceField[s];
				const text = field === 0 ? paper.title : paper.abstract;
				const isPart = isFirstPart(phrases, o);
				const end = isPart ? text.indexOf("-", tokens.from[a]) : tokens.to[b - 1]!;
				mentionFrom.push(tokens.from[a]!);
				mentionTo.push(end);
				counter.add(
					c,
					text,
					tokens.from[a]!,
					end,
					{
						trusted: field === 1 && a > tokens.sentenceStart[s]! && tokens.tag[a - 1] !== TAGS.masked,
						short,
						abridged: !short && (phrases.words[o]! > b - a || holdsShort(p, text, a, b)),
						defined: (phrases.role[o]! & ROLES.defined) !== 0,
					},
					p,
					() => {
						const merged = variants.reasons.get(phrases.phrase[o]!);
						const defined = short
							? evidenceFor(papers, tokens, abbreviations, readings, p, shortAt(a, isPart))
							: undefined;
						const isTurned = !isPart && (phrases.role[o]! & ROLES.derived) !== 0;
						return {
							reason: merged?.reason ?? (isTurned ? "word-form" : undefined),
							evidence: merged?.evidence || defined,
						};
					},
				);
				const signed = placeSigns(paper, tokens, proper, s, a, b, (phrases.role[o]! & ROLES.whole) !== 0);
				signs |= short ? signed & ~(NAME_SIGNS.listed | NAME_SIGNS.sorted) : signed;
				if (short) shorts[c]!++;
			}
			if (signs) named[c]!++;
		}
	}
	start[papers.length] = index.length;
	mentionStart.push(mentionSentence.length);
	const wordId = new Map(tokens.words.map((word, w) => [word, w]));
	const isProper = (word: string) => {
		const w = wordId.get(word);
		return w === undefined ? isNamePart(word) : proper[w] === 1;
	};
	const alone = findNamesAlone(tokens, proper);
	const isAlone = (word: string) => alone[wordId.get(word)!] === 1;
	const common = findCommonSpellings(tokens);
	const spell = createSpeller(papers, tokens, folds, abbreviations, readings);
	const spellOut = (c: number) => {
		const o = firstMention[c]!;
		return spell(firstPaper[c]!, phrases.sentence[o]!, phrases.from[o]!, phrases.to[o]!);
	};
	const concepts = papersOf.length;
	const label: string[] = [];
	const allVariants: ConceptTable["variants"] = [];
	const kind = new Uint8Array(concepts);
	counter.each(concepts, (c, forms, defined) => {
		const coined = isCoined(forms, papersOf[c]!, named[c]!, shorts[c]! > 0, isAlone);
		const isOwn = papersOf[c] === 1 && ownForm[c] === 1 && phraseTopicality(phrases.keys, idOf[c]!) === undefined;
		const inFull = forms.every((form) => form.abridged) ? spellOut(c) : undefined;
		const written = writeConcept(forms, defined, isProper, coined, (word) => common.get(word) ?? word, inFull);
		kind[c] = coined || isOwn || isProperName(written.label) ? 1 : 0;
		label.push(written.label);
		allVariants.push(written.variants);
	});
	tellApart(label, allVariants, papersOf);
	const limit = Math.max(GENERIC_PAPERS, options.genericShare * papers.length);
	return {
		id: uniqueSlugs(label),
		label,
		kind,
		variants: allVariants,
		documentFrequency: Uint32Array.from(papersOf),
		generic: Uint8Array.from(papersOf, (n) => (n > limit ? 1 : 0)),
		paperConcepts: {
			rows: papers.length,
			columns: concepts,
			start,
			index: index.finish(),
			value: value.finish(),
		},
		count: count.finish(),
		mentionStart: mentionStart.finish(),
		mentionSentence: mentionSentence.finish(),
		mentionFrom: mentionFrom.finish(),
		mentionTo: mentionTo.finish(),
	};
}

/** A common word inside a longer phrase: an "implicit bias" is no bias, a "loss landscape" no landscape. */
function isModifier(tokens: TokenTable, phrases: PhraseTable, proper: Uint8Array, o: number): boolean {
	const from = phrases.from[o]!;
	if (phrases.to[o]! - from > 1 || phrases.role[o]! !== (phrases.role[o]! & ROLES.ends)) return false;
	return proper[tokens.word[from]!] === 0 && tokens.tag[from] !== TAGS.properNoun;
}

function odds(score: number): number {
	return 1 / (1 + Math.exp(-score));
}

/** "defined as SGD in <paper id>". */
function evidenceFor(
	papers: readonly Pick<Paper, "id" | "title" | "abstract">[],
	tokens: TokenTable,
	abbreviations: AbbreviationTable,
	readings: Readings,
	paper: number,
	fold: number,
): string | undefined {
	const index = readings.own[paper]?.get(fold) ?? readings.dominant.get(fold);
	if (index === undefined) return undefined;
	const d = readings.readings[index]!.definition;
	const p = readings.own[paper]?.has(fold) ? paper : abbreviations.paper[d]!;
	const s = abbreviations.shortSentence[d]!;
	const home = papers[abbreviations.paper[d]!]!;
	const short = written(home, tokens, s, abbreviations.shortFrom[d]!, abbreviations.shortTo[d]!);
	return `${s === abbreviations.sentence[d] ? "defined as" : "written"} ${short} in ${papers[p]!.id}`;
}
