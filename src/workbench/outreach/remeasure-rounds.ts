// The number by which a recommendation is judged, in the round that asked for it and in the last: did the gap move, with what both rounds share?
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { GapChange, RoundChange, RoundPair, Rounds } from "#analysis/rounds/round-change";
import { type JudgedByRounds, judgeByRounds } from "#findings/recommendation/judge-rounds";
import type { Remeasurement } from "#store/acts/outreach-acts";
import type { Wave } from "#study/wave";
import type { Desk } from "../act-head.ts";
import { readSetting } from "./read-setting.ts";

/** Of every accepted recommendation whose number was asked twice. What is too small to be shown says `unknown` and carries no number. */
export async function measureInRounds(desk: Desk, study: string): Promise<readonly Remeasurement[]> {
  const rounds = await keptRounds(desk, study);
  if (rounds.changes.length === 0) return [];
  const { recommendations, study: described } = await readSetting(desk, study);
  const analysis = (await desk.store.records.get(study, "analysis", "analysis"))?.body as AnalysisSpec | undefined;
  const { currentWave: current, waves = [] } = described;
  const asked = { rounds, indicators: analysis?.indicators ?? [], ...(current === undefined ? {} : { current }) };
  return recommendations.flatMap((recommendation) => {
    const judged = judgeByRounds(recommendation, asked);
    return judged === undefined ? [] : [bodyOf(recommendation.id, judged, sourceOf(judged.pair, waves))];
  });
}

/** Gaps between women and men judge no recommendation and stay where they are. */
async function keptRounds({ store: { numbers } }: Desk, study: string): Promise<Rounds> {
  const [pairs, changes] = [await numbers.list(study, "round"), await numbers.list(study, "change")];
  const gaps: readonly GapChange[] = [];
  return {
    pairs: pairs.map(({ body }) => body as RoundPair),
    changes: changes.map(({ body }) => body as RoundChange),
    gaps,
  };
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
