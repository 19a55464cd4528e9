import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = join(root, "dist/cli/paperloom.js");

/** Runs the built command line, as a user does. */
export function paperloom(
	args: string[],
	options: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
		encoding: "utf8",
		cwd: options.cwd ?? root,
		...(options.input === undefined ? {} : { input: options.input }),
		env: { ...process.env, CI: "true", ...options.env },
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), "paperloom-test-"));
