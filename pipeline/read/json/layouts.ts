/** Keys under which sources put the paper itself, one level down. */
export const WRAPPERS = new Set(
	"_source metadata attributes info work document doc fields bibjson record article item citedPaper citingPaper paper".split(
		" ",
	),
);

/** Keys under which sources put the list of papers. */
export const LISTS = new Set(
	"data results items papers works notes records entries entry articles publications documents docs hits hit references message response resultList result search-results library value values collection publication".split(
		" ",
	),
);
