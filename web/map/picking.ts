/**
 * Finds nodes by place
 * ====================
 * A uniform grid over points, sorted once by cell; queries read the few cells around a place.
 */
export class GridIndex {
	private readonly x: Float32Array;
	private readonly y: Float32Array;
	private readonly left: number;
	private readonly bottom: number;
	private readonly cell: number;
	private readonly columns: number;
	private readonly rows: number;
	private readonly start: Uint32Array;
	private readonly order: Uint32Array;

	/** An index that came by message, which carries values and no methods. */
	static received(sent: GridIndex): GridIndex {
		return Object.setPrototypeOf(sent, GridIndex.prototype);
	}

	/** @param use - 1 for points to index. */
	constructor(x: Float32Array, y: Float32Array, use: Uint8Array) {
		this.x = x;
		this.y = y;
		let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
		let [right, top] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
		let count = 0;
		for (let i = 0; i < x.length; i++) {
			if (!use[i]) continue;
			count++;
			left = Math.min(left, x[i]);
			right = Math.max(right, x[i]);
			bottom = Math.min(bottom, y[i]);
			top = Math.max(top, y[i]);
		}
		if (count === 0) [left, right, bottom, top] = [0, 1, 0, 1];
		// About two points a cell.
		this.cell = Math.max(
			1e-6,
			Math.sqrt((2 * Math.max(1, right - left) * Math.max(1, top - bottom)) / Math.max(1, count)),
		);
		this.left = left;
		this.bottom = bottom;
		this.columns = Math.floor((right - left) / this.cell) + 1;
		this.rows = Math.floor((top - bottom) / this.cell) + 1;
		this.start = new Uint32Array(this.columns * this.rows + 1);
		const at = (i: number) =>
			Math.floor((y[i] - bottom) / this.cell) * this.columns + Math.floor((x[i] - left) / this.cell);
		for (let i = 0; i < x.length; i++) if (use[i]) this.start[at(i) + 1]++;
		for (let c = 0; c < this.start.length - 1; c++) this.start[c + 1] += this.start[c];
		this.order = new Uint32Array(count);
		const next = this.start.slice();
		for (let i = 0; i < x.length; i++) if (use[i]) this.order[next[at(i)]++] = i;
	}

	/** Calls back for every point in a box. */
	within(x0: number, y0: number, x1: number, y1: number, found: (i: number) => void): void {
		const column0 = Math.max(0, Math.floor((x0 - this.left) / this.cell));
		const column1 = Math.min(this.columns - 1, Math.floor((x1 - this.left) / this.cell));
		const row0 = Math.max(0, Math.floor((y0 - this.bottom) / this.cell));
		const row1 = Math.min(this.rows - 1, Math.floor((y1 - this.bottom) / this.cell));
		if (column1 < column0) return;
		for (let row = row0; row <= row1; row++) {
			const to = this.start[row * this.columns + column1 + 1];
			for (let k = this.start[row * this.columns + column0]; k < to; k++) {
				const i = this.order[k];
				if (this.x[i] >= x0 && this.x[i] <= x1 && this.y[i] >= y0 && this.y[i] <= y1) found(i);
			}
		}
	}

	/** Upper bound of the number of points in a box, read from whole cells. */
	countWithin(x0: number, y0: number, x1: number, y1: number): number {
		const column0 = Math.max(0, Math.floor((x0 - this.left) / this.cell));
		const column1 = Math.min(this.columns - 1, Math.floor((x1 - this.left) / this.cell));
		const row0 = Math.max(0, Math.floor((y0 - this.bottom) / this.cell));
		const row1 = Math.min(this.rows - 1, Math.floor((y1 - this.bottom) / this.cell));
		let count = 0;
		if (column1 < column0) return 0;
		for (let row = row0; row <= row1; row++)
			count += this.start[row * this.columns + column1 + 1] - this.start[row * this.columns + column0];
		return count;
	}

	/**
	 * The point nearest to a place, by distance to its rim.
	 *
	 * @param reach - Search radius.
	 * @param rim - Radius of each point, or a negative number for points that cannot be picked.
	 * @returns -1 when no rim is within reach.
	 */
	nearest(x: number, y: number, reach: number, rim: (i: number) => number, widest: number): number {
		let best = -1;
		let least = reach;
		this.within(x - reach - widest, y - reach - widest, x + reach + widest, y + reach + widest, (i) => {
			const radius = rim(i);
			if (radius < 0) return;
			const distance = Math.hypot(this.x[i] - x, this.y[i] - y) - radius;
			if (distance < least || (distance === least && i < best)) {
				least = distance;
				best = i;
			}
		});
		return best;
	}
}
