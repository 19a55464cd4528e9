#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { DEFAULT_OPTIONS } from "../src/model/options.ts";
import { compileLate } from "./compileLate.ts";
import { CliError, EXIT } from "./exit.ts";
import { note } from "./terminal.ts";

declare const __VERSION__: string;

const number = (text: string) => {
	const value = Number(text);
	if (text.trim() === "" || Number.isNaN(value)) throw new InvalidArgumentError("It is not a number.");
	return value;
};

const program = new Command("paperloom")
	.description(
		"Turns a list of research papers into a map of concepts, themes and related papers, with the reason for every link.",
	)
	.version(__VERSION__)
	.showHelpAfterError("(see: paperloom help)")
	.configureHelp({ sortSubcommands: false })
	.exitOverride()
	.addHelpText(
		"after",
		`
Examples:
  paperloom build papers.bib -o map.json        read a list of papers, write a map
  paperloom show map.json                       look at it in the browser
  paperloom related map.json "bilevel"          which papers are related to this one, and why
  paperloom export map.json --to gexf           take the graph on to Gephi

Exit codes: 0 done, 1 internal error, 2 wrong usage, 65 input not usable, 66 input not found,
73 output cannot be created, 74 write error, 130 interrupted.`,
	);

program
	.command("build")
	.summary("read papers and write a map")
	.description(
		"Reads papers (copied pages, BibTeX, RIS, CSV, JSON and more: the content decides, not the file's name), finds concepts and themes, and writes a map.",
	)
	.argument("<files...>", "files or folders of papers; - is standard input")
	.option("-o, --output <file>", "where to write the map; - is standard output", "map.json")
	.option("--format <name>", "read every file as this format instead of looking at its content")
	.option("--keep <id...>", "keep apart these records that were merged as duplicates (ids from `check`)")
	.option("--edits <file>", "apply an edits file saved by the page")
	.addOption(new Option("--seed <n>", "seed of every random choice").argParser(number).default(DEFAULT_OPTIONS.seed))
	.addOption(
		new Option("--resolution <x>", "above 1: more, smaller themes")
			.argParser(number)
			.default(DEFAULT_OPTIONS.resolution),
	)
	.addOption(
		new Option("--neighbours <n>", "related papers that tie a paper into the graph; 0: by size")
			.argParser(number)
			.default(DEFAULT_OPTIONS.neighbours),
	)
	.addOption(
		new Option("--concepts <n>", "concepts kept a paper").argParser(number).default(DEFAULT_OPTIONS.conceptsPerPaper),
	)
	.addOption(
		new Option("--concepts-shown <n>", "concepts drawn on the map; 0: by size")
			.argParser(number)
			.default(DEFAULT_OPTIONS.conceptsShown),
	)
	.addOption(
		new Option("--generic <share>", "concepts in more than this share of the papers are generic")
			.argParser(number)
			.default(DEFAULT_OPTIONS.genericShare),
	)
	.addOption(
		new Option("--communities <method>", "how themes are found")
			.choices(["leiden", "louvain"])
			.default(DEFAULT_OPTIONS.communities),
	)
	.addOption(
		new Option("--stability-runs <n>", "runs behind the stability figures")
			.argParser(number)
			.default(DEFAULT_OPTIONS.stabilityRuns),
	)
	.addOption(new Option("--threads <n>", "worker threads for large lists; 0: one a core").argParser(number).default(0))
	.option("--strict", "fail on any warning", false)
	.option("--json", "print the run report as JSON", false)
	.option("-q, --quiet", "say nothing but errors", false)
	.action(async (files, options) => (await import("./commands/build.ts")).build(files, options));

program
	.command("check")
	.summary("say what would be read, and what would not")
	.description(
		"Reads papers and reports what was found, kept, merged and skipped, with file, line and reason. Writes nothing.",
	)
	.argument("<files...>", "files or folders of papers; - is standard input")
	.option("--format <name>", "read every file as this format")
	.option("--keep <id...>", "keep apart these records that were merged as duplicates")
	.option("--strict", "fail on any warning", false)
	.option("--json", "print the report as JSON", false)
	.action(async (files, options) => (await import("./commands/check.ts")).check(files, options));

program
	.command("show")
	.summary("open a map in the browser")
	.description("Serves the page with this map on 127.0.0.1 until Ctrl+C.")
	.argument("<map>", "a map file")
	.addOption(new Option("--port <n>", "port; 0 takes a free one").argParser(number).default(0))
	.option("--no-open", "only print the address")
	.action(async (map, options) => (await import("./commands/show.ts")).show(map, options));

