import { expect, test } from "vitest";
import { fileStem } from "../../../web/dialogs/download.ts";

test.each([
	["hf-papers-page.txt", "hf-papers-page"],
	["Meine Bücher.bib, more.ris", "meine-bu-cher"],
	["../../etc/passwd", "etc-passwd"],
	["sample", "paperloom"],
	["", "paperloom"],
	["…", "paperloom"],
])("%s", (name, stem) => expect(fileStem(name)).toBe(stem));
