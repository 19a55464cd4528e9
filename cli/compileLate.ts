import { setFlagsFromString } from "node:v8";

/**
 * How V8 is told to wait ten times as long as it would before it optimises a function, by its major version. From
 * version 13 on (Node 24) a quicker compiler comes before the thorough one, and waiting gains nothing.
 */
const WAIT: Record<string, string> = {
	11: "--interrupt-budget=660000",
	12: "--invocation-count-for-turbofan=30000",
};

/**
 * Lets V8 optimise only what runs for long. A build of some ten papers is over in a second, of which a third would go
 * into optimising functions that have little left to do; a build of ten thousand takes the same time as before.
 */
export function compileLate(): void {
	const flag = WAIT[process.versions.v8.split(".")[0]!];
	if (flag !== undefined) setFlagsFromString(flag);
}
