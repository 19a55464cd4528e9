import type { Picture } from "./shapes.ts";

/** Paints a picture and gives it as a PNG file; `scale` device px per px. */
export function paintPicture(picture: Picture, scale: number): Promise<Blob> {
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(picture.width * scale);
	canvas.height = Math.round(picture.height * scale);
	const pen = canvas.getContext("2d");
	if (!pen) return Promise.reject(new Error("This browser cannot paint a picture of this size."));
	pen.scale(scale, scale);
	pen.fillStyle = picture.background;
	pen.fillRect(0, 0, picture.width, picture.height);
	pen.lineJoin = "round";
	for (const shape of picture.shapes) {
		pen.globalAlpha = ("alpha" in shape ? shape.alpha : undefined) ?? 1;
		if (shape.kind === "text") {
			pen.font = shape.font;
			pen.textAlign = shape.anchor === "middle" ? "center" : "left";
			if (shape.halo) {
				pen.strokeStyle = shape.halo.color;
				pen.lineWidth = shape.halo.width;
				pen.strokeText(shape.text, shape.x, shape.y);
			}
			pen.fillStyle = shape.fill;
			pen.fillText(shape.text, shape.x, shape.y);
			continue;
		}
		const path = new Path2D(shape.kind === "path" ? shape.d : undefined);
		if (shape.kind === "circle") path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
		if (shape.fill) {
			pen.fillStyle = shape.fill;
			pen.fill(path, shape.kind === "path" && shape.evenOdd ? "evenodd" : "nonzero");
		}
		if (shape.stroke) {
			pen.strokeStyle = shape.stroke;
			pen.lineWidth = shape.width ?? 1;
			pen.stroke(path);
		}
	}
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser gave no picture."))), "image/png");
	});
}
