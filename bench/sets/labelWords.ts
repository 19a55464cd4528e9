/**
 * What arXiv itself calls its categories: the name, then subject words of its description in the category taxonomy
 * (https://arxiv.org/category_taxonomy), so that a theme's name can be held against a code.
 */
export const LABEL_WORDS: Readonly<Record<string, string>> = {
	"astro-ph.CO": "cosmology early universe cosmic microwave background primordial dark energy dark matter inflation",
	"astro-ph.GA": "galaxies galactic star clusters interstellar medium stellar populations nuclei quasars",
	"cond-mat.mtrl-sci": "materials science techniques synthesis characterization structure phase transitions",
	"cond-mat.str-el": "strongly correlated electrons quantum magnetism spin liquids quantum criticality",
	"cs.CL": "computation language natural language processing linguistics speech text retrieval",
	"cs.CR": "cryptography security authentication attack encryption privacy",
	"cs.CV": "computer vision pattern recognition image processing scene understanding",
	"cs.DC": "distributed parallel cluster computing fault tolerance",
	"cs.HC": "human computer interaction user interfaces collaborative",
	"cs.IR": "information retrieval indexing dictionaries content analysis recommender",
	"cs.LG": "machine learning reinforcement bandit robustness explanation fairness supervised unsupervised",
	"cs.NE": "neural evolutionary computing networks connectionism genetic algorithms artificial life",
	"cs.RO": "robotics robot",
	"cs.SD": "sound computing audio music speech",
	"cs.SE": "software engineering design tools metrics testing debugging programming",
	"cs.SI": "social information networks online communities",
	"eess.AS": "audio speech processing language",
	"eess.SY": "systems control automatic optimization",
	"gr-qc": "general relativity quantum cosmology gravitational waves black holes",
	"hep-ph": "high energy physics phenomenology particle standard model QCD dark matter",
	"math.NA": "numerical analysis algorithms scientific computation partial differential equations",
	"math.NT": "number theory prime diophantine equations arithmetic zeta",
	"math.OC": "optimization control operations research linear programming optimal game theory",
	"physics.soc-ph": "physics society social structure dynamics networks epidemic opinion",
	"q-bio.NC": "neurons cognition brain synapse neural cortex",
	"q-bio.QM": "quantitative methods experimental biology protein cell sequence",
	"quant-ph": "quantum physics information entanglement",
	"stat.ME": "statistics methodology design surveys model selection multiple testing inference time series",
};
