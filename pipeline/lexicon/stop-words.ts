import { FUNCTION_WORDS } from "./function-words.ts";
import { ABSTRACT_WORDS, GENERIC_WORDS } from "./generic.ts";

/** Words, in small letters, that tell nothing of a paper's subject: grammar, and the vocabulary of abstracts. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...GENERIC_WORDS, ...ABSTRACT_WORDS]);
