// Questions of inference and of inequality that a survey file can be asked.
import { type Invocation, textOption } from "../command.ts";
import { listOption, required, some, textSpec } from "../options.ts";
import { valueDoesNotFit, wordIsNotKnown, wordsAreMissing } from "../problems.ts";
import { A_NUMBER, ONE_COLUMN } from "../value-shapes.ts";
import type { SurveyKind } from "./survey-kinds.ts";
import { BY, same } from "./survey-options.ts";

const TABLE_TESTS = ["F", "Chisq", "Wald", "adjWald"];
const RANK_TESTS = ["wilcoxon", "vanderWaerden", "median", "KruskalWallis"];
const MEASURES = ["gini", "qsr", "arpr", "rmpg", "fgt", "gei", "atkinson", "sen"];

export const MORE_SURVEY_KINDS: readonly SurveyKind[] = [
  {
    name: "test",
    summary: same(
      "Si dos variables van juntas, o si dos grupos difieren.",
      "Whether two variables go together, or two groups differ.",
      "Si deux variables vont ensemble, ou si deux groupes diffèrent.",
    ),
    options: [
      textSpec(
        "vars",
        "a,b",
        same(
          'dos categorías, o "ingreso ~ sexo" para comparar grupos',
          'two categories, or "income ~ sex" to compare groups',
          'deux catégories, ou "revenu ~ sexe" pour comparer des groupes',
        ),
      ),
      textSpec(
        "test",
        [...TABLE_TESTS, "t", ...RANK_TESTS].join("|"),
        same(
          "prueba (si no: F de Rao y Scott; t entre grupos)",
          "test (otherwise: F of Rao and Scott; t between groups)",
          "test (sinon : F de Rao et Scott ; t entre groupes)",
        ),
      ),
    ],
    analysis: test,
  },
  {
    name: "inequality",
    summary: same(
      "Desigualdad y pobreza de un ingreso, con su error.",
      "Inequality and poverty of an income, with its error.",
      "Inégalité et pauvreté d’un revenu, avec son erreur.",
    ),
    options: [
      textSpec("vars", "<income>", same("columna del ingreso", "column of the income", "colonne du revenu")),
      textSpec(
        "measure",
        MEASURES.join("|"),
        same("medida (si no: gini)", "measure (otherwise: gini)", "mesure (sinon : gini)"),
      ),
      BY,
      textSpec("line", "<amount>", same("línea de pobreza", "poverty line", "seuil de pauvreté")),
      textSpec(
        "power",
        "0|1|2",
        same("fgt: recuento, brecha, severidad", "fgt: count, gap, severity", "fgt : nombre, écart, sévérité"),
      ),
      textSpec(
        "epsilon",
        "1",
        same(
          "parámetro de gei y atkinson (si no: 1; gei con 1 es Theil)",
          "parameter of gei and atkinson (otherwise: 1; gei with 1 is Theil)",
          "paramètre de gei et atkinson (sinon : 1 ; gei avec 1 est Theil)",
        ),
      ),
    ],
    analysis: inequality,
  },
];

function test(invocation: Invocation, command: string) {
  const text = required(textOption(invocation, "vars"), command, "vars");
  const which = textOption(invocation, "test");
  if (!text.includes("~")) {
    const vars = listOption(invocation, "vars") ?? [];
    if (vars.length !== 2 || (which !== undefined && !TABLE_TESTS.includes(which)))
      throw wordsAreMissing(command, `--vars a,b --test ${TABLE_TESTS.join("|")}`);
    return { stat: "chisq", vars, ...some("statistic", which) };
  }
  if (which === undefined || which === "t") return { stat: "ttest", formula: text };
  if (!RANK_TESTS.includes(which))
    throw wordIsNotKnown(command, { place: "--test", word: which, known: ["t", ...RANK_TESTS] });
  return { stat: "ranktest", formula: text, test: which };
}

function inequality(invocation: Invocation, command: string) {
  const stat = textOption(invocation, "measure") ?? "gini";
  const by = listOption(invocation, "by");
  if (!MEASURES.includes(stat)) throw wordIsNotKnown(command, { place: "--measure", word: stat, known: MEASURES });
  if (by !== undefined && by.length > 1) throw valueDoesNotFit(command, `--by ${by.join(",")}`, ONE_COLUMN);
  const vars = required(listOption(invocation, "vars"), command, "vars");
  const numbers = ["line", "power", "epsilon"].flatMap((name) => {
    const value = textOption(invocation, name);
    if (value === undefined) return [];
    if (!Number.isFinite(Number(value))) throw valueDoesNotFit(command, `--${name} ${value}`, A_NUMBER.texts);
    return [[name, Number(value)] as const];
  });
  return { stat, vars, ...some("by", by), ...Object.fromEntries(numbers) };
}
