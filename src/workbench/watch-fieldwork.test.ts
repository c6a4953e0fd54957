import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "./effect/real-effects.ts";
import { watchFieldwork } from "./watch-fieldwork.ts";

const folder = fileURLToPath(new URL("../../test/fixture/small-study", import.meta.url));

test("everybody gets the last reading at once, and a new one when a minute passed and something happened", async () => {
  let [now, act] = [0, 1];
  const effects = { ...realEffects(), clock: { now: () => new Date(now) } };
  const watch = watchFieldwork(effects, { folder, lastAct: async () => act });
  const first = await watch.read("small-study");
  now = 60_001;
  expect((await watch.read("small-study"))?.readAt).toBe(first?.readAt);
  await untilReadAgain(watch, 60_001);
  now = 200_000;
  expect((await watch.read("small-study"))?.readAt).toBe(new Date(60_001).toISOString());
  act = 2;
  await untilReadAgain(watch, 200_000);
  now = 900_000;
  await untilReadAgain(watch, 900_000);
});

/** The reading that is being made comes without being waited for. */
async function untilReadAgain(watch: ReturnType<typeof watchFieldwork>, time: number): Promise<void> {
  const readAt = async () => (await watch.read("small-study"))?.readAt;
  await expect.poll(readAt, { timeout: 10_000 }).toBe(new Date(time).toISOString());
}

test("a back-check is drawn from what was read, the same for the same seed", async () => {
  const watch = watchFieldwork(realEffects(), { folder });
  const draw = (seed: string) =>
    watch.draw("small-study", {
      table: "returnee",
      mark: "demonstration",
      plan: { seed, share: 0.1, leastPerInterviewer: 2 },
    });
  const [one, again, other] = [await draw("1"), await draw("1"), await draw("2")];
  expect(one?.length).toBeGreaterThan(1);
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
  expect(
    await watch.draw("another", {
      table: "returnee",
      mark: "real",
      plan: { seed: "1", share: 1, leastPerInterviewer: 1 },
    }),
  ).toBeUndefined();
});

test("what arrived and what is invented are never one number", async () => {
  const received = async function* ({ formId }: { formId: string }) {
    if (!formId.includes("returnee")) return;
    for (const id of ["uuid:1", "uuid:2"]) yield [{ id, answers: { city: "SLV-SSA", sex: "female", age: 30 } }];
  };
  const found = await watchFieldwork(realEffects(), { folder, received }).read("small-study");
  const returnees = found?.tables.filter(({ table }) => table === "returnee");
  expect(returnees?.map(({ mark, summary }) => [mark, summary.whole.done])).toEqual([
    ["real", 2],
    ["demonstration", 128],
  ]);
});

test("knows no other study", async () => {
  expect(await watchFieldwork(realEffects(), { folder }).read("another")).toBeUndefined();
});

test("a folder that cannot be read is tried again", async () => {
  const watch = watchFieldwork(realEffects(), { folder: `${folder}/nowhere` });
  await expect(watch.read("small-study")).rejects.toThrow();
  await expect(watch.read("small-study")).rejects.toThrow();
});
