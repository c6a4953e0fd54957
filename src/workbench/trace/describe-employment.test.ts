// A number of women says so.
import { expect, test } from "vitest";
import { sameText } from "#base/text";
import { describeEmployment } from "./describe-employment.ts";
import type { TraceNames } from "./trace-names.ts";

const NAMES = { place: sameText, series: sameText } as unknown as TraceNames;

test("a quotient names what it is of, where, and of whom", () => {
  const share = {
    part: "share",
    id: "employment:share-EMP_IND:HND:female",
    place: "Honduras",
    indicator: "Industria",
  } as const;
  const rest = { year: 2023, share: 0.2, baseShare: 0.16, quotient: 1.25, countries: 4, records: [] };
  const { label, details } = describeEmployment({ ...share, ...rest, sex: "female" }, [], NAMES);
  expect(label.es).toBe("cociente de localización, Industria, Honduras, mujeres: 1.25");
  expect(label.fr).toContain("Honduras, femmes");
  expect(details[0]?.en).toBe("2023: 20% / 16%");
  expect(describeEmployment({ ...share, ...rest, sex: "all" }, [], NAMES).label.en).not.toMatch(/women|men$/u);
});
