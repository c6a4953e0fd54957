import { describe, expect, it } from "vitest";
import { sameText } from "#base/text";
import { aStudy } from "../../../test/fixture/records.ts";
import { listWords, lowerFirst, numberWord, splitSentences } from "./each-language.ts";
import { placeWords } from "./place-words.ts";
import { aboutShare, betweenWords, onlyAboutShare, tenthsWords } from "./share-words.ts";
import { askedWords, whoWords } from "./who-words.ts";

const N = "\u00a0";
const study = aStudy();

describe("places with their preposition", () => {
  it.each([
    ["SLV", "en El Salvador", "in El Salvador", "au Salvador"],
    ["GTM", "en Guatemala", "in Guatemala", "au Guatemala"],
    ["HND", "en Honduras", "in Honduras", "au Honduras"],
    ["MEX", "en México", "in Mexico", "au Mexique"],
    [
      "REG",
      "en los cuatro países del estudio",
      "in the four countries of the study",
      "dans les quatre pays de l’étude",
    ],
    ["HND-SPS", "en San Pedro Sula", "in San Pedro Sula", "à San Pedro Sula"],
  ])("%s", (place, es, en, fr) => {
    expect(placeWords(study, place).in).toEqual({ es, en, fr });
  });

  it("does not guess a French preposition for a country that it does not know", () => {
    const unknown = { code: "XYZ", names: sameText("Utopia"), adjectives: sameText(""), localGovernment: sameText("") };
    const other = aStudy({ countries: [...study.countries, unknown] });
    expect(placeWords(other, "XYZ").in).toEqual({ es: "en Utopia", en: "in Utopia", fr: `pays${N}: Utopia` });
  });

  it("calls a study of one country by its country", () => {
    const mexico = aStudy({ countries: study.countries.filter(({ code }) => code === "MEX") });
    expect(placeWords(mexico, "REG").in.fr).toBe("au Mexique");
  });
});

describe("shares in words", () => {
  const of = { es: "de las personas retornadas", en: "of returned migrants", fr: "des personnes de retour" };

  it.each([
    [0.62, "seis de cada diez personas retornadas", "six in ten returned migrants", "six personnes de retour sur dix"],
    [
      0.47,
      "casi la mitad de las personas retornadas",
      "almost half of returned migrants",
      "près de la moitié des personnes de retour",
    ],
    [0.5, "la mitad de las personas retornadas", "half of returned migrants", "la moitié des personnes de retour"],
    [0.33, "un tercio de las personas retornadas", "a third of returned migrants", "un tiers des personnes de retour"],
    [
      0.75,
      "tres cuartas partes de las personas retornadas",
      "three quarters of returned migrants",
      "les trois quarts des personnes de retour",
    ],
    [0.12, `el 12${N}% de las personas retornadas`, "12% of returned migrants", `12${N}% des personnes de retour`],
    [0.97, `el 97${N}% de las personas retornadas`, "97% of returned migrants", `97${N}% des personnes de retour`],
  ])("%d", (share, es, en, fr) => {
    expect(tenthsWords(share, of.es, "es")).toBe(es);
    expect(tenthsWords(share, of.en, "en")).toBe(en);
    expect(tenthsWords(share, of.fr, "fr")).toBe(fr);
  });

  it("says about, only about and between in each language", () => {
    expect(aboutShare(0.62, "es")).toBe(`alrededor del 62${N}%`);
    expect(onlyAboutShare(0.21, "fr")).toBe(`environ 21${N}% seulement`);
    expect(betweenWords({ lower: 0.56, upper: 0.68 }, "fr")).toBe("entre 56 et 68");
    expect(betweenWords({ lower: -0.02, upper: 1.04 }, "en")).toBe("between 0 and 100");
  });

  it("says who was asked, women and men in their gender", () => {
    expect(askedWords(1812, whoWords(study, "returnee", "all"), "es")).toBe(`1,812${N}personas consultadas`);
    expect(askedWords(300, whoWords(study, "returnee", "male"), "fr")).toBe(`300${N}hommes interrogés`);
    expect(askedWords(300, whoWords(study, "returnee", "female"), "fr")).toBe(`300${N}femmes interrogées`);
    expect(whoWords(study, "drivers", "all").of.en).toBe("of answers (drivers)");
  });
});

describe("small words", () => {
  it.each([
    ["es", ["salud", "educación"], "salud y educación"],
    ["es", ["empleo", "identidad"], "empleo e identidad"],
    ["es", ["agua", "hielo"], "agua y hielo"],
    ["en", ["food", "work", "home"], "food, work and home"],
    ["fr", ["santé", "emploi"], "santé et emploi"],
    ["en", ["food, drink", "work", "home"], "food, drink; work and home"],
    ["en", ["work"], "work"],
    ["en", [], ""],
  ] as const)("lists in %s: %j", (language, items, text) => {
    expect(listWords(items, language)).toBe(text);
  });

  it("keeps acronyms in capitals", () => {
    expect(lowerFirst("CURP and papers")).toBe("CURP and papers");
    expect(lowerFirst("Empleo")).toBe("empleo");
  });

  it("writes two to ten in words and the rest in figures", () => {
    expect([1, 2, 10, 11].map((n) => numberWord(n, "fr"))).toEqual(["1", "deux", "dix", "11"]);
  });

  it("parts sentences, not numbers", () => {
    expect(splitSentences("Es de 0.65 (1,200 personas). Entre hombres, 0.7. «Así» dicen.")).toHaveLength(3);
  });
});
