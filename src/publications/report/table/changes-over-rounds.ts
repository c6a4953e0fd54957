// Three rounds or more: each measure that moved, from every round to the next and from the first to the last.
import { endingOf, isOfPair, type RoundPair } from "#analysis/rounds/round-change";
import { groupBy } from "#base/group-by";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import {
  changesOfPlace,
  type Moved,
  measureName,
  movement,
  sayDifferenceOf,
  sayShift,
  waveName,
} from "../say/say-rounds.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { CHANCE_MARK, CITIES, CORRECTED } from "./changes.ts";
import { confidenceWords, partId, say, surveyNotes, surveySource, word } from "./table-parts.ts";

/** Undefined where the table of the report was asked twice at most, or nothing moved between any two of its rounds. */
export function changesOverRoundsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const pairs = pairsInOrder(context);
  const own = changesOfPlace(context).filter(
    ({ change }) => change.domain.sex === "all" && pairs.some((pair) => isOfPair(pair, change)),
  );
  const moved = [...groupBy(own, ({ indicator }) => indicator.id).values()]
    .filter((measure) => measure.some((one) => movement(one) !== "unclear"))
    .toSorted((a, b) => surest(a) - surest(b))
    .slice(0, Number(attributes.top ?? 10));
  const table = pairs[0]?.table;
  if (table === undefined || moved.length === 0) return undefined;
  return {
    type: "table",
    id: partId("table", "changes-over-rounds", attributes),
    title: say(context, TITLE),
    subtitle: `${say(context, MEASURE)}; ${confidenceWords(context)}`,
    columns: [
      wordColumn({ key: "measure", head: word(context, "indicator"), width: 2.2 }),
      ...pairs.map((pair) => numberColumn({ key: `pair${endingOf(pair)}`, head: headOf(context, pair), width: 2.4 })),
    ],
    rows: moved.map((measure) => bodyRow(cellsOf(context, pairs, measure))),
    notes: [
      say(context, CITIES),
      say(context, CORRECTED),
      ...surveyNotes(
        context,
        moved.flatMap((measure) => measure.map(({ change }) => change)),
      ),
    ],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

/** Of the first table with three rounds or more: steps by date, then the whole way. */
function pairsInOrder({ input }: ReportContext): readonly RoundPair[] {
  const pairs = input.numbers.rounds?.pairs ?? [];
  const whole = pairs.find(({ isWhole }) => isWhole === true);
  if (whole === undefined) return [];
  const own = pairs.filter(({ table }) => table === whole.table);
  const order = (input.study.waves ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ id }) => id);
  const at = ({ waves }: RoundPair) => order.indexOf(waves[0]);
  const steps = own.filter((pair) => pair !== whole && !own.some((other) => isStepWithin(other, pair)));
  return [...steps.toSorted((a, b) => at(a) - at(b)), whole];
}

/** From the round of the chapters to the last is no step where a shorter one begins with it. */
function isStepWithin(step: RoundPair, pair: RoundPair): boolean {
  return (
    step.waves[0] === pair.waves[0] &&
    step.waves[1] !== pair.waves[1] &&
    pair.pair !== undefined &&
    step.isWhole !== true
  );
}

function surest(measure: readonly Moved[]): number {
  return Math.min(...measure.map(({ change }) => change.q));
}

function headOf(context: ReportContext, { waves }: RoundPair): string {
  return waves.map((wave) => waveName(context, wave)).join(" – ");
}

function cellsOf(context: ReportContext, pairs: readonly RoundPair[], measure: readonly Moved[]): readonly Cell[] {
  const name = measure[0] === undefined ? "" : measureName(context, measure[0].indicator);
  return [
    { text: name },
    ...pairs.map((pair): Cell => {
      const found = measure.find(({ change }) => isOfPair(change, pair));
      return found === undefined ? { text: "–" } : cellOf(context, found);
    }),
  ];
}

/** "31% to 45%: +14 (+8 to +19)". */
function cellOf({ language }: ReportContext, moved: Moved): Cell {
  const { change } = moved;
  const chance = movement(moved) === "unclear" ? CHANCE_MARK : "";
  const weak = change.flags.includes("weak") ? "*" : "";
  const colon = language === "fr" ? "\u00a0: " : ": ";
  const text = `${sayShift(change, language)}${colon}${sayDifferenceOf(change, change.unit, language)}${weak}${chance}`;
  return { text, value: change.difference, evidence: change.id };
}

const TITLE: Texts = {
  es: "De una ronda a la siguiente, y de la primera a la última",
  en: "From each round to the next, and from the first to the last",
  fr: "D’une vague à la suivante, et de la première à la dernière",
};
const MEASURE: Texts = {
  es: "Valores de las dos rondas y el cambio en puntos, en conjunto; una raya donde la medida no se puede comparar",
  en: "Values of both rounds and the change in points, everybody; a dash where the measure cannot be compared",
  fr: "Valeurs des deux vagues et l’évolution en points, dans l’ensemble ; un tiret où la mesure ne peut être comparée",
};
