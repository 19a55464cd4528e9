// Over 250 lines: a sentence for each rule of where a noun phrase begins and ends, and of the tags that it stands on.
import { expect, test } from "vitest";
import { findCandidates } from "../../../pipeline/stages/candidates.ts";
import { tokenise } from "../../../pipeline/stages/tokenise.ts";

/** Chunks of one abstract, as written. */
function chunks(abstract: string, title = ""): string[] {
	const papers = [{ title, abstract }];
	const tokens = tokenise(papers);
	const { sentence, from, to } = findCandidates(tokens);
	return Array.from(from, (a, c) => {
		const text = tokens.sentenceField[sentence[c]!] === 0 ? title : abstract;
		return text.slice(tokens.from[a]!, tokens.to[to[c]! - 1]!);
	});
}

test.each([
	[
		"machine learning comes whole",
		"We study large-scale machine learning, and offline reinforcement learning.",
		["large-scale machine learning", "offline reinforcement learning"],
	],
	["a verb before its object is no modifier", "After revisiting tree-based methods we stop.", ["tree-based methods"]],
	[
		"nor after a preposition, where nobody has such a phrase",
		"It helps in tracking distant lanterns, in spiking neural networks, and with field-cooling lanterns.",
		["distant lanterns", "spiking neural networks", "field-cooling lanterns"],
	],
	[
		"but one that takes no object is, and a noun that the background knows with another is no verb",
		"We find models of competing lanterns, and attention heads.",
		["models", "competing lanterns", "attention heads"],
	],
	[
		"a bare word between one noun and another is a noun, as it agrees with none",
		"Of electron spin chains we know that lanterns cool. Its bias correction to errors is small.",
		["electron spin chains", "lanterns", "bias correction", "errors"],
	],
	[
		"what ends in -ing behind a hyphen is a noun, where none follows",
		"For clinical decision-making, we use slow-moving lanterns.",
		["clinical decision-making", "slow-moving lanterns"],
	],
	["nor is what models forecast", "We like models that forecast future lanterns.", ["models", "future lanterns"]],
	[
		"praise comes off, also with a hyphen, but not where it belongs to its noun",
		"The high-performance lanterns need high-performance computing, as the best-performing model does.",
		["lanterns", "high-performance computing", "model"],
	],
	["nor is what people do", "It is for people who visit libraries.", ["people", "libraries"]],
	["nor what does", "We ask what shapes visual perception.", ["visual perception"]],
	[
		"nor a relative's verb before an adjective",
		"We find encodings that form cognitive maps.",
		["encodings", "cognitive maps"],
	],
	[
		"nor before an adjective",
		"They rival networks in generating high-rate samples.",
		["networks", "high-rate samples"],
	],
	[
		"a gerund after a noun or a participle is a noun, also before an adverb",
		"We find that curriculum learning largely helps, and gains from ordered learning.",
		["curriculum learning", "gains", "ordered learning"],
	],
	["so does another common head", "It has a Lyapunov potential, then stops.", ["Lyapunov potential"]],
	["a sort of things ends a chunk", "We update the lower-level variable, then stop.", ["lower-level variable"]],
	[
		"an -ing word before a determiner is a verb",
		"There are constraints coupling both variables.",
		["constraints", "variables"],
	],
	["what only grades a generic word goes with it", "It is a radically different network.", ["network"]],
	["a modifier in -ing after a determiner stays", "We study the governing equations.", ["governing equations"]],
	["a subject's verb ends the chunk", "The network exhibits a strange pattern.", ["network", "strange pattern"]],
	["also with a plural subject", "All minimizers exhibit exact symmetry.", ["minimizers", "exact symmetry"]],
	[
		"capitals hide adjectives: an adverb before one stays, and a verb in front is no part of it",
		"It lays a strong foundation towards building Culturally Aware Reasoning Models.",
		["strong foundation", "Culturally Aware Reasoning Models"],
	],
	[
		"so do hyphens, but an adverb goes where nothing follows",
		"It holds for geometrically quasi-local Hamiltonians, where all is locally conformal.",
		["geometrically quasi-local Hamiltonians", "conformal"],
	],
	[
		"a phrase ends at a dash, be it a hyphen, but half a compound is none",
		"We see semantic drift-for kinetic lanterns, and alignment-and morality-consistent decisions.",
		["semantic drift", "kinetic lanterns", "morality-consistent decisions"],
	],
	[
		"a verb in front, after 'and' or a comma, is no part of what is a phrase without it",
		"We learn task policies and support long-horizon reasoning, use reinforcement learning, and support vector machines.",
		["task policies", "long-horizon reasoning", "reinforcement learning", "support vector machines"],
	],
	[
		"but a noun in front is, and what no verb stands beside",
		"We see walls and robot reinforcement learning, with support reinforcement learning behind.",
		["walls", "robot reinforcement learning", "support reinforcement learning"],
	],
	["also before a name", "Our first scheme combines GC with codes.", ["scheme", "GC", "codes"]],
	["also any -s verb before a determiner", "The algorithm trains the network sequentially.", ["algorithm", "network"]],
	["also before that", "Experiments on ImageNet datasets show that it works.", ["Experiments", "ImageNet datasets"]],
	[
		"a participle after its noun ends the chunk",
		"Estimates of candidate maps fitted on samples.",
		["Estimates", "candidate maps", "samples"],
	],
	["a letter inside is a formula's", "A matrix of T times J neurons is built.", ["matrix", "neurons"]],
	["a letter's name after a common word is one too", "The step size gamma is constant.", ["step size"]],
	["but not after a rare word", "Cells release interferon gamma quickly.", ["Cells", "interferon gamma"]],
	[
		"a number takes 'dimensional' with it",
		"It is a single, one dimensional scalar function of time.",
		["scalar function", "time"],
	],
	[
		"a catalogue's number belongs to its name, a year does not",
		"Dust in NGC 5728 was seen by DESI 2024.",
		["Dust", "NGC 5728", "DESI"],
	],
	["'ones' is no noun", "Smooth losses beat differentiable ones.", ["Smooth losses"]],
	[
		"an -s word that titles hardly hold is a verb after a plural",
		"The variability of within-class samples decreases and stops.",
		["variability", "within-class samples"],
	],
	[
		"so is one without -s before a determiner",
		"The means of different classes approach a tight frame.",
		["means", "classes", "tight frame"],
	],
	[
		"a clause's verb agrees with what it is about",
		"There are many tasks that demand smooth coordination, and some vectors that guide dual-arm coordination.",
		["vectors", "smooth coordination", "dual-arm coordination"],
	],
	["also in the singular", "A network that grounds spatial language wins.", ["network", "spatial language"]],
	["a rare -ing word that begins a sentence is its subject", "Sketching is old.", ["Sketching"]],
	[
		"a clause's verb in -ate may stand without an object",
		"We use error signals that backpropagate (BP) through layers.",
		["error", "layers"],
	],
	["what stands before a possessive is one, too", "All users wave their hands.", ["users", "hands"]],
	[
		"an adverb stays before an adjective that a capital hides",
		"It is for building Culturally Aware Lantern Models and Softly Lantern Walls.",
		["building", "Culturally Aware Lantern Models", "Lantern Walls"],
	],
	["-izes makes a verb", "We show that RFT incentivizes exploration.", ["RFT", "exploration"]],
	[
		"a participle after an adverb and a noun is the verb",
		"The grounded likelihood successfully enabled uncertainty-aware fusion.",
		["grounded likelihood", "uncertainty-aware fusion"],
	],
	[
		"two verbs in -ing share their object",
		"It helps in diagnosing and monitoring neurodegenerative disorders.",
		["neurodegenerative disorders"],
	],
	["generic modifiers come off", "A novel efficient sampler is built.", ["sampler"]],
	[
		"but not from a compound that is written as one elsewhere",
		"A novel low mass star of high temperature and main sequence galaxies is seen.",
		["low mass star", "temperature", "main sequence galaxies"],
	],
	["which come off as one", "We need high quality lanterns.", ["lanterns"]],
	["nor are two words one that nobody writes so", "We need large lantern walls.", ["lantern walls"]],
	[
		"a known compound begins with its -ing word",
		"The interplay between learning rates is seen.",
		["interplay", "learning rates"],
	],
	["so with one that is no noun", "It is made of spiking neurons here.", ["spiking neurons"]],
	["an unknown one does not", "We focus on learning kernels.", ["kernels"]],
	["so do numbers in words", "Thirty-two rats and twelve mice are seen.", ["rats", "mice"]],
	["Latin pairs keep their preposition", "We do in vitro fertilization of eggs.", ["in vitro fertilization", "eggs"]],
	["and are nothing alone", "It was seen in vivo and ex vivo.", []],
	[
		"a word that is often a verb is one after a noun that it agrees with, before one of its own",
		"Our system extracts plan templates, and protocols measure fine lanterns.",
		["system", "plan templates", "protocols", "fine lanterns"],
	],
	[
		"after a plural it needs none",
		"Some lenses fall below it, and agents trade with lanterns.",
		["lenses", "agents", "lanterns"],
	],
	[
		"so it is after an adverb, a relative, a conjunction or a comma",
		"It continuously updates lanterns of a lens which measures human paths, stores and estimates cold waves.",
		["lanterns", "lens", "human paths", "cold waves"],
	],
	[
		"but not where the background knows it with its neighbour",
		"An attention maps visualization is seen by decision support systems, times series and lanterns.",
		["decision support systems", "attention maps visualization", "times series", "lanterns"],
	],
	["nor before a participle", "Candidate maps fitted on samples are drawn.", ["Candidate maps", "samples"]],
	["nor after a word with a hyphen", "We have a mixed-methods design in it.", ["mixed-methods design"]],
	[
		"a verb before 'that' agrees with what stands further off",
		"Results on face detection show that it works.",
		["face detection"],
	],
	["a bare word after a preposition is a noun", "The phases of lead iodide are new.", ["phases", "lead iodide"]],
	["but not after 'to'", "It is easy to lead lanterns.", ["lanterns"]],
	[
		"a bare word that arXiv knows with the noun before it is a noun",
		"It is made by heat transfer in it.",
		["heat transfer"],
	],
	["but not before an object", "We see heat transfer the dust.", ["heat", "dust"]],
	[
		"a verb with a capital before another is part of the name that a bracket spells out",
		"We use lanterns in it, as they were used of old by those who had them (Prompt Orchestration Language).",
		["lanterns", "Prompt Orchestration Language"],
	],
	["no adjective ends in -s", "It is one of the known antiferroelectrics.", ["antiferroelectrics"]],
	["nor is one in -ous alone a noun", "What is gaseous is new.", []],
	["but for those in -ous", "We see gaseous lanterns.", ["gaseous lanterns"]],
	[
		"a prior is a noun",
		"We learn a sparse prior from prior knowledge, prior to the towers.",
		["sparse prior", "knowledge", "towers"],
	],
	["an -ing word without an object is a noun", "It has a risk of reward hacking.", ["risk", "reward hacking"]],
	[
		"nor the half behind a bracket",
		"We do lantern wall (LW)-guided tower paths in it.",
		["lantern wall", "LW", "tower paths"],
	],
	["nor does 'like' begin one", "We see like lanterns, or walls like towers.", ["lanterns", "walls", "towers"]],
	["nor are two words of Latin one", "They build ad hoc networks, or all is ad hoc.", ["ad hoc networks"]],
	["a verb that nobody has behind 'that'", "A step that zorbs lantern walls.", ["step", "lantern walls"]],
	[
		"nor is what has its noun in common with what is behind a stroke",
		"We use lantern/tower walls, and a wall/tower.",
		["tower walls", "wall", "tower"],
	],
	[
		"what matters is a subject",
		"Lantern examples matter: every dialect matters, as does dark matter.",
		["Lantern examples", "dialect", "dark matter"],
	],
	["half a compound is none", "We do dusty wall- and lantern-based paths.", ["lantern-based paths"]],
	[
		"a verb and its particle behind what modifies them are a noun",
		"We do virtual try-on, a trade-off of lanterns, in a built-in tower, as it is hands-on.",
		["virtual try-on", "trade-off", "lanterns", "built-in tower"],
	],
	["a bare word between others that arXiv knows", "We do 3D human pose estimation.", ["3D human pose estimation"]],
	[
		"an -ing word that takes objects is a verb between a noun and one",
		"A lantern theory linking dusty walls and a data mining method.",
		["lantern theory", "dusty walls", "data mining method"],
	],
	[
		"nor is one before an adjective a modifier where arXiv has no such phrase",
		"A tool for imaging dusty walls, of spiking neural networks.",
		["tool", "dusty walls", "spiking neural networks"],
	],
	[
		"an -ing word before what nobody has it with is a verb at the start and behind a colon",
		"Decoding phone pairs is new: scaling lantern walls, but scaling laws.",
		["phone pairs", "lantern walls", "scaling laws"],
	],
	[
		"also behind more than one noun",
		"A framework for online exam proctoring, and lanterns.",
		["framework", "online exam proctoring", "lanterns"],
	],
	["but not behind an article", "It is a robot moving, or it was.", ["robot"]],
	[
		"nor a rare one before an object, or one that titles seldom have",
		"A lantern skidding the wall, with evidence appearing in it, and noise stemming from it.",
		["lantern", "wall", "evidence", "noise"],
	],
	[
		"but a rare one without an object is",
		"We like context biasing with lanterns, and tire skidding in towers.",
		["context biasing", "lanterns", "tire skidding", "towers"],
	],
	[
		"and what arXiv knows with the noun before it",
		"It is capable of long-horizon decision making through walls.",
		["long-horizon decision making", "walls"],
	],
	["though not before an object", "It has a robot decision making the wall.", ["robot decision", "wall"]],
	[
		"of two plurals before an object the second is a verb",
		"Migration of halide defects guides ion transport, and a variety of games enriches the walls.",
		["Migration", "halide defects", "ion transport", "variety", "games", "walls"],
	],
	[
		"but not where arXiv knows both, or before 'such'",
		"We read news articles that glow, towns sites such as lanterns.",
		["news articles", "towns sites", "lanterns"],
	],
	[
		"results do something to what follows",
		"These findings position lanterns as a tower. The results concern dusty walls.",
		["findings", "lanterns", "tower", "results", "dusty walls"],
	],
	[
		"a word after 'to' begins what titles name",
		"It is applied to time series analysis and to image classification, to image it.",
		["time series analysis", "image classification"],
	],
	[
		"what may be adverb or adjective is one before an adjective and its noun",
		"We train deep neural networks, solve backward stochastic equations, and see very radial walls, and less radial ones.",
		["deep neural networks", "backward stochastic equations", "radial walls"],
	],
	[
		"a preposition belongs to the nouns that it joins, as the background has it, and to no others",
		"Lanterns have radial degrees of freedom, an equation of state parameter and edges of walls, and go from image to text in time.",
		["Lanterns", "radial degrees of freedom", "equation of state parameter", "edges", "walls", "image", "text", "time"],
	],
	[
		"what may be a plural is one behind an adjective, where no object follows",
		"We draw spectral surfaces in towers, the constant coincides with it, and the spectral surfaces walls.",
		["spectral surfaces", "towers", "walls"],
	],
	[
		"nor is a bare form a verb there, or behind an article, nor what the background has behind an adjective one",
		"We need spectral reward to a set of lanterns, and the cosmological constant. Lanterns don't know of it, and cannot map to towers.",
		["spectral reward", "set", "lanterns", "cosmological constant", "Lanterns", "towers"],
	],
	[
		"a participle between nouns belongs to them where the background has the three as one",
		"Lanterns use error correcting codes, a tower hiding walls, and score based generative models.",
		["Lanterns", "error correcting codes", "tower", "walls", "score based generative models"],
	],
	["'least' begins a name before a noun", "We use the least squares of errors.", ["least squares", "errors"]],
	["but not after 'at'", "It has at least squares and disks.", ["squares", "disks"]],
	[
		"but not where they belong to what is behind them",
		"A new novel view synthesis of the early universe and of a large museum.",
		["novel view synthesis", "early universe", "museum"],
	],
	[
		"a unit behind a number comes off, too",
		"We see 5 GHz radio power of 70 nm-radius skyrmions and the GHz radio band.",
		["radio power", "skyrmions", "GHz radio band"],
	],
	["nor does a letter", "We see an H II region and a T lens.", ["H II region", "lens"]],
	[
		"a word without -s after one noun that begins no clause is a noun",
		"We project it onto a lantern update, and on a style transfer of lenses.",
		["lantern update", "style transfer", "lenses"],
	],
	["but not after a subject", "The lens and lantern update, as they glow.", ["lens", "lantern"]],
	[
		"nor between two subjects and an object",
		"Attention and memory transfer lanterns.",
		["Attention", "memory", "lanterns"],
	],
	[
		"so is one behind the verb of its clause",
		"We like attention transfer for lenses.",
		["attention transfer", "lenses"],
	],
	[
		"so is one that arXiv has in titles",
		"We test the system prompt, and the walls of the company sold.",
		["system prompt", "walls", "company"],
	],
	["but not where that verb takes two", "We let lantern transfer for lenses.", ["lantern", "lenses"]],
	[
		"an -ing word without an object behind an adjective is a noun",
		"We derive an optimal hierarchical bracketing, and the visual storytelling of lenses.",
		["optimal hierarchical bracketing", "visual storytelling", "lenses"],
	],
	["but not behind 'worth'", "It is worth exploring. We see lenses.", ["lenses"]],
	[
		"so is one right before the verb of its clause",
		"Pauli blocking suppresses it, and continual pre-training involves lenses.",
		["Pauli blocking", "continual pre-training", "lenses"],
	],
	["but not behind a plural", "The lenses glowing is new.", ["lenses"]],
	[
		"so is one that abstracts hardly know, inside a phrase",
		"The port renumbering model and wind power unramping events are new.",
		["port renumbering model", "wind power unramping events"],
	],
	["but not behind a plural, which it tells of", "We see lenses unramping events.", ["lenses", "events"]],
	[
		"a noun behind a comma and 'which', before another, is a verb",
		"We use vision transformers, which process video frames.",
		["vision transformers", "video frames"],
	],
	[
		"a word may have what is done to a noun for its object",
		"The system extracts learned templates.",
		["system", "templates"],
	],
	["and what titles leave out", "Accurate traversability estimates are given.", ["traversability estimates"]],
])("%s", (_, abstract, expected) => {
	const found = chunks(abstract);
	for (const chunk of expected) expect(found).toContain(chunk);
	for (const chunk of found.filter((c) => /\s/.test(c))) expect(expected).toContain(chunk);
});

test("a clause's verb is no chunk", () => {
	expect(chunks("We use error signals that backpropagate (BP) through layers.")).not.toContain("backpropagate");
	expect(chunks("A modification that projects the gradient is made.")).not.toContain("projects");
});

test.each([
	["Generating Private Synthetic Data with Genetic Algorithms", "Private Synthetic Data"],
	["Understanding Hessian Alignment for Domain Generalization", "Hessian Alignment"],
	["Scaling Supervised Local Learning with Auxiliary Networks", "Supervised Local Learning"],
])("the verb at a title's front: %s", (title, expected) => {
	expect(chunks("", title)).toContain(expected);
});

test("a name brought in by 'termed' is a name wherever it stands", () => {
	const found = chunks("We propose a framework, termed f-prune, that works. On images, f-prune achieves more.");
	expect(found.filter((chunk) => chunk === "f-prune")).toHaveLength(2);
});
