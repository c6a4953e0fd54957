// One service kind from a service that exists to one that helps, women and men side by side.
import type { Estimate } from "#analysis/estimate";
import { formatShare } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Figure } from "../../document/document.ts";
import { isShown, kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { sayFull } from "../say/say-number.ts";
import { kindsByNeed, tableAsked } from "../table/cascade.ts";
import { COVERAGE_STEPS, type CoverageStep, coverageEstimate } from "../table/coverage-steps.ts";
import { surveyNotes, surveySource, surveySubtitle, word } from "../table/table-parts.ts";
import { travelNote } from "../table/travel-note.ts";
import type { Attributes } from "../template/scope.ts";
import { AMONG } from "./cascade-figure.ts";

interface StepPoint {
  readonly step: CoverageStep;
  readonly estimate: Estimate;
}

/** `kind` names a service kind; `rank` takes the nth most needed one. */
export function coverageFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const kind = attributes.kind ?? kindsByNeed(context)[Number(attributes.rank ?? "1") - 1];
  if (kind === undefined) return undefined;
  const points = COVERAGE_STEPS.flatMap((step) => pointsOf(context, kind, step));
  if (!points.some(({ step }) => step === "exists")) return undefined;
  const table = tableAsked(context);
  const used = [...new Set(points.map(({ estimate }) => estimate.domain.sex))];
  const labels = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") };
  const estimates = points.map(({ estimate }) => estimate);
  return {
    type: "figure",
    id: `figure-coverage-${attributes.id ?? attributes.kind ?? attributes.rank ?? "1"}`,
    title: titleOf(context, kind),
    subtitle: `${AMONG[context.language].replace("%", kindName(context, kind))}. ${surveySubtitle(context, table, estimates)}`,
    spec: {
      kind: "cascade",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      steps: COVERAGE_STEPS.map((step) => word(context, step)),
      points: points.map(({ step, estimate: { domain, value, lower, upper, flags } }) => ({
        ...{ category: word(context, step), series: domain.sex, value, lower, upper, weak: flags.includes("weak") },
      })),
      seriesLabels: Object.fromEntries(used.map((sex) => [sex, labels[sex]])),
    },
    alternative: `${points.map(({ step, estimate }) => `${word(context, step)}, ${labels[estimate.domain.sex].toLowerCase()}: ${sayFull(estimate, context.language)}`).join("; ")}.`,
    notes: [travelNote(context), ...surveyNotes(context, estimates)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
    evidence: estimates.map(({ id }) => id),
  };
}

function pointsOf(context: ReportContext, kind: string, step: CoverageStep): readonly StepPoint[] {
  const find = (sex: SexDomain) => {
    const estimate = coverageEstimate(context, { kind, step, sex });
    return isShown(estimate) ? [{ step, estimate }] : [];
  };
  const bySex = [...find("female"), ...find("male")];
  return bySex.length > 0 ? bySex : find("all");
}

/** Whether it exists where people live, and whether it reached them. */
function titleOf(context: ReportContext, kind: string): string {
  const { language } = context;
  const name = kindName(context, kind);
  const [exists, received] = (["exists", "received"] as const).map((step) => {
    const estimate = coverageEstimate(context, { kind, step, sex: "all" });
    return isShown(estimate) ? formatShare(estimate.value, language) : undefined;
  });
  if (exists === undefined || received === undefined) return name;
  return {
    es: `${name}: existe donde vive el ${exists} de quienes lo necesitan, y lo recibió el ${received}`,
    en: `${name}: it exists where ${exists} of those in need live, and ${received} received it`,
    fr: `${name} : existe là où vivent ${exists} des personnes concernées, et ${received} l’ont reçu`,
  }[language];
}
