// `tornaviaje survey …`: design-based estimates from one data file, readable, as JSON, or as the call of R that gives the same.
import { resolve } from "node:path";
import { askSurvey, columnsOf, type SurveyDesignSpec, type SurveyQuestion, surveyDesign } from "#workbench/ask-survey";
import { realEffects } from "#workbench/effect/real-effects";
import { writeRCall } from "#workbench/write-r-call";
import { type Command, type Invocation, type OptionSpec, textOption } from "../command.ts";
import { DATA_FILE_HELP, JSON_OPTION, listOption, required, textSpec } from "../options.ts";
import { wrongWords } from "../problems.ts";
import { surveyLines } from "../write-survey.ts";

const same = (es: string, en: string, fr: string) => ({ es, en, fr });
const VARS = textSpec("vars", "a,b", same("variables", "variables", "variables"));
const BY = textSpec(
  "by",
  "a,b",
  same("una estimación por cada grupo", "one estimate for each group", "une estimation par groupe"),
);
const NA = {
  name: "na-rm",
  kind: "flag",
  help: same("deja fuera las respuestas que faltan", "leaves missing answers out", "écarte les réponses manquantes"),
} as const;
const DEFF = {
  name: "deff",
  kind: "flag",
  help: same("con el efecto de diseño", "with the design effect", "avec l’effet de plan"),
} as const;

