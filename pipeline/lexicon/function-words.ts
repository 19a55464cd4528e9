/** Words of grammar, by part of speech closed in English. Own list. */
export const FUNCTION_WORDS = new Set(
	`a an the this that these those some any each every either neither both all no such another other same
of in on at by for from to with without within into onto upon over under between among amongst across through throughout during
before after above below behind beyond against toward towards via per as than about around along near despite except since until
and or but nor yet so if whether while whereas although though because unless when where which who whom whose what how why
i we you he she it they me us him her them my our your his its their mine ours yours hers theirs itself themselves ourselves
is are was were be been being am do does did done doing have has had having can could may might must shall should will would
not also only very too just even still already often always never again here there then thus hence therefore however moreover using including involving whereby
furthermore e.g i.e etc vs et al like facie versa alia mutandis`.split(/\s+/),
);
