import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readStudy } from "./read-study.ts";

const STUDY = `id: s
titles: { es: a, en: b, fr: c }
subtitles: { es: a, en: b, fr: c }
languages: [es, en]
period: { start: 2026-06-01, end: 2026-08-31 }
publishedOn: 2026-11-30
publisher: { es: a, en: b, fr: c }
countries:
  - code: SLV
    names: { es: a, en: b, fr: c }
    adjectives: { es: a, en: b, fr: c }
    localGovernment: { es: a, en: b, fr: c }
populations:
  - { id: returnee, names: { es: a, en: b, fr: c } }
serviceKinds:
  - { code: EMP, names: { es: a, en: b, fr: c }, dimension: economic }
disclosure: { minimumRespondents: 10, minimumCases: 5, weakBelow: 30 }
`;

const HEAD = "id,name,country,admin1,lon,lat,population,population_source,why_chosen,why_source";

function read(text: string, city = "SLV-SSA,San Salvador,SLV,San Salvador,-89.2,13.7,525990,GeoNames,,") {
  const cities = readCsv(new TextEncoder().encode(`${HEAD}\n${city}\n`), "places/cities.csv").sheet;
  return readStudy({ text, file: "study.yaml", cities });
}

test("reads the study with its cities; preferred series may be missing", () => {
  const { study, issues } = read(STUDY);
  expect(issues).toEqual([]);
  expect(study).toMatchObject({
    id: "s",
    languages: ["es", "en"],
    period: { start: "2026-06-01", end: "2026-08-31" },
    cities: [{ id: "SLV-SSA", country: "SLV", longitude: -89.2, latitude: 13.7, population: 525990 }],
    preferredSeries: [],
  });
});

describe("names", () => {
  const cases = [
    ["a period out of order", STUDY.replace("2026-08-31", "2026-05-31"), 5, "study/period-is-in-order"],
    ["an address that is none", `${STUDY}address: study.example.org\n`, 18, "study/address-is-an-address"],
    ["a server of comments that is none", `${STUDY}feedback: mailto:a@b\n`, 18, "study/feedback-is-an-address"],
    [
      "a code that stands twice",
      STUDY.replace(
        "serviceKinds:\n",
        "serviceKinds:\n  - { code: EMP, names: { es: a, en: b, fr: c }, dimension: social }\n",
      ),
      17,
      "study/code-is-unique",
    ],
    [
      "a preference for an unknown country",
      `${STUDY}preferredSeries:\n  - { indicator: R, country: XXX, source: y }\n`,
      18,
      "study/preferred-country-is-known",
    ],
    ["an unknown language", STUDY.replace("[es, en]", "[es, pt]"), 4, "base/code-is-permitted"],
    ["an unknown key", `${STUDY}disclosures: 1\n`, 18, "base/key-is-known"],
    [
      "a rule of disclosure below one",
      STUDY.replace("minimumCases: 5", "minimumCases: 0"),
      17,
      "base/number-is-in-range",
    ],
    [
      "a rule for a single body",
      STUDY.replace("weakBelow: 30", "weakBelow: 30, bodies: 1"),
      17,
      "base/number-is-in-range",
    ],
    [
      "a dominance in percent",
      STUDY.replace("weakBelow: 30", "weakBelow: 30, dominance: 80"),
      17,
      "base/number-is-in-range",
    ],
    ["an empty file", "", undefined, "study/file-is-not-empty"],
  ] as const;
  test.each(cases)("%s", (_name, text, row, rule) => {
    expect(read(text).issues).toContainEqual(expect.objectContaining({ rule }));
    const place = read(text).issues.find((issue) => issue.rule === rule)?.place;
    expect(place).toMatchObject({ file: "study.yaml", ...(row ? { row } : {}) });
  });
});

test("takes authors, licence and DOI, and names those that cannot be", () => {
  const cited = `${STUDY}licence: CC-BY-4.0\ndoi: 10.5281/zenodo.1234567\nauthors: [{ name: Josiah Carberry, orcid: 0000-0002-1825-0097 }]\n`;
  expect(read(cited)).toMatchObject({ issues: [], study: { licence: "CC-BY-4.0", doi: "10.5281/zenodo.1234567" } });
  const rulesOf = (text: string) => read(text).issues.map(({ rule }) => rule);
  expect(rulesOf(cited.replace("1825-0097", "1825-0098"))).toEqual(["study/orcid-is-valid"]);
  expect(rulesOf(cited.replace("10.5281", "https://doi.org/10.5281"))).toEqual(["study/doi-is-valid"]);
  expect(rulesOf(cited.replace("CC-BY-4.0", "CC-BY-4"))).toEqual(["base/code-is-permitted"]);
});

test("takes the rule for bodies when there is one", () => {
  const { study, issues } = read(STUDY.replace("weakBelow: 30", "weakBelow: 30, bodies: 4, dominance: 0.75"));
  expect(issues).toEqual([]);
  expect(study?.disclosure).toMatchObject({ bodies: 4, dominance: 0.75 });
});

test("names a city of an unknown country and one off the globe", () => {
  const { issues } = read(STUDY, "X-1,X,SVL,,-289.2,13.7,,,,");
  expect(issues.map(({ place, cure }) => [place.row, place.column, cure.en])).toEqual([
    [2, "country", "Did you mean “SLV”?"],
    [2, "lon", "Check the figure and its unit against the source."],
  ]);
});
