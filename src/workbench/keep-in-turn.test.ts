import { expect, test } from "vitest";
import { inTurn } from "./keep-in-turn.ts";

test("works on one file follow each other, those on another do not wait, and a failure stops nobody", async () => {
  const told: string[] = [];
  let release = () => {};
  const first = inTurn("a", async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    told.push("first");
    throw new Error("broken");
  });
  const second = inTurn("a", async () => told.push("second"));
  await inTurn("b", async () => told.push("other"));
  expect(told).toEqual(["other"]);
  release();
  await expect(first).rejects.toThrow("broken");
  await second;
  expect(told).toEqual(["other", "first", "second"]);
});