const COMMON: readonly OptionSpec[] = [
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

interface Kind {
  readonly name: string;
  readonly summary: ReturnType<typeof same>;
  readonly options: readonly OptionSpec[];
  readonly analysis: (invocation: Invocation, command: string) => Readonly<Record<string, unknown>>;
}

const KINDS: readonly Kind[] = [
  {
    name: "mean",
    summary: same(
      "Medias, o partes de cada categoría.",
      "Means, or shares of each category.",
      "Moyennes, ou parts de chaque catégorie.",
    ),
    options: [VARS, BY, NA, DEFF],
    analysis: (given, command) => ({ stat: "mean", ...moments(given, command) }),
  },
  {
    name: "total",
    summary: same("Totales de la población.", "Totals of the population.", "Totaux de la population."),
    options: [VARS, BY, NA, DEFF],
    analysis: (given, command) => ({ stat: "total", ...moments(given, command) }),
  },
  {
    name: "ratio",
    summary: same("Razón de dos totales.", "Ratio of two totals.", "Rapport de deux totaux."),
    options: [
      textSpec(
        "vars",
        "num,den",
        same("numerador y denominador", "numerator and denominator", "numérateur et dénominateur"),
      ),
      BY,
      NA,
    ],
    analysis: ratio,
  },
  {
    name: "proportion",
    summary: same(
      "Parte que cumple una condición, con su intervalo.",
      "Share that meets a condition, with its interval.",
      "Part qui remplit une condition, avec son intervalle.",
    ),
    options: [
      textSpec(
        "vars",
        "<condition>",
        same("condición: \"works == 'yes'\"", "condition: \"works == 'yes'\"", "condition : \"works == 'yes'\""),
      ),
      textSpec(
        "method",
        "logit|likelihood|asin|beta|mean|xlogit",
        same("intervalo (si no: logit)", "interval (otherwise: logit)", "intervalle (sinon : logit)"),
      ),
      NA,
    ],
    analysis: proportion,
  },
  {
    name: "quantile",
    summary: same("Medianas y otros cuantiles.", "Medians and other quantiles.", "Médianes et autres quantiles."),
    options: [
      VARS,
      textSpec(
        "p",
        "0.25,0.5",
        same("cuantiles (si no: 0.5)", "quantiles (otherwise: 0.5)", "quantiles (sinon : 0.5)"),
      ),
      NA,
    ],
    analysis: quantile,
  },
  {
    name: "table",
    summary: same(
      "Personas en cada combinación de categorías.",
      "People in each combination of categories.",
      "Personnes dans chaque combinaison de catégories.",
    ),
    options: [VARS],
    analysis: (given, command) => ({ stat: "table", vars: vars(given, command) }),
  },
  {
    name: "regress",
    summary: same(
      "Regresión lineal, logística o de Poisson.",
      "Linear, logistic or Poisson regression.",
      "Régression linéaire, logistique ou de Poisson.",
    ),
    options: [
      textSpec("vars", "<formula>", same('fórmula: "y ~ x + z"', 'formula: "y ~ x + z"', 'formule : "y ~ x + z"')),
      textSpec(
        "family",
        "gaussian|quasibinomial|quasipoisson",
        same("familia (si no: gaussian)", "family (otherwise: gaussian)", "famille (sinon : gaussian)"),
      ),
    ],
    analysis: regression,
  },
];

export const surveyCommands: readonly Command[] = KINDS.map((kind) => ({
  name: `survey ${kind.name}`,
  summary: kind.summary,
  positionals: [{ name: "file", help: DATA_FILE_HELP }],
  options: [...kind.options, ...COMMON],
  run: (invocation) => run(kind, invocation),
}));

async function run(kind: Kind, invocation: Invocation): Promise<number> {
  const command = `survey ${kind.name}`;
  const { output, options } = invocation;
  const analysis = { ...kind.analysis(invocation, command), ...some("where", textOption(invocation, "where")) };
  const effects = realEffects();
  const design = readDesign(invocation, command);
  const file = resolve(invocation.positionals[0] ?? "");
  const question: SurveyQuestion = { file, design, analysis, ...some("columns", columnsOf({ design, analysis })) };
  if (options.r === true) {
    for (const line of writeRCall({ ...question, file: invocation.positionals[0] ?? "" })) output.say(line);
    return 0;
  }
  const answered = await askSurvey(effects, question);
  if (options.json === true) output.say(JSON.stringify({ ...answered.answer, asked: answered.asked }, null, 2));
  else for (const line of surveyLines(answered, output.language)) output.say(line);
  return 0;
}

function vars(invocation: Invocation, command: string): readonly string[] {
  return required(listOption(invocation, "vars"), command, "vars");
}

function moments(invocation: Invocation, command: string) {
  const deff = invocation.options.deff === true ? { deff: "TRUE" } : {};
  return {
    vars: vars(invocation, command),
    ...some("by", listOption(invocation, "by")),
    ...missing(invocation),
    ...deff,
  };
}

function ratio(invocation: Invocation, command: string) {
  const [num, den, more] = vars(invocation, command);
  if (num === undefined || den === undefined || more !== undefined) throw wrongWords(command, "--vars num,den");
  return { stat: "ratio", num, den, ...some("by", listOption(invocation, "by")), ...missing(invocation) };
}

function proportion(invocation: Invocation, command: string) {
  const condition = required(textOption(invocation, "vars"), command, "vars");
  return { stat: "proportion", condition, ...some("method", textOption(invocation, "method")), ...missing(invocation) };
}

function quantile(invocation: Invocation, command: string) {
  const p = (listOption(invocation, "p") ?? ["0.5"]).map(Number);
  if (!p.every((share) => share >= 0 && share <= 1)) throw wrongWords(command, `--p ${textOption(invocation, "p")}`);
  return { stat: "quantile", vars: vars(invocation, command), p, ...missing(invocation) };
}

function regression(invocation: Invocation, command: string) {
  const formula = required(textOption(invocation, "vars"), command, "vars");
  return { stat: "glm", formula, ...some("family", textOption(invocation, "family")) };
}

function missing(invocation: Invocation) {
  return invocation.options["na-rm"] === true ? { na_rm: true } : {};
}

/** In the words of R's svydesign, which the workbench checks. */
function readDesign(invocation: Invocation, command: string): SurveyDesignSpec {
  const type = textOption(invocation, "replicate-type");
  const columns = listOption(invocation, "replicates");
  if (columns !== undefined && type === undefined) throw wrongWords(command, "--replicate-type ?");
  const adjust = textOption(invocation, "calibrate");
  return surveyDesign({
    ...some("strata", listOption(invocation, "strata")),
    ...some("ids", listOption(invocation, "cluster")),
    ...some("weights", textOption(invocation, "weight")),
    ...some("fpc", listOption(invocation, "fpc")),
    ...(invocation.options.nest === true ? { nest: true } : {}),
    ...(type === undefined ? {} : { replicate: { type, ...some("columns", columns) } }),
    ...some("lonely_psu", textOption(invocation, "lonely")),
    ...(adjust === undefined ? {} : { adjust: parsed(adjust, command) }),
  });
}

function parsed(text: string, command: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongWords(command, `--calibrate ${text}`);
  }
}

/** A key only where there is a value. */
function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]: Value });
}
