import { describe, expect, test } from "vitest";
import { type SearchedText, searchLiterature } from "./search-literature.ts";

const text = (id: string, title: string, words: string): SearchedText => ({
  ...{ id, reference: id, part: "reference", title, text: words },
});

const TEXTS = [
  text("es", "Mujeres retornadas y empleo en Tegucigalpa", "La capacitación ayudó a las mujeres."),
  text("en", "Returned women and employment", "Training helped women find jobs."),
  text("fr", "Femmes de retour : l’emploi après l’expulsion", "La formation a aidé."),
  text("pt", "Mulheres retornadas e emprego em São Paulo", "A capacitação ajudou."),
  text("other", "Coffee prices", "Nothing of this."),
];

const found = (query: string) =>
  searchLiterature(TEXTS, query)
    .map(({ reference }) => reference)
    .toSorted();

describe("search", () => {
  test.each(["mujeres empleo", "women employment", "femmes emploi", "mulheres emprego", "MUJÉRES empléo"])(
    "%s finds texts in four languages",
    (query) => expect(found(query)).toEqual(["en", "es", "fr", "pt"]),
  );

  test("takes accents off on both sides, and finds names", () => {
    expect(found("sao paulo")).toEqual(["pt"]);
    expect(found("après")).toEqual(["fr"]);
    expect(found("tegucigalpa")).toEqual(["es"]);
  });

  test("wants all words, passes over little ones, and shows the passage", () => {
    expect(found("women coffee")).toEqual([]);
    expect(found("the coffee of")).toEqual(["other"]);
    expect(found("de la")).toEqual([]);
    expect(searchLiterature(TEXTS, "jobs")[0]).toMatchObject({ passage: "Training helped women find jobs." });
  });

  test("puts the language of the question first", () => {
    expect(searchLiterature(TEXTS, "femmes emploi")[0]?.reference).toBe("fr");
  });
});
