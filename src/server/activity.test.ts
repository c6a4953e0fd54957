import Fastify from "fastify";
import { describe, expect, test } from "vitest";
import { noteActivity, watchActivity } from "./activity.ts";

describe("whether parcels are coming in", () => {
  test("it is quiet before the first, not while one comes in, and again a moment after the last", () => {
    let now = 0;
    const { begin, isQuiet, busyFor } = watchActivity(() => now);
    expect(isQuiet()).toBe(true);
    const [first, second] = [begin(), begin()];
    first();
    now = 10_000;
    expect(isQuiet()).toBe(false);
    second();
    expect(isQuiet()).toBe(false);
    expect(busyFor()).toBe(10_000);
    now = 12_000;
    expect(isQuiet()).toBe(true);
  });

  test("a parcel counts from its first byte to its answer, and a question for the form list does not", async () => {
    const activity = watchActivity(() => 0);
    const server = Fastify();
    noteActivity(server, activity);
    const seen: boolean[] = [];
    server.post("/openrosa/s/submission", async () => seen.push(activity.isQuiet()));
    server.get("/openrosa/s/formList", async () => seen.push(activity.isQuiet()));
    await server.inject({ url: "/openrosa/s/formList" });
    await server.inject({ method: "POST", url: "/openrosa/s/submission?deviceID=1" });
    expect(seen).toEqual([true, false]);
    await server.close();
  });
});
