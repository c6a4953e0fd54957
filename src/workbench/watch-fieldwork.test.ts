import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "./effect/real-effects.ts";
import { watchFieldwork } from "./watch-fieldwork.ts";

const folder = fileURLToPath(new URL("../../test/fixture/small-study", import.meta.url));

test("everybody gets the same reading for a minute, and then a new one", async () => {
  let now = 0;
  const effects = { ...realEffects(), clock: { now: () => new Date(now) } };
  const watch = watchFieldwork(effects, { folder });
  const first = await watch("small-study");
  now = 60_000;
  expect(await watch("small-study")).toBe(first);
  now = 60_001;
  const later = await watch("small-study");
  expect(later).not.toBe(first);
  expect(later).toEqual(first);
});

test("knows no other study", async () => {
  expect(await watchFieldwork(realEffects(), { folder })("another")).toBeUndefined();
});

test("a folder that cannot be read is tried again", async () => {
  const watch = watchFieldwork(realEffects(), { folder: `${folder}/nowhere` });
  await expect(watch("small-study")).rejects.toThrow();
  await expect(watch("small-study")).rejects.toThrow();
});
