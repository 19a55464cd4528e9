import ora from "ora";

/** Shows one step at a time on standard error while it runs; silent where standard error is no terminal. */
export interface Progress {
	step(name: string): void;
	stop(): void;
}

export function createProgress(quiet: boolean): Progress {
	if (quiet || !process.stderr.isTTY || process.env["CI"]) return { step() {}, stop() {} };
	const spinner = ora({ stream: process.stderr, discardStdin: false });
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
