/** Combining marks of LaTeX's accent commands, to be put after the letter. */
export const ACCENTS = new Map<string, string>([
	["'", "\u0301"],
	["`", "\u0300"],
	["^", "\u0302"],
	['"', "\u0308"],
	["~", "\u0303"],
	["=", "\u0304"],
	[".", "\u0307"],
	["u", "\u0306"],
	["v", "\u030C"],
	["H", "\u030B"],
	["c", "\u0327"],
	["k", "\u0328"],
	["r", "\u030A"],
	["b", "\u0331"],
	["d", "\u0323"],
	["t", "\u0361"],
	["h", "\u0309"],
	["G", "\u030F"],
	["U", "\u030E"],
	["textogonekcentered", "\u0328"],
	["ogonek", "\u0328"],
	["cedilla", "\u0327"],
	["acute", "\u0301"],
	["grave", "\u0300"],
	["hat", "\u0302"],
	["tilde", "\u0303"],
	["bar", "\u0304"],
	["ddot", "\u0308"],
	["dot", "\u0307"],
	["check", "\u030C"],
	["breve", "\u0306"],
	["vec", "\u20D7"],
	["mathring", "\u030A"],
	["ocirc", "\u030A"],
	["overline", "\u0305"],
]);

/** Names and characters in turn. From LaTeX's and textcomp's own lists. */
const SYMBOL_LIST = (
	"alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω " +
	"Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textmu µ textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textlambda λ textomega ω textkappa κ textsigma σ texttheta θ textpi π textDelta Δ textOmega Ω " +
	"ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i i j j imath i jmath j dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ " +
	"textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl \" quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › " +
	"textless < textgreater > textbar | textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbraceleft { textbraceright } textdollar $ textasteriskcentered * textbullet • textperiodcentered · textellipsis … ldots … dots … cdots ⋯ lbrace { rbrace } lbrack [ rbrack ] " +
	"textdegree ° degree ° textpm ± textonehalf ½ textonequarter ¼ textthreequarters ¾ texttimes × textdiv ÷ textmultiply × textminus − textcopyright © copyright © textregistered ® texttrademark ™ trademark ™ textsection § textparagraph ¶ S § P ¶ pounds £ textsterling £ euro € texteuro € textyen ¥ textcent ¢ textordfeminine ª textordmasculine º textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textexclamdown ¡ textquestiondown ¿ dag † ddag ‡ textdagger † textdaggerdbl ‡ " +
	"times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ circ ° bullet • leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ otimes ⊗ perp ⊥ parallel ∥ mid | vert | Vert ‖ angle ∠ " +
	"to → rightarrow → textrightarrow → longrightarrow ⟶ leftarrow ← textleftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ uparrow ↑ downarrow ↓ hookrightarrow ↪ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ dagger † ddagger ‡ triangle △ square □ checkmark ✓ odot ⊙ deg ° " +
	"TeX TeX LaTeX LaTeX BibTeX BibTeX log log ln ln exp exp sin sin cos cos tan tan min min max max arg arg lim lim sup sup inf inf det det dim dim ker ker Pr Pr textnumero № slash / textohm Ω textbaht ฿"
).split(" ");
/** Commands that stand for a character, in text or formulas. */
export const SYMBOLS = new Map(
	SYMBOL_LIST.flatMap((name, i) => (i % 2 === 0 ? [[name, SYMBOL_LIST[i + 1]!] as const] : [])),
);

/** Commands that are letters of formulas, which words hold ("$\\alpha$-stable"): Greek ones and ℓ. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
	[...SYMBOLS].filter(([name, char]) => /^[α-ωΑ-Ωϵϑϕℓ]$/u.test(char) && !name.startsWith("text")),
);

/** Commands that are spaces or breaks. */
export const SPACES = new Map<string, string>([
	["quad", " "],
	["qquad", " "],
	["enspace", " "],
	["thinspace", " "],
	["space", " "],
	["textvisiblespace", " "],
	["nobreakspace", " "],
	["par", "\n\n"],
	["newline", "\n"],
	["linebreak", " "],
	["hspace", " "],
	["vspace", " "],
	["hfill", " "],
]);

/** Commands whose argument is no text. */
export const DROPPED = new Set(
	"cite citep citet citealp parencite textcite autocite label ref eqref pageref vspace hspace includegraphics index nocite bibitem color textcolor fontsize selectlanguage foreignlanguage".split(
		" ",
	),
);

/** Digits and signs raised and lowered. */
export const RAISED = new Map([..."0123456789+-=()niaceo"].map((c, i) => [c, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᶜᵉᵒ"][i]!]));
export const LOWERED = new Map([..."0123456789+-=()aeoxijn"].map((c, i) => [c, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓᵢⱼₙ"][i]!]));
