import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { readStudyFolder } from "./read-study-folder.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

const T = "{ es: a, en: b, fr: c }";

const STUDY = `id: s
titles: ${T}
subtitles: ${T}
languages: [es]
period: { start: 2026-06-01, end: 2026-08-31 }
publishedOn: 2026-11-30
publisher: ${T}
countries: [{ code: SLV, names: ${T}, adjectives: ${T}, localGovernment: ${T} }]
populations: [{ id: returnee, names: ${T} }]
serviceKinds: [{ code: EMP, names: ${T}, dimension: economic }]
disclosure: { minimumRespondents: 10, minimumCases: 5, weakBelow: 30 }
preferredSeries: [{ indicator: RET, source: DGME }]
`;

const ANALYSIS = `confidenceLevel: 0.95
designs: [{ table: returnee, weight: weight, domains: { country: country, city: city } }]
rules:
  need: { shareFrom: 0.3 }
  coverage: { shareReceivedBelow: 0.33 }
  equality: { ratioApart: 0.15 }
  institutions: { recordsFrom: 2 }
  opportunity: { shareFrom: 0.5 }
  rivals: { shareApart: 0.05 }
indicators:
  - { id: x, kind: proportion, table: returnee, role: need, dimension: economic, variable: works, answers: ["yes"], labels: ${T}, phrases: ${T} }
`;

const TEXTS: Readonly<Record<string, string>> = {
  "study.yaml": STUDY,
  "analysis.yaml": ANALYSIS,
  "places/cities.csv":
    "id,name,country,admin1,lon,lat,population,population_source,why_chosen,why_source\nSLV-SSA,San Salvador,SLV,San Salvador,-89.2,13.7,525990,G,,\n",
  "responses/returnee.csv": "mark,id,country,city,weight,works\ndemonstration,r1,SLV,SLV-SSA,2,yes\n",
  "series/indicators.csv": "code,name_es,name_en,name_fr,unit,unit_es,unit_en,unit_fr\nRET,a,b,c,events,a,b,c\n",
  "series/series.csv":
    "indicator_code,country,territory_code,territory_name,territory_level,period_start,period_end,sex,age_band,value,unit,publisher,source_title,source_address,licence,published_on,state,conflict_group,note\nRET,SLV,SLV,El Salvador,country,2024-01-01,2024-12-31,,,12873,events,DGME,R,https://a.org,cited figure,2025,final,,\n",
  "stakeholders.csv":
    "id,name,country,city_id,kind,level,role,functions,influence,interest,website,source_url\nST-1,S,SLV,,government,national,r,EMP,,,,https://a.org\n",
  "services/services.csv":
    "id,country,name,name_en,provider,provider_kind,kind,other_kinds,level,dimension,target_group,women_specific,children,eligibility,not_eligible,documents_asked,cost,city,study_cities,admin1,coverage,address,phone,hours,languages,capacity_or_reach,served_number,served_period,funder,since,until,status,status_year,what_it_does,confidential_place,lat,lon,source_url,source_title,source_date,source_language\nS-1,SLV,B,B,O,ngo,EMP,,individual,economic,,,,,,,free,San Salvador,SLV-SSA,,city,,,,,,,,,,,running,2025,w,,13.69,-89.19,https://a.org,L,2025-05-01,es\n",
  "report/es/01-inicio.md": "# Inicio\n",
  "tools/make.ts": "export const x = 1;\n",
  "README.md": "# About\n",
};

let form = new Uint8Array();

beforeAll(async () => {
  const survey = [
    ["type", "name", "label::Español (es)"],
    ["select_one yes_no", "works", "¿Trabaja?"],
  ];
  const choices = [
    ["list_name", "name", "label::Español (es)"],
    ["yes_no", "yes", "Sí"],
    ["yes_no", "no", "No"],
  ];
  const settings = [
    ["form_id", "version"],
    ["f", "1"],
  ];
  const sheets = Object.entries({ survey, choices, settings }).map(([name, rows]) => ({ name, rows }));
  form = new Uint8Array(await writeXlsx({ sheets }));
});

function folder(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([["instruments/returnee.xlsx", form]]);
  for (const [path, text] of Object.entries({ ...TEXTS, ...changes }))
    if (text !== undefined) files.set(path, utf8(text));
  return files;
}

