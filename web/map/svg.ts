import type { Picture, Shape } from "./shapes.ts";

/** Text for XML: markup escaped, characters that XML 1.0 forbids left out. */
function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

function attributes(values: Record<string, string | number | undefined>): string {
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${typeof value === "number" ? value : escapeXml(String(value))}"`)
		.join("");
}

/** `rgba(…)` as a plain colour and an opacity, for programs that know no rgba in SVG. */
function paint(name: "fill" | "stroke", color: string | undefined): Record<string, string | undefined> {
	if (color === undefined) return { [name]: "none" };
	const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(color);
	if (!parts) return { [name]: color };
	const hex = parts
		.slice(1, 4)
		.map((value) => Number(value).toString(16).padStart(2, "0"))
		.join("");
	return { [name]: `#${hex}`, [`${name}-opacity`]: parts[4] };
}

/** Parts of a CSS font of the form `[italic ]<weight> <size>px <family>`. */
function fontOf(font: string): Record<string, string | undefined> {
	const [, italic, weight, size, family] = /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(font) ?? [];
	return {
		"font-family": family?.replaceAll('"', "'"),
		"font-size": size,
		"font-weight": weight === "400" ? undefined : weight,
		"font-style": italic ? "italic" : undefined,
	};
}

function element(shape: Shape): string {
	if (shape.kind === "path")
		return `<path${attributes({
			d: shape.d,
			...paint("fill", shape.fill),
			...(shape.evenOdd ? { "fill-rule": "evenodd" } : {}),
			...(shape.stroke ? { ...paint("stroke", shape.stroke), "stroke-width": shape.width } : {}),
		})}/>`;
	if (shape.kind === "circle")
		return `<circle${attributes({
			cx: shape.x,
			cy: shape.y,
			r: shape.r,
			...paint("fill", shape.fill),
			...(shape.stroke ? { ...paint("stroke", shape.stroke), "stroke-width": shape.width } : {}),
			opacity: shape.alpha,
		})}/>`;
	return `<text${attributes({
		x: shape.x,
		y: shape.y,
		...fontOf(shape.font),
		"text-anchor": shape.anchor === "middle" ? "middle" : undefined,
		...paint("fill", shape.fill),
		...(shape.halo
			? {
					...paint("stroke", shape.halo.color),
					"stroke-width": shape.halo.width,
					"stroke-linejoin": "round",
					"paint-order": "stroke",
				}
			: {}),
		opacity: shape.alpha,
	})}>${escapeXml(shape.text)}</text>`;
}

/** An SVG 1.1 document with real text, one element a shape. */
export function writeSvg({ width, height, background, title, shapes }: Picture): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeXml(title)}</title>`,
		`<rect width="${width}" height="${height}" fill="${background}"/>`,
		...shapes.map(element),
		"</svg>",
		"",
	].join("\n");
}
