import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import "../../../test/fast-check-seed.ts";
import { readCslJson, writeCslJson } from "./csl-json.ts";
import { findDuplicateWorks } from "./find-duplicate-works.ts";
import { readLatex } from "./latex-letters.ts";
import { mergeWorks } from "./merge-works.ts";
import { readBibtex } from "./read-bibtex.ts";
import { readDoiList } from "./read-doi-list.ts";
import { readIati } from "./read-iati.ts";
import { readIatiTables } from "./read-iati-tables.ts";
import { readRis } from "./read-ris.ts";
import { readWorks } from "./read-works.ts";
import { NO_WORK, type Work } from "./work.ts";
import { cellsOfWork, workOfCells } from "./work-cells.ts";
import { writeBibtex } from "./write-bibtex.ts";
import { writeRis } from "./write-ris.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => readFileSync(new URL(`../../../test/fixture/literature/${name}`, import.meta.url));
const seven = (name: string) => readWorks(fixture(name), name);

/** RIS has no field for programmes; our BibTeX files carry neither methods nor lessons. */
const shared = ({ row: _row, programme: _p, methods: _m, lesson: _l, note: _n, ...work }: Work) => work;

describe("one list in three formats", () => {
  test("gives the same works", () => {
    const [ris, bib, csv] = [seven("seven.ris"), seven("seven.bib"), seven("seven.csv")];
    expect([ris.format, bib.format, csv.format]).toEqual(["ris", "bibtex", "csv"]);
    expect([...ris.issues, ...bib.issues, ...csv.issues]).toEqual([]);
    expect(ris.works).toHaveLength(7);
    expect(ris.works.map(shared)).toEqual(csv.works.map(shared));
    expect(bib.works.map(shared)).toEqual(csv.works.map(shared));
    expect(ris.works[0]).toMatchObject({
      ...{ id: "L001", type: "report", year: 2017, evidenceKind: "comparison", seen: "abstract" },
      ...{ authors: ["Samuel Hall", "International Organization for Migration"], container: "IOM; Samuel Hall" },
      ...{ countries: ["AFG", "ETH", "IRQ", "SEN", "SOM"], levels: ["individual", "community", "structural"] },
      lesson: "[inference] A common score is only useful when the same indicators are asked everywhere.",
    });
  });

  test.each([
    ["RIS", (works: readonly Work[]) => readRis(writeRis(works), "a.ris")],
    ["BibTeX", (works: readonly Work[]) => readBibtex(writeBibtex(works), "a.bib")],
    ["CSL-JSON", (works: readonly Work[]) => readCslJson(writeCslJson(works), "a.json")],
  ])("comes back from %s as it was", (_name, trip) => {
    const works = seven("seven.ris").works.map((work) => ({ ...work, limits: "Two sites only." }));
    const { works: back, issues } = trip(works);
    expect(issues).toEqual([]);
    const bare = (work: Work) => ({ ...work, row: 0, programme: "" });
    expect(back.map(bare)).toEqual(works.map(bare));
  });

  test("comes back from a row of cells", () => {
    const { works } = seven("seven.ris");
    expect(works.map((work) => workOfCells(cellsOfWork(work), work.row))).toEqual(works);
  });
});

describe("RIS", () => {
  test("keeps an entry that is not closed, and names its line", () => {
    const { works, issues } = readRis("TY  - RPRT\nTI  - Uno\nTY  - JOUR\nTI  - Dos\nER  - \n", "a.ris");
    expect(works.map(({ title }) => title)).toEqual(["Uno", "Dos"]);
    expect(issues).toMatchObject([{ rule: "literature/entry-is-closed", place: { row: 1 }, severity: "error" }]);
  });

  test("reads lines that go on, and remarks on what it does not know", () => {
    const text = "TY  - XYZ\nTI  - Un título\n  largo\nZZ  - algo\nKW  - report\nDA  - 2019/05//\nER  -\nhuérfana\n";
    const { works, issues } = readRis(text, "a.ris");
    expect(works).toMatchObject([
      {
        title: "Un título largo",
        type: "report",
        year: 2019,
        keywords: ["report"],
        note: "ZZ: algo",
        seen: "citation",
      },
    ]);
    expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([
      ["literature/field-is-known", 4],
      ["literature/type-is-known", 1],
      ["literature/line-belongs-to-an-entry", 8],
    ]);
  });
});

