import { digest as makeDigest, renderDigest } from "../../src/query/digest.ts";
import { writeFile } from "../files.ts";
import { openMap } from "../mapFile.ts";

export function digest(path: string, options: { since: string; format: "md" | "html"; output: string }): void {
	writeFile(options.output, renderDigest(makeDigest(openMap(path), openMap(options.since)), options.format));
}
