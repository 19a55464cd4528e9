import { writeMap } from "../../src/formats/mapJson.ts";
import { offlineHtml } from "../../src/formats/offlineHtml.ts";
import type { KnowledgeMap } from "../../src/model/map.ts";

/** The page's own script and style: beside it when it is served, inside it when it is an offline file already. */
async function ownParts(): Promise<{ js: string; css: string }> {
	const script = document.querySelector<HTMLScriptElement>("script[type=module]:not([src])")?.textContent;
	const style = document.querySelector("style")?.textContent;
	if (script && style) return { js: script, css: style };
	const [js, css] = await Promise.all(
		["offline/app.js", "offline/app.css"].map(async (path) => {
			const response = await fetch(path);
			if (!response.ok) throw new Error(`${path} is not beside this page (the server answered ${response.status}).`);
			return response.text();
		}),
	);
	return { js, css };
}

/** The whole page with this map as one HTML file. */
export async function offlinePage(map: KnowledgeMap, title: string): Promise<string> {
	return offlineHtml({ ...(await ownParts()), title, mapJson: writeMap(map) });
}
