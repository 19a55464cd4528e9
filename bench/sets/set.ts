/** One line of the table of `bench:quality`. */
export interface Row {
	set: string;
	measure: string;
	ours: number;
	/** The figure to reach; undefined where none is set. */
	target: number | undefined;
	/** Others on the same data in the same run, by name. */
	peers: Record<string, number>;
}

/** Measures all sets of one kind that a folder holds. */
export type Measure = (folder: string) => Row[] | Promise<Row[]>;
