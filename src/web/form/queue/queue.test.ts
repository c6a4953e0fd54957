import { expect, test } from "vitest";
import { clockError, compareClocks } from "./clock.ts";
import { retryDelaySeconds } from "./retry-delay.ts";

test("tries become rarer, never rarer than every six minutes and never all at once", () => {
  const middle = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((failures) => retryDelaySeconds(failures, 0.5));
  expect(middle).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  expect(retryDelaySeconds(20, 0.999)).toBeLessThanOrEqual(375);
  expect(retryDelaySeconds(3, 0)).not.toBe(retryDelaySeconds(3, 0.9));
});

test("a clock that is wrong by more than five minutes is told, in either direction, and a right one is not", () => {
  const server = "Thu, 26 Nov 2026 14:00:00 GMT";
  const at = (text: string) => compareClocks(server, Date.parse(text));
  at("2026-11-26T14:04:00Z");
  expect(clockError.value).toBe(0);
  at("2026-11-26T20:00:00Z");
  expect(clockError.value).toBe(6 * 3_600_000);
  at("2026-11-24T14:00:00Z");
  expect(clockError.value).toBe(-48 * 3_600_000);
  compareClocks("no date", 0);
  expect(clockError.value).toBe(-48 * 3_600_000);
});
