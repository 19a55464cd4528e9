// Over 250 lines: one WebGL context with all that has to be set up, filled and drawn in it.
import type { LitLink } from "./focus.ts";
import { channels, type Look } from "./look.ts";
import { faintness, type Kinds, type LinkList, linksOf, type MapData } from "./mapData.ts";
import { LINK_FRAGMENT, LINK_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from "./shaders.ts";
import type { Affine } from "./sigma.ts";

export interface MassFrame {
	affine: Affine;
	/** px */
	width: number;
	height: number;
	/** Device px per px. */
	ratio: number;
	zoom: number;
	/** px per natural px of radius. */
	grow: number;
	/** 0 … 1 from the state before to the state now. */
	fade: number;
	/** Strength of links at rest; 0 draws none. */
	links: number;
	focus: boolean;
	themeFocus: boolean;
	look: Look;
	contrast: boolean;
}

/** Width of the data textures: node i lies at column i mod 1024. */
const COLUMNS = 1024;
/** Opacity by state: rest, dimmed, lit, selected, hovered, filtered, hidden. */
const PAPER_ALPHA = [1, 0.17, 1, 1, 1, 0.08, 0];
const CONCEPT_ALPHA = [1, 0.15, 1, 1, 1, 0.08, 0];
/** Links from which on they are plain lines: a bowed strip each would cost too much. */
const THIN_FROM = 20_000;
/** Pieces of a bowed link. */
const PIECES = 14;

interface Program {
	program: WebGLProgram;
	shaders: WebGLShader[];
	uniforms: Map<string, WebGLUniformLocation>;
}

/**
 * The mass of the map
 * ===================
 * One WebGL 2 layer that draws links, rings and discs from typed arrays: 200,000 nodes are three textures and one
 * buffer of numbers. Nothing is uploaded while the camera moves.
 */
export class MassLayer {
	readonly canvas: HTMLCanvasElement;
	private readonly gl: WebGL2RenderingContext;
	private readonly nodes: Program;
	private readonly links: Program;
	private data: MapData | undefined;
	private readonly place: WebGLTexture;
	private readonly style: WebGLTexture;
	private readonly state: WebGLTexture;
	private states = new Uint8Array(0);
	private readonly all: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	private readonly front: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	private readonly straight: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	private readonly across: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	/** Links within themes, then those across, as plain lines: in large maps instead of the two above. */
	private readonly thin: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	private thinWithin = 0;
	private readonly lit: { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number };
	private view: Kinds | "" = "";
	/** What colours and links at rest were made from. */
	private painted: Uint8Array | undefined;
	private drawn: LinkList | undefined;
	/** Largest point that the card draws, device px. */
	private readonly largest: number;

	/** @throws Error saying in words why there is no WebGL 2. */
	constructor(canvas: HTMLCanvasElement) {
		this.canvas = canvas;
		const gl = canvas.getContext("webgl2", { alpha: true, premultipliedAlpha: true, antialias: false, depth: false });
		if (!gl) throw new Error("This browser offers no WebGL 2.");
		this.gl = gl;
		this.largest = (gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array)[1];
		this.nodes = this.compile(NODE_VERTEX, NODE_FRAGMENT);
		this.links = this.compile(LINK_VERTEX, LINK_FRAGMENT);
		this.place = gl.createTexture();
		this.style = gl.createTexture();
		this.state = gl.createTexture();
		this.all = this.numbers(1, 0);
		this.front = this.numbers(1, 0);
		this.straight = this.numbers(2, 1);
		this.across = this.numbers(2, 1);
		this.thin = this.numbers(2, 0);
		this.lit = this.strokes();
	}

	setData(data: MapData): void {
		this.data = data;
		this.view = "";
		const { gl } = this;
		const rows = Math.max(1, Math.ceil(data.count / COLUMNS));
		const place = new Float32Array(4 * COLUMNS * rows);
		for (let i = 0; i < data.count; i++) {
			place[4 * i] = data.x[i];
			place[4 * i + 1] = data.y[i];
			place[4 * i + 2] = data.radius[i];
			place[4 * i + 3] = data.appear[i];
		}
		this.upload(this.place, gl.RGBA32F, rows, gl.RGBA, gl.FLOAT, place);
		this.paint(data, rows);
		this.states = new Uint8Array(2 * COLUMNS * rows);
		this.upload(this.state, gl.RG8UI, rows, gl.RG_INTEGER, gl.UNSIGNED_BYTE, this.states);
		// Rings below discs; within each, important ones last, on top.
		const order = new Uint32Array(data.order.length);
		let n = 0;
		for (let k = data.order.length - 1; k >= 0; k--) if (data.order[k] >= data.papers) order[n++] = data.order[k];
		for (let i = 0; i < data.papers; i++) if (data.shown[i]) order[n++] = i;
		this.fill(this.all, order, 1);
	}

	/** Colours and links of the same nodes, as far as others have come. */
	more(): void {
		const { data, view } = this;
		if (!data) return;
		if (data.slot !== this.painted) this.paint(data, this.states.length / 2 / COLUMNS);
		if (view === "" || (data.links && data.links[view] === this.drawn)) return;
		this.view = "";
		this.setView(view);
	}

	private paint(data: MapData, rows: number): void {
		const { gl } = this;
		const { count, papers, slot, slot2, slot3, share1, share2 } = data;
		const style = new Uint8Array(4 * COLUMNS * rows);
		for (let i = 0; i < count; i++) {
			style[4 * i] = slot[i] | (slot2[i] << 4);
			style[4 * i + 1] = slot3[i] | (i < papers ? 0 : 16);
			style[4 * i + 2] = share1[i];
			style[4 * i + 3] = share2[i];
		}
		this.upload(this.style, gl.RGBA8UI, rows, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, style);
		this.painted = slot;
	}

	/** One node's place has changed. */
	placeNode(node: number): void {
		const { gl, data } = this;
		if (!data) return;
		const values = new Float32Array([data.x[node], data.y[node], data.radius[node], data.appear[node]]);
		gl.bindTexture(gl.TEXTURE_2D, this.place);
		gl.texSubImage2D(gl.TEXTURE_2D, 0, node % COLUMNS, Math.floor(node / COLUMNS), 1, 1, gl.RGBA, gl.FLOAT, values);
	}

	/** The state of all nodes, with the one before it for the transition, and what is lit. */
	setState(now: Uint8Array, before: Uint8Array, front: readonly number[], lit: readonly LitLink[]): void {
		const { gl } = this;
		for (let i = 0; i < now.length; i++) {
			this.states[2 * i] = now[i];
			this.states[2 * i + 1] = before[i] ?? now[i];
		}
		const rows = this.states.length / 2 / COLUMNS;
		gl.bindTexture(gl.TEXTURE_2D, this.state);
		gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
		gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, COLUMNS, rows, gl.RG_INTEGER, gl.UNSIGNED_BYTE, this.states);
		this.fill(this.front, Uint32Array.from(front), 1);
		const bytes = new DataView(new ArrayBuffer(16 * lit.length));
		lit.forEach((link, k) => {
			bytes.setUint32(16 * k, link.a, true);
			bytes.setUint32(16 * k + 4, link.b, true);
			bytes.setFloat32(16 * k + 8, link.width, true);
			bytes.setFloat32(16 * k + 12, link.alpha, true);
		});
		gl.bindBuffer(gl.ARRAY_BUFFER, this.lit.buffer);
		gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW);
		this.lit.count = lit.length;
	}

	/** Chooses the links at rest. */
	setView(view: Kinds): void {
		if (!this.data || view === this.view) return;
		this.view = view;
		const links: LinkList = linksOf(this.data, view);
		this.drawn = links;
		const { theme } = this.data;
		const { a, b } = links;
		const many = a.length > THIN_FROM;
		// Of a plain line either vertex knows both ends.
		const size = many ? 4 : 2;
		const ends = new Uint32Array(size * a.length);
		let [front, back] = [0, ends.length];
		for (let k = 0; k < a.length; k++) {
			const at = theme[a[k]] === theme[b[k]] ? (front += size) - size : (back -= size);
			for (let j = at; j < at + size; j += 2) {
				ends[j] = a[k];
				ends[j + 1] = b[k];
			}
		}
		const none = new Uint32Array(0);
		this.fill(this.straight, many ? none : ends.subarray(0, front), 2);
		this.fill(this.across, many ? none : ends.subarray(front), 2);
		this.thinWithin = many ? front / 2 : 0;
		this.fill(this.thin, many ? ends : none, 2);
	}

	draw(frame: MassFrame): void {
		const { gl } = this;
		gl.viewport(0, 0, this.canvas.width, this.canvas.height);
		gl.clearColor(0, 0, 0, 0);
		gl.clear(gl.COLOR_BUFFER_BIT);
		if (!this.data) return;
		gl.enable(gl.BLEND);
		gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
		[this.place, this.style, this.state].forEach((texture, unit) => {
			gl.activeTexture(gl.TEXTURE0 + unit);
			gl.bindTexture(gl.TEXTURE_2D, texture);
		});
		this.useProgram(this.links, frame);
		const at = (name: string) => this.links.uniforms.get(name) ?? null;
		gl.uniform1i(at("u_focus"), Number(frame.focus));
		gl.uniform1i(at("u_theme"), Number(frame.themeFocus));
		if (frame.links > 0) {
			gl.uniform1f(at("u_strength"), frame.links * faintness(this.straight.count, false));
			this.drawLinks(this.straight, 1, 0, false, false);
			gl.uniform1f(at("u_strength"), frame.links * faintness(this.across.count, true));
			this.drawLinks(this.across, PIECES, 0.16, false, true);
			const within = this.thinWithin;
			const beyond = this.thin.count - within;
			gl.uniform1f(at("u_strength"), frame.links * faintness(within / 2, false));
			this.drawLines(0, within, false);
			gl.uniform1f(at("u_strength"), frame.links * faintness(beyond / 2, true));
			this.drawLines(within, beyond, true);
		}
		this.drawLinks(this.lit, PIECES, 0.12, true, false);

		this.useProgram(this.nodes, frame);
		const node = (name: string) => this.nodes.uniforms.get(name) ?? null;
		gl.uniform1f(node("u_grow"), frame.grow);
		gl.uniform1f(node("u_largest"), this.largest);
		gl.uniform1fv(node("u_alpha"), [...PAPER_ALPHA, ...CONCEPT_ALPHA]);
		gl.uniform3fv(node("u_rim"), unit(frame.contrast ? frame.look.ink : frame.look.page));
		for (const [set, front] of [
			[this.all, 0],
			[this.front, 1],
		] as const) {
			if (set.count === 0) continue;
			gl.uniform1i(node("u_front"), front);
			gl.bindVertexArray(set.vao);
			gl.drawArrays(gl.POINTS, 0, set.count);
		}
		gl.bindVertexArray(null);
	}

	kill(): void {
		this.gl.getExtension("WEBGL_lose_context")?.loseContext();
	}

	private drawLines(from: number, count: number, across: boolean): void {
		if (count === 0) return;
		const { gl } = this;
		const at = (name: string) => this.links.uniforms.get(name) ?? null;
		gl.uniform1i(at("u_pieces"), 0);
		gl.uniform1f(at("u_bow"), 0);
		gl.uniform1i(at("u_lit"), 0);
		gl.uniform1i(at("u_across"), Number(across));
		gl.bindVertexArray(this.thin.vao);
		gl.drawArrays(gl.LINES, from, count);
	}

	private drawLinks(
		set: { vao: WebGLVertexArrayObject; count: number },
		pieces: number,
		bow: number,
		lit: boolean,
		across: boolean,
	): void {
		if (set.count === 0) return;
		const { gl } = this;
		const at = (name: string) => this.links.uniforms.get(name) ?? null;
		gl.uniform1i(at("u_pieces"), pieces);
		gl.uniform1f(at("u_bow"), bow);
		gl.uniform1i(at("u_lit"), Number(lit));
		gl.uniform1i(at("u_across"), Number(across));
		gl.bindVertexArray(set.vao);
		gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + 1), set.count);
	}

	private useProgram({ program, uniforms }: Program, frame: MassFrame): void {
		const { gl } = this;
		const { affine, look } = frame;
		const at = (name: string) => uniforms.get(name) ?? null;
		gl.useProgram(program);
		gl.uniform1i(at("u_place"), 0);
		gl.uniform1i(at("u_style"), 1);
		gl.uniform1i(at("u_state"), 2);
		gl.uniform4f(at("u_linear"), affine.a, affine.b, affine.c, affine.d);
		gl.uniform2f(at("u_offset"), affine.e, affine.f);
		gl.uniform2f(at("u_size"), frame.width, frame.height);
		gl.uniform1f(at("u_zoom"), frame.zoom);
		gl.uniform1f(at("u_fade"), frame.fade);
		gl.uniform1f(at("u_ratio"), frame.ratio);
		gl.uniform3fv(at("u_mark"), look.mark.flatMap(unit));
		gl.uniform3fv(at("u_themeInk"), look.themeInk.flatMap(unit));
		gl.uniform3fv(at("u_page"), unit(look.page));
		gl.uniform3fv(at("u_ink"), unit(look.ink));
	}

	/** The card compiles beside the main thread until its answer is wanted. */
	private compile(vertex: string, fragment: string): Program {
		const { gl } = this;
		const program = gl.createProgram();
		const shaders = ([vertex, fragment] as const).map((source, k) => {
			const shader = gl.createShader(k === 0 ? gl.VERTEX_SHADER : gl.FRAGMENT_SHADER);
			if (!shader) throw new Error("The graphics card gave no shader.");
			gl.shaderSource(shader, source);
			gl.compileShader(shader);
			gl.attachShader(program, shader);
			return shader;
		});
		gl.linkProgram(program);
		return { program, shaders, uniforms: new Map() };
	}

	/** Resolves when the card has compiled the programs, where it can tell, so that asking for them need not wait. */
	async compiled(): Promise<void> {
		const { gl } = this;
		const can = gl.getExtension("KHR_parallel_shader_compile");
		const done = ({ program }: Program) => !can || gl.getProgramParameter(program, can.COMPLETION_STATUS_KHR);
		do await new Promise((next) => setTimeout(next));
		while (!gl.isContextLost() && ![this.nodes, this.links].every(done));
	}

	/** Takes the programs into use. @throws Error saying in words what the card refused. */
	ready(): void {
		const { gl } = this;
		for (const { program, shaders, uniforms } of [this.nodes, this.links]) {
			if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
				const refused = shaders.find((shader) => !gl.getShaderParameter(shader, gl.COMPILE_STATUS));
				throw new Error(
					refused
						? `The graphics card refused a shader: ${gl.getShaderInfoLog(refused)}`
						: `The graphics card refused a program: ${gl.getProgramInfoLog(program)}`,
				);
			}
			const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number;
			for (let k = 0; k < count; k++) {
				const name = gl.getActiveUniform(program, k)?.name.replace("[0]", "");
				const location = name ? gl.getUniformLocation(program, name) : null;
				if (name && location) uniforms.set(name, location);
			}
		}
	}

	private upload(
		texture: WebGLTexture,
		inner: number,
		rows: number,
		format: number,
		type: number,
		data: ArrayBufferView,
	): void {
		const { gl } = this;
		gl.bindTexture(gl.TEXTURE_2D, texture);
		gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
		gl.texImage2D(gl.TEXTURE_2D, 0, inner, COLUMNS, rows, 0, format, type, data);
		for (const [name, value] of [
			[gl.TEXTURE_MIN_FILTER, gl.NEAREST],
			[gl.TEXTURE_MAG_FILTER, gl.NEAREST],
			[gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
			[gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
		])
			gl.texParameteri(gl.TEXTURE_2D, name, value);
	}

	/** One or two node numbers for each vertex (`divisor` 0) or instance (1). */
	private numbers(size: 1 | 2, divisor: 0 | 1): { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number } {
		const { gl } = this;
		const vao = gl.createVertexArray();
		const buffer = gl.createBuffer();
		gl.bindVertexArray(vao);
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		gl.enableVertexAttribArray(0);
		gl.vertexAttribIPointer(0, size, gl.UNSIGNED_INT, 0, 0);
		gl.vertexAttribDivisor(0, divisor);
		gl.bindVertexArray(null);
		return { vao, buffer, count: 0 };
	}

	/** Two node numbers, a width and an alpha an instance. */
	private strokes(): { vao: WebGLVertexArrayObject; buffer: WebGLBuffer; count: number } {
		const { gl } = this;
		const set = this.numbers(2, 1);
		gl.bindVertexArray(set.vao);
		gl.bindBuffer(gl.ARRAY_BUFFER, set.buffer);
		gl.vertexAttribIPointer(0, 2, gl.UNSIGNED_INT, 16, 0);
		gl.enableVertexAttribArray(1);
		gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 16, 8);
		gl.vertexAttribDivisor(1, 1);
		gl.bindVertexArray(null);
		return set;
	}

	private fill(set: { buffer: WebGLBuffer; count: number }, numbers: Uint32Array, size: number): void {
		const { gl } = this;
		gl.bindBuffer(gl.ARRAY_BUFFER, set.buffer);
		gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.STATIC_DRAW);
		set.count = numbers.length / size;
	}
}

function unit(hex: string): number[] {
	return channels(hex).map((value) => value / 255);
}
