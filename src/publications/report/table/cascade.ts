// From need to use, service kind by service kind (effective coverage, Tanahashi 1978): shares of those in need.

import type { IndicatorRole } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import { formatShare } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Table, TableRow } from "../../document/document.ts";
import { findEstimate, indicatorsOf, isShown, kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { KINDS_OF_SERVICE, someOfAll } from "../say/some-of-all.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, estimateCell, groupRow, numberColumn, sizeCell, textCell, wordColumn } from "./cells.ts";
import { partId, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

export const STEPS = ["need", "known", "tried", "received", "useful"] as const satisfies readonly IndicatorRole[];

/** Service kinds with a need, the most frequent first. */
export function kindsByNeed(context: ReportContext): readonly string[] {
  const sized = indicatorsOf(context, "need").flatMap(({ id, kind, serviceKind }) => {
    const estimate = findEstimate(context, { indicator: id, place: context.place, sex: "all" });
    const shown = kind === "proportion" && serviceKind !== undefined && isShown(estimate);
    return shown ? [{ serviceKind, value: estimate.value }] : [];
  });
  return sized.toSorted((a, b) => b.value - a.value).map(({ serviceKind }) => serviceKind);
}

export interface StepKey {
  readonly kind: string;
  readonly step: IndicatorRole;
  readonly sex: SexDomain;
}

export function stepEstimate(context: ReportContext, { kind, step, sex }: StepKey): Estimate | undefined {
  const indicator = context.input.analysis.indicators.find(
    (known) => known.role === step && known.serviceKind === kind && known.kind === "proportion",
  );
  return indicator && findEstimate(context, { indicator: indicator.id, place: context.place, sex });
}

export function chosenKinds(context: ReportContext, attributes: Attributes): readonly string[] {
  const wanted = wordsOf(attributes.kinds);
  const kinds = kindsByNeed(context).filter((kind) => wanted.length === 0 || wanted.includes(kind));
  return kinds.slice(0, attributes.top === undefined ? kinds.length : Number(attributes.top));
}

export function cascadeTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const kinds = chosenKinds(context, attributes);
  if (kinds.length === 0) return undefined;
  const bySex = attributes.by === "sex";
  const table = tableAsked(context);
  const sexes: readonly SexDomain[] = bySex ? ["female", "male"] : ["all"];
  const shown = kinds.flatMap((kind) =>
    sexes.flatMap((sex) => STEPS.map((step) => stepEstimate(context, { kind, step, sex }))),
  );
  return {
    type: "table",
    id: partId("table", "cascade", bySex ? { id: "by-sex", ...attributes } : attributes),
    title: receiptTitle(context, kinds),
    subtitle: `${AMONG[context.language]} ${surveySubtitle(context, table)}`,
    columns: columnsOf(context),
    rows: bySex
      ? kinds.flatMap((kind) => [groupRow(kindName(context, kind)), ...sexes.map((sex) => rowOf(context, kind, sex))])
      : kinds.map((kind) => rowOf(context, kind, "all")),
    notes: surveyNotes(context, shown),
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

const AMONG = {
  es: "Necesidad: entre todas las personas. Demás pasos: entre quienes tienen la necesidad.",
  en: "Need: among everyone. Other steps: among those in need.",
  fr: "Besoin : parmi toutes les personnes. Autres étapes : parmi celles qui ont ce besoin.",
};

export function tableAsked(context: ReportContext): string {
  return indicatorsOf(context, "need")[0]?.table ?? "";
}

/** In how many kinds receipt lies below the threshold of the rules, whole interval included. */
export function receiptTitle(context: ReportContext, kinds: readonly string[]): string {
  const { language } = context;
  const threshold = context.input.analysis.rules.coverage.shareReceivedBelow;
  const received = kinds.flatMap((kind) => stepEstimate(context, { kind, step: "received", sex: "all" }) ?? []);
  const short = received.filter((estimate) => isShown(estimate) && estimate.upper < threshold).length;
  if (short === 0) return NEUTRAL_TITLES.cascade[language];
  const some = someOfAll(KINDS_OF_SERVICE, { some: short, all: kinds.length }, language);
  const share = formatShare(threshold, language);
  return {
    es: `En ${some}, la ayuda llegó a menos del ${share} de quienes la necesitan`,
    en: `In ${some}, help reached fewer than ${share} of those in need`,
    fr: `Pour ${some}, l’aide a atteint moins de ${share} des personnes concernées`,
  }[language];
}

function columnsOf(context: ReportContext): Table["columns"] {
  const unit = "%";
  return [
    wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.6 }),
    ...STEPS.map((step) => numberColumn({ key: step, head: word(context, step), unit, width: 1.5 })),
    numberColumn({ key: "n", head: "n", width: 0.7 }),
  ];
}

/** n is that of the people in need: the ground of the four later steps. */
function rowOf(context: ReportContext, kind: string, sex: SexDomain): TableRow {
  const { language } = context;
  const steps = STEPS.map((step) => stepEstimate(context, { kind, step, sex }));
  const name = sex === "all" ? kindName(context, kind) : word(context, sex === "female" ? "women" : "men");
  return bodyRow([
    textCell(name),
    ...steps.map((estimate) => estimateCell(estimate, language)),
    sizeCell(steps[1] ?? steps[0], language),
  ]);
}
