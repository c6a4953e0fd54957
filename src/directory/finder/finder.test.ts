import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ServiceCells } from "../reintegration/service-columns.ts";
import { toFinderEntry } from "./finder-entry.ts";
import { guessLanguage } from "./guess-language.ts";
import { type FinderQuestion, openFinder } from "./open-finder.ts";

const SERVICES: readonly ServiceCells[] = [
  {
    id: "work",
    name: "Bolsa de empleo",
    kind: "EMP",
    country: "SLV",
    study_cities: "SLV-SOY",
    hours: "lunes a viernes 8:00-16:00",
    cost: "free",
    lat: "13.7",
    lon: "-89.15",
    languages: "es",
    documents_asked: "DUI",
  },
  {
    id: "far",
    name: "Intermediación laboral",
    kind: "EMP",
    country: "SLV",
    study_cities: "SLV-SMI",
    lat: "13.48",
    lon: "-88.18",
    documents_asked: "constancia de retorno; DUI",
  },
  {
    id: "nation",
    name: "Línea nacional de orientación",
    kind: "INF",
    other_kinds: "EMP",
    country: "SLV",
    coverage: "national",
    hours: "24 horas",
  },
  {
    id: "women",
    name: "Casa de la mujer",
    kind: "PSI",
    country: "SLV",
    study_cities: "SLV-SOY",
    women_specific: "yes",
    eligibility: "mujeres retornadas de 18 a 35 años, hasta 6 meses después del retorno",
  },
  {
    id: "secret",
    name: "Albergue",
    kind: "PRO",
    country: "SLV",
    study_cities: "SLV-SOY",
    confidential_place: "yes",
    lat: "13.7",
    lon: "-89.15",
  },
  { id: "gone", name: "Empleo temporal", kind: "EMP", country: "SLV", study_cities: "SLV-SOY", status: "ended" },
];

const finder = openFinder(SERVICES.map(toFinderEntry));

const ids = (question: FinderQuestion) =>
  finder
    .find(question)
    .found.map(({ id }) => id)
    .toSorted();

describe("the order of answers", () => {
  const many = Array.from({ length: 30 }, (_, at): ServiceCells => {
    const isHere = at % 3 === 0;
    return {
      id: `n${at}`,
      country: "SLV",
      coverage: "national",
      ...(isHere ? { study_cities: "SLV-SOY" } : {}),
      ...(at % 2 === 0 ? { cost: "free" } : {}),
    };
  });
  const large = openFinder(many.map(toFinderEntry));

  test("those of the city come first, then those that tell most, equal ones as they stand", () => {
    const { found, total } = large.find({ city: "SLV-SOY", country: "SLV", most: 30 });
    expect(total).toBe(30);
    const rank = ({ id = "" }) => [Number(id.slice(1)) % 3 === 0 ? 0 : 1, Number(id.slice(1)) % 2, Number(id.slice(1))];
    const wanted = many.toSorted(
      (a, b) =>
        rank(a)
          .map((one, at) => one - (rank(b)[at] ?? 0))
          .find((one) => one !== 0) ?? 0,
    );
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  test("the first few are the same as the first of all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (most) => {
        const first = large.find({ country: "SLV", most }).found;
        expect(first).toEqual(large.find({ country: "SLV", most: 30 }).found.slice(0, most));
      }),
    );
  });
});

describe("the language of a text", () => {
  test.each([
    ["returned Guatemalans", "en"],
    ["mujeres retornadas", "es"],
    ["familles de retour", "fr"],
    ["people with depression or addiction (not only returned people)", "en"],
    ["Orienta a personas retornadas sobre empleo", "es"],
  ])("%s is %s", (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe("the finder", () => {
  test("finds by need and city, national services with them, ended ones never", () => {
    expect(ids({ kinds: ["EMP"], city: "SLV-SOY" })).toEqual(["nation", "work"]);
    expect(ids({ kinds: ["EMP"], country: "SLV" })).toEqual(["far", "nation", "work"]);
  });

  test("finds what is near, the nearest first, and never where a confidential place is", () => {
    const { found } = finder.find({ near: { latitude: 13.7, longitude: -89.2, withinKilometres: 200 } });
    expect(found.map(({ id }) => id)).toEqual(["work", "far"]);
    expect(found[0]?.distanceKilometres).toBeCloseTo(5.4, 1);
    expect(ids({ near: { latitude: 13.7, longitude: -89.15, withinKilometres: 1 } })).toEqual(["work"]);
  });

  test("finds what is open to a person", () => {
    const woman = { sex: "female" as const, age: 30, daysSinceReturn: 60 };
    expect(ids({ kinds: ["PSI"], person: woman })).toEqual(["women"]);
    expect(ids({ kinds: ["PSI"], person: { ...woman, sex: "male" } })).toEqual([]);
    expect(ids({ kinds: ["PSI"], person: { ...woman, age: 40 } })).toEqual([]);
    expect(ids({ kinds: ["PSI"], person: { ...woman, daysSinceReturn: 400 } })).toEqual([]);
    expect(ids({ kinds: ["EMP"], person: { papers: ["identity"] } })).toEqual(["nation", "work"]);
    expect(ids({ kinds: ["EMP"], person: { papers: [] } })).toEqual(["nation"]);
  });

  test("finds what is open now, free, in a language, by words", () => {
    const tuesdayAtNine = 1440 + 9 * 60;
    expect(ids({ openAt: tuesdayAtNine })).toEqual(["nation", "work"]);
    expect(ids({ openAt: 6 * 1440 + 60 })).toEqual(["nation"]);
    expect(ids({ freeOnly: true })).toEqual(["work"]);
    expect(ids({ kinds: ["EMP"], language: "en" })).toEqual(["far", "nation"]);
    expect(ids({ words: "orientacion" })).toEqual(["nation"]);
    expect(ids({ words: "laboral interm" })).toEqual(["far"]);
  });

  test("says what to ask before going", () => {
    expect(finder.find({ words: "intermediacion", language: "es" }).found).toEqual([
      { id: "far", ask: ["hours", "cost", "language"] },
    ]);
  });

  test("answers as looking at every service would", () => {
    const question = fc.record(
      {
        kinds: fc.subarray(["EMP", "PSI", "INF", "PRO"]),
        city: fc.constantFrom("SLV-SOY", "SLV-SMI"),
        openAt: fc.integer({ min: 0, max: 10_079 }),
        freeOnly: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const entries = SERVICES.map(toFinderEntry).filter(({ isEnded }) => !isEnded);
    fc.assert(
      fc.property(question, ({ kinds = [], city, openAt, freeOnly = false }) => {
        const naive = entries.filter(
          (entry) =>
            (kinds.length === 0 || entry.kinds.some((kind) => kinds.includes(kind))) &&
            (city === undefined || entry.cities.includes(city) || (entry.isNational && entry.cities.length === 0)) &&
            (openAt === undefined || entry.openings.some(([from, to]) => openAt >= from && openAt < to)) &&
            (!freeOnly || entry.isFree === true),
        );
        const asked = {
          kinds,
          freeOnly,
          ...(city === undefined ? {} : { city }),
          ...(openAt === undefined ? {} : { openAt }),
        };
        expect(ids(asked)).toEqual(naive.map(({ id }) => id).toSorted());
      }),
    );
  });
});
