// The carried-over tables, checked on their own; and against the source tables where they are at hand.
// TORNAVIAJE_DOMAIN names the folder of the source tables, TORNAVIAJE_BOUNDARIES that of the boundary files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileAreas } from "./areas.ts";
import { contentTables } from "./content-tables.ts";
import { type Row, readTable, tableText } from "./table.ts";
import { filePath } from "./upstream-sources.ts";

const study = join(import.meta.dirname, "../..");
const domain = process.env.TORNAVIAJE_DOMAIN;
const boundaries = process.env.TORNAVIAJE_BOUNDARIES;

const identified: Readonly<Record<string, number>> = {
  "places/cities.csv": 28,
  "services/services.csv": 428,
  "services/facility-counts.csv": 35,
  "services/facilities.csv": 370,
  "places/populations.csv": 3328,
  "literature/references.csv": 342,
  "literature/practices.csv": 115,
  "institutions/capacities.csv": 119,
  "institutions/named-gaps.csv": 44,
  "labour/demand.csv": 167,
  "stakeholders.csv": 201,
};
const all = [...Object.keys(identified), "series/series.csv", "series/indicators.csv"];

/** A column of addresses in each table of sources. */
const addressColumns: Readonly<Record<string, string>> = {
  "places/cities.csv": "why_source",
  "services/services.csv": "source_url",
  "services/facility-counts.csv": "source_url",
  "services/facilities.csv": "source_url",
  "places/populations.csv": "source_url",
  "series/series.csv": "source_address",
  "literature/references.csv": "source_url",
  "literature/practices.csv": "source_url",
  "institutions/capacities.csv": "source_url",
  "institutions/named-gaps.csv": "source_url",
  "labour/demand.csv": "source_url",
  "stakeholders.csv": "source_url",
};

function cells(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => Object.values(row));
}

/** Numbers of a text, whatever marks the language gives them. Addresses do not count. */
function numbersOf(text: string): readonly string[] {
  const words = text.replace(/https?:\S+/g, "").replace(/(\d)[,\u00A0](?=\d{3}(?!\d))/g, "$1");
  return [...words.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => number.replace(",", ".")).sort();
}

describe("every carried-over table", () => {
  it.each(all)("%s names public sources only, and nothing of unclear licence", (file) => {
    const rows = readTable(study, file);
    expect(cells(rows).filter((cell) => cell.search(filePath) >= 0 || cell.includes("UNCLEAR"))).toEqual([]);
  });

  it.each(all)("%s has no stray blanks at the ends of its cells", (file) => {
    expect(cells(readTable(study, file)).filter((cell) => /^[ \t\n]|[ \t\n]$/.test(cell))).toEqual([]);
  });

  it.each(Object.entries(identified))("%s has %i rows with an id of their own", (file, count) => {
    const ids = readTable(study, file).map((row) => row.id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it.each(Object.entries(addressColumns))("%s says in %s of every row where it comes from", (file, column) => {
    expect(readTable(study, file).filter((row) => (row[column] ?? "").length < 12)).toEqual([]);
  });
});

describe("the series", () => {
  const series = readTable(study, "series/series.csv");

  it("carry an address, a licence and a publisher in every row", () => {
    expect(series).toHaveLength(4680);
    expect(series.filter((row) => row.licence === "" || row.publisher === "")).toEqual([]);
    expect(series.filter((row) => !/^(https?:\/\/|Redacción: «)/.test(row.source_address ?? ""))).toEqual([]);
  });

  it("are all named, each once", () => {
    const codes = readTable(study, "series/indicators.csv").map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...new Set(series.map((row) => row.indicator_code))].sort()).toEqual([...codes].sort());
  });

  it("hold no cell of one to four people of a census sample", () => {
    const small = series.filter(
      ({ indicator_code: code, value }) => code?.startsWith("CEN_") && Number(value) > 0 && Number(value) < 5,
    );
    expect(small).toEqual([]);
  });
});

describe("texts in three languages", () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ["series/indicators.csv", ["name", "unit"]],
    ["literature/practices.csv", ["name", "actor", "target_group", "what", "evidence", "inference"]],
    ["institutions/named-gaps.csv", ["name", "gap"]],
    ["labour/demand.csv", ["sector", "occupation"]],
  ];
  const cases = texts.flatMap(([file, columns]) => columns.map((column) => [file, column] as const));

  it.each(cases)("%s: %s stands in all languages or in none", (file, column) => {
    const halves = readTable(study, file).filter((row) => {
      const filled = ["es", "en", "fr"].filter((language) => row[`${column}_${language}`] !== "");
      return filled.length !== 0 && filled.length !== 3;
    });
    expect(halves).toEqual([]);
  });

  it.each(cases)("%s: %s has the same numbers in every language", (file, column) => {
    for (const row of readTable(study, file)) {
      const [es, en, fr] = ["es", "en", "fr"].map((language) => numbersOf(row[`${column}_${language}`] ?? ""));
      expect(es, row[`${column}_es`]).toEqual(en);
      expect(fr, row[`${column}_fr`]).toEqual(en);
    }
  });

  it("keeps what a source says apart from what we read into it", () => {
    const practices = readTable(study, "literature/practices.csv");
    expect(cells(practices).filter((cell) => cell.includes("[inference]"))).toEqual([]);
    expect(practices.filter((row) => row.evidence_en === "" && row.inference_en === "")).toEqual([]);
  });
});

describe("the services", () => {
  const services = readTable(study, "services/services.csv");

  it("stand in known study cities of their own country", () => {
    const countries = new Map(readTable(study, "places/cities.csv").map((city) => [city.id, city.country]));
    const places = services.flatMap(({ country, study_cities: ids }) =>
      (ids === "" ? [] : (ids ?? "").split(" ; ")).map((id) => ({ id, country })),
    );
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter(({ id, country }) => countries.get(id) !== country)).toEqual([]);
  });

  it("tell of a confidential place the city and nothing nearer", () => {
    const confidential = services.filter((service) => service.confidential_place === "yes");
    expect(confidential.length).toBe(22);
    expect(confidential.filter(({ address, phone, lat, lon }) => [address, phone, lat, lon].join("") !== "")).toEqual(
      [],
    );
  });
});

describe("the source tables (skipped unless TORNAVIAJE_DOMAIN and TORNAVIAJE_BOUNDARIES name their folders)", () => {
  it.skipIf(domain === undefined)("give exactly the tables of the study", () => {
    for (const table of contentTables(domain ?? "")) {
      expect(tableText(table) === readFileSync(join(study, table.file), "utf8"), table.file).toBe(true);
    }
  });

  it.skipIf(domain === undefined)("use every translation that is kept", () => {
    const carried = new Set(contentTables(domain ?? "").flatMap((table) => cells(table.rows)));
    const folder = join(import.meta.dirname, "translations");
    for (const file of readdirSync(folder).filter((name) => name !== "practices.csv")) {
      const unused = readTable(folder, file).filter((row) => row.en !== undefined && !carried.has(row.en));
      expect(unused, file).toEqual([]);
    }
  });

  it.skipIf(boundaries === undefined)("give exactly the areas of the study", () => {
    const areas = readFileSync(join(study, "places/areas.topojson"), "utf8");
    expect(`${JSON.stringify(compileAreas(boundaries ?? ""))}\n` === areas).toBe(true);
  });
});
