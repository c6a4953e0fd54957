import { describe, expect, test } from "vitest";
import { mergePractices, practiceCells } from "./merge-practices.ts";

const FOREIGN = {
  ...{ id: "P1", name: "Training", country: "SLV+HND", level: "individual", dimension: "economic+social" },
  ...{
    what_it_does: "Courses",
    lesson_or_evidence: "12 of 20 found work. [inference] Short courses suffice",
    source_url: "https://a.example",
  },
};

describe("a table of practices in one language", () => {
  test("keeps evidence and inference apart, and says what waits for a translation", () => {
    expect(practiceCells(FOREIGN, "en")).toMatchObject({
      ...{ name_en: "Training", name_es: "[en] Training", country: "SLV ; HND", dimension: "economic ; social" },
      ...{
        evidence_en: "12 of 20 found work.",
        inference_en: "Short courses suffice",
        inference_fr: "[en] Short courses suffice",
      },
    });
    expect(practiceCells({ ...FOREIGN, lesson_or_evidence: "Only counted" }, "en")).toMatchObject({
      inference_en: "",
      inference_es: "",
    });
  });

  test("adds what is new, fills what is empty, overwrites nothing", () => {
    const first = mergePractices([], [FOREIGN], "en");
    expect(first).toMatchObject({ added: ["P1"], untranslated: 8 });
    const own = { ...first.rows[0], name_es: "Formación", evidence_en: "" };
    const again = mergePractices([own], [{ ...FOREIGN, what_it_does: "Other courses" }], "en");
    expect(again).toMatchObject({ added: [], completed: ["P1"], differing: [{ id: "P1", columns: ["what_en"] }] });
    expect(again.rows[0]).toMatchObject({
      name_es: "Formación",
      what_en: "Courses",
      evidence_en: "12 of 20 found work.",
    });
    expect(mergePractices(again.rows, [FOREIGN], "en").unchanged).toBe(1);
  });
});
