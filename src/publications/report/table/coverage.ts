// From a service that exists to one that helps, service kind by service kind, women and men apart.

import { formatShare } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Table, TableRow } from "../../document/document.ts";
import { isShown, kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { someOfAll } from "../say/some-of-all.ts";
import type { Attributes } from "../template/scope.ts";
import { chosenKinds, stepEstimate, tableAsked } from "./cascade.ts";
import { bodyRow, estimateCell, groupRow, numberColumn, sizeCell, textCell, wordColumn } from "./cells.ts";
import { COVERAGE_STEPS, coverageEstimate } from "./coverage-steps.ts";
import { partId, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";
import { travelNote } from "./travel-note.ts";

const SEXES = ["female", "male"] as const satisfies readonly SexDomain[];

export function coverageTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const kinds = chosenKinds(context, attributes).filter(
    (kind) => coverageEstimate(context, { kind, step: "exists", sex: "all" }) !== undefined,
  );
  if (kinds.length === 0) return undefined;
  const table = tableAsked(context);
  const shown = kinds.flatMap((kind) =>
    SEXES.flatMap((sex) => COVERAGE_STEPS.map((step) => coverageEstimate(context, { kind, step, sex }))),
  );
  return {
    type: "table",
    id: partId("table", "coverage", attributes),
    title: titleOf(context, kinds),
    subtitle: `${AMONG[context.language]} ${surveySubtitle(context, table)}`,
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2 }),
      ...COVERAGE_STEPS.map((step) => numberColumn({ key: step, head: word(context, step), unit: "%", width: 1.5 })),
      numberColumn({ key: "n", head: "n", width: 0.7 }),
    ],
    rows: kinds.flatMap((kind) => [
      groupRow(kindName(context, kind)),
      ...SEXES.map((sex) => rowOf(context, kind, sex)),
    ]),
    notes: [travelNote(context), RULE_NOTE[context.language], ...surveyNotes(context, shown)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

const AMONG = {
  es: "Entre quienes tienen la necesidad.",
  en: "Among those in need.",
  fr: "Parmi les personnes qui ont ce besoin.",
};

/** In how many kinds it exists for most of those in need, and reached fewer than the rules ask for: whole intervals. */
function titleOf(context: ReportContext, kinds: readonly string[]): string {
  const { language } = context;
  const threshold = context.input.analysis.rules.coverage.shareReceivedBelow;
  const idle = kinds.filter((kind) => {
    const [exists, received] = (["exists", "received"] as const).map((step) =>
      coverageEstimate(context, { kind, step, sex: "all" }),
    );
    return isShown(exists) && isShown(received) && exists.lower > 0.5 && received.upper < threshold;
  }).length;
  if (idle === 0) return NEUTRAL_TITLES.coverage[language];
  const some = someOfAll(KINDS, { some: idle, all: kinds.length }, language);
  const share = formatShare(threshold, language);
  return {
    es: `En ${some}, el servicio existe donde vive la mayoría, y lo recibió menos del ${share}`,
    en: `In ${some}, a service exists where most live, and fewer than ${share} received it`,
    fr: `Pour ${some}, un service existe là où vit la majorité, et moins de ${share} l’ont reçu`,
  }[language];
}

const KINDS = { es: { plural: "tipos", gender: "m" }, en: "kinds", fr: "types" } as const;

const RULE_NOTE = {
  es: "«Sin requisito que excluya»: a lo sumo esta parte, entre quienes tienen alguna necesidad, no nombra requisitos ni documentos como barrera; la pregunta no distingue tipos de servicio.",
  en: "“No rule in the way”: at most this share, of those in any need, name neither rules nor documents as a barrier; the question does not tell kinds of service apart.",
  fr: "« Sans règle qui exclut » : au plus cette part, parmi les personnes ayant un besoin quelconque, ne cite ni conditions ni documents comme obstacle ; la question ne distingue pas les types de service.",
};

function rowOf(context: ReportContext, kind: string, sex: (typeof SEXES)[number]): TableRow {
  const { language } = context;
  return bodyRow([
    textCell(word(context, sex === "female" ? "women" : "men")),
    ...COVERAGE_STEPS.map((step) => estimateCell(coverageEstimate(context, { kind, step, sex }), language)),
    sizeCell(stepEstimate(context, { kind, step: "known", sex }), language),
  ]);
}
