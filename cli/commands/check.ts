import { type InputOptions, intakeLines, readInput, refuseWarnings } from "../readInput.ts";
import { print, printJson } from "../terminal.ts";

export async function check(files: string[], options: InputOptions & { json: boolean }): Promise<void> {
	const { intake } = await readInput(files, options);
	if (options.json) printJson(intake);
	else for (const line of intakeLines(intake)) print(line);
	refuseWarnings(intake, [], options.strict);
}
