import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPassages } from "./find-passages.ts";
import { splitPassages } from "./split-passages.ts";

const SENTENCE = "Volvieron a Soyapango con una deuda que nadie les había preguntado, y tardaron un año en pagarla. ";

describe("passages of a full text", () => {
  test("carry their page, in sentences that stay whole", () => {
    const found = splitPassages({ pages: ["Una línea\nque sigue. Otra.", "", SENTENCE.repeat(9).trim()] });
    expect(found[0]).toEqual({ page: 1, section: "", text: "Una línea que sigue. Otra." });
    expect(found.slice(1).map(({ page }) => page)).toEqual([3, 3, 3]);
    for (const { text } of found.slice(1)) expect(text).toMatch(/^Volvieron .*pagarla\.$/u);
  });

  test("carry their heading where a text has no pages", () => {
    const lines = ["1 Qué se hizo", "Se dio crédito.", "Y asesoría.", "Resultados", "Ahorraron más."];
    const expected = [
      { section: "1 Qué se hizo", text: "Se dio crédito." },
      { section: "1 Qué se hizo", text: "Y asesoría." },
      { section: "Resultados", text: "Ahorraron más." },
    ];
    expect(splitPassages({ pages: [lines.join("\n")] })).toEqual(expected);
    expect(splitPassages({ pages: [lines.join("\n\n").replace("Se dio", "Se\ndio")] })).toEqual(expected);
  });

  test("are found by beginnings of words, accents folded, from a page on", () => {
    const passages = splitPassages({ pages: ["Formación y empleo.", "La formacion paró.", "Nada."] });
    const pages = (words: string, from?: number) =>
      findPassages(passages, { words, ...(from && { from }) }).map(({ page }) => page);
    expect(pages("FORMACIÓN")).toEqual([1, 2]);
    expect(pages("emple form")).toEqual([1]);
    expect(pages("mación")).toEqual([]);
    expect(pages("formacion", 2)).toEqual([2]);
    expect(pages(" ")).toEqual([1, 2, 3]);
  });

  test("lose no letter of any text, and none is endless", () => {
    const letters = (text: string) => text.replaceAll(/\s+/gu, "");
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 3000 }), { minLength: 2, maxLength: 4 }),
        (pages) => {
          const passages = splitPassages({ pages });
          expect(letters(passages.map(({ text }) => text).join(""))).toBe(letters(pages.join("")));
          for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(1321);
        },
      ),
    );
  });
});
