// How works were found, screened and kept: the flow diagram of PRISMA 2020.
import { formatCount, formatNumber } from "#base/format-number";
import type { Language } from "#base/text";
import type { LiteratureEvidence } from "#literature/evidence";
import { countFlow, type ReviewFlow } from "#literature/review/count-flow";
import { judgeScreening } from "#literature/review/judge-screening";
import type { ReviewProtocol } from "#literature/review/protocol";
import { type PairAgreement, screeningAgreement } from "#literature/review/screening-agreement";
import type { Figure } from "../../document/document.ts";
import type { FlowBox, ReviewFlowChart } from "../../figure/figure-spec.ts";
import type { ReportContext } from "../report-context.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";
import { FLOW_WORDS, STAGE_WORDS } from "./flow-words.ts";

export function reviewFlowFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const { evidence, references } = context.input;
  const { protocol } = evidence;
  if (protocol === undefined || evidence.screening.length === 0) return undefined;
  const said = sayFlow(protocol, { evidence, references: references.map(({ id }) => id) }, context.language);
  return {
    type: "figure",
    id: partId("figure", "review-flow", attributes),
    ...said,
    mark: protocol.mark,
    evidence: [],
  };
}

export interface FlowGround {
  readonly evidence: LiteratureEvidence;
  readonly references: readonly string[];
}

/** Everything of the figure that does not depend on a report. */
export function sayFlow(protocol: ReviewProtocol, { evidence, references }: FlowGround, language: Language) {
  const works = judgeScreening(references, evidence.screening, protocol.readersPerWork);
  const flow = countFlow(works, protocol);
  const count = (n: number) => formatCount(n, language);
  const words = FLOW_WORDS[language];
  const agreement = screeningAgreement(evidence.screening).map((pair) => sayAgreement(pair, language));
  return {
    title: words.title(count(flow.included), count(flow.screened)),
    subtitle: words.subtitle,
    spec: flowChart(flow, protocol, language),
    alternative: words.alternative(count(flow.identifiedTotal), count(flow.screened), count(flow.included)),
    notes: [
      ...agreement,
      ...(flow.waiting === 0 ? [] : [words.waiting(count(flow.waiting))]),
      ...(flow.conflicts === 0 ? [] : [words.conflicts(count(flow.conflicts))]),
    ],
    source: words.source,
  };
}

export function flowChart(flow: ReviewFlow, protocol: ReviewProtocol, language: Language): ReviewFlowChart {
  const words = FLOW_WORDS[language];
  const count = (n: number) => formatCount(n, language);
  const named = (code: string) =>
    protocol.criteria.find((criterion) => criterion.code === code)?.names[language] ?? code;
  const { duplicates, removedByAutomation: automatic, removedOtherwise: other } = flow;
  const box = (title: string, n: number, lines: readonly string[] = []): FlowBox => ({ title, n, lines });
  const removed = box(words.removed, duplicates + automatic + other, [
    `${words.duplicates}: ${count(duplicates)}`,
    ...(automatic === 0 ? [] : [`${words.automatic}: ${count(automatic)}`]),
    ...(other === 0 ? [] : [`${words.other}: ${count(other)}`]),
  ]);
  const found = flow.identified.map(({ source, records }) => `${source[language]}: ${count(records)}`);
  const reasons = flow.excludedFor.map(({ reason, n }) => `${named(reason)}: ${count(n)}`);
  const excludedLater = flow.excludedFor.reduce((sum, { n }) => sum + n, 0);
  return {
    kind: "review-flow",
    steps: [
      { phase: words.identification, main: box(words.identified, flow.identifiedTotal, found), aside: removed },
      { phase: words.screening, main: box(words.screened, flow.screened), aside: box(words.excluded, flow.excluded) },
      {
        phase: words.screening,
        main: box(words.sought, flow.sought),
        aside: box(words.notRetrieved, flow.notRetrieved),
      },
      {
        phase: words.screening,
        main: box(words.assessed, flow.assessed),
        aside: box(words.excludedFor, excludedLater, reasons),
      },
      { phase: words.inclusion, main: box(words.included, flow.included) },
    ],
  };
}

function sayAgreement({ stage, people, value, interval, n, agreedShare }: PairAgreement, language: Language): string {
  const number = (x: number) => formatNumber(x, language, 2);
  const words = FLOW_WORDS[language];
  const kappa =
    value === undefined || interval === undefined
      ? words.noKappa
      : words.kappa(number(value), `${number(interval[0])} – ${number(interval[1])}`);
  return words.agreement({
    stage: STAGE_WORDS[stage][language],
    people: people.join(" / "),
    kappa,
    n: formatCount(n, language),
    agreed: `${formatNumber(100 * agreedShare, language, 0)} %`,
  });
}
