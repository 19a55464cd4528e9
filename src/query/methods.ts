import { chooseAlike } from "../graph/scale.ts";
import type { KnowledgeMap } from "../model/map.ts";
import { counted } from "./counted.ts";

export interface Reference {
	text: string;
	doi: string;
}

const ARTICLES = {
	abbreviations: {
		text: "Schwartz & Hearst (2003). A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific Symposium on Biocomputing 8, 451–462.",
		doi: "10.1142/9789812776303_0042",
	},
	stems: { text: "Porter (1980). An algorithm for suffix stripping. Program 14(3), 130–137.", doi: "10.1108/eb046814" },
	weights: {
		text: "Salton & Buckley (1988). Term-weighting approaches in automatic text retrieval. Information Processing & Management 24(5), 513–523.",
		doi: "10.1016/0306-4573(88)90021-0",
	},
	alike: {
		text: "Bullinaria & Levy (2012). Extracting semantic representations from word co-occurrence statistics: stop-lists, stemming, and SVD. Behavior Research Methods 44(3), 890–907.",
		doi: "10.3758/s13428-011-0183-8",
	},
	leiden: {
		text: "Traag, Waltman & van Eck (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9, 5233.",
		doi: "10.1038/s41598-019-41695-z",
	},
	louvain: {
		text: "Blondel, Guillaume, Lambiotte & Lefebvre (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008.",
		doi: "10.1088/1742-5468/2008/10/P10008",
	},
	modularity: {
		text: "Newman & Girvan (2004). Finding and evaluating community structure in networks. Physical Review E 69, 026113.",
		doi: "10.1103/PhysRevE.69.026113",
	},
	names: {
		text: "Grootendorst (2022). BERTopic: Neural topic modeling with a class-based TF-IDF procedure. arXiv:2203.05794.",
		doi: "10.48550/arXiv.2203.05794",
	},
	pairs: {
		text: "van Eck & Waltman (2009). How to normalize cooccurrence data? An analysis of some well-known similarity measures. Journal of the American Society for Information Science and Technology 60(8), 1635–1651.",
		doi: "10.1002/asi.21075",
	},
	bridges: {
		text: "Guimerà & Amaral (2005). Functional cartography of complex metabolic networks. Nature 433, 895–900.",
		doi: "10.1038/nature03288",
	},
} satisfies Record<string, Reference>;

export interface Methods {
	/** Plain text, to paste into the methods section. */
	paragraph: string;
	/** The articles that it cites, in order. */
	references: Reference[];
}

/**
 * How the map was made, in a paragraph to cite: version, options, seed, counts, and the articles behind each step. All
 * numbers come from the map, so that anybody with the same papers can make the same map again.
 */
export function methods(map: KnowledgeMap): Methods {
	const { options, report, generator } = map;
	const { intake, counts } = report;
	const communities = options.communities === "leiden" ? ARTICLES.leiden : ARTICLES.louvain;
	const name = (article: Reference): string => article.text.slice(0, article.text.indexOf(")") + 1);
	const cite = (...articles: Reference[]): string =>
		articles.map((a) => name(a).replace(" (", ", ").replace(/\)$/, "")).join("; ");
	const say = chooseAlike(counts.papers);
	const told =
		say > 0
			? `, with a say of ${Math.round(say * 100)} % for words that arXiv's abstracts use alike (${cite(ARTICLES.alike)})`
			: "";
	const formats = [...new Set(intake.files.map(({ format }) => format))].join(", ");
	const sentences = [
		`The map was made with ${generator} from the titles and abstracts of ${counted(counts.papers, "paper")}.`,
		`${counted(intake.found, "record")} were read from ${counted(intake.files.length, "file")}${formats === "" ? "" : ` (${formats})`}; ` +
			`${counted(intake.duplicates.length, "duplicate")} were merged, and ${counted(intake.withoutAbstract.length, "paper")} without an abstract placed by title alone.`,
		`${counted(counts.concepts, "concept")} (noun phrases and names that papers coin) were found, abbreviations joined to their long forms (${cite(ARTICLES.abbreviations)}) and words grouped by stem (${cite(ARTICLES.stems)}).`,
		`Papers were compared by the cosine of their TF-IDF vectors (${cite(ARTICLES.weights)}), the title counted twice${told}, and each was linked to its ${report.neighbours} nearest neighbours.`,
		`Themes are the communities of that graph found by the ${options.communities === "leiden" ? "Leiden" : "Louvain"} algorithm (${cite(communities)}) with resolution ${options.resolution}, the division of largest modularity of several from seed ${options.seed} on: ` +
			`${counted(counts.themes, "theme")}, modularity ${Math.round(report.modularity * 1000) / 1000} (${cite(ARTICLES.modularity)}).`,
		...(options.stabilityRuns > 0
			? [
					`The stability of each paper's membership was measured over ${counted(options.stabilityRuns, "run")} with other seeds.`,
				]
			: []),
		`Themes are named by class-based TF-IDF over concepts (${cite(ARTICLES.names)}).`,
		`Links between concepts are weighted by association strength (${cite(ARTICLES.pairs)}); bridges between themes by participation coefficient (${cite(ARTICLES.bridges)}).`,
		`Concepts named by more than ${Math.round(options.genericShare * 1000) / 10} % of the papers had no say in the themes; up to ${counted(options.conceptsPerPaper, "concept")} were kept for each paper.`,
	];
	return {
		paragraph: sentences.join(" ").replace(/\b1 (record|duplicate) were/g, "1 $1 was"),
		references: [
			ARTICLES.abbreviations,
			ARTICLES.stems,
			ARTICLES.weights,
			...(say > 0 ? [ARTICLES.alike] : []),
			communities,
			ARTICLES.modularity,
			ARTICLES.names,
			ARTICLES.pairs,
			ARTICLES.bridges,
		],
	};
}

/** The paragraph and its references as one text. */
export function methodsText(map: KnowledgeMap): string {
	const { paragraph, references } = methods(map);
	return `${paragraph}\n\n${references.map(({ text, doi }) => `${text} https://doi.org/${doi}`).join("\n")}\n`;
}
