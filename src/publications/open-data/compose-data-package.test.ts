// The open data package keeps to its own descriptions, withholds what must be withheld, and can be checked by anybody.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Instrument } from "#study/instrument/instrument";
import { judgeTables } from "../../../test/fixture/judge-tables.ts";
import { readXml } from "../../../test/fixture/read-xml.ts";
import { anEstimate, aParity } from "../../../test/fixture/records.ts";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import { composeDataPackage } from "./compose-data-package.ts";
import { dataTable, field } from "./data-table.ts";
import { writeDataTable } from "./write-data-table.ts";

const instrument: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "1",
  titles: { es: "Personas <retornadas>", en: "Returnees" },
  variables: [
    {
      name: "work",
      kind: "one",
      labels: { es: "¿Trabaja & cobra?", en: "Do you work?", fr: "Travaillez-vous ?" },
      categories: [{ code: "yes", labels: { es: "sí", en: "yes", fr: "oui" } }],
      row: 2,
    },
    { name: "age", kind: "integer", labels: { es: "Edad" }, categories: [], row: 3 },
  ],
};

const report = aReportInput();
const files = composeDataPackage({
  report,
  instruments: [instrument],
  responses: [{ id: "returnee", rows: [{}, {}], mark: "demonstration" }],
  services: toHsds([{ id: "S1", name: "Bolsa de empleo", provider: "Alcaldía" }]),
});
const textOf = (path: string) => {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return new TextDecoder().decode(file.bytes);
};
const rowsOf = (path: string): Record<string, string>[] =>
  parse(textOf(path), { columns: true, comment: "#", comment_no_infix: true });
const descriptor = JSON.parse(textOf("datapackage.json"));

describe("the open data package", () => {
  const bytesOf = (path: string) => new TextEncoder().encode(textOf(path));

  test("is a tabular data package by Frictionless, with a line of HXL hashtags below each head", () => {
    expect(judgeTables(bytesOf)).toEqual([]);
  });

  test.each([
    ["a resource without name", "datapackage.json", /"name": "estimates",/, ""],
    ["a field of another name", "datapackage.json", '"name": "value"', '"name": "worth"'],
    ["a type that its cells are not of", "datapackage.json", '"type": "string"', '"type": "integer"'],
    ["a type that there is not", "datapackage.json", '"type": "string"', '"type": "text"'],
    ["a value that is not permitted", "datapackage.json", '"enum": [', '"enum": ["x"], "pattern": ['],
    ["a key that stands twice", "datapackage.json", /"primaryKey": "[a-z_]+"/, '"primaryKey": "indicator"'],
    ["other bytes than described", "data/cities.csv", "San Salvador", "San Miguel"],
    ["a hashtag that HXL has not", "data/cities.csv", "#geo+lat", "#latitude"],
    ["a hashtag of another form", "data/cities.csv", "#geo+lat", "#geo +lat"],
  ])("is refused with %s", (_, spoilt, from, to) => {
    const text = textOf(spoilt);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(judgeTables((path) => (path === spoilt ? new TextEncoder().encode(broken) : bytesOf(path)))).not.toEqual([]);
  });

  test("keeps of a withheld number the key and the flag alone", () => {
    const numbers = {
      estimates: [anEstimate("need-EMP", "SLV", "all", { n: 4, flags: ["suppressed"] })],
      parities: [aParity("need-EMP", "SLV", { flags: ["suppressed"] })],
      tallies: report.numbers.tallies,
    };
    const withheld = composeDataPackage({
      report: { ...report, numbers },
      instruments: [],
      responses: [],
      services: toHsds([]),
    });
    const rows = (path: string): Record<string, string>[] =>
      parse(withheld.find((file) => file.path === path)?.bytes as Buffer, {
        columns: true,
        comment: "#",
        comment_no_infix: true,
      });
    const [estimate] = rows("data/estimates.csv");
    expect(estimate?.flags).toBe("suppressed");
    for (const name of ["value", "standard_error", "lower", "upper", "n", "df"]) expect(estimate?.[name]).toBe("");
    const [parity] = rows("data/parities.csv");
    for (const name of ["ratio", "difference", "p", "n_female", "n_male"]) expect(parity?.[name]).toBe("");
  });

  test("holds no draft that nobody accepted, and no count of confidential places", () => {
    const [one] = report.recommendations;
    if (one === undefined) throw new Error("no recommendation");
    const drafted = { ...one, status: "drafted" as const, recommendation: { ...one.recommendation, id: "R-DRAFT" } };
    const packed = composeDataPackage({
      report: { ...report, recommendations: [one, drafted] },
      instruments: [],
      responses: [],
      services: toHsds([]),
    });
    const text = packed.map(({ bytes }) => new TextDecoder().decode(bytes)).join();
    expect(text).toContain(one.recommendation.id);
    expect(text).not.toContain("R-DRAFT");
    expect(text).not.toContain("services-confidential");
  });

  test("tells of every other file its sum", () => {
    const lines = textOf("checksums.sha256").trim().split("\n");
    expect(lines).toEqual(
      files.filter(({ path }) => path !== "checksums.sha256").map(({ path, digest }) => `${digest}  ${path}`),
    );
  });

  test("tells every field of every table in the dictionary, in three languages", () => {
    const entries = rowsOf("data/dictionary.csv");
    const fields = descriptor.resources
      .filter(({ name }: { name: string }) => name !== "dictionary")
      .flatMap(({ name, schema }: { name: string; schema: { fields: { name: string }[] } }) =>
        schema.fields.map((item) => `${name}.${item.name}`),
      );
    expect(entries.map(({ key }) => key)).toEqual(fields);
    for (const { meaning_es, meaning_en, meaning_fr } of entries)
      expect([meaning_es, meaning_en, meaning_fr]).not.toContain("");
  });

  test("has the questions as they were asked in the codebook, and no answer", () => {
    const codebook = textOf("codebook.xml");
    expect(() => readXml(codebook)).not.toThrow();
    expect(codebook).toContain('<qstnLit xml:lang="fr">Travaillez-vous ?</qstnLit>');
    expect(codebook).toContain("<caseQnty>2</caseQnty>");
    expect(codebook).toContain("¿Trabaja &#38; cobra?");
  });

  test("can be catalogued and cited", () => {
    const catalogue = JSON.parse(textOf("catalogue.jsonld"));
    expect(catalogue["@type"]).toBe("dcat:Catalog");
    expect(catalogue["dcat:dataset"]["dcat:distribution"].length).toBeGreaterThan(descriptor.resources.length);
    const cited = JSON.parse(textOf("datacite.json"));
    // Mandatory properties of DataCite 4.6, without the identifier that a registrar gives.
    for (const name of ["creators", "titles", "publisher", "publicationYear", "types"])
      expect(cited[name]).toBeDefined();
    expect(textOf("CITATION.cff")).toMatch(/^cff-version: 1\.2\.0\nmessage: /);
  });
});