describe("BibTeX", () => {
  test("reads LaTeX letters, strings, joins, bodies and dates", () => {
    const text = `@string{iom = "Organizaci{\\'o}n Internacional"}
@comment{ignored}
@article(perez2020,
  author = {P{\\'e}rez, Ana and {Samuel Hall and Sons} and others},
  title = "El {ni\\~no} \\& la {"}casa{"}", publisher = iom # { para} # " Migraciones",
  date = {2020-05}, pages = {1--9}, doi = {https://doi.org/10.1000/ABC}, langid = {es}
)`;
    const { works, issues } = readBibtex(text, "a.bib");
    expect(issues).toEqual([]);
    expect(works).toMatchObject([
      {
        ...{ id: "perez2020", type: "article", authors: ["Pérez, Ana", "Samuel Hall and Sons"], year: 2020 },
        ...{ title: 'El niño & la "casa"', container: "Organización Internacional para Migraciones", pages: "1–9" },
        ...{ doi: "10.1000/abc", language: "es", row: 3 },
      },
    ]);
  });

  test("keeps unknown fields and entries that are not closed, with their lines", () => {
    const { works, issues } = readBibtex(
      "@book{a,\n title={A},\n budgett={5}\n}\n@book{b,\n title={B\n@book{c, title={C}}",
      "a.bib",
    );
    expect(works.map(({ id, title, note }) => [id, title, note])).toEqual([
      ["a", "A", "budgett: 5"],
      ["b", "B", ""],
      ["c", "C", ""],
    ]);
    expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([
      ["literature/field-is-known", 3],
      ["literature/entry-is-closed", 5],
    ]);
  });

  test.each([
    ["{\\'\\i}", "í"],
    ['\\"{u}', "ü"],
    ["\\c{c}\\~{a}o", "ção"],
    ["{\\ss} \\oe uvre \\textquoteright s", "ß œuvre ’s"],
    ["M\\&E \\$5 10\\%", "M&E $5 10%"],
    ["\\unknown{x}", "\\unknownx"],
  ])("%s is %s", (latex, letters) => expect(readLatex(latex)).toBe(letters));
});

const IATI = `<iati-activities version="2.03"><iati-activity default-currency="USD"><iati-identifier>X-1</iati-identifier>
<reporting-org ref="X"><narrative>IOM</narrative></reporting-org><title><narrative>Reintegration</narrative><narrative xml:lang="es">Reintegración</narrative></title>
<description><narrative>Helps &amp; trains.</narrative></description><activity-status code="2"/><activity-date iso-date="2021-02-01" type="1"/><activity-date iso-date="2021-03-01" type="2"/>
<recipient-country code="SV"/><location><name><narrative>Soyapango</narrative></name></location>
<budget type="1"><period-start iso-date="2021-01-01"/><value>100</value></budget><budget type="2"><period-start iso-date="2021-01-01"/><value>150.5</value></budget>
<budget><period-start iso-date="2022-01-01"/><value currency="EUR">20</value></budget></iati-activity></iati-activities>`;

