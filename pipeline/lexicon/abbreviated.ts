/** Words whose full stop ends no sentence (lower case, without the stop). Own list. */
export const ABBREVIATED = new Set(
	"e.g i.e cf vs viz al etc fig figs eq eqs eqn sec sect ch chap no nos vol pp ed eds resp approx ca dr prof mr mrs ms st jr sr inc ltd co corp univ dept vs thm lem prop def ref refs tab app ex incl excl max min avg w.r.t s.t a.k.a i.i.d u.s u.k".split(
		" ",
	),
);
