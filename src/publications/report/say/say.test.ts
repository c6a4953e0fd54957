// Small words that a reader stumbles over when they are wrong: none, all, since, and names that differ by language.
import { describe, expect, test } from "vitest";
import type { ReportContext } from "../report-context.ts";
import { sayPublisher } from "./say-publisher.ts";
import { sayYears } from "./say-years.ts";
import { KINDS_OF_SERVICE, someOfAll } from "./some-of-all.ts";

const measures = { es: { plural: "medidas", gender: "f" }, en: "measures", fr: "mesures" } as const;

describe("how many of a set", () => {
  test.each([
    ["es", 0, "ninguna de las 7 medidas"],
    ["es", 3, "3 de 7 medidas"],
    ["es", 7, "las 7 medidas"],
    ["en", 0, "none of the 7 measures"],
    ["en", 7, "all 7 measures"],
    ["fr", 0, "aucune des 7 mesures"],
    ["fr", 3, "3 des 7 mesures"],
    ["fr", 7, "les 7 mesures"],
  ] as const)("in %s, %i of 7: %s", (language, some, words) => {
    expect(someOfAll(measures, { some, all: 7 }, language)).toBe(words);
  });

  test("masculine where the things are", () => {
    expect(someOfAll(KINDS_OF_SERVICE, { some: 0, all: 4 }, "es")).toBe("ninguno de los 4 tipos de servicio");
    expect(someOfAll(KINDS_OF_SERVICE, { some: 0, all: 4 }, "fr")).toBe("aucun des 4 types de service");
  });
});

test("years of a source", () => {
  expect(sayYears("2016-2018", "es")).toBe("2016–2018");
  expect(sayYears("2010-", "en")).toBe("since 2010");
  expect(sayYears("2010s", "es")).toBe("década de 2010");
  expect(sayYears("before 2019", "en")).toBe("before 2019");
});

test("publishers by the name they have in the language; others as they are", () => {
  const say = (language: "es" | "en" | "fr", name: string) => sayPublisher({ language } as ReportContext, name);
  expect(say("es", "World Bank (World Development Indicators)")).toBe(
    "Banco Mundial (Indicadores del desarrollo mundial)",
  );
  expect(say("fr", "UNHCR Guatemala (compilation; national bodies)")).toBe(
    "HCR Guatemala (compilation ; organes nationaux)",
  );
  expect(say("es", "WHO (Global Health Observatory)")).toBe("OMS (Observatorio Mundial de la Salud)");
  expect(say("fr", "INEGI")).toBe("INEGI");
  expect(say("es", "CONMIGHO (SRECI)")).toBe("CONMIGHO (SRECI)");
  expect(say("en", "derived by us")).toBe("worked out by the study");
});
