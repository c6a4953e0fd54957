import { describe, expect, it } from "vitest";
import { frenchMarks, inThreeLanguages, spanishMarks } from "./translations.ts";

describe("marks of a language", () => {
  it("writes French numbers and punctuation with spaces that never break", () => {
    expect(frenchMarks("36,574 vérifications (18.28%) ; « ici » : oui")).toBe(
      "36\u00A0574 vérifications (18,28\u00A0%)\u202F; «\u00A0ici\u00A0»\u00A0: oui",
    );
  });

  it("leaves addresses as they are", () => {
    expect(frenchMarks("voir (https://example.org/a,123.4)")).toBe("voir (https://example.org/a,123.4)");
  });

  it("parts a Spanish percent sign from its number", () => {
    expect(spanishMarks("el 1.1% y 36,574")).toBe("el 1.1\u00A0% y 36,574");
  });
});

describe("a text in three languages", () => {
  it("stays empty where the source says nothing", () => {
    expect(inThreeLanguages("gap", "", undefined)).toEqual({ gap_es: "", gap_en: "", gap_fr: "" });
  });

  it("is refused without a translation", () => {
    expect(() => inThreeLanguages("gap", "Stigma", undefined)).toThrow("No translation of gap: Stigma");
  });
});
