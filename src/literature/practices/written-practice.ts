// A practice as a person writes it in one form: what the source says, what we read into it, and what is known beyond, with its source.
import type { Mark } from "#base/mark";
import { LANGUAGES, type Texts } from "#base/text";
import type { Practice } from "../practice.ts";
import type { PracticeCells } from "./merge-practices.ts";
import type { PracticeDetail } from "./practice-detail.ts";
import { ownTexts, tellInEach, waitingLanguages } from "./texts-in-waiting.ts";

/** Texts are empty in a language in which nobody has told them yet. */
export interface WrittenPractice
  extends Omit<Practice, "id" | "actor" | "leftOut" | "row">,
    Omit<PracticeDetail, "practice" | "mark" | "row"> {}

type TextsName = Exclude<
  { [Name in keyof WrittenPractice]-?: WrittenPractice[Name] extends Texts ? Name : never }[keyof WrittenPractice],
  "actors"
>;

/** Stems of columns, and what stands in them. */
const TEXTS_OF_PRACTICE: readonly (readonly [string, TextsName])[] = [
  ...([
    ["name", "names"],
    ["target_group", "targetGroup"],
    ["what", "whatItDoes"],
  ] as const),
  ...([
    ["evidence", "evidence"],
    ["inference", "inference"],
  ] as const),
];
const TEXTS_OF_DETAIL: readonly (readonly [string, TextsName])[] = [
  ...([
    ["context", "context"],
    ["mechanism", "mechanism"],
    ["outcome", "outcome"],
  ] as const),
  ...([
    ["lesson", "lesson"],
    ["limits", "limits"],
  ] as const),
];
const TEXTS = [...TEXTS_OF_PRACTICE, ...TEXTS_OF_DETAIL].map(([, name]) => name);

/** A row of `literature/practices.csv`, without `left_out`. */
export function practiceRow(id: string, written: WrittenPractice): PracticeCells {
  const { actors, countries, levels, dimensions, period, sourceAddress } = written;
  return {
    ...{ id, period, source_url: sourceAddress },
    ...{ country: countries.join(" ; "), level: levels.join(" ; "), dimension: dimensions.join(" ; ") },
    ...actorCells(actors),
    ...eachTold(TEXTS_OF_PRACTICE, written),
  };
}

/** A row of `literature/practice-details.csv`. */
export function detailRow(practice: string, written: WrittenPractice, mark: Mark): PracticeCells {
  const { interventions, outcomes, evidenceKind, costPerPerson, costCurrency, costBasis, coveragePeriod } = written;
  const { served, returned, reference, passage, person } = written;
  const isCosted = costPerPerson !== undefined;
  return {
    ...{ practice, mark, evidence_kind: evidenceKind === "unjudged" ? "" : evidenceKind },
    ...{ interventions: interventions.join(" ; "), outcomes: outcomes.join(" ; ") },
    ...{ cost_per_person: numberCell(costPerPerson), cost_currency: isCosted ? costCurrency : "" },
    ...{ cost_basis: isCosted ? costBasis : "", served: numberCell(served), returned: numberCell(returned) },
    ...{ coverage_period: coveragePeriod, reference, passage, person },
    ...eachTold(TEXTS_OF_DETAIL, written),
  };
}

/** As the form shows it again. */
export function writtenOf(practice: Practice, detail: PracticeDetail | undefined): WrittenPractice {
  const { id: _, actor: __, leftOut: ___, row: ____, ...described } = practice;
  const { practice: _of, mark: _mark, row: _row, ...known } = detail ?? NOTHING_BEYOND;
  const written = { ...described, ...known };
  return { ...written, ...Object.fromEntries(TEXTS.map((name) => [name, ownTexts(written[name])])) };
}

/** Languages in which some of its texts are still to be told. */
export function missingLanguages(written: WrittenPractice): ReturnType<typeof waitingLanguages> {
  return waitingLanguages(TEXTS.map((name) => written[name]));
}

const NONE: Texts = { es: "", en: "", fr: "" };

const NOTHING_BEYOND: PracticeDetail = {
  ...{ practice: "", mark: "real", row: 0 },
  ...{ interventions: [], outcomes: [], evidenceKind: "unjudged", costCurrency: "", costBasis: "" },
  ...{ context: NONE, mechanism: NONE, outcome: NONE, lesson: NONE, limits: NONE },
  ...{ coveragePeriod: "", reference: "", passage: "", person: "" },
};

function eachTold(stems: typeof TEXTS_OF_PRACTICE, written: WrittenPractice): PracticeCells {
  return Object.assign({}, ...stems.map(([stem, name]) => cellsOf(stem, tellInEach(written[name]))));
}

/** A name that is the same in every language stands once. */
function actorCells(actors: Texts): PracticeCells {
  const actor = actors.en || actors.es || actors.fr;
  const isOne = LANGUAGES.every((language) => actors[language] === "" || actors[language] === actor);
  return { actor, ...cellsOf("actor", isOne ? NONE : actors) };
}

function cellsOf(stem: string, texts: Texts): PracticeCells {
  return Object.fromEntries(LANGUAGES.map((language) => [`${stem}_${language}`, texts[language].trim()]));
}

function numberCell(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
