// The scoring profiles of the study fit its forms, and score its demonstration answers.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCells } from "#analysis/composite/table";
import { readProfile } from "#analysis/scoring/read-profile";
import { scoreRows } from "#analysis/scoring/score-row";
import { profileTitle } from "#analysis/scoring/scoring-profile";
import { readWorkbook } from "#base/read-workbook";
import { readXlsform } from "#study/instrument/read-xlsform";

const study = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(study, path));

async function returneeForm() {
  const file = "instruments/returnee.xlsx";
  const { sheets } = await readWorkbook(read(file), file);
  return readXlsform(sheets, { file, id: "returnee" }).instrument;
}

describe("the scoring profiles of the study", () => {
  test.each(readdirSync(join(study, "scoring")))("%s fits the form, is unverified and says so", async (file) => {
    const source = { text: read(`scoring/${file}`).toString(), file, instruments: [await returneeForm()] };
    const { profile, issues } = readProfile(source);
    expect(issues).toEqual([]);
    expect(profile?.verification.state).toBe("unverified");
    const title = profile && profileTitle(profile);
    expect([title?.es, title?.en, title?.fr].join()).toMatch(/sin validar.*not validated.*non validé/);
    expect(Object.values(title ?? {}).join()).not.toMatch(/RSS/);
  });

  test("score nearly everyone of the demonstration answers, from low to high", async () => {
    const source = {
      text: read("scoring/equal-weights.yaml").toString(),
      file: "",
      instruments: [await returneeForm()],
    };
    const { profile } = readProfile(source);
    if (profile === undefined) throw new Error("no profile");
    const cells = readCells(read("responses/returnee.csv").toString());
    const rows = (cells.id ?? []).map((_, at) =>
      Object.fromEntries(Object.entries(cells).map(([name, column]) => [name, column[at] ?? null])),
    );
    const scored = scoreRows(profile, rows);
    const known = scored.flatMap(({ whole }) => (whole === null ? [] : [whole]));
    expect(known.length / scored.length).toBeGreaterThan(0.95);
    expect(Math.min(...known)).toBeLessThan(0.4);
    expect(Math.max(...known)).toBeGreaterThan(0.6);
  });
});
