type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** A typed array that grows as it is filled. */
export interface Column<A extends Numbers> {
	readonly length: number;
	push(value: number): void;
	/** A copy of exactly what was pushed. */
	finish(): A;
}

/** @param data - Empty room to begin with; its length is the first capacity. */
export function createColumn<A extends Numbers>(data: A): Column<A> {
	let room = data;
	let length = 0;
	return {
		get length() {
			return length;
		},
		push(value) {
			if (length === room.length) {
				const wider = new (room.constructor as new (n: number) => A)(Math.max(16, room.length * 2));
				wider.set(room);
				room = wider;
			}
			room[length++] = value;
		},
		finish: () => room.slice(0, length) as A,
	};
}
