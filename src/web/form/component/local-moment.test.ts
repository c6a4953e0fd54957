import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLocalMoment, toLocalMoment } from "./local-moment.ts";

const NOW = new Date("2026-11-26T14:00:00Z");

test("a day carries no time zone", () => {
  expect(fromLocalMoment("date", "1990-02-28", NOW)).toBe("1990-02-28");
  expect(toLocalMoment("date", "1990-02-28")).toBe("1990-02-28");
});

test("a time carries the offset of the device, as ODK Collect writes it", () => {
  expect(fromLocalMoment("time", "08:05", NOW)).toMatch(/^08:05:00\.000[+-]\d\d:\d\d$/);
  expect(toLocalMoment("time", "08:05:00.000-06:00")).toBe("08:05");
});

test("nothing stays nothing, and what is no moment shows nothing", () => {
  for (const kind of ["date", "time", "datetime-local"] as const) {
    expect(fromLocalMoment(kind, "", NOW)).toBe("");
    expect(toLocalMoment(kind, "")).toBe("");
    expect(toLocalMoment(kind, "mañana")).toBe("");
  }
});

test("a moment that is shown and written again is the same minute", () => {
  const minutes = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(minutes, (moment) => {
      const written = fromLocalMoment("datetime-local", toLocalMoment("datetime-local", moment.toISOString()), NOW);
      expect(Math.floor(Date.parse(written) / 60_000)).toBe(Math.floor(moment.getTime() / 60_000));
    }),
  );
});
