/** The services of the Encoding and Compression Streams standards that readers need; Node and browsers have both. */
interface Platform {
	TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
	TextEncoder: new () => { encode(text: string): Uint8Array };
	DecompressionStream: new (format: "gzip" | "deflate-raw") => Unpacker;
}

export interface Decoder {
	readonly encoding: string;
	decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

interface Unpacker {
	writable: {
		getWriter(): {
			write(chunk: Uint8Array): Promise<void>;
			close(): Promise<void>;
			abort(reason?: unknown): Promise<void>;
		};
	};
	readable: {
		getReader(): { read(): Promise<{ value?: Uint8Array; done: boolean }>; cancel(): Promise<void> };
	};
}

/** Typed here, because this room is compiled without the types of either platform. */
export const { TextDecoder, TextEncoder, DecompressionStream } = globalThis as unknown as Platform;
