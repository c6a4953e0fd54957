// What describes the package keeps to the standards it names; their demands are written down here as facts.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Instrument } from "#study/instrument/instrument";
import { LICENCES } from "#study/study-citation";
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
    { name: "edad_añadida", kind: "text", labels: {}, categories: [], row: 3 },
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

describe("the codebook, by DDI Codebook 2.5", () => {
  /** The children that an element may have, in the order in which they must stand. */
  const CHILDREN: Readonly<Record<string, readonly string[]>> = {
    codeBook: ["docDscr", "stdyDscr", "fileDscr", "dataDscr", "otherMat"],
    docDscr: ["citation"],
    stdyDscr: ["citation", "studyAuthorization", "stdyInfo", "studyDevelopment", "method", "dataAccs"],
    citation: ["titlStmt", "rspStmt", "prodStmt", "distStmt", "serStmt", "verStmt", "biblCit"],
    titlStmt: ["titl", "subTitl", "altTitl", "parTitl", "IDNo"],
    rspStmt: ["AuthEnty", "othId"],
    distStmt: ["distrbtr", "contact", "depositr", "depDate", "distDate"],
    stdyInfo: ["studyBudget", "subject", "abstract", "sumDscr"],
    sumDscr: ["timePrd", "collDate", "nation", "geogCover", "geogUnit", "anlyUnit", "universe", "dataKind"],
    dataAccs: ["setAvail", "useStmt", "notes"],
    useStmt: ["confDec", "specPerm", "restrctn", "contact", "citReq", "conditions"],
    fileDscr: ["fileTxt"],
    fileTxt: ["fileName", "fileCitation", "dataFingerprint", "fileCont", "fileStrc", "dimensns"],
    dimensns: ["caseQnty", "varQnty"],
    dataDscr: ["varGrp", "nCubeGrp", "var", "nCube", "notes"],
    var: ["location", "labl", "qstn", "valrng", "universe", "sumStat", "txt", "catgry", "concept", "varFormat"],
    qstn: ["preQTxt", "qstnLit", "postQTxt"],
    catgry: ["catValu", "labl", "txt"],
  };
  const local = ({ name }: XmlNode) => name.replace("{ddi:codebook:2_5}", "");

  function check(node: XmlNode): void {
    const children = node.children.map(local);
    const allowed = CHILDREN[local(node)] ?? [];
    const places = children.map((child) => allowed.indexOf(child));
    expect(places, `${local(node)}: ${children.join(" ")}`).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    node.children.forEach(check);
  }

  test("has the elements where they must stand", () => check(readXml(describeStudy()("codebook.xml"))));

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
    for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(3);
    for (const reference of references) expect(ids).toContain(reference);
  });
});

describe("the citation file, by Citation File Format 1.2.0", () => {
  const KEYS = "abstract authors cff-version date-released doi identifiers keywords license license-url message title";
  /** Of the licences that a study may have, those in the list of the format. */
  const KNOWN = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "ODbL-1.0"];

  test.each([undefined, ...LICENCES])("is one with the licence %s", (licence) => {
    const text = describeStudy({ authors, doi: "10.5281/zenodo.1234567", ...(licence && { licence }) })("CITATION.cff");
    const file = parse(text);
    for (const key of Object.keys(file)) expect([...KEYS.split(" "), "type", "version"]).toContain(key);
    for (const key of ["authors", "cff-version", "message", "title"]) expect(file[key]).toBeTruthy();
    for (const value of Object.values(file)) expect(value).not.toBe("");
    expect(file).toMatchObject({ "cff-version": "1.2.0", type: "dataset", doi: "10.5281/zenodo.1234567" });
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

test("the metadata are those of DataCite 4: one title and its translations, persons by their parts", () => {
  const metadata = JSON.parse(describeStudy({ authors })("datacite.json"));
  for (const name of ["creators", "titles", "publisher", "publicationYear", "types"])
    expect(metadata[name], name).toBeTruthy();
  expect(metadata.titles.map(({ titleType }: { titleType?: string }) => titleType)).toEqual([
    undefined,
    ...metadata.titles.slice(1).map(() => "TranslatedTitle"),
  ]);
  expect(metadata.creators).toMatchObject([
    { name: "Carberry, Josiah", givenName: "Josiah", familyName: "Carberry", nameType: "Personal" },
    { name: "Josiah Carberry", nameType: "Personal" },
    { name: "Observatorio: «Retorno»", nameType: "Organizational" },
  ]);
  expect(metadata.types.resourceTypeGeneral).toBe("Dataset");
  for (const { date, dateType } of metadata.dates) {
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/);
    expect(["Issued", "Collected"]).toContain(dateType);
  }
  for (const { descriptionType } of metadata.descriptions) expect(descriptionType).toBe("Abstract");
});

test("the catalogue has what DCAT-AP 3 demands of a dataset and of each file", () => {
  const dataset = JSON.parse(describeStudy({ licence: "CC-BY-4.0" })("catalogue.jsonld"));
  for (const property of ["dct:title", "dct:description"]) {
    expect(dataset[property].every((text: Record<string, string>) => text["@value"] !== "")).toBe(true);
    const languages = dataset[property].map((text: Record<string, string>) => text["@language"]);
    expect(new Set(languages).size).toBe(languages.length);
  }
  expect(dataset["dct:publisher"]).toMatchObject({ "@type": "foaf:Agent", "foaf:name": expect.anything() });
  expect(dataset["dcat:theme"]["@id"]).toMatch(/^http:\/\/publications\.europa\.eu\/resource\/authority\/data-theme\//);
  for (const file of dataset["dcat:distribution"]) {
    expect(file["dcat:accessURL"]["@id"]).toBeTruthy();
    expect(file["dct:license"]["@id"]).toMatch(/^https:/);
    expect(file["spdx:checksum"]).toMatchObject({
      "spdx:algorithm": expect.anything(),
      "spdx:checksumValue": expect.anything(),
    });
    expect(file["dcat:byteSize"]["@value"]).toMatch(/^\d+$/);
  }
});
