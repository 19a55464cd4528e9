import { expect, test } from "vitest";
import { editWords } from "../../../web/dialogs/editWords.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

test("each edit in plain words; one that cannot be made is said to be left out once, and why", async () => {
	expect(
		await editWords(tinyMap(), [
			{ op: "rename", concept: "clients", label: "devices" },
			{ op: "hide", concept: "clients" },
			{ op: "hide", concept: "hessian" },
			{ op: "split", concept: "hessian", form: "Hessian" },
			{ op: "rename-theme", theme: "nope", name: "x" },
		]),
	).toEqual([
		"Renamed “clients” to “devices”.",
		"Hid “devices”.",
		"Hid “Hessian”.",
		"Left out: “Hessian” is the name of the concept itself.",
		"Left out: There is no theme “nope” in this map.",
	]);
});
