/**
 * Words that name no subject in any field
 * =======================================
 * The vocabulary of writing papers: praise, comparison, quantity, parts of a paper. Own lists, made from grammars of academic
 * English and from frequent words of arXiv abstracts over ten fields (CC0), not from any test corpus.
 */
function words(list: string): Set<string> {
	return new Set(list.trim().split(/\s+/));
}

/**
 * Modifiers that are taken off the front of a phrase: "a novel diffusion model" names the diffusion model. The last eight lines are
 * of those that authors leave out in titles: of arXiv's papers whose abstract has such a word before a phrase, three times as many
 * have the phrase in their title without it as with it, and under 2 in 100 with it; words that are part of terms ("fixed point",
 * "naive Bayes") are left out by hand.
 */
export const GENERIC_MODIFIERS = words(`
new novel proposed existing several various different many much more most few fewer other such same certain particular specific given
first second third last next previous prior former latter recent current present latest modern traditional conventional
our own main major key important crucial critical essential significant substantial considerable notable remarkable impressive promising
good better best great greater large larger largest small smaller smallest high higher highest low lower lowest big bigger huge vast
long longer short shorter simple simpler complex complicated easy hard difficult challenging interesting useful helpful effective
efficient powerful popular common typical standard usual general broad wide wider narrow full complete entire whole overall total
possible potential available suitable appropriate relevant related corresponding respective necessary sufficient
state-of-the-art sota cutting-edge well-known widely-used so-called above-mentioned aforementioned above following
extensive comprehensive thorough rigorous detailed careful empirical experimental numerous multiple additional further extra
unique original excellent superior inferior competitive comparable similar dissimilar identical equivalent distinct diverse
able unable likely unlikely clear apparent obvious evident true real actual real-world practical theoretical
widespread increasing increased growing reduced improved enhanced better-performing underlying resulting desired required
considered studied presented described introduced suggested developed obtained achieved used known unknown
fundamental basic central principal primary elegant attractive intuitive straightforward reasonable preliminary initial final
early late old young ongoing emerging emergent pioneering seminal contemporary successful unsuccessful
single individual separate independent dependent specified selected chosen tested reported observed
less cheaper richer slower faster stronger weaker deeper earlier easier harder tighter looser finer coarser celebrated oft-cited drastic severe
one two three four five six seven eight nine ten hundred thousand million billion dozen half
accurate precise reliable realistic rich specialized dedicated sophisticated valuable meaningful insufficient principled innovative
nontrivial non-trivial plausible inconsistent upcoming prominent pronounced unreliable inefficient well-defined inaccurate abundant
unnecessary capable immediate cost-effective well-established surrounding concise prevalent exhaustive subtle broader
expensive correct costly strongest subsequent poor reusable accessible varied intricate inherent established past tractable
predefined identified evaluated validated designed extracted published curated
authentic viable excessive preferred desirable unexpected inadequate adequate satisfactory sizable high-performing best-performing top-performing
well-studied newer inexpensive timely bespoke disparate recurring utilized forthcoming unpredictable distinctive analogous prototypical
unconventional usable deployable high-performance idealized idealised seamless holistic versatile convenient reproducible transformative arbitrary unified high-quality low-quality higher-quality high-accuracy well-calibrated up-to-date top-tier
`);

/** Heads that make a phrase a remark about the paper: "the main contribution", "extensive experiments". */
export const GENERIC_HEADS = words(`
paper article work study research literature survey review report chapter section abstract introduction conclusion appendix
contribution result finding experiment evaluation comparison discussion example instance illustration case
approach method methodology technique way manner means aim goal purpose objective intention motivation idea insight concept notion
problem issue challenge question difficulty obstacle drawback shortcoming limitation disadvantage advantage benefit merit gap
improvement gain increase decrease reduction enhancement advance advancement progress success failure achievement breakthrough
number amount quantity degree extent level range variety kind type sort form set series list group class part portion piece
majority lot plenty fraction percentage percent rate ratio value magnitude size
fact reason cause effect impact influence role importance significance relevance interest attention emphasis focus
use usage utilization application implementation practice setting scenario situation circumstance condition context environment
year month week day hour minute second time period decade century past future today date
january february march april june july august september october november december phys rev lett ref
thing something anything everything nothing one other author reader researcher practitioner people person user community
ability capability capacity potential property characteristic feature aspect factor element component ingredient
perspective viewpoint view point direction trend topic subject area field domain discipline
process procedure step stage phase task activity action operation
performance quality accuracy efficiency effectiveness superiority feasibility validity usefulness applicability robustness
need requirement demand necessity assumption hypothesis claim statement argument evidence proof
knowledge understanding experience expertise information detail description explanation
choice option alternative possibility opportunity solution answer
order term word basis base foundation framework scheme strategy
kind difference similarity relation relationship connection link
development design analysis investigation exploration examination
code website page url link project repository supplement
best state-of-the-art art sota baseline counterpart competitor success
assessment outcome consequence implication observation phenomenon
help support addition presence absence lack existence occurrence
version variant variation extension
attempt effort line body hand end start beginning middle side
`);

