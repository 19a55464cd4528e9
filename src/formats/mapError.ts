/** A file that cannot be read as a map (or edits, or positions); the message says where it is faulty, in words for people. */
export class MapError extends Error {
	/** Place of the fault: `papers[3].year`; "" when it is the whole file. */
	readonly path: string;

	constructor(path: string, problem: string) {
		super(path === "" ? problem : `${path}: ${problem}`);
		this.name = "MapError";
		this.path = path;
	}
}
