// The part `fieldwork` of study.yaml: its shape, its defaults, and what must hold of it.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { amount, count, listOf, maybe, oneOf, type RecordOf, record, words } from "#base/shape";
import { didYouMean } from "#base/wrong-cell";
import {
  DEFAULT_COLUMNS,
  DEFAULT_THRESHOLDS,
  defaultFieldwork,
  type FieldworkColumns,
  type FieldworkPlan,
  type FieldworkThresholds,
} from "./fieldwork-plan.ts";

const share = () => maybe(amount({ from: 0.01, to: 1 }));
const size = () => maybe(amount({ from: 0 }));

const QUOTA = {
  city: maybe(words()),
  sex: maybe(oneOf(["female", "male"])),
  among: maybe(
    listOf(record({ question: words(), codes: maybe(listOf(words())), from: maybe(amount()), to: maybe(amount()) })),
  ),
  wanted: count(0),
};

const FIELDS = {
  table: words(),
  columns: maybe(
    record({
      interviewer: maybe(words()),
      city: maybe(words()),
      sex: maybe(words()),
      start: maybe(words()),
      end: maybe(words()),
      date: maybe(words()),
      location: maybe(words()),
      person: maybe(words()),
      wave: maybe(words()),
      outcome: maybe(words()),
      phone: maybe(words()),
      name: maybe(words()),
    }),
  ),
  refused: maybe(listOf(words())),
  dontKnow: maybe(listOf(words())),
  keys: maybe(listOf(listOf(words()))),
  scales: maybe(listOf(listOf(words()))),
  hours: maybe(record({ from: words(), to: words() })),
  quotas: maybe(listOf(record(QUOTA))),
  effects: maybe(listOf(words())),
  thresholds: maybe(
    record({
      durationZ: size(),
      durationRecords: maybe(count(3)),
      sameAnswers: maybe(count(3)),
      matchShare: share(),
      matchQuestions: maybe(count(5)),
      nameSimilarity: share(),
      distanceKilometres: size(),
      speedKilometresPerHour: size(),
      missingShare: share(),
      dontKnowShare: share(),
      interviewerRecords: maybe(count(2)),
    }),
  ),
};

export const FIELDWORK = listOf(record(FIELDS));

export type FieldworkPart = RecordOf<typeof FIELDS>;

export function withDefaults(part: FieldworkPart): FieldworkPlan {
  const { table, columns, thresholds, ...rest } = part;
  return {
    ...defaultFieldwork(table),
    ...rest,
    columns: filled<FieldworkColumns>(DEFAULT_COLUMNS, columns),
    thresholds: filled<FieldworkThresholds>(DEFAULT_THRESHOLDS, thresholds),
  };
}

function filled<T>(defaults: T, given: Partial<T> | undefined): T {
  return { ...defaults, ...given };
}

export interface FieldworkGround {
  readonly file: string;
  /** Row of the key `fieldwork`. */
  readonly row: number;
  readonly cities: ReadonlySet<string>;
  readonly populations: readonly string[];
}

/** Rules: a quota names a city of the study, hours are hours in order, a table is one of the populations, once. */
export function checkFieldwork(plans: readonly FieldworkPlan[], ground: FieldworkGround): readonly Issue[] {
  const tables = plans.map(({ table }) => table);
  return plans.flatMap((plan, index) => [
    ...(ground.populations.includes(plan.table) && tables.indexOf(plan.table) === index
      ? []
      : [tableIssue(plan.table, ground)]),
    ...(isHours(plan.hours) ? [] : [hoursIssue(plan.hours, ground)]),
    ...plan.quotas
      .flatMap(({ city }) => city ?? [])
      .filter((city) => ground.cities.size > 0 && !ground.cities.has(city))
      .map((city) => cityIssue(city, ground)),
  ]);
}

function isHours({ from, to }: FieldworkPlan["hours"]): boolean {
  const form = /^([01]\d|2[0-3]):[0-5]\d$/;
  return form.test(from) && form.test(to) && from < to;
}

function at({ file, row }: FieldworkGround): Issue["place"] {
  return { file, row, column: "fieldwork" };
}

function tableIssue(table: string, ground: FieldworkGround): Issue {
  const quoted = quote(table);
  const meant = nearest(table, ground.populations);
  return {
    rule: "study/fieldwork-table-is-a-population",
    severity: "error",
    place: at(ground),
    message: {
      es: `${quoted.es} no es una población de este estudio, o está dos veces en fieldwork.`,
      en: `${quoted.en} is not a population of this study, or stands twice in fieldwork.`,
      fr: `${quoted.fr} n’est pas une population de cette étude, ou figure deux fois dans fieldwork.`,
    },
    cure:
      meant === undefined || meant === table
        ? {
            es: "Use una vez cada identificador de populations.",
            en: "Use each id of populations once.",
            fr: "Utilisez une seule fois chaque identifiant de populations.",
          }
        : didYouMean(meant),
  };
}

function hoursIssue({ from, to }: FieldworkPlan["hours"], ground: FieldworkGround): Issue {
  const quoted = quote(`${from}–${to}`);
  return {
    rule: "study/fieldwork-hours-are-in-order",
    severity: "error",
    place: at(ground),
    message: {
      es: `${quoted.es} no son horas de un día en su orden.`,
      en: `${quoted.en} are not hours of a day in their order.`,
      fr: `${quoted.fr} ne sont pas des heures d’une journée dans l’ordre.`,
    },
    cure: {
      es: 'Escríbalas entre comillas y con dos cifras: from: "07:00", to: "20:00".',
      en: 'Write them in quotation marks with two digits: from: "07:00", to: "20:00".',
      fr: 'Écrivez-les entre guillemets et avec deux chiffres : from: "07:00", to: "20:00".',
    },
  };
}

function cityIssue(city: string, ground: FieldworkGround): Issue {
  const quoted = quote(city);
  const meant = nearest(city, ground.cities);
  return {
    rule: "study/quota-names-a-city",
    severity: "error",
    place: at(ground),
    message: {
      es: `La cuota de ${quoted.es} no es de una ciudad del estudio.`,
      en: `The quota of ${quoted.en} is not of a city of the study.`,
      fr: `Le quota de ${quoted.fr} ne concerne pas une ville de l’étude.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Use un identificador de places/cities.csv.",
            en: "Use an id of places/cities.csv.",
            fr: "Utilisez un identifiant de places/cities.csv.",
          }
        : didYouMean(meant),
  };
}
