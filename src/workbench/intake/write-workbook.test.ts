import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "#base/read-workbook";
import { writeWorkbook } from "./write-workbook.ts";

const column = (
  name: string,
  values: readonly (number | string | null)[],
  words: ReadonlyMap<number | string, string> = new Map(),
) => ({
  name,
  values,
  words,
});

async function back(values: readonly (number | string | null)[]): Promise<readonly string[]> {
  const bytes = await writeWorkbook([
    {
      name: "t",
      rows: values.length,
      columns: [
        column("a", values),
        column(
          "b",
          values.map(() => 1),
        ),
      ],
    },
  ]);
  const { sheets, issues } = await readWorkbook(bytes, "t.xlsx");
  expect(issues).toEqual([]);
  return (sheets[0]?.rows ?? []).slice(1).map(([first = ""]) => first);
}

describe("a workbook of tables", () => {
  test("has a sheet per table, with words in place of codes", async () => {
    const sexes = new Map([
      ["f", "Mujer & niña"],
      ["m", "Hombre"],
    ]);
    const bytes = await writeWorkbook([
      { name: "retorno", rows: 3, columns: [column("sexo", ["f", "m", null], sexes), column("edad", [30, null, 1.5])] },
      { name: "x".repeat(40), rows: 0, columns: [column("nada", [])] },
    ]);
    const { sheets } = await readWorkbook(bytes, "t.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["retorno", "x".repeat(31)]);
    expect(sheets[0]?.rows).toEqual([
      ["sexo", "edad"],
      ["Mujer & niña", "30"],
      ["Hombre", ""],
      ["", "1.5"],
    ]);
  });

  test("keeps every text that XML can hold", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((each) => each.trim() === each && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(each));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (values) => {
        expect(await back(values)).toEqual(values);
      }),
      { numRuns: 40 },
    );
    expect(await back(["a\u0001b", "=1+1", "<b>&\"'"])).toEqual(["ab", "=1+1", "<b>&\"'"]);
  });

  test("gives the same bytes for the same tables", async () => {
    const table = { name: "t", rows: 2, columns: [column("a", ["x", "y"])] };
    expect(await writeWorkbook([table])).toEqual(await writeWorkbook([table]));
  });

  test("opens in LibreOffice", async (context) => {
    try {
      execFileSync("soffice", ["--version"], { stdio: "ignore" });
    } catch {
      return context.skip("LibreOffice is not installed");
    }
    const folder = mkdtempSync(join(tmpdir(), "tornaviaje-workbook-"));
    const values = Array.from({ length: 1200 }, (_, row) => `fila ${row}`);
    writeFileSync(
      join(folder, "t.xlsx"),
      await writeWorkbook([
        {
          name: "t",
          rows: 1200,
          columns: [
            column("a", values),
            column(
              "n",
              values.map((_, row) => row),
            ),
          ],
        },
      ]),
    );
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "csv", "--outdir", folder, join(folder, "t.xlsx")],
      { stdio: "ignore" },
    );
    const lines = readFileSync(join(folder, "t.csv"), "utf8").trim().split("\n");
    expect([lines.length, lines[0], lines[1200]]).toEqual([1201, "a,n", "fila 1199,1199"]);
    rmSync(folder, { recursive: true });
  });
});
