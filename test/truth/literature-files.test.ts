// Real files of references, IATI and coding projects. They are not part of the repository: TORNAVIAJE_MATERIAL names the folder
// that holds `domain/` and `data/`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readWorks } from "#literature/exchange/read-works";
import type { Work } from "#literature/exchange/work";
import { writeBibtex } from "#literature/exchange/write-bibtex";
import { writeRis } from "#literature/exchange/write-ris";

const FOLDER = process.env.TORNAVIAJE_MATERIAL ?? "";
const isHere = FOLDER !== "" && existsSync(FOLDER);
const ABSENT = "material: TORNAVIAJE_MATERIAL names no folder, so the real files of references are NOT read";

if (!isHere) console.warn(ABSENT);

describe.runIf(!isHere)(ABSENT, () => {
  test("the folder is absent", () => expect(isHere).toBe(false));
});

describe.runIf(isHere)("real files", () => {
  const read = (path: string) => readWorks(readFileSync(join(FOLDER, path)), path.split("/").at(-1) ?? "");
  /** RIS has no field for programmes; the BibTeX file carries neither methods nor lessons. */
  const shared = ({ row: _row, programme: _p, methods: _m, lesson: _l, note: _n, ...work }: Work) => work;

  test("the 342 references are the same from RIS, BibTeX and CSV, without a remark", () => {
    const [ris, bib, csv] = ["ris", "bib", "csv"].map((end) => read(`domain/literature.${end}`));
    expect([ris?.issues, bib?.issues, csv?.issues]).toEqual([[], [], []]);
    expect(csv?.works).toHaveLength(342);
    expect(ris?.works.map(shared)).toEqual(csv?.works.map(shared));
    expect(bib?.works.map(shared)).toEqual(csv?.works.map(shared));
    const bare = (work: Work) => ({ ...work, row: 0 });
    for (const [write, name] of [
      [writeRis, "a.ris"],
      [writeBibtex, "a.bib"],
    ] as const) {
      const back = readWorks(new TextEncoder().encode(write(ris?.works ?? [])), name);
      expect(back.works.map(bare)).toEqual(ris?.works.map(bare));
    }
  });

  test("a BibTeX file from elsewhere gives all its 49 entries", () => {
    const { works, issues } = read("data/exchange/bibtex_sample_el_salvador_politics.bib");
    expect(works).toHaveLength(49);
    expect(works.flatMap(({ title }) => [title]).join(" ")).toContain("‘dictator’");
    expect(issues.map(({ rule }) => rule)).toEqual(["literature/work-has-a-title"]);
  });

  test("IATI as XML and as tables gives every activity with its countries", () => {
    const xml = read("data/exchange/unhcr_iati_activities_2023_slv_gtm_hnd_mex.xml");
    expect(xml.issues).toEqual([]);
    expect(xml.works.map(({ countries }) => countries.join())).toEqual(["GTM", "HND", "MEX", "SLV"]);
    const csv = read("data/exchange/iom_iati_activities.csv");
    expect([csv.works.length, csv.issues]).toEqual([82, []]);
  });

  test("every file of the exchange folder is read or refused by name", () => {
    for (const name of readdirSync(join(FOLDER, "data/exchange"))) {
      const { format, issues } = read(`data/exchange/${name}`);
      expect(format !== undefined || issues.length > 0).toBe(true);
    }
    expect(readCsv(readFileSync(join(FOLDER, "domain/literature.csv")), "l").sheet.rows).toHaveLength(342);
  });
});
