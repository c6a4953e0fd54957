// Forms whose XForm pyxform made (the converter of the ODK project), which ours must equal. The files are not part of the
// repository: the variable TORNAVIAJE_REFERENCE names the folder that holds them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "#base/read-workbook";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { readXml } from "../fixture/read-xml.ts";
import { normalForm } from "./xform-normal-form.ts";

const FOLDER = join(process.env.TORNAVIAJE_REFERENCE ?? "", "xlsform/forms");
const isHere = (process.env.TORNAVIAJE_REFERENCE ?? "") !== "" && existsSync(FOLDER);
const ABSENT = "reference forms: TORNAVIAJE_REFERENCE names no folder, so the XForms are NOT compared";
const FORMS = isHere ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];

if (!isHere) console.warn(ABSENT);

describe.runIf(!isHere)(ABSENT, () => {
  test("the folder is absent", () => expect(isHere).toBe(false));
});

describe.runIf(isHere)("the XForm of", () => {
  test("many forms is compared", () => expect(FORMS.length).toBeGreaterThan(20));

  test.each(FORMS)("%s equals the reference", async (file) => {
    const id = file.replace(/\.xlsx$/u, "");
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(FOLDER, file))), file);
    const { xml, issues } = convertXlsform(sheets, { file, id });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const wanted = readFileSync(join(FOLDER, `${id}.xml`), "utf8");
    expect(normalForm(readXml(xml ?? ""))).toEqual(normalForm(readXml(wanted)));
  });
});