program
	.command("themes")
	.summary("list the themes")
	.argument("<map>", "a map file")
	.option("--json", "print JSON", false)
	.action(async (map, options) => (await import("./commands/themes.ts")).themes(map, options));

program
	.command("concepts")
	.summary("list the concepts, with their other names and why they are the same")
	.argument("<map>", "a map file")
	.addOption(new Option("--top <n>", "how many; 0: all").argParser(number).default(50))
	.option("--json", "print JSON", false)
	.action(async (map, options) => (await import("./commands/concepts.ts")).concepts(map, options));

program
	.command("related")
	.summary("list the papers related to one, and say why")
	.argument("<map>", "a map file")
	.argument("<paper>", "its id, its title, or a part of the title")
	.addOption(new Option("--top <n>", "how many").argParser(number).default(5))
	.option("--json", "print JSON", false)
	.action(async (map, paper, options) => (await import("./commands/related.ts")).related(map, paper, options));

program
	.command("path")
	.summary("how two papers hang together: the shortest chain of concepts")
	.argument("<map>", "a map file")
	.argument("<from>", "a paper")
	.argument("<to>", "another paper")
	.option("--json", "print JSON", false)
	.action(async (map, from, to, options) => (await import("./commands/path.ts")).path(map, from, to, options));

program
	.command("export")
	.summary("write the graph or the papers for other programs")
	.argument("<map>", "a map file")
	.requiredOption(
		"--to <format>",
		"gexf, graphml, csv, json, vosviewer, cytoscape, bibtex … (paperloom export --help lists all)",
	)
	.option(
		"-o, --output <file>",
		"where to write; default: the map's name with the format's extension; - is standard output",
	)
	.addOption(new Option("--graph <which>", "which graph").choices(["whole", "papers", "concepts"]).default("whole"))
	.addOption(new Option("--top <n>", "only the n strongest concepts and links; 0: all").argParser(number).default(0))
	.addOption(
		new Option("--gexf-version <version>", "for readers older than networkx 3.6: 1.2")
			.choices(["1.3", "1.2"])
			.default("1.3"),
	)
	.option("--dynamic", "GEXF with years, for Gephi's timeline", false)
	.action(async (map, options) => (await import("./commands/export.ts")).exportMap(map, options));

program
	.command("report")
	.summary("write a report: themes, representative papers, bridges, gaps, methods")
	.argument("<map>", "a map file")
	.addOption(new Option("--format <format>", "form of the report").choices(["md", "html", "json"]).default("md"))
	.option("-o, --output <file>", "where to write; - is standard output", "-")
	.action(async (map, options) => (await import("./commands/report.ts")).report(map, options));

program
	.command("digest")
	.summary("what is new since an older map, by theme")
	.argument("<map>", "a map file")
	.requiredOption("--since <map>", "the older map")
	.addOption(new Option("--format <format>", "form of the digest").choices(["md", "html"]).default("md"))
	.option("-o, --output <file>", "where to write; - is standard output", "-")
	.action(async (map, options) => (await import("./commands/digest.ts")).digest(map, options));

program
	.command("html")
	.summary("write one HTML file that holds the whole map and works offline")
	.argument("<map>", "a map file")
	.option("-o, --output <file>", "where to write; - is standard output", "map.html")
	.action(async (map, options) => (await import("./commands/html.ts")).html(map, options));

program
	.command("positions")
	.summary("turn changes made in Gephi (positions, names, removed nodes) into an edits file")
	.argument("<map>", "the map that was exported")
	.argument("<gexf>", "the GEXF file that Gephi wrote")
	.option("-o, --output <file>", "where to write the edits; - is standard output", "edits.json")
	.action(async (map, gexf, options) => (await import("./commands/positions.ts")).positions(map, gexf, options));

process.on("SIGINT", () => process.exit(EXIT.interrupted));
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	// The reader of a pipe has gone (| head): that is not a failure.
	process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.io);
});

compileLate();
try {
	await program.parseAsync();
} catch (error) {
	process.exitCode = fail(error);
}

function fail(error: unknown): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
	if (error instanceof CliError) {
		note(`paperloom: ${error.message}`);
		if (error.hint) note(error.hint);
		return error.exitCode;
	}
	if (error instanceof RangeError) {
		note(`paperloom: ${error.message}`);
		return EXIT.usage;
	}
	note(`paperloom: internal error: ${error instanceof Error ? error.message : String(error)}`);
	if (process.env["PAPERLOOM_DEBUG"]) console.error(error);
	else note("Set PAPERLOOM_DEBUG=1 to see where.");
	return EXIT.internal;
}
