import { expect, test } from "vitest";
import { retentionEnds } from "./retention.ts";

const arrived = (receivedAt: string, form = "returnee") => ({ form, receivedAt });

test("counts months from the day of arrival, and knows short months", () => {
  const ends = (moment: string, months: number) => retentionEnds({ months }, arrived(moment));
  expect(ends("2026-11-27T23:59:59.999Z", 24)).toBe("2028-11-27");
  expect(ends("2026-01-31T10:00:00Z", 1)).toBe("2026-02-28");
  expect(ends("2028-01-31T10:00:00Z", 1)).toBe("2028-02-29");
  expect(ends("2026-12-31T10:00:00Z", 2)).toBe("2027-02-28");
});

test("the consent of a form goes before the study, and the earliest day holds", () => {
  const rule = { months: 24, until: "2028-06-30", forms: [{ form: "provider", months: 3 }] };
  expect(retentionEnds(rule, arrived("2026-01-15T00:00:00Z"))).toBe("2028-01-15");
  expect(retentionEnds(rule, arrived("2027-01-15T00:00:00Z"))).toBe("2028-06-30");
  expect(retentionEnds(rule, arrived("2027-01-15T00:00:00Z", "provider"))).toBe("2027-04-15");
});

test("where nothing was promised there is no day", () => {
  expect(retentionEnds({}, arrived("2026-01-15T00:00:00Z"))).toBeUndefined();
});
