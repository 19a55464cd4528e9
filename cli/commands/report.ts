import { renderReport } from "../../src/query/renderReport.ts";
import { report as makeReport } from "../../src/query/report.ts";
import { writeFile } from "../files.ts";
import { openMap } from "../mapFile.ts";

export function report(path: string, options: { format: "md" | "html" | "json"; output: string }): void {
	writeFile(options.output, renderReport(makeReport(openMap(path)), options.format));
}
