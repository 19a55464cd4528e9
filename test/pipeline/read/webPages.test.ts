import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlLines } from "../../../pipeline/read/text/htmlLines.ts";
import { readTexts } from "./readText.ts";

const TEXT =
	"In this paper we show that graphs of papers can be drawn as maps, which people read with more ease than lists. We measure this with forty readers, who found what they looked for in half the time.";

test("a page's text: what is seen, a block a line, entities as characters", () => {
	const lines = htmlLines(
		`<!DOCTYPE html>\n<html><head><title>T</title><style>p>b{}</style></head><body a="x>y">\n<h3>A <b>bold</b>\n title &amp; more</h3><script>if (a<b) "</p>"</script><p>One<br>Two<!-- no --></p><ul><li>Three<li>1 < 2</ul>`,
	);
	expect(lines.map(({ text }) => text)).toEqual([
		"A bold title & more",
		"",
		"One",
		"",
		"Two",
		"",
		"Three",
		"",
		"1 < 2",
		"",
	]);
	expect(lines[0]!.line).toBe(4);
});

test("a quote that never closes hides nothing behind it", () => {
	const lines = htmlLines(`<p title="a>One</p><p>Two <b class='c>d'>three</b></p>`);
	expect(lines.map(({ text }) => text).filter((text) => text !== "")).toEqual(["One", "Two d'>three"]);
});

test("no page makes it fail, and text outside tags is not lost", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.constantFrom("<p>", "</p>", "<a b='", "<!--", "-->", "<script>", "</script>", '"', ">", "<", "word ", "\n"),
			),
			(parts) => {
				htmlLines(parts.join(""));
				expect(
					htmlLines(`${parts.filter((part) => /^(?:<p>|<\/p>|word |\n)$/.test(part)).join("")}`)
						.map(({ text }) => text)
						.join(" ")
						.match(/word/g)?.length ?? 0,
				).toBe(parts.filter((part) => part === "word ").length);
			},
		),
	);
});

test.each([
	[
		"a publisher's page, by its meta tags",
		`<!doctype html><html><head><meta name="citation_title" content="A title &amp; more"><meta name="citation_author" content="Doe, Jane"><meta content="2021/03/15" name="citation_publication_date"><meta name="citation_doi" content="10.1234/a"><meta name="citation_abstract" content="${TEXT}"></head><body><p>Menu</p></body></html>`,
		{
			title: "A title & more",
			abstract: TEXT,
			date: "2021-03-15",
			doi: "10.1234/a",
			authors: [{ family: "Doe", given: "Jane" }],
		},
	],
	[
		"Hugging Face's daily papers, by what the page holds for its script",
		`<!doctype html>\n<html><body><div data-target="DailyPapers" data-props="${JSON.stringify({
			dailyPapers: [
				{
					paper: {
						id: "2509.04664",
						title: "A title & more",
						summary: TEXT,
						authors: [{ name: "Jane Doe" }],
						publishedAt: "2025-09-04T17:00:00.000Z",
					},
				},
			],
		})
			.replace(/&/g, "&amp;")
			.replace(/"/g, "&quot;")}"></div><h2>What the page shows as well</h2><p>${TEXT}</p></body></html>`,
		{ title: "A title & more", abstract: TEXT, arxivId: "2509.04664", authors: [{ family: "Doe", given: "Jane" }] },
	],
	[
		"arXiv's listing",
		`<!DOCTYPE html><html><body><dl><dt><a name='item1'>[1]</a> <a href="/abs/2401.00001">arXiv:2401.00001</a> [<a>pdf</a>, <a>html</a>]</dt>\n<dd><div class='list-title'><span>Title:</span>\n A title &amp; more\n</div><div class='list-authors'><a>Jane Doe</a>, <a>Kim Roe</a></div><div class='list-subjects'><span>Subjects:</span> Learning (cs.LG)</div><p class='mathjax'> ${TEXT} </p></dd></dl></body></html>`,
		{
			title: "A title & more",
			abstract: TEXT,
			arxivId: "2401.00001",
			keywords: ["cs.LG"],
			authors: [
				{ family: "Doe", given: "Jane" },
				{ family: "Roe", given: "Kim" },
			],
		},
	],
	[
		"Google Scholar's results",
		`<!doctype html><html><body><div class="gs_r"><h3 class="gs_rt"><span>[HTML]</span> <a href="x">A title of <b>maps</b> &amp; more</a></h3><div class="gs_a">J Doe, K Roe… - Journal of Maps, 2017 - example.org</div><div class="gs_rs">… We show how graphs of <b>papers</b> can be drawn as maps …</div><div class="gs_fl"><a>Save</a> <a>Cite</a> <a>Cited by 98</a></div></div></body></html>`,
		{
			title: "A title of maps & more",
			year: 2017,
			authors: [
				{ family: "Doe", given: "J" },
				{ family: "Roe", given: "K" },
			],
		},
	],
	[
		"any page with titles and abstracts",
		`<html><body><nav>Home</nav><article><h2>A title of maps &amp; more</h2><p>Jane Doe, Kim Roe</p><p>${TEXT}</p></article></body></html>`,
		{
			title: "A title of maps & more",
			abstract: TEXT,
			authors: [
				{ family: "Doe", given: "Jane" },
				{ family: "Roe", given: "Kim" },
			],
		},
	],
])("%s", async (_, html, fields) => {
	const { papers, intake } = await readTexts(html);
	expect(intake.files[0]!.format).toBe("web-page");
	expect(papers).toHaveLength(1);
	expect(papers[0]).toMatchObject(fields);
});