test("reads a whole folder; tables that are not there are empty", async () => {
  const { folder: study, issues } = await readStudyFolder(folder());
  expect(issues).toEqual([]);
  expect(study).toMatchObject({
    study: { id: "s", cities: [{ id: "SLV-SSA" }] },
    analysis: { indicators: [{ id: "x" }] },
    instruments: [{ id: "returnee" }],
    responses: [{ id: "returnee", mark: "demonstration", rows: [{ works: "yes", weight: 2 }] }],
    observations: [{ indicator: "RET" }],
    services: [{ id: "S-1" }],
    demand: [],
    employment: [],
    areas: "",
  });
  expect([...(study?.chapters ?? [])]).toEqual([["report/es/01-inicio.md", "# Inicio\n"]]);
  expect([...(study?.files.keys() ?? [])]).not.toContain("tools/make.ts");
});

test("says which chapters and which ground of the reports are missing", async () => {
  const { folder: study, issues } = await readStudyFolder(
    folder({
      "study.yaml": STUDY.replace("[es]", "[es, en, fr]"),
      "report/es/02-servicios.md": "# Servicios\n",
      "report/en/01-inicio.md": "# Start\n",
      "services/services.csv": undefined,
      "institutions/capacities.csv":
        "id,institution_id,institution,country,city_id,function,mandate,plan,budget,staff,coordination,service,evidence,source_url\n1,ST-1,I,SLV,,EMP,,,,,,,,https://a.org\n",
      "stakeholders.csv": undefined,
    }),
  );
  expect(study).toBeDefined();
  expect(issues.map(({ rule, place }) => [rule, place.file])).toEqual([
    ["workbench/reports-have-their-ground", "services/services.csv"],
    ["workbench/reports-have-their-ground", "stakeholders.csv"],
    ["workbench/chapter-is-in-every-language", "report/en/02-servicios.md"],
    ["workbench/language-has-chapters", "report/fr"],
  ]);
});

test("names the folder in which the study lies, and no consequence of broken YAML", async () => {
  const deeper = new Map([...folder()].map(([path, bytes]) => [`retorno/${path}`, bytes]));
  const { issues } = await readStudyFolder(deeper);
  expect(issues.map(({ message }) => message.en)).toEqual([
    "There is no study.yaml here; there is one in the folder “retorno”.",
  ]);
  const tabs = folder({ "study.yaml": STUDY.replace("period:", "period:\n\tx:") });
  expect((await readStudyFolder(tabs)).issues.map(({ rule, place }) => [rule, place.row])).toEqual([
    ["base/yaml-is-indented-by-blanks", 6],
  ]);
});

test("says all that is wrong in one go, and gives no folder", async () => {
  const { folder: study, issues } = await readStudyFolder(
    folder({
      "study.yaml": STUDY.replace("publishedOn: 2026-11-30", "publishedOn: soon"),
      "analysis.yaml": ANALYSIS.replace("variable: works", "variable: work"),
      "responses/returnee.csv": "mark,id,country,city,weight,works\nreal,r1,SLV,SLV-SSA,2,maybe\n",
      "cases/ana.md": "no head",
    }),
  );
  expect(study).toBeUndefined();
  expect(issues.map(({ rule, place }) => [rule, place.file, place.row])).toEqual([
    ["base/cell-is-a-date", "study.yaml", 6],
    ["analysis/variable-is-in-the-instrument", "analysis.yaml", 11],
    ["base/code-is-permitted", "responses/returnee.csv", 2],
    ["cases/case-has-a-head", "cases/ana.md", 1],
  ]);
});

describe("remarks on", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string | undefined>>, string, string])[] = [
    [
      "a required file that is missing",
      { "analysis.yaml": undefined },
      "workbench/required-file-is-there",
      "analysis.yaml",
    ],
    ["a file where a folder should be", { services: "a\n1\n" }, "workbench/folder-is-a-folder", "services"],
    [
      "series without their indicators",
      { "series/indicators.csv": undefined },
      "workbench/required-file-is-there",
      "series/indicators.csv",
    ],
    [
      "a file that is not read",
      { "services/service.csv": "a\n1\n" },
      "workbench/file-has-a-meaning",
      "services/service.csv",
    ],
    [
      "answers without instrument",
      { "responses/provider.csv": "a\n1\n" },
      "workbench/answers-have-an-instrument",
      "responses/provider.csv",
    ],
    [
      "an analysed table without answers",
      { "responses/returnee.csv": undefined },
      "workbench/analysed-table-has-answers",
      "analysis.yaml",
    ],
    [
      "a preference that fits no series",
      { "study.yaml": STUDY.replace("source: DGME", "source: XYZ") },
      "workbench/preferred-series-is-there",
      "study.yaml",
    ],
    [
      "areas that are no TopoJSON",
      { "places/areas.topojson": "{}" },
      "workbench/areas-are-topojson",
      "places/areas.topojson",
    ],
    [
      "an institution that is no stakeholder",
      {
        "institutions/capacities.csv":
          "id,institution_id,institution,country,city_id,function,mandate,plan,budget,staff,coordination,service,evidence,source_url\n1,ST-9,I,SLV,,EMP,,,,,,,,https://a.org\n",
      },
      "workbench/institution-is-a-stakeholder",
      "institutions/capacities.csv",
    ],
  ];
  test.each(cases)("%s", async (_name, changes, rule, file) => {
    const { issues } = await readStudyFolder(folder(changes));
    expect(issues.map((issue) => [issue.rule, issue.place.file])).toEqual([[rule, file]]);
  });
});

