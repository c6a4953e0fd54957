// The number by which a recommendation is judged, from the edition that first asked it to the last one: did the gap move? Where the same
// number was asked in two rounds, these say it instead: they know who answered twice.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { Digest } from "#base/digest";
import { type ChangeVerdict, judgeChange, type Measured } from "#findings/recommendation/judge-change";
import type { Edition, JudgedBy } from "#publications/portal/compare-editions";
import type { Remeasurement } from "#store/acts/outreach-acts";
import { actHead } from "../act-head.ts";
import { listEditions } from "../keep-edition.ts";
import type { Workbench } from "../workbench.ts";
import { readSetting } from "./read-setting.ts";
import { measureInRounds } from "./remeasure-rounds.ts";
import { type AnswersGround, sharedAnswers } from "./shared-answers.ts";

export interface Remeasured {
  readonly recommendation: string;
  readonly indicator: string;
  readonly verdict: ChangeVerdict;
  readonly before: number;
  readonly after: number;
  readonly source: string;
  /** Too few people: `before` and `after` tell nothing. */
  readonly isHidden?: boolean;
  /** Both editions rest on the same answers: nothing new was measured, and nothing is noted. */
  readonly isSame?: boolean;
}

type Measuring = Pick<Workbench, "effects" | "store" | "actor" | "engine">;

/**
 * Of every accepted recommendation whose number was asked in two rounds, or stands in two editions: what people stand in both tells is
 * taken from their answers. The same rounds or editions twice note nothing more.
 */
export async function remeasure(desk: Measuring, study: string): Promise<readonly Remeasured[]> {
  const { recommendations, study: described } = await readSetting(desk, study);
  const editions = await listEditions(desk, study);
  const lines = await desk.store.outreachLog.list(study, ["measure-again"]);
  const noted = new Set(lines.map(({ body }) => noteOf(body as Remeasurement)));
  const rounds = await measureInRounds(desk, study);
  const judged = new Set(rounds.map(({ recommendation }) => recommendation));
  const others = recommendations.filter(({ id }) => !judged.has(id));
  const analysis = (await desk.store.records.get(study, "analysis", "analysis"))?.body as AnalysisSpec | undefined;
  const found: (Remeasurement & Remeasured)[] = [...rounds];
  for (const { id } of others) found.push(...(await compareIn(desk, editions, { id, study: described, analysis })));
  for (const { isSame, ...body } of found)
    if (isSame !== true && !noted.has(noteOf(body)))
      await desk.store.commit({ ...actHead(desk, study), verb: "measure-again", body });
  return found;
}

function noteOf({
  recommendation,
  source,
  before,
  after,
}: Pick<Remeasurement, "recommendation" | "source" | "before" | "after">): string {
  return JSON.stringify([recommendation, source, before, after]);
}

interface Asked extends Pick<AnswersGround, "study"> {
  /** Of the recommendation. */
  readonly id: string;
  readonly analysis: AnalysisSpec | undefined;
}

/** `editions`: by date. */
async function compareIn(
  desk: Measuring,
  editions: readonly Edition[],
  { id: recommendation, study, analysis }: Asked,
): Promise<readonly (Remeasurement & Remeasured)[]> {
  const asking = editions.find((edition) => judgedIn(edition, recommendation) !== undefined);
  const last = editions.at(-1);
  const judged = asking && judgedIn(asking, recommendation);
  if (asking === undefined || last === undefined || judged === undefined || asking === last) return [];
  const [before, after] = [numberIn(asking, judged.id), numberIn(last, judged.id)];
  if (before === undefined || after === undefined) return [];
  const { wanted, target } = judged;
  const shared =
    analysis === undefined
      ? 0
      : await sharedAnswers(desk, { study, analysis }, { id: judged.id, data: [before.data, after.data] });
  const isSame = shared === "same";
  const question = { before, after, wanted, ...(target === undefined ? {} : { target }) };
  const verdict = isSame ? "unchanged" : judgeChange({ ...question, covariance: shared });
  return [
    {
      recommendation,
      indicator: judged.id,
      verdict,
      before: before.value,
      after: after.value,
      errors: [before.standardError, after.standardError],
      n: [before.n, after.n],
      source: `${asking.publishedOn} – ${last.publishedOn}`,
      ...(isSame ? { isSame } : {}),
    },
  ];
}

function judgedIn({ recommendations }: Edition, id: string): JudgedBy | undefined {
  return recommendations.find((one) => one.id === id)?.judged;
}

interface NumberOfEdition extends Measured {
  readonly n: number;
  readonly data?: Digest;
}

/** A register is counted whole: it has no sampling error, and its n is itself. */
function numberIn({ estimates, tallies = [] }: Edition, id: string): NumberOfEdition | undefined {
  const estimate = estimates.find((one) => one.id === id);
  if (estimate !== undefined) return estimate;
  const tally = tallies.find((one) => one.id === id);
  return tally === undefined ? undefined : { value: tally.value, standardError: 0, n: tally.value };
}
