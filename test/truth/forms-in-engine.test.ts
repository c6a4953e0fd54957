// Every form that we make is opened by the engine of ODK Web Forms: the instruments of the included study always; the
// reference forms, and other forms of the field, where TORNAVIAJE_REFERENCE and TORNAVIAJE_XLSFORMS name their folders.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "#base/read-workbook";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { openFormEngine } from "#workbench/effect/form-engine/open-form-engine";
import { ROOT } from "../house/read-architecture.ts";

const engine = openFormEngine({ patience: 300_000 });

const FOLDERS = {
  "instruments of the included study": join(ROOT, "studies/retorno-y-ciudades/instruments"),
  "reference forms (TORNAVIAJE_REFERENCE)": inEnvironment("TORNAVIAJE_REFERENCE", "xlsform/forms"),
  "forms of the field (TORNAVIAJE_XLSFORMS)": inEnvironment("TORNAVIAJE_XLSFORMS", ""),
};

function inEnvironment(name: string, inside: string): string | undefined {
  const folder = process.env[name] ?? "";
  return folder === "" ? undefined : join(folder, inside);
}

/** Forms that the converter of ODK refuses as well: each with the rule that refuses it. */
const REFUSED: Readonly<Record<string, string>> = {
  "liberia_coverage_r1.xlsx": "study/choice-code-is-unique",
  "liberia_village_r1.xlsx": "study/choice-code-is-unique",
  "unhcr_surveydesigner_master_2021.xlsx": "study/groups-are-closed",
};

describe.each(Object.entries(FOLDERS))("%s", (name, folder) => {
  if (folder === undefined || !existsSync(folder)) {
    test.skip(`${name}: the variable names no folder, so these forms are NOT opened`, () => {});
    return;
  }
  const forms = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".xlsx"));

  test.each(forms)("%s is opened, and each of its expressions computed", async (path) => {
    const file = basename(path);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(folder, path))), file);
    const { xml, issues } = convertXlsform(sheets, { file, id: file.replace(/\.xlsx$/u, "") });
    const errors = issues.filter(({ severity }) => severity === "error");
    if (file in REFUSED) return expect(errors.map(({ rule }) => rule)).toContain(REFUSED[file]);
    expect(errors).toEqual([]);
    const judged = await engine.check({
      key: path,
      file,
      xform: xml ?? "",
      media: mediaOf(xml ?? "", dirname(join(folder, path))),
    });
    expect(judged.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

function mediaOf(xml: string, folder: string): ReadonlyMap<string, Uint8Array> {
  const names = [...xml.matchAll(/src="jr:\/\/file(?:-csv)?\/([^"/]+)"/gu)].map(([, name = ""]) => name);
  const present = names.filter((name) => existsSync(join(folder, name)));
  return new Map(present.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
