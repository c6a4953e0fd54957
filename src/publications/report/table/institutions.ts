// Institutions: what sources say they have per function, what those asked answered, and the gaps that sources name.

import { WHOLE_STUDY } from "#analysis/domain";
import { CAPACITIES, type Capacity } from "#analysis/institution-record";
import { tallyId } from "#analysis/make-tally";
import { formatCount } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Table } from "../../document/document.ts";
import {
  findEstimate,
  here,
  indicatorsOf,
  isRegional,
  kindName,
  markOfTable,
  type ReportContext,
  textIn,
} from "../report-context.ts";
import { COUNTRY_NAMES } from "../say/country-names.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { capital, lowerFirst, sayPlace } from "../say/say-place.ts";
import { CAPACITY_WORDS, HELD_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, estimateCell, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

/** One row per institution and function, as sources tell. */
export function capacitiesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const records = here(context, context.input.capacities);
  if (records.length === 0 || isRegional(context)) return undefined;
  for (const { sourceAddresses, institution } of records) context.sources.citeAddresses(sourceAddresses, institution);
  const { language } = context;
  const byKind = groupBy(records, ({ serviceKind }) => serviceKind);
  const kinds = context.input.study.serviceKinds.map(({ code }) => code).filter((code) => byKind.has(code));
  return {
    type: "table",
    id: partId("table", "capacities", attributes),
    title: CAPACITIES_TITLE[language].replace("%", formatCount(records.length, language)),
    subtitle: CAPACITIES_SUBTITLE[language].replace("%", sayPlace(context)),
    columns: [
      wordColumn({ key: "institution", head: INSTITUTION[language], width: 3.4 }),
      ...CAPACITIES.map((key) => wordColumn({ key, head: wordFor(CAPACITY_WORDS, key)[language] })),
    ],
    rows: kinds.flatMap((kind) => [
      groupRow(kindName(context, kind)),
      ...(byKind.get(kind) ?? []).map(({ institution, held }) =>
        bodyRow([
          textCell(institution),
          ...CAPACITIES.map((key) => textCell(wordFor(HELD_WORDS, held[key])[language])),
        ]),
      ),
    ]),
    notes: [EMPTY_NOTE[language]],
    source: RECORD_SOURCE[language],
    mark: "real",
  };
}

const INSTITUTION = { es: "Institución", en: "Institution", fr: "Institution" };
const CAPACITIES_TITLE = {
  es: "% registros públicos dicen qué tiene cada institución para cada función",
  en: "% public records say what each institution has for each function",
  fr: "% documents publics disent ce que chaque institution possède pour chaque fonction",
};
const CAPACITIES_SUBTITLE = {
  es: "Lo que dicen las fuentes, %; «en parte»: la fuente lo matiza o se contradice",
  en: "What sources say, %; “in part”: the source qualifies it or contradicts itself",
  fr: "Ce que disent les sources, % ; « en partie » : la source nuance ou se contredit",
};
const EMPTY_NOTE = {
  es: "Una celda vacía significa que ninguna fuente lo dice, no que falte.",
  en: "An empty cell means that no source says so, not that it is missing.",
  fr: "Une case vide signifie qu’aucune source ne le dit, non que cela manque.",
};
const RECORD_SOURCE = {
  es: "Registros públicos reunidos por el estudio",
  en: "Public records gathered by the study",
  fr: "Documents publics réunis par l’étude",
};

/** Share of institutions asked that have each capacity, by function. */
export function institutionAnswersTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const indicators = indicatorsOf(context, "institution").filter(
    (indicator) => indicator.serviceKind !== undefined && capacityOf(indicator) !== undefined,
  );
  const [first] = indicators;
  if (first === undefined) return undefined;
  const kinds = [...new Set(indicators.map(({ serviceKind }) => serviceKind ?? ""))];
  const shown = CAPACITIES.filter((capacity) => indicators.some((indicator) => capacityOf(indicator) === capacity));
  const find = (kind: string, capacity: Capacity) => {
    const indicator = indicators.find((known) => known.serviceKind === kind && capacityOf(known) === capacity);
    return indicator && findEstimate(context, { indicator: indicator.id, place: context.place, sex: "all" });
  };
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "institution-answers", attributes),
    title: NEUTRAL_TITLES.institutionAnswers[language],
    subtitle: surveySubtitle(context, first.table),
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.4 }),
      ...shown.map((key) => numberColumn({ key, head: wordFor(CAPACITY_WORDS, key)[language], unit: "%" })),
    ],
    rows: kinds.map((kind) =>
      bodyRow([
        textCell(kindName(context, kind)),
        ...shown.map((capacity) => estimateCell(find(kind, capacity), language)),
      ]),
    ),
    notes: surveyNotes(
      context,
      kinds.flatMap((kind) => shown.map((capacity) => find(kind, capacity))),
    ),
    source: surveySource(context, first.table),
    mark: markOfTable(context, first.table),
  };
}

