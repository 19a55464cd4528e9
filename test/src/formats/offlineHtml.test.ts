import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMap, writeMap } from "../../../src/formats/mapJson.ts";
import { offlineHtml } from "../../../src/formats/offlineHtml.ts";
import { sha256 } from "../../../src/formats/sha256.ts";
import { tinyMap } from "../../fixtures/tinyMap.ts";

const base64 = (text: string) => createHash("sha256").update(text).digest("base64");
const between = (html: string, start: string, end: string) => {
	const from = html.indexOf(start) + start.length;
	return html.slice(from, html.indexOf(end, from));
};

describe("SHA-256", () => {
	test("of abc, as the standard prints it", () =>
		expect(Buffer.from(sha256(new TextEncoder().encode("abc"))).toString("hex")).toBe(
			"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		));
	test("agrees with Node's for any bytes", () =>
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
			}),
		));
});

describe("one HTML file", () => {
	const map = tinyMap();
	map.papers[0].title = "</script><script>alert(1)</script><!-- ]]>";
	map.papers[0].sentences = [[0, 0, 5]];
	map.paperConcepts = map.paperConcepts.filter((row) => row.paper !== 0);
	const js = 'const a="</script>";const b=`<!-- ü`;';
	const html = offlineHtml({
		title: `<b>"47" & more</b>`,
		js,
		css: "a::after{content:'</style>'}",
		mapJson: writeMap(map),
	});

	test("holds the map, readable again, and no text of it ends the element", () => {
		expect(readMap(between(html, 'id="paperloom-map">', "</script>"))).toEqual(map);
		expect(html.match(/<script/g)).toHaveLength(2);
		expect(html.match(/<\/script>/g)).toHaveLength(2);
		expect(html).toContain("<title>&lt;b&gt;&quot;47&quot; &amp; more&lt;/b&gt;</title>");
	});

	test("its policy names the script and style that are in it, and allows no connection", () => {
		const policy = between(html, 'Content-Security-Policy" content="', '"');
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe|https?:|connect-src/);
		expect(policy).toContain(`script-src 'sha256-${base64(between(html, '<script type="module">', "</script>"))}'`);
		expect(policy).toContain(`style-src 'sha256-${base64(between(html, "<style>", "</style>"))}'`);
	});

	test("the script means what it meant", () => {
		const inside = between(html, '<script type="module">', "</script>");
		expect(new Function(`${inside};return [a,b]`)()).toEqual(["</script>", "<!-- ü"]);
	});
});