/** Words alone or anywhere that leave a phrase without subject: "best known bound", "the remainder". */
export const GENERIC_WORDS = words(`
best-known best known proposed paper work study result contribution author reader remainder rest whole kind sort lot
e.g i.e etc respectively namely especially
`);

/** Heads that only say what sort of thing a name names: "the Adam optimizer", "CIFAR-10 dataset", "Hessian matrix". */
export const SORT_WORDS = words(`
algorithm method model framework approach technique procedure scheme dataset benchmark corpus database architecture network
optimizer matrix function problem system tool library package software platform toolkit strategy task setting paradigm
loss distribution layer module estimator solver regularizer protocol language program project variant variable metric measure
`);

/** Sorts of work: two phrases that differ in one of these only are one thing. */
export const BLAND_HEADS = words(`
problem algorithm method technique approach framework procedure task strategy scheme setting setup process
`);

/** Ways of doing something: concepts that differ in one of these only are one. */
export const WORK_HEADS = words(`
algorithm approach method optimizer procedure scheme solver strategy technique
`);

/** What a paper calls its own take on a thing, whatever the thing: "an analytical perspective", "the extended version". */
export const EMPTY_HEADS = words(`
version way manner effort perspective viewpoint take alternative concern insight
`);

/** What is called after whoever found it: "Bayes's theorem", "Cohen's kappa". */
export const EPONYM_HEADS = words(`
theorem lemma conjecture law principle rule postulate hypothesis paradox identity criterion inequality bound formula equation expansion
algorithm method scheme test transform construction model game number constant ratio coefficient index measure metric distance
divergence entropy kappa alpha tau rho momentum acceleration curve function polynomial distribution process matrix sieve problem razor
disease syndrome
`);

/** Adverbs of degree, frequency and rhetoric; other adverbs in -ly may belong to a phrase ("differentially private data"). */
export const GENERIC_ADVERBS = words(`
significantly substantially considerably highly extremely very particularly especially notably remarkably increasingly largely widely
commonly typically usually generally frequently often recently currently previously newly really actually simply easily readily
merely purely only solely mainly mostly primarily essentially basically fundamentally relatively fairly quite rather nearly almost
approximately roughly slightly greatly strongly clearly obviously naturally potentially possibly probably likely hardly barely
effectively efficiently successfully respectively finally firstly secondly lastly additionally consequently accordingly
truly fully completely entirely totally wholly carefully thoroughly empirically experimentally theoretically practically
consistently dramatically drastically severely heavily rapidly quickly slowly surprisingly interestingly importantly arbitrarily
surely computationally provably sufficiently necessarily directly closely well-known inherently overly prohibitively unnecessarily seemingly reasonably
`);

/** Modifiers without subject before a generic head only: "numerical experiments", "source code", "open problem". */
export const WEAK_MODIFIERS = words(`
numerical source open technical mathematical surprising severe cheap cheaper swift mild real-life synthetic-data public online-available
rich richer strong stronger strongest weak weaker weakest perfect exact dominant learning training testing test model models data
experiment experiments additional-material supplementary background contemporary computer computational scientific conventional
`);

/** Names of letters, as LaTeX writes them: part of formulas when alone. */
export const LETTER_NAMES = words(`
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi omicron pi varpi rho varrho sigma tau upsilon
phi varphi chi psi omega ell hbar nabla partial infty exp
`);

/** Words of abstracts that name no subject, beside the function words: for word statistics and theme names. */
export const ABSTRACT_WORDS = words(`
paper papers article work works study studies propose proposes proposed present presents presented introduce introduces introduced
show shows shown showing demonstrate demonstrates demonstrated provide provides provided achieve achieves achieved develop develops developed
investigate investigates investigated consider considers considered describe describes discuss discusses examine explore explores
method methods approach approaches result results technique techniques framework frameworks novel new use uses used using based
problem problems performance experiment experiments experimental evaluate evaluation compare compared comparison
find finds found obtain obtained improve improves improved outperform outperforms require requires required allow allows enable enables
existing recent previous several various many different important significant significantly effective effectively
however moreover furthermore therefore respectively namely first second finally state-of-the-art also well one two three
`);
