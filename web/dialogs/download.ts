/** Gives a file to the person: the browser's own download. */
export function download(name: string, content: BlobPart | string[], type: string): void {
	const url = URL.createObjectURL(new Blob(Array.isArray(content) ? content : [content], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for files of this document: "hf-papers-page" from "hf-papers-page.txt, more.bib". */
export function fileStem(name: string): string {
	const first = name.split(", ")[0].replace(/\.[a-z0-9.]{1,16}$/i, "");
	const plain = first
		.normalize("NFKD")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 60)
		.toLowerCase();
	return plain === "" || plain === "sample" ? "paperloom" : plain;
}
