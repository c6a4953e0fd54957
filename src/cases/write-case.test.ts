import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCodebook } from "./coding/read-codebook.ts";
import { putCode } from "./coding/write-code.ts";
import { readCase } from "./read-case.ts";
import { type CaseHead, writeCase } from "./write-case.ts";

const HEAD: CaseHead = {
  ...{ id: "ana", mark: "real", pseudonym: "Ana: la de aquí", sex: "female", ageBand: "30-44", country: "HND" },
  ...{ city: "HND-SPS", needs: ["EMP", "PSI"] },
  consent: { on: "2026-06-10", version: "1", scope: ["publication", "quotations"] },
  titles: { es: "Un “turno”", en: "A shift", fr: "Un poste" },
};
const STORY = { es: "Uno.\n\nDos.\n\n## en\n\nno abre sección", en: "One.", fr: "Un." };

describe("a story that is written", () => {
  test("is read again as it was, and no line of it opens a section", () => {
    const { story, issues } = readCase(writeCase({ head: HEAD, story: STORY }, ""), "cases/ana.md", UNCHECKED_IDS);
    expect(issues).toEqual([]);
    expect(story).toMatchObject({ ...HEAD, story: { es: ["Uno.", "Dos.", "en", "no abre sección"], en: ["One."] } });
  });

  test("keeps quotations, comments and what the person said of publications", () => {
    const first = writeCase({ head: HEAD, story: STORY }, "").replace(
      "---\n",
      '---\n# Said on the telephone.\nquotations:\n  - texts: { es: "Sí.", en: "Yes.", fr: "Oui." }\n    approvedOn: 2026-06-20\n',
    );
    const limited = first.replace("on: 2026-06-10", "on: 2026-06-10, publications: [report]");
    const again = writeCase({ head: { ...HEAD, pseudonym: "Eva" }, story: { ...STORY, es: "Otra." } }, limited);
    expect(again).toContain("# Said on the telephone.");
    const { story } = readCase(again, "cases/ana.md", UNCHECKED_IDS);
    expect(story).toMatchObject({ pseudonym: "Eva", story: { es: ["Otra."] } });
    expect(story?.quotations).toHaveLength(1);
    expect(story?.consent.publications).toEqual(["report"]);
  });
});

describe("a code that is put", () => {
  const code = (one: string, parent = "") => ({
    ...{ code: one, names: { es: one, en: one, fr: one }, description: "", parent, colour: "" },
  });

  test("begins a codebook, stands behind the others, or replaces itself", () => {
    const first = putCode("", code("barrier")) ?? "";
    const second = putCode(`# Ours\n${first}`, code("hours", "barrier")) ?? "";
    const third = putCode(second, { ...code("barrier"), description: "Lo que impide." }) ?? "";
    expect(third).toContain("# Ours");
    expect(readCodebook(third, "c").codes.map((one) => [one.code, one.parent, one.description])).toEqual([
      ["barrier", "", "Lo que impide."],
      ["hours", "barrier", ""],
    ]);
    expect(parse(putCode(third, code("barrier")) ?? "").codes[0].description).toBeUndefined();
  });
});
