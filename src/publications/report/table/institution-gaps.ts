// What institutions lack most often: share of those that deal with a function, and cities in which nobody asked has it.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import { formatCount, formatPercentNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Cell, Table, TableRow } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { clearestGaps, gapLabel, gapsOfAll } from "../say/say-gaps.ts";
import { SUPPRESSED } from "../say/say-number.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, say, surveyNotes, surveySource, surveySubtitle } from "./table-parts.ts";

const USUAL_TOP = 12;

export function institutionGapsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const table = context.input.analysis.institutionGaps?.table;
  const all = gapsOfAll(context);
  const clearest = clearestGaps(context, Number(attributes.top ?? USUAL_TOP));
  if (table === undefined || (all.length === 0 && clearest.length === 0)) return undefined;
  const rows = (head: Texts, gaps: readonly GapFrequency[]): readonly TableRow[] =>
    gaps.length === 0 ? [] : [groupRow(say(context, head)), ...gaps.map((gap) => rowOf(context, gap))];
  return {
    type: "table",
    id: partId("table", "institution-gaps", attributes),
    title: titleOf(context, clearest),
    subtitle: surveySubtitle(context, table),
    columns: [
      wordColumn({ key: "gap", head: say(context, GAP), width: 3 }),
      numberColumn({ key: "share", head: say(context, SHARE), unit: "%", width: 1.5 }),
      numberColumn({ key: "n", head: "n", width: 0.7 }),
      numberColumn({ key: "cities", head: say(context, CITIES), width: 1.7 }),
    ],
    rows: [...rows(EVERY_TASK, all), ...rows(CLEAREST, clearest)],
    notes: [say(context, NOTE), ...surveyNotes(context, [...all, ...clearest])],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

function rowOf(context: ReportContext, gap: GapFrequency): TableRow {
  const { language } = context;
  const label = textCell(gapLabel(context, gap));
  if (gap.flags.includes("suppressed")) {
    const hidden: Cell = { text: SUPPRESSED, suppressed: true };
    return bodyRow([label, hidden, hidden, hidden]);
  }
  return bodyRow([
    label,
    { text: sayGapShare(gap, language), value: gap.value, evidence: gap.id },
    { text: formatCount(gap.n, language), value: gap.n },
    citiesCell(gap, language),
  ]);
}

/** "78 (64–88)" under a head that says percent; weak ones carry an asterisk. */
function sayGapShare({ value, lower, upper, flags }: GapFrequency, language: Language): string {
  const percent = (share: number) => formatPercentNumber(share, language);
  return `${percent(value)} (${percent(lower)}–${percent(upper)})${flags.includes("weak") ? "*" : ""}`;
}

/** "9 of 14 (35–87 %)". */
function citiesCell({ cities, id }: GapFrequency, language: Language): Cell {
  if (cities === undefined) return textCell("");
  const { n, without, lower, upper } = cities;
  const count = `${formatCount(without, language)}${OF[language]}${formatCount(n, language)}`;
  const share = `${formatPercentNumber(lower, language)}–${formatShare(upper, language)}`;
  return { text: `${count} (${share})`, value: without, evidence: id };
}

const OF = { es: " de ", en: " of ", fr: " sur " };

/** The clearest gap that is told after the correction for many comparisons. */
function titleOf(context: ReportContext, clearest: readonly GapFrequency[]): string {
  const { language, input } = context;
  const told = clearest.find(({ q = 1 }) => q <= 1 - input.analysis.confidenceLevel);
  if (told === undefined) return say(context, NEUTRAL);
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return `${say(context, MOST)}${colon}${gapLabel(context, told).replace(/\s?:/u, ",").toLowerCase()} (${formatShare(told.value, language)})`;
}

const MOST: Texts = {
  es: "La carencia más clara de las instituciones",
  en: "The clearest gap of institutions",
  fr: "La lacune la plus nette des institutions",
};
const NEUTRAL: Texts = {
  es: "Qué les falta a las instituciones para lo que hacen",
  en: "What institutions lack for what they do",
  fr: "Ce qui manque aux institutions pour leur action",
};
const GAP: Texts = { es: "Función y carencia", en: "Function and gap", fr: "Fonction et lacune" };
const SHARE: Texts = {
  es: "De las instituciones con la función",
  en: "Of institutions with the function",
  fr: "Des institutions exerçant la fonction",
};
const CITIES: Texts = {
  es: "Ciudades donde ninguna lo tiene",
  en: "Cities where none has it",
  fr: "Villes où aucune n’en dispose",
};
const EVERY_TASK: Texts = {
  es: "Todas las funciones juntas",
  en: "All functions together",
  fr: "Toutes les fonctions ensemble",
};
const CLEAREST: Texts = {
  es: "Las más claras, por función",
  en: "The clearest, by function",
  fr: "Les plus nettes, par fonction",
};
const NOTE: Texts = {
  es: "n: respuestas, una por institución y función. El intervalo tiene en cuenta que las ciudades difieren (Korn y Graubard); el de las ciudades es exacto. Una ciudad cuenta si alguna institución consultada cumple la función en ella.",
  en: "n: answers, one per institution and function. The interval allows for differences between cities (Korn and Graubard); that of cities is exact. A city counts where an institution asked fulfils the function.",
  fr: "n : réponses, une par institution et fonction. L’intervalle tient compte des différences entre villes (Korn et Graubard) ; celui des villes est exact. Une ville compte si une institution interrogée y exerce la fonction.",
};
