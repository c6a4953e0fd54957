// The clearest gaps of institutions as dots with intervals over cities.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import { formatPercentNumber, formatShare } from "#base/format-number";
import type { Figure } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { clearestGaps, gapLabel } from "../say/say-gaps.ts";
import { institutionGapsTable } from "../table/institution-gaps.ts";
import { partId, surveyNotes, surveySource, surveySubtitle, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

const USUAL_TOP = 10;

export function institutionGapsFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const table = context.input.analysis.institutionGaps?.table;
  const gaps = clearestGaps(context, Number(attributes.top ?? USUAL_TOP));
  const beside = institutionGapsTable(context, {});
  if (table === undefined || gaps.length < 2 || beside === undefined) return undefined;
  return {
    type: "figure",
    id: partId("figure", "institution-gaps", attributes),
    title: beside.title,
    subtitle: surveySubtitle(context, table, gaps),
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      points: gaps.map((gap) => ({
        category: gapLabel(context, gap),
        series: "all",
        value: gap.value,
        lower: gap.lower,
        upper: gap.upper,
        weak: gap.flags.includes("weak"),
      })),
      seriesLabels: { all: word(context, "all") },
    },
    alternative: `${gaps.map((gap) => sayGap(context, gap)).join("; ")}.`,
    notes: surveyNotes(context, gaps),
    source: surveySource(context, table),
    mark: markOfTable(context, table),
    evidence: gaps.map(({ id }) => id),
  };
}

function sayGap(context: ReportContext, gap: GapFrequency): string {
  const { language } = context;
  const [low, high] = [gap.lower, gap.upper].map((share) => formatPercentNumber(share, language));
  return `${gapLabel(context, gap)}, ${formatShare(gap.value, language)} (${low}–${high}; n = ${gap.n})`;
}
