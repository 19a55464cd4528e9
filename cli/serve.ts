import { realpathSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { dirname, extname, join, sep } from "node:path";

/** Folder of the built page: beside the command line's own folder, in the package and in a checkout alike. */
export function pageFolder(): string {
	return join(dirname(realpathSync(process.argv[1])), "../web");
}

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".svg": "image/svg+xml",
	".gz": "application/gzip",
	".bin": "application/octet-stream",
	".paperloom": "application/octet-stream",
};

/** The page may load from its own address only, and run no inline code. */
const HEADERS = {
	"Content-Security-Policy":
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
	"X-Content-Type-Options": "nosniff",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
	"Cache-Control": "no-cache",
};

/**
 * One range of bytes that a request asks for, end exclusive, cut off at the end of the body; undefined for none, for
 * several and for one that begins beyond it: then the whole is given, as RFC 9110 allows.
 */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | undefined {
	const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
	if (from === undefined || Number(from) >= length) return undefined;
	const end = to ? Math.min(length, Number(to) + 1) : length;
	return Number(from) < end ? { from: Number(from), to: end } : undefined;
}

/**
 * Serves a folder on 127.0.0.1, with some paths answered from memory.
 *
 * Answers GET and HEAD for this machine's own names only (403 for another Host, against DNS rebinding), never a path
 * that leaves the folder or begins with a dot. Gives a range of bytes where one is asked for.
 *
 * @param own - Contents by path ("/map.json"), before the folder's files.
 * @param port - 0 takes a free one.
 */
export async function serve(
	folder: string,
	own: Map<string, Uint8Array | string>,
	port: number,
): Promise<{ server: Server; url: string }> {
	const root = await realpath(folder);
	const server = createServer(async (request, response) => {
		const answer = (status: number, body: Uint8Array | string, type = "text/plain; charset=utf-8") => {
			const whole = Buffer.from(body);
			const range = status === 200 ? rangeOf(request.headers.range, whole.length) : undefined;
			const headers = { ...HEADERS, "Content-Type": type, "Accept-Ranges": "bytes" };
			if (range) {
				const place = `bytes ${range.from}-${range.to - 1}/${whole.length}`;
				response.writeHead(206, { ...headers, "Content-Range": place });
			} else response.writeHead(status, headers);
			const part = range ? whole.subarray(range.from, range.to) : whole;
			response.end(request.method === "HEAD" ? undefined : part);
		};
		if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? ""))
			return answer(403, "wrong host\n");
		if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "GET and HEAD only\n");
		let path: string;
		try {
			path = decodeURIComponent((request.url ?? "/").split("?")[0]);
		} catch {
			return answer(400, "not a path\n");
		}
		if (path === "/") path = "/index.html";
		const type = TYPES[extname(path)] ?? "application/octet-stream";
		const kept = own.get(path);
		if (kept !== undefined) return answer(200, kept, type);
		if (/[\\\0]|\/\.|\/\//.test(path)) return answer(404, "not found\n");
		try {
			const file = await realpath(join(root, path));
			if (!file.startsWith(root + sep)) return answer(404, "not found\n");
			answer(200, await readFile(file), type);
		} catch {
			answer(404, "not found\n");
		}
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("serve: no address");
	return { server, url: `http://127.0.0.1:${address.port}/` };
}
