// A real export of KoboToolbox (household survey, Nairobi 2021) and its form, which may not be shipped: CC BY-NC-SA 4.0, for tests
// inside the project only. Runs where TORNAVIAJE_SURVEY_DATA names the folder that holds `surveys` and `xlsforms`, and where
// LibreOffice turns the form from .xls into .xlsx.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readWorkbook } from "#base/read-workbook";
import { applyMapping } from "#intake/mapping/apply-mapping";
import { linkSheets } from "#intake/mapping/linked-sheets";
import { proposeMapping } from "#intake/mapping/propose-mapping";
import { formTables } from "#intake/versions/form-tables";
import { readForm } from "#study/xlsform/read-form";

const data = process.env.TORNAVIAJE_SURVEY_DATA;
const folder = mkdtempSync(join(tmpdir(), "nairobi-"));

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(data === undefined)("a real export of KoboToolbox", () => {
  test("is mapped by its form: nearly every column, split choices joined, every row an instance", async () => {
    const xls = join(data ?? "", "xlsforms/humanitarian/epfl_nairobi_household_2021.xls");
    execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", folder, xls], { stdio: "ignore" });
    const file = join(folder, "epfl_nairobi_household_2021.xlsx");
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(file)), file);
    const form = formTables(readForm(sheets, { file, id: "nairobi" }).form);
    const csv = join(data ?? "", "surveys/epfl_nairobi_household.csv");
    const { sheet } = readCsv(new Uint8Array(readFileSync(csv)), csv);
    const linked = linkSheets([{ name: "household", sheet }]);
    const { mapping, reasons } = proposeMapping(linked, form);
    const mapped = mapping.sheets[0]?.columns ?? [];
    const { instances, issues } = applyMapping(linked, mapping, form);
    expect(mapping.key).toBe("KEY");
    expect(mapped.length).toBeGreaterThan(30);
    expect(mapped.filter(({ choice }) => choice !== undefined).map(({ column }) => column)).toContain(
      "HHITEMS/Computer",
    );
    expect(reasons.filter(({ because }) => because === "similar-name").length).toBeLessThan(mapped.length / 5);
    expect(instances).toHaveLength(1147);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
