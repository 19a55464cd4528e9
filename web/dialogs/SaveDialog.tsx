import { useSignal } from "@preact/signals";
import type { Format } from "../../src/formats/index.ts";
import { LargeMap } from "../data/large/largeMap.ts";
import { count, counted } from "../data/words.ts";
import { mapView } from "../state/drawn.ts";
import { announce, type Document, dialog, documentOf } from "../state/store.ts";
import { download, fileStem } from "./download.ts";
import { closeDialog, Modal } from "./Modal.tsx";

interface Choice {
	group: string;
	name: string;
	about: string;
	/** What the file's name ends in. */
	ending?: string;
	/** Undefined when it cannot be had now; `about` says why. */
	save?: ((now: Document) => Promise<string | undefined>) | undefined;
}

const formats = () => import("../../src/formats/index.ts");

/** Saves one of the formats that other programs read. */
async function saveFormat(now: Document, name: Format["name"]): Promise<string> {
	const { exportPieces, findFormat } = await formats();
	const format = findFormat(name);
	if (!format) throw new Error(`There is no format ${name}.`);
	const file = `${fileStem(now.name)}${format.extension}`;
	download(file, [...exportPieces(now.map, name as Parameters<typeof exportPieces>[1])], format.mime);
	return file;
}

/** Saves the edits as a file that this page and `paperloom build --edits` read. */
export async function saveEdits(now: Document): Promise<string> {
	const { writeEdits } = await import("../../src/edits/editList.ts");
	const file = `${fileStem(now.name)}.edits.json`;
	download(file, writeEdits(now.edits), "application/json");
	return file;
}

const OTHERS: [name: Format["name"], title: string, ending: string, about: string][] = [
	["gexf", "GEXF", ".gexf", "Gephi, Gephi Lite: colours, places, themes"],
	["graphml", "GraphML", ".graphml", "igraph, networkx, yEd"],
	["csv-nodes", "CSV of nodes", ".csv", "any spreadsheet"],
	["csv-edges", "CSV of links", ".csv", "any spreadsheet"],
	["vosviewer", "VOSviewer", ".json", "VOSviewer Online"],
	["cytoscape", "Cytoscape", ".cyjs", "Cytoscape desktop and web"],
	["jsonld", "JSON-LD", ".jsonld", "schema.org and SKOS"],
	["pajek", "Pajek", ".net", "network file"],
	["bibtex", "BibTeX", ".bib", "papers with their themes as keywords"],
	["ris", "RIS", ".ris", "Zotero, EndNote, Mendeley"],
	["csl-json", "CSL-JSON", ".json", "citation tools"],
];

/** Groups whose files need every text of the map at once. */
const OF_WHOLE = new Set(["This map", "For other programs"]);

function choices(now: Document): Choice[] {
	const stem = fileStem(now.name);
	const drawn = mapView.value;
	const title = `${counted(now.map.papers.length, "paper")}, ${counted(now.map.themes.filter((t) => t.parent < 0).length, "theme")}`;
	const picture = { area: "view" as const, title: "Paperloom", subtitle: title, legend: true };
	const noMap = "the map must be drawn first";
	return [
		{
			group: "This map",
			name: "One HTML file",
			about: "map, list and search in one file that works offline",
			ending: ".html",
			save: async () => {
				const { offlinePage } = await import("./offline.ts");
				download(`${stem}.html`, await offlinePage(now.map, `Paperloom: ${title}`), "text/html");
				return `${stem}.html`;
			},
		},
		{
			group: "This map",
			name: "Paperloom map",
			about: "opens here again",
			ending: ".json",
			save: (doc: Document) => saveFormat(doc, "json"),
		},
		{
			group: "A picture of the view",
			name: "SVG",
			about: drawn ? "vectors with text, legend and title" : noMap,
			ending: ".svg",
			save:
				drawn &&
				(async () => {
					download(`${stem}.svg`, drawn.toSvg(picture), "image/svg+xml");
					return `${stem}.svg`;
				}),
		},
		{
			group: "A picture of the view",
			name: "PNG",
			about: drawn ? "at twice the size of the screen" : noMap,
			ending: ".png",
			save:
				drawn &&
				(async () => {
					download(`${stem}.png`, await drawn.toPng(2, picture), "image/png");
					return `${stem}.png`;
				}),
		},
		{
			group: "Your work",
			name: "Edits",
			about:
				now.edits.length > 0 ? `${counted(now.edits.length, "edit")}; a build can apply them again` : "none made yet",
			ending: ".json",
			save: now.edits.length > 0 ? saveEdits : undefined,
		},
		{
			group: "Your work",
			name: "Methods paragraph",
			about: "how this map was made, to cite",
			save: async () => {
				dialog.value = "methods";
				return undefined;
			},
		},
		...OTHERS.map(([name, label, ending, about]) => ({
			group: "For other programs",
			name: label,
			about,
			ending,
			save: (doc: Document) => saveFormat(doc, name),
		})),
	].map((choice) =>
		now.map instanceof LargeMap && OF_WHOLE.has(choice.group)
			? { ...choice, about: "for a map of this size: paperloom export", save: undefined }
			: { ...choice, save: choice.save || undefined },
	);
}

/** Everything that can be taken along. */
export function SaveDialog() {
	const said = useSignal("");
	const now = documentOf.value;
	if (!now) return null;
	const all = choices(now);
	const groups = [...new Set(all.map(({ group }) => group))];
	const take = async ({ name, save }: Choice) => {
		if (!save) return;
		said.value = `Writing ${name} …`;
		try {
			const file = await save(now);
			if (file === undefined) return;
			said.value = `Saved ${file}.`;
		} catch (error) {
			said.value = `${name} could not be saved: ${error instanceof Error ? error.message : String(error)}`;
		}
		announce(said.value);
	};
	return (
		<Modal
			title="Save"
			about="Files are made in this page and go to your downloads."
			footer={
				<>
					<p>{said.value}</p>
					<button type="button" class="btn quiet" onClick={() => (dialog.value = "edits")}>
						See the edits{now.edits.length > 0 && ` (${count(now.edits.length)})`}
					</button>
					<button type="button" class="btn" onClick={closeDialog}>
						Done
					</button>
				</>
			}
		>
			{groups.map((group) => (
				<section class="choices" key={group} aria-label={group}>
					<h3>{group}</h3>
					{all
						.filter((choice) => choice.group === group)
						.map((choice) => (
							<button key={choice.name} type="button" disabled={!choice.save} onClick={() => take(choice)}>
								<b>{choice.name}</b> {choice.ending && <i aria-hidden="true">{choice.ending}</i>}
								<small>{choice.about}</small>
							</button>
						))}
				</section>
			))}
		</Modal>
	);
}
