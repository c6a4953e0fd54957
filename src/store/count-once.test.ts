// What was counted is counted again after an act on the study. A row that came without one tells whether the database was asked.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../test/fixture/stores.ts";

const STUDY = "s";

describe.each(BACKENDS)("counts of submissions in $name", ({ open }) => {
  let opened: TestStore;
  let rows = 0;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  async function addSilently(): Promise<void> {
    rows += 1;
    await opened.store.pool.query(
      `insert into submission (study, instance_id, form_id, version, root_id, current, removed, review, received_at, source,
        encrypted, fingerprint, blob, body, flags, number)
      values ($1, $2, 'f', '1', $2, true, false, 'none', '', '', false, '', '', '{}', '{}', $3)`,
      [STUDY, `i${rows}`, rows],
    );
  }

  async function act(): Promise<void> {
    await opened.store.transaction(async ({ acts }) => {
      const number = (await acts.lock(STUDY)) + 1;
      const by = { id: `act-${number}`, study: STUDY, number, at: "2026-01-01T00:00:00.000Z", actor: "ana" };
      await acts.add([{ ...by, verb: "restore-submission", body: { instanceId: "i1", reason: "" } }]);
    });
  }

  test("each is remembered until somebody acts", async () => {
    const { submissions } = opened.store;
    await addSilently();
    await act();
    expect([await submissions.count(STUDY), await submissions.count(STUDY, { form: "g" })]).toEqual([1, 0]);
    await addSilently();
    expect([await submissions.count(STUDY), await submissions.count(STUDY, { limit: 5, after: 1 })]).toEqual([1, 1]);
    expect(await submissions.count(STUDY, { form: "f" })).toBe(2);
    expect(await submissions.count(STUDY, { search: "i" })).toBe(2);
    expect(await submissions.count("another")).toBe(0);
    await act();
    expect([await submissions.count(STUDY), await submissions.count(STUDY, { review: "none" })]).toEqual([2, 2]);
  });

  test("what is looked for is counted each time", async () => {
    const { submissions } = opened.store;
    const before = await submissions.count(STUDY, { search: "i" });
    await addSilently();
    expect(await submissions.count(STUDY, { search: "i" })).toBe(before + 1);
    expect(await submissions.count(STUDY, { flagged: true })).toBe(0);
  });
});
