/** Kinds of colour vision that a palette must serve. */
export const VISIONS = ["normal", "deutan", "protan", "tritan"] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = [number, number, number];

/**
 * Severity 1, applied in linear RGB.
 *
 * [Article] Machado, Oliveira & Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", IEEE TVCG 15(6), 2009. doi:10.1109/TVCG.2009.113
 */
const MACHADO: Record<Exclude<Vision, "normal">, [Triple, Triple, Triple]> = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** Linear RGB, each in [0, 1], of `#RRGGBB`. */
function linearRgb(hex: string): Triple {
	if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`linearRgb: "${hex}" is not #RRGGBB`);
	const channel = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

/** WCAG 2 contrast ratio of two colours `#RRGGBB`, 1 to 21. */
export function contrast(a: string, b: string): number {
	const luminance = (hex: string) => {
		const [red, green, blue] = linearRgb(hex);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function simulate(rgb: Triple, vision: Vision): Triple {
	if (vision === "normal") return rgb;
	const [r, g, b] = MACHADO[vision].map((row) =>
		Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
	) as Triple;
	return [r, g, b];
}

/**
 * [Source] Ottosson, "A perceptual color space for image processing", 2020. https://bottosson.github.io/posts/oklab/
 */
function oklab([red, green, blue]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

/** OKLab distance × 100 between two colours `#RRGGBB` as a kind of vision sees them; about 2 is just noticeable. */
export function colourDistance(a: string, b: string, vision: Vision = "normal"): number {
	const p = oklab(simulate(linearRgb(a), vision));
	const q = oklab(simulate(linearRgb(b), vision));
	return 100 * Math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2);
}
