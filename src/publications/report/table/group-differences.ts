// Groups of returned people side by side, and returned people beside their neighbours: what differs beyond chance.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { type GroupComparison, HOST } from "#analysis/equality/compare-groups";
import { formatNumber, formatShare } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { labelOf } from "../say/say-finding.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, wordColumn } from "./cells.ts";
import { STEP_NAMES } from "./step-names.ts";
import { partId, say, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

interface Apart {
  readonly comparison: GroupComparison;
  readonly indicator: IndicatorSpec;
}

/** Of each group the widest differences first. An interval of the difference that leaves out zero; the family is corrected in the findings. */
export function groupDifferencesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const groups = wordsOf(attributes.groups);
  const measured = (context.input.numbers.comparisons ?? []).filter(
    ({ place, flags, group }) =>
      place === context.place && !flags.includes("suppressed") && (groups.length === 0 || groups.includes(group)),
  );
  const apart = measured.flatMap((comparison): readonly Apart[] => {
    const indicator = context.indicators.get(comparison.indicator);
    const differs = comparison.differenceLower > 0 || comparison.differenceUpper < 0;
    return indicator?.kind === "proportion" && differs ? [{ comparison, indicator }] : [];
  });
  const [first] = apart;
  if (first === undefined) return undefined;
  const rows = groupsIn(context, apart).flatMap(({ name, own }) => [
    groupRow(name),
    ...own.slice(0, Number(attributes.top ?? own.length)).map((row) => bodyRow(cellsOf(context, row))),
  ]);
  return {
    type: "table",
    id: partId("table", "group-differences", attributes),
    title: titleOf(context, apart.length, measured.length),
    subtitle: surveySubtitle(context, first.indicator.table),
    columns: [
      wordColumn({ key: "indicator", head: word(context, "indicator"), width: 3.2 }),
      numberColumn({ key: "group", head: say(context, FIRST), unit: "%", width: 1.5 }),
      numberColumn({ key: "against", head: say(context, SECOND), unit: "%", width: 1.5 }),
      numberColumn({ key: "difference", head: say(context, DIFFERENCE), unit: say(context, POINTS), width: 2 }),
      numberColumn({ key: "n", head: "n", width: 1.5 }),
    ],
    rows,
    notes: [
      say(context, CHANCE),
      ...surveyNotes(
        context,
        apart.map(({ comparison }) => comparison),
      ),
    ],
    source: surveySource(context, first.indicator.table),
    mark: markOfTable(context, first.indicator.table),
  };
}

function groupsIn({ input, language }: ReportContext, apart: readonly Apart[]) {
  const groups = input.analysis.equality?.groups ?? [];
  const named = [
    ...groups.map(({ id, group, against }) => ({ id, name: `${group.label[language]} / ${against.label[language]}` })),
    { id: HOST, name: HOST_NAME[language] },
  ];
  return named.flatMap(({ id, name }) => {
    const own = apart
      .filter(({ comparison }) => comparison.group === id)
      .toSorted((a, b) => Math.abs(b.comparison.difference) - Math.abs(a.comparison.difference));
    return own.length === 0 ? [] : [{ name, own }];
  });
}

function cellsOf(context: ReportContext, { comparison, indicator }: Apart): readonly Cell[] {
  const { language } = context;
  const { value, against, difference, differenceLower, differenceUpper, n, nAgainst, id } = comparison;
  const points = (number: number) => formatNumber(number * 100, language);
  const step = STEP_NAMES[indicator.role]?.[language];
  const label = labelOf(context, indicator);
  const star = comparison.flags.includes("weak") ? "*" : "";
  return [
    { text: step === undefined ? label : `${label}: ${step}` },
    { text: formatShare(value, language).replace(/[\s\u00a0]?%$/, ""), value, evidence: id },
    { text: formatShare(against, language).replace(/[\s\u00a0]?%$/, ""), value: against, evidence: id },
    {
      text: `${points(difference)}${star} (${points(differenceLower)} – ${points(differenceUpper)})`,
      value: difference,
    },
    { text: `${formatNumber(n, language)} / ${formatNumber(nAgainst, language)}` },
  ];
}

function titleOf({ language }: ReportContext, apart: number, all: number): string {
  return {
    es: `En ${formatNumber(apart, "es")} de ${formatNumber(all, "es")} comparaciones entre grupos, el intervalo de la diferencia deja fuera el cero`,
    en: `In ${formatNumber(apart, "en")} of ${formatNumber(all, "en")} comparisons between groups, the interval of the difference leaves out zero`,
    fr: `Pour ${formatNumber(apart, "fr")} comparaisons entre groupes sur ${formatNumber(all, "fr")}, l’intervalle de l’écart exclut zéro`,
  }[language];
}

const FIRST: Texts = { es: "Primer grupo", en: "First group", fr: "Premier groupe" };
const SECOND: Texts = { es: "Segundo grupo", en: "Second group", fr: "Second groupe" };
const DIFFERENCE: Texts = { es: "Diferencia", en: "Difference", fr: "Écart" };
const POINTS: Texts = { es: "puntos", en: "points", fr: "points" };
const HOST_NAME: Texts = {
  es: "Personas retornadas / personas de la comunidad",
  en: "Returned migrants / local residents",
  fr: "Personnes de retour / habitantes et habitants",
};
const CHANCE: Texts = {
  es: "Sin corregir: en promedio, una de cada veinte comparaciones sin diferencia real aparece aquí. Los hallazgos sí corrigen por todas las comparaciones (Benjamini-Hochberg).",
  en: "Not corrected: on average, one in twenty comparisons without a real difference shows up here. Findings do correct for all comparisons (Benjamini–Hochberg).",
  fr: "Sans correction : en moyenne, une comparaison sur vingt sans écart réel apparaît ici. Les constats, eux, corrigent pour toutes les comparaisons (Benjamini-Hochberg).",
};
