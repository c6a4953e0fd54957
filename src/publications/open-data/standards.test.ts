// What describes the package keeps to the standards it names, as tools of their fields judge it; and the judges refuse what is broken.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Instrument } from "#study/instrument/instrument";
import { LICENCES } from "#study/study-citation";
import { judgeCatalogue, judgeCodebook, judgeDatacite } from "../../../test/fixture/judge-open-data.ts";
import { readXml, type XmlNode } from "../../../test/fixture/read-xml.ts";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import { composeDataPackage } from "./compose-data-package.ts";

const instrument: Instrument = {
  id: "2026 ronda/uno",
  formId: "returnee",
  version: "1",
  titles: { es: "Personas", en: "People" },
  variables: [
    {
      name: "household:age",
      kind: "integer",
      labels: { es: "Edad", en: "Age" },
      categories: [{ code: "1", labels: { es: "uno" } }],
      row: 2,
    },
    { name: "1º edad_añadida", kind: "text", labels: {}, categories: [], row: 3 },
  ],
};

const report = aReportInput();

function describeStudy(change: Partial<typeof report.study> = {}): (path: string) => string {
  const files = composeDataPackage({
    report: { ...report, study: { ...report.study, ...change } },
    instruments: [instrument],
    responses: [{ id: instrument.id, rows: [{}], mark: "demonstration" }],
    services: toHsds([]),
  });
  return (path) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
}

/** A name with its ORCID iD of the documentation, a name that cannot be parted, and a body. */
const authors = [
  { name: "Carberry, Josiah", orcid: "0000-0002-1825-0097" },
  { name: "Josiah Carberry", orcid: "0000-0002-1825-0097" },
  { name: "Observatorio: «Retorno»" },
] as const;

const licences = [undefined, ...LICENCES];
const doi = "10.5281/zenodo.1234567";
/** A study with neither licence nor DOI, one that says everything, and one whose words are signs of the formats. */
const studies: readonly (readonly [string, Partial<typeof report.study>])[] = [
  ["says nothing", {}],
  ["says everything", { licence: "CC-BY-4.0", doi, authors, address: "https://study.example.org/portal" }],
  [
    "is full of signs",
    { id: "a b/c#d", doi: "10.1000/a<b>(c)#d", titles: { es: '«& "', en: "<a> & 'b'", fr: "\\ \u0007 {}" }, authors },
  ],
];

describe("the codebook, by DDI Codebook 2.5.1", () => {
  test.each(studies)("is one of a study that %s", async (_, change) => {
    expect(await judgeCodebook(describeStudy(change)("codebook.xml"))).toEqual([]);
  });

  test.each([
    ["elements in another order", "<stdyDscr>", "<dataDscr/><stdyDscr>"],
    ["an element of another name", "geogCover>", "geogCoverage>"],
    ["a variable without its name", ' name="household:age"', ""],
    ["an identifier that is none", 'ID="var-', 'ID="1 '],
    ["one identifier twice", /ID="file-[^"]*"/, 'ID="var-2026.32.ronda.47.uno.household.58.age"'],
    ["a count that is none", "<varQnty>2", "<varQnty>two"],
    ["a format that is none", 'type="numeric"', 'type="number"'],
    ["an event that is none", 'event="start"', 'event="begin"'],
    ["no title", /<titl>[^<]*<\/titl>/, ""],
    ["another namespace", "ddi:codebook:2_5", "ddi:codebook:2_6"],
  ])("is refused with %s", async (_, from, to) => {
    const text = describeStudy()("codebook.xml");
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(await judgeCodebook(broken)).not.toEqual([]);
  });

  test("names files and variables as XML lets them be named, each once, and each file that a variable tells is there", () => {
    const ids: string[] = [];
    const references: string[] = [];
    const walk = (node: XmlNode): void => {
      for (const [name, value] of node.attributes) {
        if (name === "ID") ids.push(value);
        if (name === "files") references.push(value);
      }
      node.children.forEach(walk);
    };
    walk(readXml(describeStudy()("codebook.xml")));
    for (const id of ids) expect(id).toMatch(/^[a-z][\wñ.-]*$/u);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(3);
    for (const reference of references) expect(ids).toContain(reference);
  });
});

