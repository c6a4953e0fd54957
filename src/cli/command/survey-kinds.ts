// The questions that a survey file can be asked, each with its options and its words for the analysis.
import { type Invocation, type OptionSpec, textOption } from "../command.ts";
import { listOption, required, some, textSpec } from "../options.ts";
import { valueDoesNotFit, wordsAreMissing } from "../problems.ts";
import { CONTRAST, SHARES_OF_ONE } from "../value-shapes.ts";
import { BY, DEFF, NA, same, VARS } from "./survey-options.ts";

export interface SurveyKind {
  readonly name: string;
  readonly summary: ReturnType<typeof same>;
  readonly options: readonly OptionSpec[];
  readonly analysis: (invocation: Invocation, command: string) => Readonly<Record<string, unknown>>;
}

export const SURVEY_KINDS: readonly SurveyKind[] = [
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
      textSpec(
        "interval",
        "mean|beta|xlogit|asin|score|quantile",
        same("intervalo (si no: mean)", "interval (otherwise: mean)", "intervalle (sinon : mean)"),
      ),
      textSpec(
        "qrule",
        "math|school|shahvaish|hf1…hf9",
        same(
          "regla del cuantil (si no: math)",
          "rule of the quantile (otherwise: math)",
          "règle du quantile (sinon : math)",
        ),
      ),
      NA,
    ],
    analysis: quantile,
  },
  {
    name: "change",
    summary: same(
      "Cambio de una media entre dos rondas o dos grupos.",
      "Change of a mean between two waves or two groups.",
      "Évolution d’une moyenne entre deux vagues ou deux groupes.",
    ),
    options: [
      VARS,
      textSpec("wave", "<column>", same("columna de la ronda", "column of the wave", "colonne de la vague")),
      textSpec("from", "<code>", same("ronda anterior", "earlier wave", "vague antérieure")),
      textSpec("to", "<code>", same("ronda posterior", "later wave", "vague postérieure")),
      NA,
    ],
    analysis: change,
  },
  {
    name: "contrast",
    summary: same(
      "Combinación de medias, como la diferencia de dos.",
      "Combination of means, such as the difference of two.",
      "Combinaison de moyennes, comme la différence de deux.",
    ),
    options: [
      textSpec(
        "contrast",
        "a=1,b=-1",
        same("cuánto cuenta cada media", "how much each mean counts", "poids de chaque moyenne"),
      ),
      NA,
    ],
    analysis: contrast,
  },
  {
    name: "decompose",
    summary: same(
      "Separa la brecha entre dos grupos: lo que son y lo que queda (Kitagawa, Oaxaca y Blinder).",
      "Takes the gap between two groups apart: who they are, and what remains (Kitagawa–Oaxaca–Blinder).",
      "Décompose l’écart entre deux groupes : ce qu’ils sont et ce qui demeure (Kitagawa, Oaxaca et Blinder).",
    ),
    options: [
      textSpec(
        "vars",
        "<formula>",
        same('modelo: "income ~ age + city"', 'model: "income ~ age + city"', 'modèle : "income ~ age + city"'),
      ),
      textSpec("by", "<column>", same("columna de los grupos", "column of the groups", "colonne des groupes")),
      textSpec("groups", "a,b", same("primero menos segundo", "first minus second", "premier moins second")),
      textSpec(
        "family",
        "gaussian|quasibinomial",
        same(
          "lineal o de proporciones (si no: gaussian)",
          "linear, or for shares (otherwise: gaussian)",
          "linéaire ou pour des parts (sinon : gaussian)",
        ),
      ),
      textSpec(
        "reference",
        "pooled|first|second|average",
        same(
          "coeficientes de referencia (si no: pooled)",
          "coefficients of reference (otherwise: pooled)",
          "coefficients de référence (sinon : pooled)",
        ),
      ),
    ],
    analysis: decomposition,
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
  if (num === undefined || den === undefined || more !== undefined) throw wordsAreMissing(command, "--vars num,den");
  return { stat: "ratio", num, den, ...some("by", listOption(invocation, "by")), ...missing(invocation) };
}

function proportion(invocation: Invocation, command: string) {
  const condition = required(textOption(invocation, "vars"), command, "vars");
  return { stat: "proportion", condition, ...some("method", textOption(invocation, "method")), ...missing(invocation) };
}

function quantile(invocation: Invocation, command: string) {
  const p = (listOption(invocation, "p") ?? ["0.5"]).map(Number);
  if (!p.every((share) => share >= 0 && share <= 1))
    throw valueDoesNotFit(command, `--p ${textOption(invocation, "p")}`, SHARES_OF_ONE);
  const rules = {
    ...some("interval", textOption(invocation, "interval")),
    ...some("qrule", textOption(invocation, "qrule")),
  };
  return { stat: "quantile", vars: vars(invocation, command), p, ...rules, ...missing(invocation) };
}

function regression(invocation: Invocation, command: string) {
  const formula = required(textOption(invocation, "vars"), command, "vars");
  return { stat: "glm", formula, ...some("family", textOption(invocation, "family")) };
}

function missing(invocation: Invocation) {
  return invocation.options["na-rm"] === true ? { na_rm: true } : {};
}

function change(invocation: Invocation, command: string) {
  const word = (name: string) => required(textOption(invocation, name), command, name);
  const [wave, from, to] = [word("wave"), word("from"), word("to")];
  return { stat: "change", vars: vars(invocation, command), wave, from, to, ...missing(invocation) };
}

/** `a=1,b=-1`: a variable, or a category as the name of its share. */
function contrast(invocation: Invocation, command: string) {
  const parts = required(listOption(invocation, "contrast"), command, "contrast").map((part) => part.split("="));
  const factors = parts.map(([name = "", factor = ""]) => [name.trim(), Number(factor)] as const);
  if (
    parts.some((part) => part.length !== 2) ||
    factors.some(([name, factor]) => name === "" || !Number.isFinite(factor))
  )
    throw valueDoesNotFit(command, `--contrast ${textOption(invocation, "contrast")}`, CONTRAST);
  const names = factors.map(([name]) => name);
  return { stat: "contrast", vars: names, contrast: Object.fromEntries(factors), ...missing(invocation) };
}

function decomposition(invocation: Invocation, command: string) {
  const word = (name: string) => required(textOption(invocation, name), command, name);
  return {
    stat: "decompose",
    formula: word("vars"),
    by: word("by"),
    groups: required(listOption(invocation, "groups"), command, "groups"),
    ...some("family", textOption(invocation, "family")),
    ...some("reference", textOption(invocation, "reference")),
  };
}
