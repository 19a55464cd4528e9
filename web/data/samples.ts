/** The samples beside the page; the first is the one it opens on. */
export const SAMPLES = {
	sample: { title: "47 papers on machine learning", url: "map.json" },
	"arxiv-1000": { title: "1,000 recent arXiv papers", url: "samples/arxiv-1000.paperloom" },
} as const;

export type SampleName = keyof typeof SAMPLES;

/** The sample that an address names (`map=…`), else the first. */
export function sampleOf(hash: string): SampleName {
	const name = /(?:^#?|&)map=([a-z0-9-]+)/.exec(hash)?.[1];
	return name !== undefined && Object.hasOwn(SAMPLES, name) ? (name as SampleName) : "sample";
}