describe("the citation file, by Citation File Format 1.2.0", () => {
  const KEYS = "abstract authors cff-version date-released doi identifiers keywords license license-url message title";
  /** Of the licences that a study may have, those in the list of the format. */
  const KNOWN = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "ODbL-1.0"];

  test.each(licences)("is one with the licence %s", (licence) => {
    const text = describeStudy({ authors, doi, ...(licence && { licence }) })("CITATION.cff");
    const file = parse(text);
    for (const key of Object.keys(file)) expect([...KEYS.split(" "), "type", "version"]).toContain(key);
    for (const key of ["authors", "cff-version", "message", "title"]) expect(file[key]).toBeTruthy();
    for (const value of Object.values(file)) expect(value).not.toBe("");
    expect(file).toMatchObject({ "cff-version": "1.2.0", type: "dataset", doi });
    expect(file["date-released"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (file.license !== undefined) expect(KNOWN).toContain(file.license);
    else if (licence !== undefined) expect(file["license-url"]).toMatch(/^https:\/\/.+/);
    expect(file.authors).toEqual([
      { "family-names": "Carberry", "given-names": "Josiah", orcid: "https://orcid.org/0000-0002-1825-0097" },
      { name: "Josiah Carberry", orcid: "https://orcid.org/0000-0002-1825-0097" },
      { name: "Observatorio: «Retorno»" },
    ]);
  });
});

describe("the metadata, by DataCite 4.6", () => {
  test.each(studies)("are those of a study that %s", (_, change) => {
    expect(judgeDatacite(describeStudy(change)("datacite.json"))).toEqual([]);
  });

  test.each(licences)("name the licence %s", (licence) => {
    const text = describeStudy(licence === undefined ? {} : { licence })("datacite.json");
    expect(judgeDatacite(text)).toEqual([]);
    expect(JSON.parse(text).rightsList?.[0].rightsIdentifier).toBe(licence);
  });

  test.each([
    ["a year that is a number", { publicationYear: 2026 }],
    ["identifiers beside the DOI", { identifiers: [{ identifier: doi, identifierType: "DOI" }] }],
    ["a DOI with its address", { doi: `https://doi.org/${doi}` }],
    ["no creator", { creators: [] }],
    ["a publisher without name", { publisher: { name: "" } }],
    ["a latitude out of the world", { geoLocations: [{ geoLocationPoint: { pointLongitude: 0, pointLatitude: 91 } }] }],
    ["a type of date that is none", { dates: [{ date: "2026-01-01", dateType: "Published" }] }],
    ["another version of the schema", { schemaVersion: "http://datacite.org/schema/kernel-3" }],
  ])("are refused with %s", (_, change) => {
    const broken = { ...JSON.parse(describeStudy()("datacite.json")), ...change };
    expect(judgeDatacite(JSON.stringify(broken))).not.toEqual([]);
  });

  test("have one title and its translations, and persons by their parts", () => {
    const metadata = JSON.parse(describeStudy({ authors, doi })("datacite.json"));
    expect(metadata.titles.map(({ titleType }: { titleType?: string }) => titleType)).toEqual([
      undefined,
      ...metadata.titles.slice(1).map(() => "TranslatedTitle"),
    ]);
    expect(metadata.creators).toMatchObject([
      { name: "Carberry, Josiah", givenName: "Josiah", familyName: "Carberry", nameType: "Personal" },
      { name: "Josiah Carberry", nameType: "Personal" },
      { name: "Observatorio: «Retorno»", nameType: "Organizational" },
    ]);
    expect(metadata.doi).toBe(doi);
  });
});

describe("the catalogue, by DCAT-AP 3.0.0", () => {
  test.each(studies)("is one of a study that %s", async (_, change) => {
    expect(await judgeCatalogue(describeStudy(change)("catalogue.jsonld"))).toEqual([]);
  });

  /** What each shape asks for, taken away or spoilt. */
  test.each([
    ["no title", /"dct:title"/g, '"dct:alternative"'],
    ["no publisher", '"dct:publisher"', '"dct:contributor"'],
    ["a publisher without name", /"foaf:name"/g, '"foaf:nick"'],
    ["a language of no class", /"@type": "dct:LinguisticSystem"/g, '"@type": "rdfs:Resource"'],
    ["a place of no class", '"@type": "dct:Location"', '"@type": "rdfs:Resource"'],
    ["a theme without label", '"skos:prefLabel"', '"skos:altLabel"'],
    ["a DOI without notation", '"skos:notation"', '"skos:note"'],
    ["no address of a file", '"dcat:accessURL"', '"dcat:endpointURL"'],
    ["an address that is none", '"@id": "https://doi.org/10.5281/zenodo.1234567"', '"@id": "data/estimates.csv"'],
    ["a media type of no class", /"@type": "dct:MediaType"/g, '"@type": "rdfs:Resource"'],
    ["a licence of no class", /"@type": "dct:LicenseDocument"/g, '"@type": "rdfs:Resource"'],
    ["a size that is no number", /"@value": "\d+"/, '"@value": "big"'],
    ["a checksum without value", '"spdx:checksumValue"', '"spdx:value"'],
    ["an algorithm of no class", /"@type": "spdx:ChecksumAlgorithm"/g, '"@type": "rdfs:Resource"'],
  ])("is refused with %s", async (_, from, to) => {
    const text = describeStudy({ licence: "CC-BY-4.0", doi })("catalogue.jsonld");
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(await judgeCatalogue(broken)).not.toEqual([]);
  });

  test("says each text once a language, and the licence and size of each file", () => {
    const { "dcat:dataset": dataset } = JSON.parse(describeStudy({ licence: "CC-BY-4.0" })("catalogue.jsonld"));
    for (const property of ["dct:title", "dct:description", "dcat:keyword"]) {
      const languages = dataset[property].map((text: Record<string, string>) => text["@language"]);
      expect(new Set(languages).size).toBe(languages.length);
    }
    for (const file of dataset["dcat:distribution"]) {
      expect(file["dct:license"]["@id"]).toMatch(/^https:/);
      expect(file["dcat:byteSize"]["@value"]).toMatch(/^\d+$/);
    }
  });

  test("finds each file: under the address of the study, behind its DOI, or from where the catalogue is read", () => {
    const filesOf = (change: Partial<typeof report.study>) => {
      const { "dcat:dataset": dataset } = JSON.parse(describeStudy(change)("catalogue.jsonld"));
      const [{ "dcat:accessURL": access, "dcat:downloadURL": download }] = dataset["dcat:distribution"];
      return [access["@id"], download["@id"]];
    };
    const file = "https://study.example.org/portal/open-data/data/estimates.csv";
    for (const address of ["https://study.example.org/portal", "https://study.example.org/portal/"])
      expect(filesOf({ address, doi })).toEqual([file, file]);
    expect(filesOf({ doi })).toEqual([`https://doi.org/${doi}`, "data/estimates.csv"]);
    expect(filesOf({ id: "a b", publishedOn: "2026-09-15" })).toEqual([
      "urn:tornaviaje:a%20b:2026-09-15:data/estimates.csv",
      "data/estimates.csv",
    ]);
  });
});