test("remarks on two cases with one id and on two files of answers", async () => {
  const story = `---
id: ana
mark: demonstration
pseudonym: Ana
sex: female
ageBand: 30-39
country: SLV
city: SLV-SSA
needs: [EMP]
consent: { on: 2026-07-01, version: v1, scope: [publication] }
titles: ${T}
---
## es
a

## en
b

## fr
c
`;
  const files = folder({ "cases/a.md": story, "cases/b.md": story });
  files.set("responses/returnee.xlsx", form);
  const { issues } = await readStudyFolder(files);
  expect(issues.map(({ rule, place }) => [rule, place.file])).toEqual([
    ["workbench/instrument-has-one-file-of-answers", "responses/returnee.xlsx"],
    ["workbench/case-id-is-unique", "cases/b.md"],
  ]);
});

test("bears a file in which every one of very many rows is wrong", async () => {
  const csv = `id,country,city,weight,works\n${"r1,SLV\n".repeat(150_000)}`;
  const { issues } = await readStudyFolder(folder({ "responses/returnee.csv": csv }));
  expect(issues.filter(({ rule }) => rule === "base/row-is-as-wide-as-the-head")).toHaveLength(60);
  expect(issues.some(({ rule }) => rule === "base/one-remark-is-not-made-too-often")).toBe(true);
});

test("answers a folder in which any one file holds anything", async () => {
  const paths = [
    ...Object.keys(TEXTS),
    "instruments/returnee.xlsx",
    "cases/a.md",
    "recommendations.yaml",
    "places/areas.topojson",
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 80 }), async (path, bytes) => {
      const files = folder();
      files.set(path, bytes);
      await readStudyFolder(files);
    }),
    { numRuns: 150 },
  );
});

/** Rules, each once, of a folder with these changes. */
async function rulesOf(changes: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const { issues } = await readStudyFolder(folder(changes));
  return [...new Set(issues.map(({ rule }) => rule))];
}

const CITIES = TEXTS["places/cities.csv"] ?? "";

test.each([
  ["a missing table of cities", { "places/cities.csv": undefined }, ["workbench/required-file-is-there"]],
  ["an empty table of cities", { "places/cities.csv": "" }, ["base/table-has-a-head"]],
  ["a city that lies nowhere", { "places/cities.csv": CITIES.replace("13.7", "913") }, ["base/number-is-in-range"]],
  [
    "a city in a row that falls apart",
    { "places/cities.csv": `${CITIES.trimEnd()},x,y\n` },
    ["base/row-is-as-wide-as-the-head"],
  ],
])("names %s, and not all that refers to it", async (_, changes, rules) => {
  expect(await rulesOf(changes)).toEqual(rules);
});

test("names what is wrong in a chapter, with its line", async () => {
  const { issues } = await readStudyFolder(folder({ "report/es/01-inicio.md": "# Inicio\n\n::table{name=askd}\n" }));
  expect(issues).toMatchObject([
    { rule: "report/table-is-known", severity: "error", place: { file: "report/es/01-inicio.md", row: 3 } },
  ]);
});

test("names a table that lies in the wrong place, and lets the team's own files be", async () => {
  const { issues } = await readStudyFolder(
    folder({ "service.csv": "id\n", "budget.ods": "x", "services/services.csv": undefined }),
  );
  expect(issues).toMatchObject([
    { rule: "workbench/file-has-a-meaning", place: { file: "service.csv" } },
    { rule: "workbench/reports-have-their-ground", place: { file: "services/services.csv" } },
  ]);
  expect(issues[0]?.cure.en).toContain("services/services.csv");
});

test("says that a table with a head alone has no answers yet", async () => {
  const head = (TEXTS["responses/returnee.csv"] ?? "").split("\n", 1)[0];
  expect(await rulesOf({ "responses/returnee.csv": `${head}\n` })).toEqual(["workbench/analysed-table-has-answers"]);
});
