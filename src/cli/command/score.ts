// `tornaviaje score`: answers → scores by a profile. A profile that nobody validated says so wherever it is named.
import { resolve } from "node:path";
import { formatNumber } from "#base/format-number";
import { realEffects } from "#workbench/effect/real-effects";
import { type ScoredAnswers, scoreAnswers } from "#workbench/score-answers";
import { type Command, type Output, textOption } from "../command.ts";
import { DATA_FILE_HELP, JSON_OPTION, textSpec } from "../options.ts";
import { writeTable } from "../write-table.ts";

export const scoreCommand: Command = {
  name: "score",
  summary: {
    es: "Puntúa respuestas con un perfil.",
    en: "Scores answers by a profile.",
    fr: "Note des réponses selon un profil.",
  },
  positionals: [
    {
      name: "profile",
      help: { es: "archivo YAML del perfil", en: "YAML file of the profile", fr: "fichier YAML du profil" },
    },
    { name: "file", help: DATA_FILE_HELP },
  ],
  options: [
    textSpec("form", "<xlsx>", {
      es: "formulario (si no: ../instruments/<tabla>.xlsx)",
      en: "form (otherwise: ../instruments/<table>.xlsx)",
      fr: "formulaire (sinon : ../instruments/<table>.xlsx)",
    }),
    textSpec("id", "<column>", {
      es: "columna que nombra las filas (si no: id)",
      en: "column that names the rows (otherwise: id)",
      fr: "colonne qui nomme les lignes (sinon : id)",
    }),
    { name: "rows", kind: "flag", help: { es: "muestra cada fila", en: "shows every row", fr: "montre chaque ligne" } },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const [profile = "", answers = ""] = invocation.positionals.map((path) => resolve(path));
    const [form, id] = [textOption(invocation, "form"), textOption(invocation, "id")];
    const scored = await scoreAnswers(realEffects(), {
      profile,
      answers,
      ...(form === undefined ? {} : { form: resolve(form) }),
      ...(id === undefined ? {} : { id }),
    });
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(asJson(scored), null, 1));
    else if (options.rows === true) tellRows(output, scored);
    else tellSummary(output, scored);
    return 0;
  },
};

function asJson({ profile, title, ids, scores }: ScoredAnswers) {
  const rows = scores.map((score, row) => ({ id: ids[row], ...score }));
  return { profile: profile.id, title, verification: profile.verification, rows };
}

const WORDS = {
  es: {
    whole: "conjunto",
    score: "puntaje",
    n: "n",
    mean: "media",
    least: "mínimo",
    most: "máximo",
    unscored: "sin puntaje",
  },
  en: { whole: "whole", score: "score", n: "n", mean: "mean", least: "least", most: "most", unscored: "not scored" },
  fr: {
    whole: "ensemble",
    score: "note",
    n: "n",
    mean: "moyenne",
    least: "minimum",
    most: "maximum",
    unscored: "sans note",
  },
} as const;

/** Of the rows of the file, without weights: the estimate for a population is the work of `survey`. */
function tellSummary({ say, language }: Output, { profile, title, scores }: ScoredAnswers): void {
  const words = WORDS[language];
  const parts = [
    ...profile.dimensions.map(({ code, labels }) => ({
      name: labels[language],
      of: scores.map((row) => row.dimensions[code] ?? null),
    })),
    { name: words.whole, of: scores.map(({ whole }) => whole) },
  ];
  const rows = parts.map(({ name, of }) => {
    const known = of.filter((value) => value !== null);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const numbers =
      known.length === 0 ? [] : [mean, known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
    return [
      name,
      String(known.length),
      ...[0, 1, 2].map((at) => shown(numbers[at], language)),
      String(of.length - known.length),
    ];
  });
  say(title[language]);
  say("");
  const head = [words.score, words.n, words.mean, words.least, words.most, words.unscored];
  for (const line of writeTable({ head, rows })) say(line);
  say("");
  say(ROWS_ONLY[language]);
}

const ROWS_ONLY = {
  es: "Describe las filas del archivo, sin pesos: no es una estimación de la población. Para eso, la media con su intervalo está en el informe del estudio («run») o con «survey».",
  en: "This describes the rows of the file, without weights: it is no estimate of a population. For that, the mean with its interval stands in the report of the study (“run”), or comes from “survey”.",
  fr: "Ceci décrit les lignes du fichier, sans poids : ce n’est pas une estimation de la population. Pour cela, la moyenne et son intervalle figurent dans le rapport de l’étude (« run ») ou viennent de « survey ».",
};

function tellRows({ say, language }: Output, { profile, title, ids, scores }: ScoredAnswers): void {
  const codes = profile.dimensions.map(({ code }) => code);
  const rows = scores.map(({ dimensions, whole, band }, row) => [
    ids[row] ?? "",
    ...codes.map((code) => shown(dimensions[code], language)),
    shown(whole, language),
    band ?? "–",
  ]);
  say(title[language]);
  say("");
  for (const line of writeTable({ head: ["id", ...codes, WORDS[language].whole, ""], rows })) say(line);
}

function shown(value: number | null | undefined, language: Output["language"]): string {
  return value === null || value === undefined ? "–" : formatNumber(value, language, 3);
}
