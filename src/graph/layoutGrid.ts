interface Grid {
	columns: number;
	rows: number;
	/** [cells + 1] into `order`. */
	start: Uint32Array;
	order: Uint32Array;
	cell: Uint32Array;
}

/** Sorts points into square cells of a size, row by row; inside a cell by index. */
function buildGrid(x: Float64Array, y: Float64Array, size: number): Grid {
	const n = x.length;
	let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	let [right, top] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let i = 0; i < n; i++) {
		left = Math.min(left, x[i]);
		right = Math.max(right, x[i]);
		bottom = Math.min(bottom, y[i]);
		top = Math.max(top, y[i]);
	}
	const columns = Math.max(1, Math.min(4096, Math.floor((right - left) / size) + 1));
	const rows = Math.max(1, Math.min(4096, Math.floor((top - bottom) / size) + 1));
	const start = new Uint32Array(columns * rows + 1);
	const cell = new Uint32Array(n);
	for (let i = 0; i < n; i++) {
		const column = Math.min(columns - 1, Math.floor((x[i] - left) / size));
		const row = Math.min(rows - 1, Math.floor((y[i] - bottom) / size));
		cell[i] = row * columns + column;
		start[cell[i] + 1]++;
	}
	for (let c = 0; c < columns * rows; c++) start[c + 1] += start[c];
	const order = new Uint32Array(n);
	const at = start.slice();
	for (let i = 0; i < n; i++) order[at[cell[i]]++] = i;
	return { columns, rows, start, order, cell };
}

/** Calls back for every pair nearer than its reaches wish, in index order, before anything of it has changed. */
export function shortfalls(
	x: Float64Array,
	y: Float64Array,
	reach: Float64Array,
	found: (i: number, j: number, distance: number) => void,
): void {
	let widest = 1e-6;
	for (let i = 0; i < x.length; i++) widest = Math.max(widest, 2 * reach[i]);
	const { columns, rows, start, order, cell } = buildGrid(x, y, widest);
	for (let i = 0; i < x.length; i++) {
		const column = cell[i] % columns;
		const row = (cell[i] - column) / columns;
		for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
			const to = start[r * columns + Math.min(columns - 1, column + 1) + 1];
			for (let k = start[r * columns + Math.max(0, column - 1)]; k < to; k++) {
				const j = order[k];
				if (j <= i) continue;
				const dx = x[j] - x[i];
				const dy = y[j] - y[i];
				const distance = Math.sqrt(dx * dx + dy * dy);
				if (distance < reach[i] + reach[j]) found(i, j, distance);
			}
		}
	}
}

/**
 * Pushes apart whatever is too near
 * =================================
 * One pass over a uniform grid, in index order and in place, so that the result is the same everywhere.
 *
 * @param reach - Two nodes keep reach[i] + reach[j] between their centres.
 * @param stiffness - Share of an overlap that is removed, 0 to 1.
 * @param group - With it, nodes of different groups keep `between` more.
 * @param far - Reach that counts between groups; default `reach`.
 * @returns The largest need found: 1 - distance / wanted, 0 when nothing was too near.
 */
export function separate(
	x: Float64Array,
	y: Float64Array,
	reach: Float64Array,
	stiffness: number,
	group?: Int32Array,
	between = 0,
	far: Float64Array = reach,
): number {
	const n = x.length;
	if (n < 2) return 0;
	let widest = 1e-6;
	for (let i = 0; i < n; i++) widest = Math.max(widest, 2 * reach[i], group ? 2 * far[i] + between : 0);
	const { columns, rows, start, order, cell } = buildGrid(x, y, widest);
	let worst = 0;
	for (let i = 0; i < n; i++) {
		const column = cell[i] % columns;
		const row = (cell[i] - column) / columns;
		for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
			const from = start[r * columns + Math.max(0, column - 1)];
			const to = start[r * columns + Math.min(columns - 1, column + 1) + 1];
			for (let k = from; k < to; k++) {
				const j = order[k];
				if (j <= i) continue;
				const wanted = group === undefined || group[i] === group[j] ? reach[i] + reach[j] : far[i] + far[j] + between;
				let dx = x[j] - x[i];
				let dy = y[j] - y[i];
				if (dx >= wanted || -dx >= wanted || dy >= wanted || -dy >= wanted) continue;
				let square = dx * dx + dy * dy;
				if (square >= wanted * wanted) continue;
				if (square < 1e-8) {
					// Coincident nodes part along a direction given by their numbers.
					dx = ((i * 7 + j * 3) % 11) - 5.5;
					dy = ((i * 5 + j * 13) % 11) - 5.5;
					square = dx * dx + dy * dy;
					const unit = 0.01 / Math.sqrt(square);
					dx *= unit;
					dy *= unit;
					square = 1e-4;
				}
				const distance = Math.sqrt(square);
				worst = Math.max(worst, 1 - distance / wanted);
				const push = (0.5 * stiffness * (wanted - distance)) / distance;
				x[i] -= dx * push;
				y[i] -= dy * push;
				x[j] += dx * push;
				y[j] += dy * push;
			}
		}
	}
	return worst;
}
