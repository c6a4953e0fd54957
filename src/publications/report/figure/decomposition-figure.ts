// The parts of the gaps between women and men, side by side with their intervals.
import type { Figure } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { decompositionTable, nameOf, partNamed, takenApart } from "../table/decomposition.ts";
import { partId, say, surveySource, surveySubtitle } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

const PARTS = ["gap", "explained", "unexplained"] as const;

const LABELS = {
  gap: { es: "Brecha", en: "Gap", fr: "Écart" },
  explained: { es: "Por lo que son", en: "By who they are", fr: "Par ce qu’ils sont" },
  unexplained: { es: "Lo que queda", en: "What remains", fr: "Ce qui demeure" },
} as const;

/** Of the place of the report alone; a line at zero. */
export function decompositionFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const here = takenApart(context).flatMap(({ indicator, found }) => {
    const own = found.find(({ place }) => place === context.place);
    return own === undefined ? [] : [{ indicator, own }];
  });
  const [first] = here;
  if (first === undefined) return undefined;
  const points = here.flatMap(({ indicator, own }) =>
    PARTS.map((name) => {
      const { value, lower, upper } = partNamed(own, name);
      const category = `${nameOf(context, indicator)}. ${say(context, LABELS[name])}`;
      return { category, series: "all", value, lower, upper, weak: own.flags.includes("weak") };
    }),
  );
  const percent = (value: number) => Math.round(value * 100);
  return {
    type: "figure",
    id: partId("figure", "decomposition", attributes),
    title: decompositionTable(context, attributes)?.title ?? "",
    subtitle: `${say(context, AXIS)}. ${surveySubtitle(
      context,
      first.indicator.table,
      here.map(({ own }) => own),
    )}`,
    spec: {
      kind: "dot-intervals",
      axis: { title: say(context, AXIS), unit: "share" },
      points,
      seriesLabels: { all: say(context, AXIS) },
      rule: 0,
    },
    alternative: `${points.map(({ category, value, lower, upper }) => `${category}: ${percent(value)} (${percent(lower)} – ${percent(upper)})`).join("; ")}.`,
    notes: [],
    source: surveySource(context, first.indicator.table),
    mark: markOfTable(context, first.indicator.table),
    evidence: here.map(({ own }) => own.id),
  };
}

const AXIS = {
  es: "Mujeres menos hombres",
  en: "Women minus men",
  fr: "Femmes moins hommes",
} as const;
