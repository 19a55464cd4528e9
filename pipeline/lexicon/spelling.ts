function pairs(list: string): Map<string, string> {
	return new Map(list.split(" ").map((pair) => pair.split(">") as [string, string]));
}

/** Plurals that no rule gives. Own list, from grammars of English. */
export const IRREGULAR_PLURALS = pairs(
	"matrices>matrix vertices>vertex indices>index indexes>index appendices>appendix vortices>vortex analyses>analysis hypotheses>hypothesis theses>thesis syntheses>synthesis bases>basis crises>crisis diagnoses>diagnosis parentheses>parenthesis axes>axis oscillations>oscillation criteria>criterion phenomena>phenomenon automata>automaton polyhedra>polyhedron spectra>spectrum optima>optimum minima>minimum maxima>maximum extrema>extremum corpora>corpus quanta>quantum momenta>momentum strata>stratum errata>erratum bacteria>bacterium media>medium formulae>formula antennae>antenna larvae>larva algae>alga lemmata>lemma schemata>schema stimuli>stimulus nuclei>nucleus radii>radius foci>focus loci>locus fungi>fungus moduli>modulus tori>torus children>child men>man women>woman mice>mouse feet>foot teeth>tooth geese>goose lives>life leaves>leaf halves>half biases>bias lenses>lens gases>gas atlases>atlas aliases>alias buses>bus bias>bias lens>lens gas>gas atlas>atlas canvas>canvas alias>alias chaos>chaos kudos>kudos news>news apis>api gpus>gpu cpus>cpu tpus>tpu",
);

/** British to American spellings, and others in use beside each other, that no rule gives. Own list. */
export const SPELLINGS = pairs(
	"defence>defense licence>license offence>offense practise>practice programme>program grey>gray aluminium>aluminum sulphur>sulfur ageing>aging artefact>artifact disc>disk anaesthesia>anesthesia anaesthetic>anesthetic paediatric>pediatric oestrogen>estrogen foetal>fetal foetus>fetus leukaemia>leukemia sceptical>skeptical judgement>judgment acknowledgement>acknowledgment kerb>curb tyre>tire plough>plow mould>mold neighbouring>neighboring centring>centering fuelled>fueled wellbeing>wellbeing learnt>learned",
);
