import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "../../cli/serve.ts";

/** The built page; PAPERLOOM_PAGE names another build to test. */
const PAGE = process.env["PAPERLOOM_PAGE"] ?? fileURLToPath(new URL("../../dist/web", import.meta.url));

/** The built command line; PAPERLOOM_CLI names another build to test. */
export const CLI =
	process.env["PAPERLOOM_CLI"] ?? fileURLToPath(new URL("../../dist/cli/paperloom.js", import.meta.url));

export interface Served {
	url: string;
	/** What is answered before the folder's files, by path. */
	own: Map<string, Uint8Array | string>;
	server: Server;
}

/** Serves the built page as `paperloom show` does, on a free port of 127.0.0.1. */
export async function servePage(): Promise<Served> {
	const own = new Map<string, Uint8Array | string>();
	const { server, url } = await serve(PAGE, own, 0);
	return { own, server, url: url.endsWith("/") ? url : `${url}/` };
}
