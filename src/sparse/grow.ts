type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** A typed array that grows as it is filled. */
export interface Column<A extends Numbers> {
	readonly length: number;
	push(value: number): void;
	/** Pushes what stands in `values` from one place to another, end exclusive. */
	append(values: Numbers, from: number, to: number): void;
	/** Exactly what was pushed; a copy where much of the room was not needed. Nothing may be pushed afterwards. */
	finish(): A;
}

/** @param data - Empty room to begin with; its length is the first capacity. */
export function createColumn<A extends Numbers>(data: A): Column<A> {
	let room = data;
	let length = 0;
	const grow = (most: number) => {
		const wider = new (room.constructor as new (n: number) => A)(Math.max(16, room.length * 2, most));
		wider.set(room);
		room = wider;
	};
	return {
		get length() {
			return length;
		},
		push(value) {
			if (length === room.length) grow(0);
			room[length++] = value;
		},
		append(values, from, to) {
			if (length + to - from > room.length) grow(length + to - from);
			room.set(values.subarray(from, to), length);
			length += to - from;
		},
		finish: () => (length > 0.8 * room.length ? room.subarray(0, length) : room.slice(0, length)) as A,
	};
}
