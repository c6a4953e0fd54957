// study.yaml and places/cities.csv → the study.

import type { Issue } from "#base/issue";
import { EVERY_ID } from "#base/known-ids";
import { isTimeZone } from "#base/local-instant";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { readYaml, type YamlNode } from "#base/read-yaml";
import { amount, count, day, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import type { Sheet } from "#base/sheet";
import { LANGUAGES } from "#base/text";
import { readCities, writtenCityIds } from "./read-cities.ts";
import { checkFieldwork, FIELDWORK, withDefaults } from "./read-fieldwork.ts";
import { checkWaves, WAVES } from "./read-waves.ts";
import type { Study } from "./study.ts";
import { CITATION, checkCitation } from "./study-citation.ts";

const DIMENSIONS = ["economic", "social", "psychosocial", "cross", "structural"] as const;

const STUDY = record({
  id: words(),
  titles: texts(),
  subtitles: texts(),
  languages: listOf(oneOf(LANGUAGES)),
  period: record({ start: day(), end: day() }),
  publishedOn: day(),
  timeZone: maybe(words()),
  publisher: texts(),
  ...CITATION,
  countries: listOf(record({ code: words(), names: texts(), adjectives: texts(), localGovernment: texts() })),
  populations: listOf(record({ id: words(), names: texts(), unit: maybe(oneOf(["person", "body"])) })),
  serviceKinds: listOf(record({ code: words(), names: texts(), dimension: oneOf(DIMENSIONS) })),
  disclosure: record({
    minimumRespondents: count(1),
    minimumCases: count(1),
    weakBelow: count(1),
    bodies: maybe(count(2)),
    dominance: maybe(amount({ from: 0.01, to: 1 })),
  }),
  preferredSeries: maybe(listOf(record({ indicator: words(), country: maybe(words()), source: words() }))),
  fieldwork: maybe(FIELDWORK),
  retention: maybe(
    record({
      months: maybe(count(1)),
      until: maybe(day()),
      forms: maybe(listOf(record({ form: words(), months: count(1) }))),
    }),
  ),
  waves: maybe(WAVES),
  currentWave: maybe(words()),
  address: maybe(words()),
  feedback: maybe(words()),
});

export interface StudyReading {
  /** Absent when study.yaml itself does not fit; wrong cities alone are only left out. */
  readonly study?: Study;
  readonly issues: readonly Issue[];
}

export interface StudySource {
  readonly text: string;
  readonly file: string;
  readonly cities: Sheet;
  /** What may be called a city elsewhere. __Default value:__ every id in the table. */
  readonly cityIds?: ReadonlySet<string>;
}

export function readStudy({ text, file, cities, cityIds = writtenCityIds(cities) }: StudySource): StudyReading {
  const { node, issues } = readYaml(text, { file });
  const { value, issues: shapeIssues } = node ? readShape(node, STUDY, file) : { issues: [emptyIssue(file)] };
  const countries = value ? new Set(value.countries.map(({ code }) => code)) : EVERY_ID;
  const places = readCities(cities, countries);
  const found = [...issues, ...shapeIssues, ...places.issues];
  if (value === undefined || node === undefined) return { issues: found };
  const { fieldwork, ...said } = value;
  const study: Study = {
    ...said,
    preferredSeries: value.preferredSeries ?? [],
    cities: places.records,
    ...(fieldwork === undefined ? {} : { fieldwork: fieldwork.map(withDefaults) }),
  };
  return { study, issues: [...found, ...checkStudy(study, { node, file }, cityIds)] };
}

interface At {
  readonly node: YamlNode;
  readonly file: string;
}

function checkStudy(study: Study, at: At, cities: ReadonlySet<string>): readonly Issue[] {
  const codes = study.countries.map(({ code }) => code);
  const unknown = study.preferredSeries.flatMap(({ country }) =>
    country === undefined || codes.includes(country) ? [] : [country],
  );
  return [
    ...(study.period.start > study.period.end ? [periodIssue(at)] : []),
    ...(endsEarly(study) ? [retentionIssue(at)] : []),
    ...repeated("countries", codes, at),
    ...repeated(
      "populations",
      study.populations.map(({ id }) => id),
      at,
    ),
    ...repeated(
      "serviceKinds",
      study.serviceKinds.map(({ code }) => code),
      at,
    ),
    ...repeated(
      "waves",
      (study.waves ?? []).map(({ id }) => id),
      at,
    ),
    ...checkWaves(study.waves ?? [], study.currentWave, {
      wave: (index) => ({ file: at.file, row: rowOf(at, "waves", index), column: "waves" }),
      current: { file: at.file, row: rowOf(at, "currentWave"), column: "currentWave" },
    }),
    ...unknown.map((country) => unknownCountryIssue(country, at)),
    ...checkCitation(study, at.file),
    ...addressIssues("address", study.address, at),
    ...addressIssues("feedback", study.feedback, at),
    ...(study.timeZone === undefined || isTimeZone(study.timeZone) ? [] : [timeZoneIssue(study.timeZone, at)]),
    ...checkFieldwork(study.fieldwork ?? [], {
      file: at.file,
      row: rowOf(at, "fieldwork"),
      cities,
      populations: study.populations.map(({ id }) => id),
    }),
  ];
}

function rowOf({ node }: At, key: string, index?: number): number {
  if (node.kind !== "record") return 1;
  const list = node.entries.get(key);
  const item = list?.kind === "list" && index !== undefined ? list.items[index]?.row : undefined;
  return item ?? node.rows.get(key) ?? 1;
}

function repeated(key: string, ids: readonly string[], at: At): readonly Issue[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [repeatedIssue(id, { key, index }, at)]));
}

