// By kind of service: how many stand somewhere known, and who lives within half an hour and an hour of one.

import type { SexGroup } from "#analysis/access/measure-access";
import { ANY_KIND } from "#analysis/access/measure-reach";
import type { MeasuredReach, ReachLimit } from "#analysis/access/measured-reach";
import { formatNumber, formatPercentNumber } from "#base/format-number";
import type { Cell, Table } from "../../document/document.ts";
import { isRegional, kindName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { reachesHere, reachNotes, reachSource } from "../say/say-reach.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, word } from "./table-parts.ts";

/** Of a country: the regional report compares countries in figures. */
export function accessKindsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const [whole] = isRegional(context) ? [] : reachesHere(context, {});
  if (whole === undefined) return undefined;
  const { language } = context;
  const kinds = (context.input.numbers.reaches ?? [])
    .filter(({ of, country, kind }) => of === "directory" && country === whole.country && kind !== ANY_KIND)
    .toSorted((a, b) => withinOf(b, "all", 60) - withinOf(a, "all", 60));
  const groups: readonly SexGroup[] = whole.groups.women === undefined ? ["all"] : ["women", "men"];
  const columns = ([30, 60] as const).flatMap((limit) => groups.map((group) => ({ limit, group })));
  const shareCell = (reach: MeasuredReach, group: SexGroup, limit: ReachLimit): Cell => {
    const value = withinOf(reach, group, limit);
    return { text: formatPercentNumber(value, language), value, evidence: reach.id };
  };
  return {
    type: "table",
    id: partId("table", "access-kinds", attributes),
    title: TITLE[language].replace("%", kindName(context, kinds.at(-1)?.kind ?? "")),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.4 }),
      numberColumn({ key: "services", head: word(context, "services") }),
      ...columns.map(({ limit, group }) =>
        numberColumn({ key: `${group}-${limit}`, unit: "%", head: `${word(context, group)}, ${limit} min` }),
      ),
      numberColumn({ key: "mean", head: PER_HEAD[language] }),
    ],
    rows: [whole, ...kinds].map((reach) =>
      bodyRow([
        textCell(reach.kind === ANY_KIND ? word(context, "all") : kindName(context, reach.kind)),
        countCell(reach.services, language),
        ...columns.map(({ group, limit }) => shareCell(reach, group, limit)),
        meanCell(reach, context),
      ]),
    ),
    notes: reachNotes(context, [whole]),
    source: reachSource(context, [whole]),
    mark: "real",
  };
}

function withinOf({ groups }: MeasuredReach, group: SexGroup, limit: ReachLimit): number {
  return groups[group]?.within[limit].value ?? 0;
}

function meanCell({ meanPerHundredThousand: mean }: MeasuredReach, { language }: ReportContext): Cell {
  return mean === null ? { text: "" } : { text: formatNumber(mean, language, 2), value: mean };
}

const TITLE = {
  es: "El tipo de servicio que menos gente tiene cerca: %",
  en: "The kind of service that fewest people have near: %",
  fr: "Le type de service que le moins de personnes ont près d’elles : %",
};
const SUBTITLE = {
  es: "Parte de la población contada que vive a menos de 30 y de 60 minutos de un servicio en funcionamiento con lugar conocido",
  en: "Share of the people counted who live within 30 and 60 minutes of a running service whose place is known",
  fr: "Part de la population comptée qui vit à moins de 30 et de 60 minutes d’un service en activité au lieu connu",
};
const PER_HEAD = {
  es: "Servicios por 100,000 a una hora",
  en: "Services per 100,000 within an hour",
  fr: "Services pour 100 000 à une heure",
};
