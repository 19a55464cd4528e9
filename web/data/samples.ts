/** The samples beside the page; the first is the one it opens on. */
export const SAMPLES = {
	sample: { title: "47 papers on machine learning", url: "map.json" },
	"arxiv-1000": { title: "1,000 recent arXiv papers", url: "samples/arxiv-1000.paperloom" },
} as const;

export type SampleName = keyof typeof SAMPLES;

/** The sample that an address names (`map=…`), else the first. */
export const sampleOf = (hash: string): SampleName => {
	const name = named(hash);
	return name !== undefined && isSample(name) ? name : "sample";
};

/** What an address names as a sample and is none. */
export const strangerOf = (hash: string): string | undefined => {
	const name = named(hash);
	return name === undefined || isSample(name) ? undefined : name;
};

const named = (hash: string): string | undefined => /(?:^#?|&)map=([a-z0-9-]+)/.exec(hash)?.[1];
const isSample = (name: string): name is SampleName => Object.hasOwn(SAMPLES, name);
