// Who of those in need lives within half an hour, and within an hour, of a running service: women and men.

import type { SexDomain } from "#base/sex";
import type { Table } from "../../document/document.ts";
import { isShown, kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { KINDS_OF_SERVICE, someOfAll } from "../say/some-of-all.ts";
import type { Attributes } from "../template/scope.ts";
import { chosenKinds, tableAsked } from "./cascade.ts";
import { bodyRow, estimateCell, numberColumn, sizeCell, textCell, wordColumn } from "./cells.ts";
import { withinEstimate } from "./coverage-steps.ts";
import { partId, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";
import { travelNote } from "./travel-note.ts";

const COLUMNS = ([30, 60] as const).flatMap((minutes) =>
  (["female", "male"] as const).map((sex) => ({ minutes, sex })),
);

export function reachTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const find = (kind: string, minutes: 30 | 60, sex: SexDomain) => withinEstimate(context, { kind, minutes, sex });
  const kinds = chosenKinds(context, attributes).filter((kind) => find(kind, 60, "all") !== undefined);
  if (kinds.length === 0) return undefined;
  const table = tableAsked(context);
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "reach", attributes),
    title: titleOf(context, kinds),
    subtitle: `${AMONG[language]} ${surveySubtitle(context, table)}`,
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.2 }),
      ...COLUMNS.map(({ minutes, sex }) =>
        numberColumn({
          ...{ key: `${sex}-${minutes}`, unit: "%", width: 1.4 },
          head: `${word(context, sex === "female" ? "women" : "men")}, ${minutes} min`,
        }),
      ),
      numberColumn({ key: "n", head: "n", width: 0.7 }),
    ],
    rows: kinds.map((kind) =>
      bodyRow([
        textCell(kindName(context, kind)),
        ...COLUMNS.map(({ minutes, sex }) => estimateCell(find(kind, minutes, sex), language)),
        sizeCell(find(kind, 60, "all"), language),
      ]),
    ),
    notes: [
      travelNote(context),
      ...surveyNotes(
        context,
        kinds.flatMap((kind) => COLUMNS.map(({ minutes, sex }) => find(kind, minutes, sex))),
      ),
    ],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

const AMONG = {
  es: "Entre quienes tienen la necesidad.",
  en: "Among those in need.",
  fr: "Parmi les personnes qui ont ce besoin.",
};

/** In how many kinds fewer than half of those in need live within an hour, whole interval included. */
function titleOf(context: ReportContext, kinds: readonly string[]): string {
  const { language } = context;
  const far = kinds.filter((kind) => {
    const estimate = withinEstimate(context, { kind, minutes: 60, sex: "all" });
    return isShown(estimate) && estimate.upper < 0.5;
  }).length;
  const some = someOfAll(KINDS_OF_SERVICE, { some: far, all: kinds.length }, language);
  if (far === 0)
    return {
      es: "A menos de media hora y de una hora de un servicio, por tipo",
      en: "Within half an hour and an hour of a service, by kind",
      fr: "À moins d’une demi-heure et d’une heure d’un service, par type",
    }[language];
  return {
    es: `En ${some}, menos de la mitad vive a menos de una hora de uno con lugar conocido`,
    en: `In ${some}, fewer than half live within an hour of one whose place is known`,
    fr: `Pour ${some}, moins de la moitié vit à moins d’une heure d’un service au lieu connu`,
  }[language];
}
