/** A map file of which parts are read: a file on disk, or one that a server gives in ranges. */
export interface Source {
	size: number;
	/** Bytes from `from` to `to`, end exclusive. */
	read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export function blobSource(blob: Blob): Source {
	return {
		size: blob.size,
		read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
	};
}

/** A file of `size` bytes behind an address that answers requests for ranges; its first bytes have come already. */
export function urlSource({ url, size, first }: { url: string; size: number; first: Uint8Array }): Source {
	return {
		size,
		async read(from, to) {
			const here = first.slice(from, to) as Uint8Array<ArrayBuffer>;
			if (here.length === to - from) return here;
			const response = await fetch(url, { headers: { Range: `bytes=${from + here.length}-${to - 1}` } }).catch(
				() => null,
			);
			if (response?.status !== 206)
				throw new Error(
					`A part of the map could not be reached (${response ? `answer ${response.status}` : "no answer"}).`,
				);
			const rest = new Uint8Array(await response.arrayBuffer());
			if (here.length === 0) return rest;
			const both = new Uint8Array(to - from);
			both.set(here);
			both.set(rest, here.length);
			return both;
		},
	};
}
