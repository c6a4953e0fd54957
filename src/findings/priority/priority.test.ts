import { describe, expect, it } from "vitest";
import { USUAL_WEIGHTS } from "#analysis/priority-weights";
import { CAPACITIES_ON_RECORD, findingsInput } from "../../../test/fixture/findings.ts";
import { aStakeholder } from "../../../test/fixture/records.ts";
import { deriveFindings } from "../derive-findings.ts";
import { draftRecommendations } from "../recommendation/draft-recommendations.ts";
import { factsOf } from "../recommendation/facts.ts";
import { CRITERIA, type Scores, scoresOf } from "./criteria.ts";
import { rankIntervals, weighted } from "./rank-intervals.ts";

const scores = (severity: number, people: number, equality: number, feasibility: number): Scores => ({
  severity,
  people,
  equality,
  feasibility,
});

describe("ranks of recommendations", () => {
  it("weigh with shares of one", () => {
    expect(CRITERIA.reduce((sum, criterion) => sum + USUAL_WEIGHTS[criterion], 0)).toBeCloseTo(1, 12);
    expect(weighted(scores(1, 1, 1, 1), USUAL_WEIGHTS)).toBeCloseTo(1, 12);
  });

  it("are sure where one is better on every criterion, whatever the weights", () => {
    const ranks = rankIntervals(
      [scores(0.2, 0.2, 0.2, 0.2), scores(0.9, 0.9, 0.9, 0.9), scores(0.5, 0.5, 0.5, 0.5)],
      USUAL_WEIGHTS,
    );
    expect(ranks).toEqual([
      { rank: 3, lower: 3, upper: 3 },
      { rank: 1, lower: 1, upper: 1 },
      { rank: 2, lower: 2, upper: 2 },
    ]);
  });

  it("are open where each is best on another criterion", () => {
    const ranks = rankIntervals(
      [scores(1, 0, 0, 0), scores(0, 1, 0, 0), scores(0, 0, 1, 0), scores(0, 0, 0, 1)],
      USUAL_WEIGHTS,
    );
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
    for (const { lower, upper } of ranks) expect([lower, upper]).toEqual([1, 4]);
  });

  it("follow the weights of the study", () => {
    const all = [scores(1, 0, 0, 0), scores(0, 1, 0, 0)];
    const rankOfFirst = (weights: Scores) => rankIntervals(all, weights)[0]?.rank;
    expect(rankOfFirst(scores(0.7, 0.1, 0.1, 0.1))).toBe(1);
    expect(rankOfFirst(scores(0.1, 0.7, 0.1, 0.1))).toBe(2);
  });

  it("are the same every time, and equal scores share one", () => {
    const all = [scores(0.4, 0.1, 0.3, 0.6), scores(0.4, 0.1, 0.3, 0.6), scores(0.1, 0.9, 0.2, 0.2)];
    expect(rankIntervals(all, USUAL_WEIGHTS)).toEqual(rankIntervals(all, USUAL_WEIGHTS));
    expect(rankIntervals(all, USUAL_WEIGHTS)[0]).toEqual(rankIntervals(all, USUAL_WEIGHTS)[1]);
  });
});

describe("an assessed recommendation", () => {
  const input = findingsInput();
  const findings = deriveFindings(input);
  const drafts = draftRecommendations({
    ...input,
    findings,
    stakeholders: [aStakeholder("ST-1")],
    capacities: CAPACITIES_ON_RECORD,
    practices: [],
  });

  it("has scores from zero to one, a rank among those of its place, and stands in their order", () => {
    for (const { assessment, place } of drafts) {
      expect(assessment?.among).toBe(drafts.filter((other) => other.place === place).length);
      for (const criterion of CRITERIA) {
        expect(assessment?.scores[criterion]).toBeGreaterThanOrEqual(0);
        expect(assessment?.scores[criterion]).toBeLessThanOrEqual(1);
      }
    }
    const here = drafts.filter(({ place }) => place === "SLV").map(({ priority }) => priority);
    expect(here).toEqual(here.toSorted((a, b) => b - a));
  });

  it("is easier to do when it is cheap, quick, addressed and tried", () => {
    const judged = { findings: [], term: "months-6", cost: "low", hasAddressee: true, hasPractice: true } as const;
    expect(scoresOf(judged, input.numbers).feasibility).toBe(1);
    expect(scoresOf({ ...judged, cost: "high", term: "years-2" }, input.numbers).feasibility).toBe(0.5);
  });

  it("names goals and objectives that exist", () => {
    for (const { subject } of drafts) {
      const { sdg, gcm } = factsOf(subject);
      expect(sdg.every((target) => /^(1[0-7]|[1-9])\.(\d+|[a-d])$/.test(target))).toBe(true);
      expect(gcm.every((objective) => objective >= 1 && objective <= 23)).toBe(true);
    }
  });
});
