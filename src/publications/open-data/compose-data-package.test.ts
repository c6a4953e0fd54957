// The open data package keeps to its own descriptions, withholds what must be withheld, and can be checked by anybody.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Instrument } from "#study/instrument/instrument";
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

interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum: readonly string[] };
}

describe("the open data package", () => {
  test("is a tabular data package by the profile of Frictionless", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const check = ajv.compile(JSON.parse(readFileSync("test/fixture/frictionless/tabular-data-package.json", "utf8")));
    check(descriptor);
    expect(check.errors).toBeNull();
    const { name: _, ...broken } = descriptor.resources[0];
    expect(check({ ...descriptor, resources: [broken] })).toBe(false);
  });

  test("has in each table the fields, types and keys that are described, and the same hash", () => {
    for (const { path, schema, hash, bytes } of descriptor.resources) {
      const file = files.find((one) => one.path === path);
      expect([`sha256:${file?.digest}`, file?.bytes.length]).toEqual([hash, bytes]);
      const rows = rowsOf(path);
      expect(rows.length).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }: { name: string }) => name));
      const keys = rows.map((row) => row[schema.primaryKey]);
      expect(new Set(keys).size).toBe(keys.length);
      for (const field of schema.fields) for (const row of rows) expectCell(row[field.name] ?? "", field, path);
    }
  });

  function expectCell(cell: string, { name, type, constraints }: DescribedField, path: string): void {
    if (cell === "") return;
    if (type === "number") expect(Number.isFinite(Number(cell)), `${path} ${name}: ${cell}`).toBe(true);
    if (type === "integer") expect(cell, `${path} ${name}`).toMatch(/^-?\d+$/);
    if (constraints !== undefined) expect(constraints.enum).toContain(cell);
  }

  test("has a line of HXL hashtags below each head", () => {
    for (const { path } of descriptor.resources) {
      const [, tags = ""] = textOf(path).split("\r\n");
      for (const tag of tags.split(",")) expect(tag, path).toMatch(/^#[a-z0-9]+(\+[a-z][a-z0-9_]*)*$/);
    }
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
    expect(catalogue["@type"]).toBe("dcat:Dataset");
    expect(catalogue["dcat:distribution"].length).toBeGreaterThan(descriptor.resources.length);
    const cited = JSON.parse(textOf("datacite.json"));
    // Mandatory properties of DataCite 4.5, without the identifier that a registrar gives.
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
  const [distribution] = JSON.parse(text("catalogue.jsonld"))["dcat:distribution"];
  expect(distribution["dct:license"]).toEqual({ "@id": address });
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
