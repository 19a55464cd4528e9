import { useSignal } from "@preact/signals";
import type { Answer } from "../build/messages.ts";
import { count, counted, listed } from "../data/words.ts";

const FORMAT_WORDS: Record<string, string> = {
	"copied-page": "a copied page",
	"plain-text": "plain text",
	"json-lines": "JSON lines",
	json: "JSON",
	csv: "a table",
	bibtex: "BibTeX",
	ris: "RIS",
	nbib: "PubMed's NBIB",
	wos: "Web of Science",
	enw: "EndNote",
	"endnote-xml": "EndNote XML",
	"pubmed-text": "PubMed text",
	"pubmed-xml": "PubMed XML",
	"scopus-text": "Scopus text",
	"arxiv-atom": "arXiv Atom",
	"arxiv-listing": "an arXiv listing",
	xml: "XML",
	yaml: "YAML",
};
/** A format of papers as a person calls it. */
export const formatInWords = (format: string): string => FORMAT_WORDS[format] ?? format.replaceAll("-", " ");
const SKIPS_SHOWN = 200;

interface Props {
	read: Extract<Answer, { tell: "read" }>;
	/** Name of the pasted text among the files. */
	pasted: string;
}

/** What was found, what was left out and why, before anything is mapped. */
export function IntakeView({ read: { papers, intake, titles }, pasted }: Props) {
	const open = useSignal(intake.skipped.length > 0 && intake.skipped.length <= 12);
	const { skipped, withoutAbstract, duplicates, otherLanguages, warnings, files } = intake;
	const formats = [...new Set(files.map(({ format }) => formatInWords(format)))];
	const several = files.length > 1;
	const place = (file: string | undefined, line?: number) =>
		[several && file ? (file === pasted ? "pasted" : file) : "", line === undefined ? "" : `line ${count(line)}`]
			.filter((part) => part)
			.join(", ");
	return (
		<div class="report">
			<p class="verdict">
				<b>{counted(papers, "paper")} found</b>read as {listed(formats)}
				{several && `, ${counted(files.length, "file")}`}
			</p>
			<div class="counts">
				<div>
					<b>{counted(skipped.length, "line")} skipped</b>
					<small>
						{skipped.length === 0 ? (
							"everything was read"
						) : (
							<button type="button" class="link" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
								{open.value ? "Hide them" : "Show them"}
							</button>
						)}
					</small>
				</div>
				<div>
					<b>{count(withoutAbstract.length)} without abstract</b>
					<small>
						{withoutAbstract.length === 0 ? "all have one" : "kept, placed by the title alone"}
						{withoutAbstract.length === 1 && `: ${titles[withoutAbstract[0]] ?? ""}`}
					</small>
				</div>
				<div>
					<b>{counted(duplicates.length, "duplicate")}</b>
					<small>
						{duplicates.length === 0 ? "none" : duplicates.length === 1 ? duplicates[0].reason : "merged, see below"}
					</small>
				</div>
			</div>
			{open.value && skipped.length > 0 && (
				<table class="skips" aria-label="Lines skipped">
					<colgroup>
						<col class="where" />
						<col />
						<col class="reason" />
					</colgroup>
					<tbody>
						{skipped.slice(0, SKIPS_SHOWN).map(({ file, line, text, reason }) => (
							<tr key={`${file} ${line}`}>
								<th scope="row">{place(file, line)}</th>
								<td>
									<code>{text}</code>
								</td>
								<td>{reason}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<ul class="warns">
				{duplicates.length > 1 &&
					duplicates.slice(0, 20).map(({ title, reason, source, dropped }) => (
						<li key={dropped + source.line}>
							{title}
							<small>
								{place(source.file, source.line)}: {reason}, merged
							</small>
						</li>
					))}
				{otherLanguages.length > 0 && (
					<li>
						{counted(otherLanguages.length, "paper")} not in English
						<small>kept; the concepts of other languages are found less well</small>
					</li>
				)}
				{warnings.slice(0, 20).map(({ code, message, hint, file, line }) => (
					<li key={`${code}${file}${line}${message}`}>
						{message}
						<small>{[place(file, line), hint].filter((part) => part).join(": ")}</small>
					</li>
				))}
				{warnings.length > 20 && <li>{count(warnings.length - 20)} more remarks of this kind</li>}
			</ul>
		</div>
	);
}
