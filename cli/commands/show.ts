import { spawn } from "node:child_process";
import { CliError, EXIT } from "../exit.ts";
import { mapForPage } from "../mapFile.ts";
import { pageFolder, serve } from "../serve.ts";
import { note, print } from "../terminal.ts";

export async function show(path: string, options: { port: number; open: boolean }): Promise<void> {
	const map = mapForPage(path);
	let url: string;
	try {
		({ url } = await serve(pageFolder(), new Map([["/map.json", map]]), options.port));
	} catch (error) {
		throw new CliError(
			EXIT.io,
			`cannot serve on port ${options.port} (${(error as NodeJS.ErrnoException).code ?? error})`,
			"Leave --port out to take a free one.",
		);
	}
	print(url);
	note("Stop with Ctrl+C.");
	if (options.open && onDesktop()) openBrowser(url);
}

function onDesktop(): boolean {
	if (process.env["CI"] || process.env["SSH_CONNECTION"] || !process.stdout.isTTY) return false;
	if (process.platform === "linux") return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
	return process.platform === "darwin" || process.platform === "win32";
}

function openBrowser(url: string): void {
	const [command, args] =
		process.platform === "darwin"
			? ["open", [url]]
			: process.platform === "win32"
				? ["cmd", ["/c", "start", "", url]]
				: ["xdg-open", [url]];
	const child = spawn(command, args as string[], { stdio: "ignore", detached: true });
	child.on("error", () => note("The browser could not be opened; open the address yourself."));
	child.unref();
}
