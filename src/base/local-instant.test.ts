import fc from "fast-check";
import { expect, test } from "vitest";
import { isTimeZone, toInstant, wallClock } from "./local-instant.ts";

test.each([
  ["2027-01-12T09:00", "America/El_Salvador", "2027-01-12T15:00:00.000Z"],
  ["2027-07-12T09:00", "America/El_Salvador", "2027-07-12T15:00:00.000Z"],
  ["2027-07-12T09:00", "America/Tijuana", "2027-07-12T16:00:00.000Z"],
  ["2027-01-12T09:00:30", "Europe/Madrid", "2027-01-12T08:00:30.000Z"],
])("%s in %s is %s", (local, zone, instant) => {
  expect(toInstant(local, zone)?.toISOString()).toBe(instant);
});

test("an hour that clocks skip is the next one, and of one that comes twice it is the first", () => {
  expect(toInstant("2027-03-28T02:30", "Europe/Madrid")?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
  expect(toInstant("2027-10-31T02:30", "Europe/Madrid")?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
});

test.each(["2027-02-30T09:00", "2027-01-12", "2027-01-12T25:00", "tomorrow"])("%s is no date and hour", (text) => {
  expect(toInstant(text, "America/El_Salvador")).toBeUndefined();
});

test("zones are known by their names", () => {
  expect(["America/Tegucigalpa", "America/Atlantis", ""].map(isTimeZone)).toEqual([true, false, false]);
});

test("what the wall shows leads back to the instant", () => {
  const seconds = fc.integer({ min: 1_750_000_000, max: 1_900_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom("America/Guatemala", "America/Mexico_City", "Asia/Kolkata"), (at, zone) => {
      const instant = new Date(at * 1000);
      expect(toInstant(wallClock(instant, zone), zone)).toEqual(instant);
    }),
  );
});