test("authors, licence and DOI stand in everything that describes the package", () => {
  const cited = {
    licence: "CC-BY-3.0-IGO",
    doi: "10.5281/zenodo.1234567",
    authors: [{ name: "Carberry, Josiah", orcid: "0000-0002-1825-0097" }],
  } as const;
  const made = composeDataPackage({
    report: { ...report, study: { ...report.study, ...cited } },
    ...{ instruments: [], responses: [], services: toHsds([]) },
  });
  const text = (path: string) => new TextDecoder().decode(made.find((file) => file.path === path)?.bytes);
  const address = "https://creativecommons.org/licenses/by/3.0/igo/";
  expect(JSON.parse(text("datapackage.json"))).toMatchObject({
    id: "https://doi.org/10.5281/zenodo.1234567",
    licenses: [{ name: "CC-BY-3.0-IGO", path: address }],
  });
  expect(JSON.parse(text("datacite.json"))).toMatchObject({
    doi: "10.5281/zenodo.1234567",
    creators: [
      { nameType: "Personal", nameIdentifiers: [{ nameIdentifier: "https://orcid.org/0000-0002-1825-0097" }] },
    ],
    rightsList: [{ rightsUri: address, rightsIdentifier: "CC-BY-3.0-IGO" }],
  });
  const [distribution] = JSON.parse(text("catalogue.jsonld"))["dcat:dataset"]["dcat:distribution"];
  expect(distribution["dct:license"]).toMatchObject({ "@id": address });
  expect(text("CITATION.cff")).toContain(`doi: "10.5281/zenodo.1234567"\nlicense-url: "${address}"`);
  expect(text("README.md")).toContain("Carberry, Josiah (2025).");
  expect(text("README.md")).toContain("CC BY 3.0 IGO");
});

test("any words survive the way into a table and out of it", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
      const head = { name: "t", titles: { es: "", en: "", fr: "" }, mark: "real" as const, key: "id" };
      const fields = [
        field<string>("word", ["string", "#x"], ["", "", ""], (word) => word),
        field<string>("id", ["integer", "#meta+id"], ["", "", ""], () => 1),
      ];
      const text = writeDataTable(dataTable(head, fields, words));
      const rows: Record<string, string>[] = parse(text, { columns: true, comment: "#", comment_no_infix: true });
      expect(rows.map(({ word }) => word)).toEqual(words);
    }),
  );
});
