import { join } from "node:path";
import { writeMap } from "../../src/formats/mapJson.ts";
import { offlineHtml } from "../../src/formats/offlineHtml.ts";
import { readText, writeFile } from "../files.ts";
import { openMap } from "../mapFile.ts";
import { pageFolder } from "../serve.ts";
import { note } from "../terminal.ts";

export function html(path: string, options: { output: string }): void {
	const map = openMap(path);
	const part = (name: string) => readText(join(pageFolder(), "offline", name));
	const title = `Paperloom: ${map.papers.length} papers`;
	writeFile(options.output, offlineHtml({ title, js: part("app.js"), css: part("app.css"), mapJson: writeMap(map) }));
	if (options.output !== "-") note(options.output);
}
