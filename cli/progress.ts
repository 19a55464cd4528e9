import ora from "ora";

/** Shows one step at a time while it runs. */
export interface Progress {
	step(name: string): void;
	stop(): void;
}

/**
 * Progress on standard error; silent where that is no terminal, or one that does not know its width, in which the
 * spinner would clear lines without end.
 */
export function createProgress(quiet: boolean, stream: NodeJS.WriteStream = process.stderr): Progress {
	if (quiet || !stream.isTTY || !stream.columns || process.env["CI"]) return { step() {}, stop() {} };
	const spinner = ora({ stream, discardStdin: false });
	return {
		step(name) {
			if (spinner.isSpinning) spinner.text = name;
			else spinner.start(name);
		},
		stop() {
			spinner.stop();
		},
	};
}
