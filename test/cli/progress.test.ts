import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgress } from "../../cli/progress.ts";

beforeEach(() => vi.stubEnv("CI", ""));
afterEach(() => vi.unstubAllEnvs());

/** What is written to a terminal of so many columns while a step runs. */
function shown(columns: number): string {
	const stream = Object.assign(new PassThrough(), {
		isTTY: true,
		columns,
		cursorTo() {},
		clearLine() {},
		moveCursor() {},
	});
	const progress = createProgress(false, stream as unknown as NodeJS.WriteStream);
	progress.step("Reading");
	progress.stop();
	return String(stream.read() ?? "");
}

test("a terminal shows the step", () => {
	expect(shown(80)).toContain("Reading");
});

test("a terminal without a width, as of `script` or a container, shows nothing instead of clearing lines for ever", () => {
	expect(shown(0)).toBe("");
});