function repeatedIssue(id: string, { key, index }: { key: string; index: number }, at: At): Issue {
  const quoted = quote(id);
  return {
    rule: "study/code-is-unique",
    severity: "error",
    place: { file: at.file, row: rowOf(at, key, index), column: key },
    message: {
      es: `${quoted.es} está más de una vez en ${key}.`,
      en: `${quoted.en} stands more than once in ${key}.`,
      fr: `${quoted.fr} figure plus d'une fois dans ${key}.`,
    },
    cure: {
      es: "Deje una sola entrada, o cambie el código de la otra.",
      en: "Keep one entry, or change the code of the other.",
      fr: "Gardez une seule entrée, ou changez le code de l'autre.",
    },
  };
}

function periodIssue(at: At): Issue {
  return {
    rule: "study/period-is-in-order",
    severity: "error",
    place: { file: at.file, row: rowOf(at, "period"), column: "period" },
    message: {
      es: "El trabajo de campo termina antes de empezar.",
      en: "Fieldwork ends before it starts.",
      fr: "Le travail de terrain finit avant de commencer.",
    },
    cure: {
      es: "Compruebe start y end.",
      en: "Check start and end.",
      fr: "Vérifiez start et end.",
    },
  };
}

function endsEarly({ period, retention }: Study): boolean {
  return retention?.until !== undefined && retention.until <= period.end;
}

function retentionIssue(at: At): Issue {
  return {
    rule: "study/retention-follows-fieldwork",
    severity: "error",
    place: { file: at.file, row: rowOf(at, "retention"), column: "retention" },
    message: {
      es: "Las identidades se borrarían antes de que termine el trabajo de campo.",
      en: "Identities would be erased before fieldwork ends.",
      fr: "Les identités seraient effacées avant la fin du terrain.",
    },
    cure: {
      es: "Compruebe until de retention y end de period: lo que se borra no vuelve.",
      en: "Check until of retention and end of period: what is erased does not come back.",
      fr: "Vérifiez until de retention et end de period : ce qui est effacé ne revient pas.",
    },
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

const ADDRESS_RULES = { address: "study/address-is-an-address", feedback: "study/feedback-is-an-address" } as const;

function addressIssues(column: keyof typeof ADDRESS_RULES, address: string | undefined, at: At): readonly Issue[] {
  if (address === undefined || isWebAddress(address)) return [];
  const { es, en, fr } = quote(address);
  const place = { file: at.file, row: rowOf(at, column), column };
  return [
    errorAt(ADDRESS_RULES[column], place, {
      wrong: [`${es} no es una dirección web.`, `${en} is no web address.`, `${fr} n’est pas une adresse web.`],
      cure: [
        "Escríbala entera: https://estudio.example.org",
        "Write it in full: https://study.example.org",
        "Écrivez-la en entier : https://etude.example.org",
      ],
    }),
  ];
}

function timeZoneIssue(name: string, at: At): Issue {
  const quoted = quote(name);
  return {
    rule: "study/time-zone-is-known",
    severity: "error",
    place: { file: at.file, row: rowOf(at, "timeZone"), column: "timeZone" },
    message: {
      es: `${quoted.es} no es una zona horaria.`,
      en: `${quoted.en} is no time zone.`,
      fr: `${quoted.fr} n'est pas un fuseau horaire.`,
    },
    cure: {
      es: "Escriba su nombre IANA: America/El_Salvador.",
      en: "Write its IANA name: America/El_Salvador.",
      fr: "Écrivez son nom IANA : America/El_Salvador.",
    },
  };
}

function unknownCountryIssue(country: string, at: At): Issue {
  const quoted = quote(country);
  return {
    rule: "study/preferred-country-is-known",
    severity: "error",
    place: { file: at.file, row: rowOf(at, "preferredSeries"), column: "preferredSeries" },
    message: {
      es: `${quoted.es} no es un país del estudio.`,
      en: `${quoted.en} is not a country of the study.`,
      fr: `${quoted.fr} n'est pas un pays de l'étude.`,
    },
    cure: {
      es: "Use un código de countries, o quite el país.",
      en: "Use a code of countries, or take the country away.",
      fr: "Utilisez un code de countries, ou retirez le pays.",
    },
  };
}

function emptyIssue(file: string): Issue {
  return {
    rule: "study/file-is-not-empty",
    severity: "error",
    place: { file },
    message: { es: "El archivo está vacío.", en: "The file is empty.", fr: "Le fichier est vide." },
    cure: {
      es: "Describa el estudio como lo muestra la descripción de la carpeta.",
      en: "Describe the study as the description of the study folder shows.",
      fr: "Décrivez l'étude comme le montre la description du dossier.",
    },
  };
}
