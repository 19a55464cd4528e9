/** The parts that are used of packages without types of their own. */
declare module "rake-modified" {
	/** Phrase to score, best first; CommonJS, so that a bundler may hand over the module itself. */
	type Rake = (text: string) => Record<string, number>;
	const rake: Rake & { default?: Rake };
	export default rake;
}
declare module "natural/lib/natural/tfidf/tfidf.js" {
	export default class TfIdf {
		addDocument(terms: string[]): void;
		listTerms(document: number): { term: string; tfidf: number }[];
	}
}
