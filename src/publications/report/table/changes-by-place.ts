// Did it move alike everywhere? The change between the last two rounds in the place of the report and in its parts, side by side.
import { isOfPair, type RoundChange } from "#analysis/rounds/round-change";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, placeName, type ReportContext } from "../report-context.ts";
import { SUPPRESSED } from "../say/say-number.ts";
import {
  changesHere,
  type Moved,
  measureName,
  movement,
  pairOf,
  roundsSubtitle,
  sayDifferenceOf,
} from "../say/say-rounds.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { CHANCE_MARK, CITIES, CORRECTED } from "./changes.ts";
import { confidenceWords, partId, say, surveyNotes, surveySource, word } from "./table-parts.ts";

/** Measures that moved anywhere, the surest first; undefined where only one place was asked twice. */
export function changesByPlaceTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const pair = pairOf(context, tableOf(context));
  if (pair === undefined) return undefined;
  const all = (context.input.numbers.rounds?.changes ?? []).filter(
    (one) => one.domain.sex === "all" && isOfPair(one, pair),
  );
  const places = placesOf(context).filter((place) => all.some(({ domain }) => domain.place === place));
  const rows = rowsOf(context, all, places).slice(0, Number(attributes.top ?? 8));
  if (places.length < 2 || rows.length === 0) return undefined;
  return {
    type: "table",
    id: partId("table", "changes-by-place", attributes),
    title: say(context, TITLE),
    subtitle: `${say(context, MEASURE)}. ${roundsSubtitle(context, pair)}; ${confidenceWords(context)}`,
    columns: [
      wordColumn({ key: "measure", head: word(context, "indicator"), width: 2.4 }),
      ...places.map((place) => numberColumn({ key: place, head: placeName(context, place), width: 1.6 })),
    ],
    rows: rows.map(({ name, cells }) => bodyRow([{ text: name }, ...cells])),
    notes: [
      say(context, CITIES),
      say(context, CORRECTED),
      ...surveyNotes(
        context,
        rows.flatMap(({ shown }) => shown),
      ),
    ],
    source: surveySource(context, pair.table),
    mark: markOfTable(context, pair.table),
  };
}

function tableOf(context: ReportContext): string {
  return changesHere(context)[0]?.change.table ?? "";
}

/** The place of the report, then its countries or its cities. */
function placesOf({ input: { study }, place }: ReportContext): readonly string[] {
  const parts =
    place === "REG"
      ? study.countries.map(({ code }) => code)
      : study.cities.filter(({ country }) => country === place).map(({ id }) => id);
  return [place, ...parts];
}

interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly shown: readonly RoundChange[];
  readonly q: number;
}

function rowsOf(context: ReportContext, all: readonly RoundChange[], places: readonly string[]): readonly Row[] {
  const rows = [...context.indicators.values()].flatMap((indicator): readonly Row[] => {
    const found = places.map((place) =>
      all.find((one) => one.indicator === indicator.id && one.domain.place === place),
    );
    const shown = found.flatMap((change): readonly Moved[] =>
      change === undefined || change.flags.includes("suppressed") ? [] : [{ change, indicator }],
    );
    if (shown.every((one) => movement(one) === "unclear")) return [];
    const cells = found.map((change) =>
      cellOf(
        context,
        shown.find((one) => one.change === change),
        change,
      ),
    );
    return [
      {
        name: measureName(context, indicator),
        cells,
        shown: shown.map(({ change }) => change),
        q: Math.min(...shown.map(({ change }) => change.q)),
      },
    ];
  });
  return rows.toSorted((a, b) => a.q - b.q);
}

function cellOf({ language }: ReportContext, moved: Moved | undefined, change: RoundChange | undefined): Cell {
  if (change === undefined) return { text: "–" };
  if (moved === undefined) return { text: SUPPRESSED, suppressed: true };
  const chance = movement(moved) === "unclear" ? CHANCE_MARK : "";
  const weak = change.flags.includes("weak") ? "*" : "";
  const text = `${sayDifferenceOf(change, change.unit, language)}${weak}${chance}`;
  return { text, value: change.difference, evidence: change.id };
}

const TITLE: Texts = {
  es: "Qué cambió, lugar por lugar",
  en: "What moved, place by place",
  fr: "Ce qui a évolué, lieu par lieu",
};
const MEASURE: Texts = {
  es: "Cambio en puntos, en conjunto; una raya donde no se preguntó en las dos rondas",
  en: "Change in points, everybody; a dash where it was not asked in both rounds",
  fr: "Évolution en points, dans l’ensemble ; un tiret où la question n’a pas été posée aux deux vagues",
};
