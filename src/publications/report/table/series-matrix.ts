// Several published series side by side for the places of a country: one row per territory.
import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Observation } from "#series/observation";
import type { Table } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { citeObservations, sayAmount, sayObserved, sayPeriod, seriesName, unitSign } from "./series-parts.ts";
import { chosenBelow, TERRITORIES_SUBTITLE } from "./series-places.ts";
import { partId, word } from "./table-parts.ts";

/** Several series by territory: one row per place, one column per series. */
export function seriesMatrixTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const codes = wordsOf(attributes.indicators);
  const chosen = codes.flatMap((code) => chosenBelow(context, code));
  const used = codes.filter((code) => chosen.some(({ preferred }) => preferred.indicator === code));
  if (used.length === 0) return undefined;
  const territories = [...new Set(chosen.map(({ preferred }) => preferred.territoryName))];
  const find = (name: string, code: string): Observation | undefined =>
    chosen.findLast(({ preferred }) => preferred.territoryName === name && preferred.indicator === code)?.preferred;
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "series-matrix", attributes),
    title: matrixTitle(context, used[0] ?? "", chosen),
    subtitle: `${TERRITORIES_SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "territory", head: word(context, "territory"), width: 1.6 }),
      ...used.map((code) =>
        numberColumn({ key: code, head: seriesName(context, code), unit: unitSign(context, code) }),
      ),
    ],
    rows: territories.map((name) =>
      bodyRow([
        textCell(name),
        ...used.map((code) => {
          const found = find(name, code);
          return found === undefined
            ? textCell("")
            : { text: sayObserved(found, language), value: found.value, evidence: found.id };
        }),
      ]),
    ),
    notes: [periodsNote(context, chosen)],
    source: citeObservations(
      context,
      chosen.map(({ preferred }) => preferred),
    ),
    mark: "real",
  };
}

function matrixTitle(context: ReportContext, code: string, chosen: readonly ChosenObservation[]): string {
  const { language } = context;
  const values = chosen.filter(({ preferred }) => preferred.indicator === code).map(({ preferred }) => preferred);
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const name = seriesName(context, code);
  if (low === undefined || high === undefined || low === high) return name;
  const sign = unitSign(context, code) === "%" ? (language === "en" ? "%" : " %") : "";
  const say = (one: Observation) => sayAmount(one.value, one.unit, language) + sign;
  const [lowest, highest] = [say(low), say(high)];
  return {
    es: `${name}: de ${lowest} en ${low.territoryName} a ${highest} en ${high.territoryName}`,
    en: `${name}: from ${lowest} in ${low.territoryName} to ${highest} in ${high.territoryName}`,
    fr: `${name} : de ${lowest} (${low.territoryName}) à ${highest} (${high.territoryName})`,
  }[language];
}

function periodsNote(context: ReportContext, chosen: readonly ChosenObservation[]): string {
  const { language } = context;
  const periods = [...new Set(chosen.map((one) => sayPeriod(one, language)))].toSorted();
  const label = { es: "Período de los datos", en: "Period of the data", fr: "Période des données" }[language];
  return `${label}${language === "fr" ? " : " : ": "}${periods.join(", ")}.`;
}
