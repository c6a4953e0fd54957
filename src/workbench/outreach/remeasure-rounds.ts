// The number by which a recommendation is judged, in the last two rounds of interviews: did the gap move, with what both rounds share?
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { RoundChange, RoundPair } from "#analysis/rounds/round-change";
import { type JudgedByRounds, judgeByRounds } from "#findings/recommendation/judge-rounds";
import type { Remeasurement } from "#store/acts/outreach-acts";
import type { Wave } from "#study/wave";
import type { Desk } from "../act-head.ts";
import { readSetting } from "./read-setting.ts";

/** Of every accepted recommendation whose number was asked twice. What is too small to be shown says `unknown` and carries no number. */
export async function measureInRounds(desk: Desk, study: string): Promise<readonly Remeasurement[]> {
  const changes = (await desk.store.numbers.list(study, "change")).map(({ body }) => body as RoundChange);
  if (changes.length === 0) return [];
  const { recommendations, study: described } = await readSetting(desk, study);
  const analysis = (await desk.store.records.get(study, "analysis", "analysis"))?.body as AnalysisSpec | undefined;
  const pairs = (await desk.store.numbers.list(study, "round")).map(({ body }) => body as RoundPair);
  return recommendations.flatMap((recommendation) => {
    const judged = judgeByRounds(recommendation, { changes, indicators: analysis?.indicators ?? [] });
    const pair = pairs.find(({ table }) => table === judged?.change.table);
    if (judged === undefined || pair === undefined) return [];
    return [bodyOf(recommendation.id, judged, sourceOf(pair, described.waves ?? []))];
  });
}

function bodyOf(recommendation: string, { change, verdict }: JudgedByRounds, source: string): Remeasurement {
  const { before, after, indicator, domain, flags } = change;
  const named = { recommendation, indicator: `estimate:${indicator}:${domain.place}:${domain.sex}`, verdict, source };
  if (flags.includes("suppressed")) return { ...named, before: 0, after: 0, isHidden: true };
  return {
    ...named,
    before: before.value,
    after: after.value,
    errors: [before.standardError, after.standardError],
    n: [before.n, after.n],
  };
}

/** The last day of each round: no word of any language, as between two editions. */
function sourceOf({ waves }: RoundPair, declared: readonly Wave[]): string {
  return waves.map((id) => declared.find((wave) => wave.id === id)?.to ?? id).join(" – ");
}
