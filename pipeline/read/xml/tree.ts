/** An element of a record. Names are without prefix; white space in texts is as it came. */
export interface XmlNode {
	name: string;
	attributes: Map<string, string>;
	children: (XmlNode | string)[];
}

/** Elements after which a text goes on in a new line. */
const BLOCK = new Set(["p", "sec", "para", "AbstractText", "br", "list-item", "list", "disp-quote", "abstract"]);
/** Elements that hold the same formula as their sibling. */
const DOUBLE = new Set(["tex-math", "annotation", "annotation-xml"]);

/** First element at a path of names, or undefined. */
export function child(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
	let at = node;
	for (const name of path)
		at = at?.children.find((one): one is XmlNode => typeof one !== "string" && one.name === name);
	return at;
}

/** All child elements of these names, in order. */
export function children(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
	return (node?.children ?? []).filter(
		(one): one is XmlNode => typeof one !== "string" && (names.length === 0 || names.includes(one.name)),
	);
}

/** All elements of these names below, in order, not looked into further. */
export function descendants(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
	return children(node).flatMap((one) => (names.includes(one.name) ? [one] : descendants(one, ...names)));
}

/** The text in an element, in order, without its tags; a heading becomes "Heading: ". */
export function textOf(node: XmlNode | string | undefined): string {
	if (node === undefined) return "";
	if (typeof node === "string") return node;
	const hasMath = node.children.some((one) => typeof one !== "string" && one.name === "math");
	const parts = node.children.map((one) => {
		if (typeof one === "string") return one;
		if (DOUBLE.has(one.name) && hasMath) return "";
		const text = textOf(one);
		if (one.name === "title" && text.trim() !== "")
			return /^abstract$/i.test(text.trim()) ? "\n" : `\n${text.trim().replace(/:$/, "")}: `;
		return BLOCK.has(one.name) ? `\n${text}\n` : text;
	});
	return parts.join("");
}

/** Text at a path, or undefined when it is blank. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
	const text = textOf(child(node, ...path)).trim();
	return text === "" ? undefined : text;
}

/** Texts of all the elements that are not blank. */
export function textsOf(nodes: readonly XmlNode[]): string[] {
	return nodes.map((node) => textOf(node).trim()).filter((text) => text !== "");
}
