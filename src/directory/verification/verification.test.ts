import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planVerification } from "./plan-verification.ts";
import { historyOf, replayActions } from "./replay-actions.ts";
import type { Observation, VerificationAction } from "./verification-action.ts";
import { trustOf } from "./verification-status.ts";

const TABLE: Observation = {
  kind: "observed",
  id: "1",
  on: "2025-01-10",
  by: "import",
  who: "servicios.csv",
  fields: { name: "Curso", phone: "+50322220000", hours: "lunes 8-12", until: "2026-06" },
};
const CALL: Observation = {
  kind: "observed",
  id: "2",
  on: "2026-02-01",
  by: "call",
  who: "E-07",
  works: true,
  fields: { hours: "lunes a viernes 8-16" },
};
const LINK: Observation = {
  kind: "observed",
  id: "3",
  on: "2026-02-20",
  by: "link",
  who: "provider",
  works: true,
  fields: { phone: "+50322221111" },
};
const ACCEPTED: VerificationAction = { kind: "accepted", id: "4", on: "2026-02-21", who: "D-01", of: "3" };
const UNDONE: VerificationAction = { kind: "undone", id: "5", on: "2026-02-22", who: "D-01", of: "2" };

describe("what is known of a service", () => {
  test("each field knows who said it, how and when", () => {
    const { cells, facts } = replayActions([TABLE, CALL]);
    expect(cells.hours).toBe("lunes a viernes 8-16");
    expect(facts.hours).toEqual({
      value: "lunes a viernes 8-16",
      by: "call",
      who: "E-07",
      on: "2026-02-01",
      action: "2",
    });
    expect(facts.phone).toMatchObject({ by: "import", on: "2025-01-10" });
  });

  test("a change by the provider's link waits until somebody accepts it", () => {
    expect(replayActions([TABLE, LINK])).toMatchObject({ cells: { phone: "+50322220000" }, waiting: [{ id: "3" }] });
    expect(replayActions([TABLE, LINK, ACCEPTED])).toMatchObject({ cells: { phone: "+50322221111" }, waiting: [] });
    expect(replayActions([TABLE, LINK, { ...ACCEPTED, kind: "refused" }])).toMatchObject({
      cells: { phone: "+50322220000" },
      waiting: [],
    });
  });

  test("what is undone counts no more and stays in the history; undoing the undoing brings it back", () => {
    expect(replayActions([TABLE, CALL, UNDONE]).cells.hours).toBe("lunes 8-12");
    expect(replayActions([TABLE, CALL, UNDONE]).lastSeenWorking).toBeUndefined();
    expect(historyOf([TABLE, CALL, UNDONE], "hours").entries.map(({ value, isUndone }) => [value, isUndone])).toEqual([
      ["lunes a viernes 8-16", true],
      ["lunes 8-12", false],
    ]);
    const back: VerificationAction = { kind: "undone", id: "6", on: "2026-02-23", who: "D-01", of: "5" };
    expect(replayActions([TABLE, CALL, UNDONE, back]).cells.hours).toBe("lunes a viernes 8-16");
  });

  test("is the same in whatever order the looks arrive, but for looks of one day", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat()), (on, order) => {
        const looks = on.map(
          (day): Observation => ({
            ...CALL,
            id: String(day),
            on: `2026-03-${String(day).padStart(2, "0")}`,
            works: day % 2 === 0,
            fields: { hours: String(day) },
          }),
        );
        const shuffled = looks
          .map((look) => ({ look, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ look }) => look);
        expect(replayActions(shuffled)).toEqual(replayActions(looks));
      }),
    );
  });
});

describe("trust", () => {
  const trust = (today: string, ...actions: readonly VerificationAction[]) =>
    trustOf(replayActions([TABLE, ...actions]), today);

  test("comes from a call, a visit or the provider, and ages", () => {
    expect(trust("2026-03-01")).toMatchObject({ status: "never-verified" });
    expect(trust("2026-03-01", CALL)).toMatchObject({ status: "verified", ageDays: 28 });
    expect(trust("2026-10-01", CALL)).toMatchObject({ status: "ageing" });
    expect(trust("2027-03-01", CALL)).toMatchObject({ status: "old" });
    expect(trust("2026-03-01", { ...CALL, works: false })).toMatchObject({ status: "closed" });
  });

  test("raises flags: funding that ends or ended, changes that wait, voices that differ", () => {
    expect(trust("2026-03-01").flags).toEqual([]);
    expect(trust("2026-05-01").flags).toEqual(["funding-ends-soon"]);
    expect(trust("2026-07-01", LINK).flags).toEqual(["funding-has-ended", "change-waits"]);
    expect(trust("2026-03-01", CALL, { ...CALL, id: "9", by: "visit", works: false }).flags).toEqual([
      "sources-differ",
    ]);
  });
});

test("the plan begins with what is old and needed by many, and leaves closed services alone", () => {
  const known = (...actions: readonly VerificationAction[]) => replayActions([TABLE, ...actions]);
  const plan = planVerification(
    [
      { id: "fresh", service: known(CALL), importance: 1000 },
      { id: "never", service: known(), importance: 500 },
      { id: "few", service: known(), importance: 5 },
      { id: "closed", service: known({ ...CALL, works: false }), importance: 9999 },
    ],
    "2026-03-01",
    3,
  );
  expect(plan.map(({ id, by }) => `${id} ${by}`)).toEqual(["never call", "fresh call", "few call"]);
});
