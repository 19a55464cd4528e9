/** A unit of measure with a prefix of the SI, alone, behind a number or a hyphen ("sub-GeV"), or a number with a fraction. */
const QUANTITY =
	/^(?:(?:\d+(?:[.,]\d+)?-?|\p{L}+-)?(?:[kMGTPEZmµunpfc]?(?:Hz|eV|Pa|pc|Wb|bps|Jy)|[kmµn][JKVWTNA]|[MGT]W|[GM]yr|dBm?|[.,]\d+\p{L}*)|\d+(?:[.,]\d+)?-?(?:[kMGT]B|[VA]))$/u;
/** "0.5B-14B", "2-4x": from one quantity to another. */
const RANGE = /^\d+(?:[.,]\d+)?\p{L}?[-–]\d+(?:[.,]\d+)?\p{L}{0,3}$/u;
/** Two small letters ("ns", "re"), and units that only text in their own case shows. */
const SHORT = /^(?:\p{Ll}{1,2}|(?:[cdkmnpµμ]|micro)(?:mol|M|g|m|l|L)|[kMGT](?:Hz|eV|Pa|W|pc)|kDa|mmHg|rpm|msec|kcal)$/u;
/** In small letters, behind a number: "5 GHz radio power", "70 nm-radius skyrmions". */
const MEASURED = /^(?:[kmgt]?hz|[kmgt]b|[kmgt]?ev|[km]?pc|[kmg]?pa|[mµn]m|[ck]m|m?jy|[gm]yr|[mµn]s)(?:-[a-z]+)?$/;

/** "2.4dB", "MeV", "0.5B-14B": no part of a name. */
export const isQuantity = (text: string): boolean => QUANTITY.test(text) || RANGE.test(text);

/** A unit or quantity, or letters too few to be anything else: no concept. */
export const isUnit = (text: string): boolean => isQuantity(text) || SHORT.test(text);

/** @param word - In small letters, right behind a number. */
export const isMeasured = (word: string): boolean => MEASURED.test(word);
