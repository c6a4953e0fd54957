// Quotas against the forms of the study: a quota names questions that the form of its table asks, and codes that it offers.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { didYouMean } from "#base/wrong-cell";
import type { FieldworkPlan, QuotaAnswer } from "./fieldwork-plan.ts";
import type { Instrument } from "./instrument/instrument.ts";

/** Of a table without a form nothing can be told. */
export function checkQuotas(
  plans: readonly FieldworkPlan[],
  instruments: readonly Instrument[],
  place: Place,
): readonly Issue[] {
  return plans.flatMap(({ table, quotas }) => {
    const instrument = instruments.find(({ id }) => id === table);
    if (instrument === undefined) return [];
    return quotas.flatMap(({ among = [] }) => among.flatMap((answer) => answerIssues(answer, instrument, place)));
  });
}

function answerIssues(
  { question, codes = [] }: QuotaAnswer,
  { variables }: Instrument,
  place: Place,
): readonly Issue[] {
  const variable = variables.find(({ name }) => name === question);
  if (variable === undefined) {
    const names = variables.map(({ name }) => name);
    return [unknownIssue("question", question, { place, meant: nearest(question, names) })];
  }
  const offered = variable.categories.map(({ code }) => code);
  if (offered.length === 0) return [];
  return codes
    .filter((code) => !offered.includes(code))
    .map((code) => unknownIssue("code", code, { place, meant: nearest(code, offered) }));
}

const WHAT = {
  question: { es: "la pregunta", en: "the question", fr: "la question" },
  code: { es: "el código", en: "the code", fr: "le code" },
} as const;

interface Wrong {
  readonly place: Place;
  readonly meant: string | undefined;
}

function unknownIssue(kind: keyof typeof WHAT, name: string, { place, meant }: Wrong): Issue {
  const quoted = quote(name);
  const what = WHAT[kind];
  return {
    rule: "study/quota-names-questions-of-its-form",
    severity: "error",
    place,
    message: {
      es: `Una cuota nombra ${what.es} ${quoted.es}, que no está en el formulario.`,
      en: `A quota names ${what.en} ${quoted.en}, which is not in the form.`,
      fr: `Un quota nomme ${what.fr} ${quoted.fr}, qui n’est pas dans le formulaire.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Use los nombres y códigos del formulario de esa población.",
            en: "Use names and codes of the form of that population.",
            fr: "Utilisez les noms et codes du formulaire de cette population.",
          }
        : didYouMean(meant),
  };
}
