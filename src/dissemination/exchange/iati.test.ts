// The file against the schema of IATI 2.03, as far as its elements go. The official schema stays outside: IATI_SCHEMA names its
// folder where it is there; without it, the same rules for the elements that we write, in a schema of our own.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-iati-"));
const official = join(process.env.IATI_SCHEMA ?? "", "iati-activities-schema.xsd");
const schema =
  process.env.IATI_SCHEMA !== undefined && existsSync(official)
    ? official
    : new URL("../../../test/fixture/iati-subset.xsd", import.meta.url).pathname;

function validate(xml: string): string {
  const path = join(folder, "activity.xml");
  writeFileSync(path, xml);
  try {
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, path], { stdio: ["ignore", "ignore", "pipe"] });
    return "";
  } catch (cause) {
    return String((cause as { readonly stderr?: Buffer }).stderr ?? cause);
  }
}

const isThere = (() => {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!isThere)("an IATI activity (xmllint has to be installed)", () => {
  test("meets the schema, with and without gaps", () => {
    expect(validate(writeIati(ACTIVITY))).toBe("");
    expect(validate(writeIati({ ...ACTIVITY, gaps: [], isDemonstration: false }))).toBe("");
  });

  test("and the schema is no rubber stamp: elements in another order are refused", () => {
    const wrong = writeIati(ACTIVITY).replace(/(<activity-status[^>]*>)\s*(<activity-date[^>]*>)/u, "$2$1");
    expect(validate(wrong)).toContain("activity-status");
  });

  test("nor a code, a share or a value that no list has", () => {
    const xml = writeIati(ACTIVITY);
    const wrong = [
      xml.replace('measure="2"', 'measure="9"'),
      xml.replace('percentage="33.33"', 'percentage="133.33"'),
      xml.replace('value="41.5"', 'value="NaN"'),
      xml.replace('<period-end iso-date="2027-02-01"/>', ""),
      xml.replace(' role="4"', ""),
    ];
    expect(wrong.filter((one) => one === xml || validate(one) === "")).toEqual([]);
  });

  test("whatever names hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => validate(writeIati({ ...ACTIVITY, titles: names(text), gaps: [] })) === "",
      ),
      { numRuns: 15 },
    );
  });
});

test("percentages of countries add up to one hundred, to the last hundredth", () => {
  const shares = [...writeIati(ACTIVITY).matchAll(/percentage="([\d.]+)"\/>\n?(?=<recipient|<sector)/gu)].map(
    ([, share]) => Number(share),
  );
  expect(shares.slice(0, 3).reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(10_000);
});
