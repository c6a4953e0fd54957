// The file against the schema of IATI 2.03, as far as its elements go. The official schema stays outside: IATI_SCHEMA names its
// folder where it is there; without it, the same rules for the elements that we write, in a schema of our own.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeIati, judgeIatiCodes } from "../../../test/fixture/judge-iati.ts";
import { STAGES } from "../follow/tracker.ts";
import { type IatiActivity, writeIati } from "./write-iati.ts";

const names = (text: string) => ({ es: text, en: text, fr: text });
const reached = Object.fromEntries(STAGES.map((stage, at) => [stage, 10 - at])) as Record<
  (typeof STAGES)[number],
  number
>;
const ACTIVITY: IatiActivity = {
  identifier: "XM-DAC-47066-study",
  reporter: { ref: "XM-DAC-47066", type: "40", names: names("Equipo") },
  titles: names("Estudio & <ciudades>"),
  descriptions: names("Seguimiento"),
  countries: ["SLV", "GTM", "HND"],
  start: "2026-01-01",
  end: "2026-03-01",
  generatedAt: "2026-03-01T12:00:00.000Z",
  isDemonstration: true,
  counts: { key: "all", reached, overdue: 1 },
  total: 10,
  gaps: [
    {
      names: names("Conoce un curso"),
      baseline: 30,
      baselineDate: "2026-02-01",
      actual: 41.5,
      actualDate: "2027-02-01",
      isAscending: true,
    },
  ],
};

describe("an IATI activity", () => {
  test("meets the schema, with and without gaps", async () => {
    expect(await judgeIati(writeIati(ACTIVITY))).toEqual([]);
    expect(await judgeIati(writeIati({ ...ACTIVITY, gaps: [], isDemonstration: false }))).toEqual([]);
  });

  test("and the schema is no rubber stamp: elements in another order are refused", async () => {
    const wrong = writeIati(ACTIVITY).replace(/(<activity-status[^>]*>)\s*(<activity-date[^>]*>)/u, "$2$1");
    expect((await judgeIati(wrong)).join()).toContain("activity-status");
  });

  test.each([
    ["a period without its end", judgeIati, ['<period-end iso-date="2027-02-01"/>', ""]],
    ["who takes part without a role", judgeIati, [' role="4"', ""]],
    ["a code that no list has", judgeIatiCodes, ['measure="2"', 'measure="9"']],
    ["more than the whole", judgeIatiCodes, ['percentage="33.33"', 'percentage="133.33"']],
    ["a value that is no number", judgeIatiCodes, ['value="41.5"', 'value="NaN"']],
  ] as const)("and so is %s", async (_, judge, [right, wrong]) => {
    const xml = writeIati(ACTIVITY);
    expect(xml).toContain(right);
    expect(await judge(xml)).toEqual([]);
    expect(await judge(xml.replace(right, wrong))).not.toEqual([]);
  });

  test("whatever names hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 30, maxLength: 40 }), async (texts) => {
        const files = texts.map((text) => writeIati({ ...ACTIVITY, titles: names(text), gaps: [] }));
        expect(await judgeIati(...files)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});

test("percentages of countries add up to one hundred, to the last hundredth", () => {
  const shares = [...writeIati(ACTIVITY).matchAll(/percentage="([\d.]+)"\/>\n?(?=<recipient|<sector)/gu)].map(
    ([, share]) => Number(share),
  );
  expect(shares.slice(0, 3).reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(10_000);
});
