import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { BuildError } from "../build/builder.ts";
import { builder, mapPapers } from "../build/building.ts";
import type { Answer, Problem } from "../build/messages.ts";
import { counted } from "../data/words.ts";
import { announce, documentOf } from "../state/store.ts";
import { formatInWords, IntakeView } from "./IntakeView.tsx";
import { incoming } from "./incoming.ts";
import { closeDialog, Modal } from "./Modal.tsx";
import { openOwnFile } from "./openOwnFile.ts";
import { Samples } from "./Samples.tsx";

type Read = Extract<Answer, { tell: "read" }>;

/** A text of so many characters is read at once and not shown: a text field takes seconds to lay out a megabyte. */
const LONG_PASTE = 200_000;

/** Pasted text is named as the command line names its standard input, so that both give the same bytes. */
const PASTED = "standard input";
const PASTE_DELAY = 250;

/** Paste or drop papers, see what was read, map them. */
export function ImportDialog() {
	const read = useSignal<Read | null>(null);
	const problem = useSignal<Problem | null>(null);
	const reading = useSignal<{ step: string; share: number } | null>(null);
	const names = useSignal("");
	const chooser = useRef<HTMLInputElement>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>();

	const take = async (files: { name: string; bytes: Uint8Array }[]) => {
		const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
		names.value = files.map(({ name }) => (name === PASTED ? "Pasted papers" : name)).join(", ");
		read.value = null;
		problem.value = null;
		reading.value = { step: "Reading", share: 0 };
		try {
			const told = await builder.ask({ ask: "read", files, size: Math.max(1, size) }, (step, share) => {
				reading.value = { step, share };
			});
			read.value = told;
			announce(`${counted(told.papers, "paper")} found, ${counted(told.intake.skipped.length, "line")} skipped.`);
		} catch (error) {
			if (error === null) return;
			problem.value = error instanceof BuildError ? error.problem : { message: String(error) };
			announce(problem.value.message);
		} finally {
			reading.value = null;
		}
	};
	const takeFiles = async (files: File[]) => {
		try {
			if (files.length === 1 && (await openOwnFile(files[0]))) {
				closeDialog();
				return;
			}
		} catch (error) {
			problem.value = { message: error instanceof Error ? error.message : String(error) };
			return;
		}
		await take(
			await Promise.all(
				files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
			),
		);
	};
	useSignalEffect(() => {
		const files = incoming.value;
		if (files.length === 0) return;
		incoming.value = [];
		void takeFiles(files);
	});
	useEffect(() => () => clearTimeout(timer.current), []);

	const found = read.value;
	const close = () => {
		if (reading.value) builder.stop();
	};
	return (
		<Modal
			title="Use my own papers"
			about="Paste a result page, or drop a file. It is read in this page and sent nowhere."
			onClose={close}
			footer={
				<>
					<p>
						{found &&
							`${aboutSeconds(found.papers)}.${documentOf.value ? " Undo brings back the map you see now." : ""}`}
						{reading.value?.step}
					</p>
					<button
						type="button"
						class="btn quiet"
						onClick={() => {
							close();
							closeDialog();
						}}
					>
						Cancel
					</button>
					<button
						type="button"
						class="btn primary"
						disabled={!found || found.papers === 0}
						onClick={() => {
							if (!found) return;
							closeDialog();
							void mapPapers(found.papers, names.value);
						}}
					>
						{found ? `Map ${counted(found.papers, "paper")}` : "Map papers"}
					</button>
				</>
			}
		>
			<div class="drop">
				<textarea
					aria-label="Paste papers here"
					placeholder={"Paste a list of titles and abstracts,\nBibTeX, RIS, CSV, JSON …"}
					spellcheck={false}
					onPaste={(event) => {
						const text = event.clipboardData?.getData("text/plain") ?? "";
						if (text.length < LONG_PASTE) return;
						event.preventDefault();
						clearTimeout(timer.current);
						event.currentTarget.value = "";
						event.currentTarget.placeholder = `Pasted: ${counted(text.length, "character")}, too long to show here`;
						void take([{ name: PASTED, bytes: new TextEncoder().encode(text) }]);
					}}
					onInput={(event) => {
						const text = event.currentTarget.value;
						clearTimeout(timer.current);
						if (text.trim() === "") {
							read.value = null;
							problem.value = null;
							return;
						}
						timer.current = setTimeout(
							() => take([{ name: PASTED, bytes: new TextEncoder().encode(text) }]),
							PASTE_DELAY,
						);
					}}
				/>
				<div class="foot">
					<button type="button" class="btn small" onClick={() => chooser.current?.click()}>
						Choose files
					</button>
					<span>or drop BibTeX, RIS, CSV, OpenAlex or arXiv JSON anywhere on the page</span>
					<input
						ref={chooser}
						type="file"
						multiple
						hidden
						aria-label="Choose files"
						onChange={(event) => {
							const files = [...(event.currentTarget.files ?? [])];
							event.currentTarget.value = "";
							if (files.length > 0) void takeFiles(files);
						}}
					/>
				</div>
			</div>
			{reading.value && <progress max={1} value={reading.value.share} aria-label="Reading" />}
			{problem.value && <ProblemView problem={problem.value} />}
			{found ? <IntakeView read={found} pasted={PASTED} /> : !reading.value && !problem.value && <Samples />}
		</Modal>
	);
}

const KNOWN = "BibTeX, RIS, CSV, OpenAlex and arXiv JSON work, and so does pasted text.";

function ProblemView({ problem }: { problem: Problem }) {
	const unknown = problem.code === "unknown-format" || problem.code === "binary-file";
	// The reader's own words and hints name options of the command line.
	const nothing = problem.code === "no-papers" && problem.message.includes(" holds no papers");
	const what = problem.file && problem.file !== PASTED ? problem.file : "";
	return (
		<div class="report">
			<p class="verdict">
				<b>{unknown ? "Not read" : "No papers found"}</b>
			</p>
			<p class="note" style={{ marginTop: 6 }}>
				{unknown
					? `${what || "This"} is not a format Paperloom reads. ${KNOWN}`
					: nothing
						? `${what || "The pasted text"} holds no titles of papers. ${KNOWN}`
						: sentence(inWords(problem.message), what)}
				{problem.hint && !unknown && !nothing && ` ${sentence(problem.hint)}`}
			</p>
		</div>
	);
}

/** The reader's message with the names that a person knows. */
function inWords(message: string): string {
	return message
		.replaceAll(PASTED, "the pasted text")
		.replace(/\(read as ([a-z-]+)\)/, (_, format: string) => `(read as ${formatInWords(format)})`);
}

/** A message as a sentence; a file that it begins with keeps its name. */
function sentence(text: string, file = ""): string {
	const first = file && text.startsWith(file) ? text[0] : text[0]?.toUpperCase();
	return `${first ?? ""}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

function aboutSeconds(papers: number): string {
	const seconds = Math.max(1, Math.round(papers / 150));
	return seconds < 90 ? `About ${counted(seconds, "second")}` : `About ${counted(Math.round(seconds / 60), "minute")}`;
}