function capacityOf(indicator: {
  readonly kind: string;
  readonly variable?: string | undefined;
}): Capacity | undefined {
  return CAPACITIES.find((capacity) => capacity === indicator.variable);
}

/** Gaps that sources name, the most often named first. */
export function namedGapsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const all = context.input.namedGaps;
  const gaps = isRegional(context)
    ? all
    : all.filter(({ country }) => country === context.place || country === WHOLE_STUDY);
  const groups = [...groupBy(gaps, ({ code }) => code).values()].toSorted((a, b) => b.length - a.length);
  const [first] = groups;
  if (first?.[0] === undefined) return undefined;
  for (const { sourceAddresses, names } of gaps)
    context.sources.citeAddresses(sourceAddresses, "", textIn(context, names));
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "named-gaps", attributes),
    title: gapTitle(context, textIn(context, first[0].names), first.length, gaps.length),
    subtitle: GAP_SUBTITLE[language].replace("%", sayPlace(context)),
    columns: [
      wordColumn({ key: "gap", head: GAP[language], width: 1.7 }),
      wordColumn({ key: "text", head: SAID[language], width: 3.4 }),
      wordColumn({ key: "country", head: word(context, "country"), width: 1.1 }),
      numberColumn({ key: "count", head: TIMES[language], width: 0.8 }),
    ],
    rows: groups.map((rows) => {
      const [one] = rows;
      const tally = context.tallies.get(tallyId("gap-records", one?.code ?? "", context.place));
      const count = { text: formatCount(rows.length, language), value: rows.length };
      return bodyRow([
        textCell(one === undefined ? "" : textIn(context, one.names)),
        textCell([...new Set(rows.map(({ texts }) => textIn(context, texts)))].join(" · ")),
        textCell(capital([...new Set(rows.map(({ country }) => countryName(context, country)))].join(", "))),
        tally === undefined ? count : { ...count, evidence: tally.id },
      ]);
    }),
    notes: [],
    source: RECORD_SOURCE[language],
    mark: "real",
  };
}

const GAP = { es: "Brecha", en: "Gap", fr: "Lacune" };
const SAID = { es: "Lo que dicen las fuentes", en: "What sources say", fr: "Ce que disent les sources" };
const TIMES = { es: "Veces", en: "Times", fr: "Fois" };
const GAP_SUBTITLE = {
  es: "Registros en los que una fuente pública nombra la brecha, %",
  en: "Records in which a public source names the gap, %",
  fr: "Documents où une source publique nomme la lacune, %",
};

function gapTitle(context: ReportContext, name: string, count: number, all: number): string {
  const { language } = context;
  const [some, whole] = [formatCount(count, language), formatCount(all, language)];
  if (count < 2) {
    return {
      es: `Las fuentes nombran ${whole} brechas, cada una una vez`,
      en: `Sources name ${whole} gaps, each of them once`,
      fr: `Les sources nomment ${whole} lacunes, chacune une fois`,
    }[language];
  }
  return {
    es: `La brecha más nombrada: ${lowerFirst(name)} (${some} de ${whole} registros)`,
    en: `The gap named most: ${lowerFirst(name)} (${some} of ${whole} records)`,
    fr: `La lacune la plus citée : ${lowerFirst(name)} (${some} documents sur ${whole})`,
  }[language];
}

const WHOLE = { es: "región", en: "region", fr: "région" };

export function countryName(context: ReportContext, code: string): string {
  if (code === WHOLE_STUDY) return WHOLE[context.language];
  const country = context.input.study.countries.find((known) => known.code === code);
  const names = country?.names ?? COUNTRY_NAMES.get(code);
  return names === undefined ? code : textIn(context, names);
}
