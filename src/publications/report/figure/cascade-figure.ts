// One service kind from need to use, and from a service that exists to one that helps: women and men side by side.
import type { Estimate } from "#analysis/estimate";
import { formatShare } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Figure } from "../../document/document.ts";
import { isShown, kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { sayFull } from "../say/say-number.ts";
import { kindsByNeed, STEPS, stepEstimate, tableAsked } from "../table/cascade.ts";
import { surveyNotes, surveySource, surveySubtitle, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

/** The steps after need: all of them shares of the people in need. */
const DRAWN = STEPS.slice(1);

/** `kind` names a service kind; `rank` takes the nth most needed one. */
export function cascadeFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const kind = attributes.kind ?? kindsByNeed(context)[Number(attributes.rank ?? "1") - 1];
  if (kind === undefined) return undefined;
  const points = DRAWN.flatMap((step) => pointsOf(context, kind, step));
  if (points.length === 0) return undefined;
  const table = tableAsked(context);
  const estimates = points.map(({ estimate }) => estimate);
  const used = [...new Set(points.map(({ estimate }) => estimate.domain.sex))];
  const labels = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") };
  return {
    type: "figure",
    id: `figure-cascade-${attributes.id ?? attributes.kind ?? attributes.rank ?? "1"}`,
    title: titleOf(context, kind),
    subtitle: `${AMONG[context.language].replace("%", kindName(context, kind))}. ${surveySubtitle(context, table, estimates)}`,
    spec: {
      kind: "cascade",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      steps: DRAWN.map((step) => word(context, step)),
      points: points.map(({ step, estimate: { domain, value, lower, upper, flags } }) => ({
        category: word(context, step),
        series: domain.sex,
        value,
        lower,
        upper,
        weak: flags.includes("weak"),
      })),
      seriesLabels: Object.fromEntries(used.map((sex) => [sex, labels[sex]])),
    },
    alternative: `${points.map(({ step, estimate }) => `${word(context, step)}, ${labels[estimate.domain.sex].toLowerCase()}: ${sayFull(estimate, context.language)}`).join("; ")}.`,
    notes: surveyNotes(context, estimates),
    source: surveySource(context, table),
    mark: markOfTable(context, table),
    evidence: estimates.map(({ id }) => id),
  };
}

export const AMONG = {
  es: "Entre quienes necesitan: %",
  en: "Among those in need of: %",
  fr: "Parmi les personnes ayant besoin de : %",
};

type Step = (typeof STEPS)[number];

function pointsOf(
  context: ReportContext,
  kind: string,
  step: Step,
): readonly { readonly step: Step; readonly estimate: Estimate }[] {
  const find = (sex: SexDomain) => {
    const estimate = stepEstimate(context, { kind, step, sex });
    return isShown(estimate) ? [{ step, estimate }] : [];
  };
  const bySex = [...find("female"), ...find("male")];
  return bySex.length > 0 ? bySex : find("all");
}

/** How many of those in need received it. */
function titleOf(context: ReportContext, kind: string): string {
  const { language } = context;
  const name = kindName(context, kind);
  const [known, received] = (["known", "received"] as const).map((step) => {
    const estimate = stepEstimate(context, { kind, step, sex: "all" });
    return isShown(estimate) ? formatShare(estimate.value, language) : undefined;
  });
  if (known === undefined || received === undefined) return name;
  return {
    es: `${name}: de quienes necesitan esta ayuda, ${known} sabe dónde pedirla y ${received} la recibió`,
    en: `${name}: of those in need, ${known} know where to ask and ${received} received it`,
    fr: `${name} : parmi les personnes concernées, ${known} savent où demander et ${received} ont reçu l’aide`,
  }[language];
}
