import { readMap } from "../../src/formats/mapJson.ts";
import { openMapFile } from "../data/openMap.ts";
import { counted } from "../data/words.ts";
import { applyAll } from "../state/editing.ts";
import { answer, openDocument } from "../state/store.ts";

const HEAD = 400;

/**
 * Opens a file that Paperloom itself wrote: a map, or a list of edits.
 *
 * @returns False when it is neither, so that it is read as papers.
 * @throws MapError when it is one of them but faulty.
 */
export async function openOwnFile(file: File): Promise<boolean> {
	const head = await file.slice(0, HEAD).text();
	if (/"format"\s*:\s*"paperloom-map"/.test(head) || head.startsWith("PLMAP\r\n")) {
		const map = await openMapFile(file);
		openDocument({ name: file.name, base: map, map, edits: [], did: `Opened ${file.name}.` });
		answer(`Opened ${file.name}: ${counted(map.papers.length, "paper")}.`, true);
		return true;
	}
	if (/"format"\s*:\s*"paperloom-edits"/.test(head)) {
		const { readEdits } = await import("../../src/edits/editList.ts");
		const edits = readEdits(await file.text());
		await applyAll(edits, `${counted(edits.length, "edit")} applied from ${file.name}.`);
		return true;
	}
	const inside = head.includes("<!doctype html>")
		? /id="paperloom-map">(.*?)<\/script>/s.exec(await file.text())
		: null;
	if (!inside) return false;
	const map = readMap(inside[1]);
	openDocument({ name: file.name, base: map, map, edits: [], did: `Opened ${file.name}.` });
	answer(`Opened ${file.name}: ${counted(map.papers.length, "paper")}.`, true);
	return true;
}
