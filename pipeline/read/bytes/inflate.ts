import { ReadError } from "../error.ts";
import { DecompressionStream } from "./platform.ts";

/** Text packs 3 to 20 times; the format's own limit is 1032. */
const MAX_RATIO = 200;
const RATIO_FROM = 64 * 2 ** 20;

/** Set on the error that ends an archive early, so that what came before can still be used. */
export class TruncatedArchive extends Error {}

/**
 * Unpacks gzip, or the deflate stream of a zip's entry, as it comes.
 *
 * @throws ReadError for a bomb or damage from the start; TruncatedArchive for damage after the text began.
 */
export async function* inflate(
	file: string,
	chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
	format: "gzip" | "deflate-raw",
): AsyncGenerator<Uint8Array> {
	const unpacker = new DecompressionStream(format);
	const writer = unpacker.writable.getWriter();
	const reader = unpacker.readable.getReader();
	let packed = 0;
	let plain = 0;
	const pump = (async () => {
		try {
			for await (const chunk of chunks) {
				packed += chunk.length;
				await writer.write(chunk);
			}
			await writer.close();
		} catch (error) {
			await writer.abort(error).catch(() => undefined);
		}
	})();
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done || value === undefined) break;
			plain += value.length;
			if (plain > RATIO_FROM && plain > packed * MAX_RATIO)
				throw new ReadError("archive-bomb", `${file} unpacks to over ${MAX_RATIO} times its size`, {
					file,
					hint: "This is no list of papers. If it is, unpack it yourself.",
				});
			yield value;
		}
	} catch (error) {
		if (error instanceof ReadError) throw error;
		if (plain > 0) throw new TruncatedArchive(String(error));
		throw new ReadError("broken-archive", `${file} is a damaged ${format === "gzip" ? "gzip" : "zip"} archive`, {
			file,
			hint: "Fetch or pack it again.",
		});
	} finally {
		await reader.cancel().catch(() => undefined);
		await pump;
	}
}
