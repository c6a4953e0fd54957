// `institutionGaps:` and `coordinationNetwork:` of analysis.yaml: their shape, and that they name a table that can be counted by
// city, and questions and answers that exist.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { listOf, record, type Shape, texts, words } from "#base/shape";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";
import type { Instrument } from "#study/instrument/instrument";
import type { AnalysisSpec } from "../analysis-spec.ts";
import type { NetworkSpec } from "../network/network-spec.ts";
import { type GapSpec, RESOURCES } from "./gap-spec.ts";

export const INSTITUTION_GAPS: Shape<GapSpec> = record({
  table: words(),
  functions: words(),
  mandate: words(),
  plan: words(),
  budget: words(),
  staff: words(),
  coordination: words(),
});

export const COORDINATION_NETWORK: Shape<NetworkSpec> = record({
  table: words(),
  kind: words(),
  refersTo: words(),
  receivesFrom: words(),
  functions: words(),
  kinds: listOf(record({ code: words(), labels: texts() })),
});

interface Part {
  readonly column: string;
  readonly table: string;
  readonly questions: readonly string[];
  /** Codes that must be answers of a question. */
  readonly answers?: { readonly question: string; readonly codes: readonly string[] };
}

/** Every table without design or city and every question that is not there, with the nearest one that is. */
export function checkInstitutionSpecs(
  analysis: AnalysisSpec,
  file: string,
  instruments: readonly Instrument[],
): readonly Issue[] {
  return partsOf(analysis).flatMap(({ column, table, questions, answers }) => {
    const place = { file, column };
    const variables = instruments.find(({ id }) => id === table)?.variables;
    const design = analysis.designs.find((one) => one.table === table);
    const issues = design?.domains.city === undefined ? [noCityIssue(table, place)] : [];
    const known = (variables ?? []).map(({ name }) => name);
    const unknown = variables === undefined ? [] : questions.filter((name) => !known.includes(name));
    const asked = variables?.find(({ name }) => name === answers?.question)?.categories.map(({ code }) => code) ?? [];
    const strange = asked.length === 0 ? [] : (answers?.codes ?? []).filter((code) => !asked.includes(code));
    return [
      ...issues,
      ...unknown.map((name) => unknownIssue(name, nearest(name, known), place)),
      ...strange.map((code) => unknownIssue(code, nearest(code, asked), place)),
    ];
  });
}

function partsOf({ institutionGaps: gaps, coordinationNetwork: network }: AnalysisSpec): readonly Part[] {
  return [
    ...(gaps === undefined
      ? []
      : [
          {
            ...{ column: "institutionGaps", table: gaps.table },
            questions: [gaps.functions, ...RESOURCES.map((resource) => gaps[resource])],
          },
        ]),
    ...(network === undefined
      ? []
      : [
          {
            ...{ column: "coordinationNetwork", table: network.table },
            questions: [network.kind, network.refersTo, network.receivesFrom, network.functions],
            answers: { question: network.kind, codes: network.kinds.map(({ code }) => code) },
          },
        ]),
  ];
}

const RULE = "analysis/institutions-name-what-exists";

type Place = Issue["place"];

function noCityIssue(table: string, place: Place): Issue {
  const quoted = quote(table);
  return {
    rule: RULE,
    severity: "error",
    place,
    message: {
      es: `La tabla ${quoted.es} no tiene en designs una columna de ciudad.`,
      en: `The table ${quoted.en} has no column of cities under designs.`,
      fr: `La table ${quoted.fr} n’a pas de colonne de ville sous designs.`,
    },
    cure: {
      es: "Escriba la tabla en designs, con domains: { country: …, city: … }.",
      en: "Write the table under designs, with domains: { country: …, city: … }.",
      fr: "Inscrivez la table sous designs, avec domains: { country: …, city: … }.",
    },
  };
}

function unknownIssue(name: string, meant: string | undefined, place: Place): Issue {
  const quoted = quote(name);
  return {
    rule: RULE,
    severity: "error",
    place,
    message: {
      es: `${quoted.es} no es una pregunta ni una respuesta del formulario de esa tabla.`,
      en: `${quoted.en} is no question or answer of the form of that table.`,
      fr: `${quoted.fr} n’est ni une question ni une réponse du formulaire de cette table.`,
    },
    cure: meant === undefined ? NAMES : didYouMean(meant),
  };
}

const NAMES: Texts = {
  es: "Use nombres de preguntas y códigos de respuestas del formulario.",
  en: "Use names of questions and codes of answers of the form.",
  fr: "Utilisez des noms de questions et des codes de réponses du formulaire.",
};
