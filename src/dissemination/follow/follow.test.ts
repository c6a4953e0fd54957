import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeChange } from "#findings/recommendation/judge-change";
import { recommendation, stakeholder } from "../../../test/fixture/outreach-study.ts";
import { computeTracker, countTracker, publicRows, STAGES, type TrackedLine } from "./tracker.ts";

const ST = "ST-SLV-001";
const R = "R-1";
const base = {
  recommendations: [recommendation(R, [ST, "ST-SLV-002"]).recommendation],
  stakeholders: new Map([1, 2].map((number) => [stakeholder(number).id, stakeholder(number)])),
  today: "2026-03-01",
};
const line = (verb: string, body: object, rest: Partial<TrackedLine> = {}): TrackedLine => ({
  verb,
  stakeholder: ST,
  recommendation: R,
  subject: "",
  at: "2026-02-01T00:00:00Z",
  body,
  ...rest,
});
const answer = (kind: string, isPublic = false) =>
  line("answer-recommendation", { kind, words: "", position: "Jefatura", speaksFor: true, isPublic });
const promise = (due: string, isPublic = false) =>
  line(
    "make-commitment",
    { stakeholder: ST, recommendation: R, action: "Abrir", responsible: "Área", output: "Curso", due, isPublic },
    { subject: "K-1" },
  );
const move = (to: string, due?: string) =>
  line("move-commitment", { to, note: "", ...(due === undefined ? {} : { due }) }, { subject: "K-1" });
const track = (
  lines: readonly TrackedLine[],
  happenings: readonly { stakeholder: string; verb: string; first: string; count: number }[] = [],
) => computeTracker({ ...base, lines, happenings })[0];
const happened = (verb: string) => ({ stakeholder: ST, verb, first: "2026-01-02", count: 1 });

describe("how far a recommendation is", () => {
  test.each([
    ["not-sent", [], []],
    ["sent", [], ["sent"]],
    ["opened", [], ["sent", "opened"]],
    ["answered", [answer("decline")], ["sent"]],
    ["committed", [answer("accept"), promise("2026-06-01")], ["sent"]],
    ["answered", [answer("accept"), promise("2026-06-01"), move("dropped")], ["sent"]],
    ["done", [promise("2026-06-01"), move("done")], []],
    ["committed", [promise("2026-06-01"), move("done"), move("reopened")], []],
    [
      "gap-changed",
      [promise("2026-06-01"), move("done"), line("measure-again", { verdict: "narrowed" }, { stakeholder: "" })],
      [],
    ],
    [
      "done",
      [promise("2026-06-01"), move("done"), line("measure-again", { verdict: "unchanged" }, { stakeholder: "" })],
      [],
    ],
  ] as const)("%s", (stage, lines, verbs) => expect(track(lines, verbs.map(happened))?.stage).toBe(stage));

  test("what is promised for a past day is overdue, until it is postponed or done", () => {
    const state = (...moves: TrackedLine[]) => track([promise("2026-02-28"), ...moves])?.commitments[0]?.state;
    expect([state(), state(move("postponed", "2026-04-01")), state(move("started")), state(move("done"))]).toEqual([
      "overdue",
      "open",
      "overdue",
      "done",
    ]);
  });

  test("counts never grow from one step to the next", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(answer("accept"), promise("2026-06-01"), move("done"), move("dropped"), move("started")),
          { maxLength: 8 },
        ),
        (lines) => {
          const [count] = countTracker(computeTracker({ ...base, lines, happenings: [] }), "all");
          return STAGES.every(
            (stage, at) => at === 0 || (count?.reached[stage] ?? 0) <= (count?.reached[STAGES[at - 1] ?? stage] ?? 0),
          );
        },
      ),
    );
  });

  test("the public sees only what was agreed, and never whether a message was opened", () => {
    const rows = (...lines: TrackedLine[]) =>
      publicRows(computeTracker({ ...base, lines, happenings: [happened("opened")] }));
    expect(rows(answer("accept"))).toEqual([]);
    const [shown] = rows(answer("accept", true), promise("2026-06-01"));
    expect(shown).toMatchObject({
      stage: "answered",
      openedAt: "",
      sentAt: "",
      commitments: [],
      answer: { position: "" },
    });
    expect(rows(answer("decline"), promise("2026-06-01", true))[0]).not.toHaveProperty("answer");
  });
});

describe("whether a gap moved", () => {
  const change = (after: number, rest = {}) =>
    judgeChange({
      before: { value: 0.3, standardError: 0.02 },
      after: { value: after, standardError: 0.02 },
      wanted: "more",
      target: 0.5,
      ...rest,
    });
  test("only where the interval allows saying so", () => {
    // Standard error of the difference: sqrt(2) × 0.02 = 0.0283; 1.96 of them are 0.0554.
    expect([change(0.355), change(0.356), change(0.51), change(0.2)]).toEqual([
      "unchanged",
      "narrowed",
      "closed",
      "widened",
    ]);
  });
  test("overlap of the waves makes the interval narrower", () => {
    expect(change(0.34)).toBe("unchanged");
    expect(change(0.34, { covariance: 0.0003 })).toBe("narrowed");
  });
  test("less may be what is wanted, and what has no error is not known", () => {
    expect(change(0.2, { wanted: "less", target: 0.25 })).toBe("closed");
    expect(change(Number.NaN)).toBe("unknown");
  });
});
