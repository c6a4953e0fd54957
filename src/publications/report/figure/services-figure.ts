// Services by kind and status as stacked bars.

import { tallyId } from "#analysis/make-tally";
import type { Figure } from "../../document/document.ts";
import { here, kindName, type ReportContext } from "../report-context.ts";
import { inventoryParts, kindsListed, ofKind, servicesTitle } from "../table/services.ts";
import { partId, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

const STATES = ["running", "unknown", "ended"] as const;
const MEASURES = {
  running: "services-running",
  unknown: "services-status-unknown",
  ended: "services-ended",
};

export function servicesFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const services = here(context, context.input.services);
  if (services.length === 0) return undefined;
  const bars = kindsListed(context).flatMap((kind) =>
    STATES.map((series) => ({
      kind,
      category: kindName(context, kind),
      series,
      value: services.filter(ofKind(kind)).filter(({ status }) => status === series).length,
    })),
  );
  const tallies = bars.map(({ kind, series }) => tallyId(MEASURES[series], kind, context.place));
  const { subtitle, notes, source, mark } = inventoryParts(context, []);
  const labels = Object.fromEntries(STATES.map((state) => [state, word(context, state)]));
  return {
    type: "figure",
    id: partId("figure", "services", attributes),
    title: servicesTitle(context),
    subtitle,
    spec: {
      kind: "bars",
      axis: { title: word(context, "services"), unit: "number", from: 0 },
      bars: bars.map(({ category, series, value }) => ({ category, series, value })),
      seriesLabels: labels,
    },
    alternative: `${bars
      .filter(({ value }) => value > 0)
      .map(({ category, series, value }) => `${category}, ${(labels[series] ?? "").toLowerCase()}: ${value}`)
      .join("; ")}.`,
    notes,
    source,
    mark,
    evidence: tallies.filter((id) => context.tallies.has(id)),
  };
}
