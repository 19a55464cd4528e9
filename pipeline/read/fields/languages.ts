/** ISO 639-2 and English names to ISO 639-1, for the languages that papers come in. */
const CODES = new Map(
	(
		"en:eng:english fr:fre:fra:french:français:francais de:ger:deu:german:deutsch es:spa:spanish:español:castellano pt:por:portuguese:português it:ita:italian:italiano " +
		"nl:dut:nld:dutch ru:rus:russian:русский zh:chi:zho:chinese:中文 ja:jpn:japanese:日本語 ko:kor:korean:한국어 pl:pol:polish tr:tur:turkish sv:swe:swedish da:dan:danish no:nor:norwegian:nb:nn:nob:nno " +
		"fi:fin:finnish cs:cze:ces:czech sk:slo:slk:slovak hu:hun:hungarian ro:rum:ron:romanian bg:bul:bulgarian uk:ukr:ukrainian el:gre:ell:greek he:heb:hebrew ar:ara:arabic fa:per:fas:persian hi:hin:hindi " +
		"id:ind:indonesian ms:may:msa:malay th:tha:thai vi:vie:vietnamese hr:hrv:scr:croatian sr:srp:scc:serbian sl:slv:slovenian ca:cat:catalan et:est:estonian lv:lav:latvian lt:lit:lithuanian is:ice:isl:icelandic " +
		"eu:baq:eus:basque gl:glg:galician af:afr:afrikaans la:lat:latin mk:mac:mkd:macedonian sq:alb:sqi:albanian ka:geo:kat:georgian hy:arm:hye:armenian az:aze:azerbaijani kk:kaz:kazakh be:bel:belarusian bs:bos:bosnian"
	)
		.split(" ")
		.flatMap((row) => {
			const names = row.split(":");
			return names.map((name) => [name, names[0]!] as const);
		}),
);

/** "eng", "English", "en-US", "English; French" → "en"; an unknown name is undefined. */
export function parseLanguage(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const first = text
		.trim()
		.toLowerCase()
		.split(/[;,/|]/, 1)[0]!
		.trim();
	return CODES.get(first) ?? CODES.get(first.split(/[-_\s(]/, 1)[0]!);
}