describe("IATI", () => {
  test("gives activities; a revised budget stands for the original of its period, currencies stay apart", () => {
    const { activities, issues } = readIati(IATI, "a.xml");
    expect(issues).toEqual([]);
    expect(activities).toMatchObject([
      {
        ...{ id: "X-1", reporter: "IOM", title: "Reintegration", description: "Helps & trains.", start: "2021-03-01" },
        ...{ countries: ["SLV"], places: ["Soyapango"] },
        budgets: [
          { currency: "USD", amount: 150.5 },
          { currency: "EUR", amount: 20 },
        ],
      },
    ]);
  });

  test("names the line where XML breaks, and keeps what came before", () => {
    const { activities, issues } = readIati(
      `${IATI.replace("</iati-activities>", "")}\n<iati-activity><a></b>`,
      "a.xml",
    );
    expect(activities).toHaveLength(1);
    expect(issues).toMatchObject([{ rule: "literature/file-has-its-format", place: { row: 7 } }]);
  });

  test("reads the same from tables", () => {
    const sheet = (text: string) => readCsv(encode(text), "t.csv").sheet;
    const { activities } = readIatiTables({
      activities: sheet(
        "iati_identifier,reporting_org,title_eng,activity_date_1,activity_date_type_1,recipient_country_code\nX-1,IOM,R,2021-03-01,2,HN\n",
      ),
      budget: sheet(
        "iati_identifier,budget_type,budget_period_start,budget_currency,budget_value\nX-1,1,2021-01-01,USD,10\nX-1,1,2022-01-01,USD,5.5\n",
      ),
      location: sheet("iati_identifier,location_name\nX-1,Tegucigalpa\nX-1,Tegucigalpa\n"),
    });
    expect(activities).toMatchObject([
      {
        countries: ["HND"],
        places: ["Tegucigalpa"],
        budgets: [{ currency: "USD", amount: 15.5 }],
        start: "2021-03-01",
      },
    ]);
  });
});

test("reads a list of DOIs once each, and names what is none", () => {
  const { works, issues } = readDoiList("# mine\nhttps://doi.org/10.1000/ABC, 10.1000/abc\n\nhola\n", "d.txt");
  expect(works.map(({ doi, row }) => [doi, row])).toEqual([["10.1000/abc", 2]]);
  expect(issues).toMatchObject([{ rule: "literature/line-is-a-doi", place: { row: 4 } }]);
});

describe("possible duplicates", () => {
  const work = (id: string, rest: Partial<Work>): Work => ({ ...NO_WORK, id, ...rest });
  const reasons = (...works: readonly Work[]) => findDuplicateWorks(works).map(({ ids, reason }) => [...ids, reason]);

  test("have one DOI, one title, or like titles with an author and a year in common", () => {
    expect(
      reasons(
        work("a", { title: "Return and work in Tegucigalpa", authors: ["Ana Pérez"], year: 2019, doi: "10.1/x" }),
        work("b", { title: "Otro título", doi: "10.1/x" }),
        work("c", { title: "Return, and work, in Tegucigalpa", authors: ["Pérez, A."], year: 2020 }),
        work("d", { title: "Return and works in Tegucigalpa city", authors: ["Perez, Ana"], year: 2019 }),
      ),
    ).toEqual([
      ["a", "b", "same-doi"],
      ["a", "c", "same-title"],
      ["a", "d", "alike-title-author-year"],
      ["c", "d", "alike-title-author-year"],
    ]);
  });

  test("are none when a number, the author or the year differs", () => {
    const round = { title: "Displacement tracking matrix Honduras round 3", authors: ["IOM"], year: 2020 };
    expect(
      reasons(
        work("a", round),
        work("b", { ...round, title: "Displacement tracking matrix Honduras round 4" }),
        work("c", { ...round, title: "Displacement tracking matrix Honduras, round 3 (b)", authors: ["WFP"] }),
        work("d", { ...round, year: 2015 }),
      ),
    ).toEqual([]);
  });
});

describe("merging into a list", () => {
  const known = [{ id: "L1", type: "report", title: "Uno", seen: "citation", nota: "mía" }];

  test("fills what is empty, overwrites nothing, and keeps foreign columns", () => {
    const merged = mergeWorks(known, [{ ...NO_WORK, id: "L1", title: "Uno", type: "book", doi: "10.1/a" }], "a.ris");
    expect(merged.rows).toMatchObject([{ id: "L1", type: "report", doi: "10.1/a", nota: "mía" }]);
    expect(merged).toMatchObject({ added: [], completed: ["L1"] });
    expect(mergeWorks(merged.rows, [{ ...NO_WORK, id: "L1", title: "Uno" }], "a.ris")).toMatchObject({ unchanged: 1 });
  });

  test("gives another id where one is taken, and says so", () => {
    const { added, issues } = mergeWorks(
      known,
      [{ ...NO_WORK, id: "L1", title: "Dos", authors: ["Pérez, A."], year: 2020 }],
      "a.ris",
    );
    expect(added).toEqual(["perez-2020"]);
    expect(issues).toMatchObject([{ rule: "literature/id-belongs-to-one-work" }]);
  });
});

