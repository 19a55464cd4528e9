/** Labels in small letters, words joined by "-"; equal ones get -2, -3 … in order. */
export function uniqueSlugs(labels: readonly string[]): string[] {
	const taken = new Set<string>();
	return labels.map((label) => {
		const slug =
			label
				.normalize("NFKC")
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, "-")
				.replace(/^-|-$/g, "") || "concept";
		let id = slug;
		for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
		taken.add(id);
		return id;
	});
}
