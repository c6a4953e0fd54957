// The engine judges what arrived, once each, and its remarks are flags without answers in them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { filled, smallForm } from "../../test/fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../../test/fixture/stores.ts";
import type { Desk } from "./act-head.ts";
import { realEffects } from "./effect/real-effects.ts";
import { judgeSubmissions } from "./judge-submissions.ts";
import { keepDoing } from "./keep-doing.ts";
import { publishForm } from "./publish-form.ts";
import { receiveSubmission } from "./receive-submission.ts";

let opened: TestStore;
let desk: Desk;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  const [embedded] = BACKENDS;
  if (embedded === undefined) throw new Error("no store");
  opened = await embedded.open();
  desk = { store: opened.store, effects: realEffects(), actor: "test" };
  const form = smallForm({ ageRule: 'constraint=". &lt; 120"' });
  await publishForm(desk, "s", { bytes: bytes(form), fileName: "f.xml", draft: false });
});
afterAll(() => opened.remove());

test("an age of 999 is kept and flagged, an age of 30 is not flagged", async () => {
  for (const age of [30, 999]) {
    const xml = bytes(filled({ instance: `uuid:${age}`, age }));
    await receiveSubmission(desk, "s", { xml, files: [], source: "openrosa" });
  }
  expect(await judgeSubmissions(desk)).toBe(2);
  expect(await judgeSubmissions(desk)).toBe(0);
  const [fine, odd] = await opened.store.submissions.list("s");
  expect(fine?.flags).toEqual({});
  expect(odd?.flags).toMatchObject({ "form-engine": [{ path: "/data/age" }] });
  expect(JSON.stringify(odd?.flags)).not.toContain("999");
});

test("work goes on after a fault, and stops when it is told to", async () => {
  const told: unknown[] = [];
  let count = 0;
  const work = keepDoing(
    async () => {
      count += 1;
      if (count === 2) throw new Error("fault");
      return count < 4 ? 1 : 0;
    },
    1,
    (cause) => told.push(cause),
  );
  await expect.poll(() => count).toBeGreaterThan(5);
  await work.stop();
  const ended = count;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([count, told.length]).toEqual([ended, 1]);
});