test("whatever the bytes are, reading ends without a fault", () => {
  const piece = fc.constantFrom(
    "TY  - ",
    "ER  - \n",
    "@a{",
    "}",
    '"',
    "{",
    "\\'",
    "=",
    "#",
    "\n",
    "<iati-activity>",
    "[{",
    ",",
    "10.1/a",
    "é",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      for (const name of ["a.ris", "a.bib", "a.json", "a.txt", "a.csv", "a.xml"]) readWorks(encode(text), name);
      readBibtex(text, "a.bib");
      readRis(text, "a.ris");
      readIati(text, "a.xml");
    }),
  );
});

describe("what other programs write", () => {
  const bibtex = (...lines: readonly string[]) => readBibtex(lines.join("\n"), "a.bib");

  test("a paper takes book, year and publisher from the proceedings that it refers to, and its own stay", () => {
    const { works, issues } = bibtex(
      "@string{iom = {International Organization for Migration}}",
      "@proceedings{Conf, title = {Proceedings}, year = 2019, publisher = iom, doi = {10.1000/whole}, editor = {Ruiz, Ana}}",
      "@inproceedings{p1, author = {Uno, Eva}, title = {A paper}, crossref = {conf}}",
      "@inproceedings{p2, title = {Another}, year = 2020, crossref = {nowhere}}",
    );
    expect(works[1]).toMatchObject({
      authors: ["Uno, Eva"],
      title: "A paper",
      container: "Proceedings",
      year: 2019,
      doi: "",
    });
    expect(works[2]).toMatchObject({ year: 2020, container: "" });
    expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([["literature/crossref-is-there", 4]]);
  });

  test.each([
    ["\\textit{Centroam{\\'e}rica} and \\emph{more}", "Centroamérica and more"],
    ["{\\em El retorno}: ?`y despu\\'es? !`Ya!", "El retorno: ¿y después? ¡Ya!"],
    ["See \\href{https://x.example/a_b}{the page} and \\url{https://y.example}", "See the page and https://y.example"],
    ["The share $n$ of 50\\% and \\$5", "The share n of 50% and $5"],
  ])("%j loses its type faces and nothing else", (text, read) => {
    expect(readLatex(text)).toBe(read);
  });

  test("DOIs of the nineties keep their semicolons; a line without one is told once", () => {
    const old = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2";
    const { works, issues } = readDoiList(`DOI ${old}\n10.1000/a, 10.1000/b;10.1000/c\nthis is none\n`, "d.txt");
    expect(works.map(({ doi }) => doi)).toEqual([old.toLowerCase(), "10.1000/a", "10.1000/b", "10.1000/c"]);
    expect(issues.map(({ place, message }) => [place.row, message.en])).toEqual([[3, "“this is none” is not a DOI."]]);
  });

  test("EndNote gives several addresses and Scopus a head; a year that is none is told", () => {
    const { works, issues } = readRis(
      "Scopus\nEXPORT DATE: 12 March 2024\n\nTY  - JOUR\nTI  - A\nUR  - https://a.example/1;https://a.example/2\nPY  - 20l7\nER  - \n",
      "s.ris",
    );
    expect(works[0]).toMatchObject({ address: "https://a.example/1" });
    expect(issues.map(({ rule }) => rule)).toEqual([
      ...["literature/line-belongs-to-an-entry", "literature/line-belongs-to-an-entry", "literature/year-can-be-read"],
    ]);
  });

  test("one broken item of CSL-JSON costs no other", () => {
    const { works, issues } = readCslJson('[{"title":"A","type":"book"},"text",{"title":"B","type":"book"}]', "c.json");
    expect(works.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([["literature/file-has-its-format", 2]]);
  });
});
