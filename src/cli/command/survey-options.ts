// Options that the questions to a survey share: which variables, which people, and how the sample was drawn.
import type { OptionSpec } from "../command.ts";
import { JSON_OPTION, textSpec } from "../options.ts";

/** A text in Spanish, English and French. */
export const same = (es: string, en: string, fr: string) => ({ es, en, fr });
export const VARS = textSpec("vars", "a,b", same("variables", "variables", "variables"));
export const BY = textSpec(
  "by",
  "a,b",
  same("una estimación por cada grupo", "one estimate for each group", "une estimation par groupe"),
);
export const NA = {
  name: "na-rm",
  kind: "flag",
  help: same("deja fuera las respuestas que faltan", "leaves missing answers out", "écarte les réponses manquantes"),
} as const;
export const DEFF = {
  name: "deff",
  kind: "flag",
  help: same("con el efecto de diseño", "with the design effect", "avec l’effet de plan"),
} as const;

/** Of every question. */
export const COMMON: readonly OptionSpec[] = [
  textSpec(
    "where",
    "<condition>",
    same(
      "solo quienes: \"sex == 'f' & age > 17\"",
      "only those: \"sex == 'f' & age > 17\"",
      "seulement : \"sex == 'f' & age > 17\"",
    ),
  ),
  textSpec("strata", "a,b", same("estratos, por etapa", "strata, by stage", "strates, par degré")),
  textSpec("cluster", "a,b", same("conglomerados, por etapa", "clusters, by stage", "grappes, par degré")),
  textSpec("weight", "<column>", same("ponderación", "weight", "pondération")),
  textSpec(
    "fpc",
    "a,b",
    same(
      "tamaño de la población o fracción, por etapa",
      "population size or fraction, by stage",
      "taille de la population ou fraction, par degré",
    ),
  ),
  {
    name: "nest",
    kind: "flag",
    help: same(
      "conglomerados con el mismo nombre en otro estrato son otros",
      "clusters of the same name in another stratum are others",
      "les grappes de même nom dans une autre strate sont autres",
    ),
  },
  textSpec(
    "replicates",
    "a,b",
    same("columnas de pesos replicados", "columns of replicate weights", "colonnes de poids répliqués"),
  ),
  textSpec(
    "replicate-type",
    "JK1|JKn|BRR|Fay|bootstrap",
    same(
      "clase de réplicas; sin --replicates se hacen",
      "kind of replicates; without --replicates they are made",
      "type de répliques ; sans --replicates elles sont créées",
    ),
  ),
  textSpec(
    "calibrate",
    "<json>",
    same(
      "postestratificación, raking o calibración, en JSON",
      "post-stratification, raking or calibration, in JSON",
      "post-stratification, calage sur marges ou calibration, en JSON",
    ),
  ),
  textSpec(
    "lonely",
    "fail|remove|adjust|certainty|average",
    same(
      "estratos con un solo conglomerado (si no: fail)",
      "strata with a single cluster (otherwise: fail)",
      "strates à une seule grappe (sinon : fail)",
    ),
  ),
  JSON_OPTION,
  {
    name: "r",
    kind: "flag",
    help: same(
      "la llamada de R que da lo mismo",
      "the call of R that gives the same",
      "l’appel de R qui donne la même chose",
    ),
  },
];
