import fc from "fast-check";
import { zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { ServiceCells } from "../reintegration/service-columns.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { readMapping } from "./import-mapping.ts";
import { type ImportRequest, type ImportResult, importTables } from "./import-table.ts";
import { readTables } from "./read-tables.ts";

const PLACES = [
  { id: "SLV-SMI", name: "San Miguel", country: "SLV" },
  { id: "SLV-SOY", name: "Soyapango", country: "SLV" },
];

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function importText(
  text: string,
  more: Partial<ImportRequest> = {},
  file = "servicios.csv",
): Promise<ImportResult> {
  const { tables, issues } = await readTables(bytesOf(text), file);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return importTables({ tables, known: [], places: PLACES, source: file, country: "SLV", ...more });
}

const TABLE = `Directorio de servicios 2026;;;;;
;;;;;
No.;Institución;Servicio que brinda;Municipio;Teléfono;Horario de atención
1;Alcaldía de San Miguel;Atención a personas retornadas;San Migel;2660-0000;lunes a viernes de 8:00 a.m. a 4:00 p.m.
2;Casa Abierta;Psicología;Soyapango;llamar;con cita
`;

describe("a table with a title above its head", () => {
  test("is read by the words of its head", async () => {
    const { tables, merged, issues } = await importText(TABLE);
    expect(tables[0]?.meanings.map(({ column, field, by }) => `${column}: ${field} (${by})`)).toEqual([
      "No.: id (head)",
      "Institución: provider (head)",
      "Servicio que brinda: name (head)",
      "Municipio: city (head)",
      "Teléfono: phone (head)",
      "Horario de atención: hours (head)",
    ]);
    expect(merged.services[0]).toMatchObject({
      id: "1",
      country: "SLV",
      provider: "Alcaldía de San Miguel",
      city: "San Miguel",
      study_cities: "SLV-SMI",
      phone: "+50326600000",
      status: "unknown",
      source_title: "servicios.csv",
    });
    expect(merged.services[1]).toMatchObject({ kind: "PSI", phone: "llamar", hours: "con cita" });
    expect(issues.map(({ rule, place }) => `${rule.slice(10)} ${place.row} ${place.column}`)).toEqual([
      "import-knows-the-place 4 Municipio",
      "import-reads-phone 5 Teléfono",
      "import-reads-hours 5 Horario de atención",
    ]);
  });

  test("imported again updates, adds and marks what is gone, and deletes nothing", async () => {
    const first = await importText(TABLE);
    const changed = TABLE.replace("2660-0000", "2660-1111").replace(
      "2;Casa Abierta;Psicología",
      "3;Casa Nueva;Albergue",
    );
    const second = await importText(changed, { known: first.merged.services });
    expect(second.merged).toMatchObject({
      added: ["3"],
      missing: ["2"],
      unchanged: 0,
      changed: [{ id: "1", fields: [{ column: "phone", before: "+50326600000", after: "+50326601111" }] }],
    });
    expect(second.merged.services.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    const third = await importText(changed, { known: second.merged.services });
    expect(third.merged).toMatchObject({ added: [], changed: [], unchanged: 2, missing: ["2"] });
  });

  test("keeps the mapping that a person corrected, and reads it again", async () => {
    const text =
      'columns:\n  - { column: "Institución", field: name }\n  - { column: "Servicio que brinda", field: what_it_does }\nkinds:\n  - { words: "Psicología", code: PSI }\n';
    const { mapping, issues } = readMapping(text, "mapping.yaml");
    expect(issues).toEqual([]);
    const { merged } = await importText(TABLE, mapping === undefined ? {} : { mapping });
    expect(merged.services[1]).toMatchObject({ name: "Casa Abierta", what_it_does: "Psicología" });
    expect(readMapping("columns:\n  - { column: a, field: nombre }\n", "m.yaml").issues[0]).toMatchObject({
      rule: "base/code-is-permitted",
    });
  });
});

test("HXL tags decide, whatever the heads say", async () => {
  const { tables, merged } = await importText(
    "Junk,Junk,Junk,Junk\nOrg,No hashtag,Province,Number affected\n#org,,#adm1,#affected\nOrg X,xxx,Coast, 100\nOrg Y,yyy,Mountains, 200\n",
  );
  expect(tables[0]?.meanings.map(({ field, by }) => `${field} ${by}`)).toEqual([
    "provider hxl",
    "extra nothing",
    "admin1 hxl",
    "served_number hxl",
  ]);
  expect(merged.services).toHaveLength(2);
  expect(merged.services[0]).toMatchObject({ provider: "Org X", admin1: "Coast", served_number: "100" });
});

test("several services in one cell become several", async () => {
  const { merged } = await importText(
    'Institución,Servicios,Municipio\nCasa,"• Albergue\n• Psicología\n• Bolsa de empleo",Soyapango\n',
  );
  expect(merged.services.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "Albergue VIV",
    "Psicología PSI",
    "Bolsa de empleo EMP",
  ]);
  expect(new Set(merged.services.map(({ id }) => id)).size).toBe(3);
});

test("a cell that seems to name several says so, and the mapping parts it", async () => {
  const text =
    "Institución;Servicios;Municipio\nCasa;Albergue | Psicología;Soyapango\nOtra;Cursos | Empleo;Soyapango\n";
  const { merged, issues, mapping } = await importText(text);
  expect(merged.services).toHaveLength(2);
  expect(issues).toEqual([
    expect.objectContaining({
      rule: "directory/import-cell-names-one-service",
      place: expect.objectContaining({ row: 2, column: "Servicios" }),
      cure: expect.objectContaining({ en: expect.stringContaining('split: "|"') }),
    }),
  ]);
  const parted = await importText(text, { mapping: { ...mapping, split: "|" } });
  expect(parted.merged.services.map(({ name }) => name)).toEqual(["Albergue", "Psicología", "Cursos", "Empleo"]);
  expect(parted.issues).toEqual([]);
});

test("the place of a confidential service is not kept", async () => {
  const { merged } = await importText(
    "Nombre,Municipio,Dirección,Latitud,Longitud,Confidencial\nCasa,Soyapango,Calle 1,13.7,-89.15,sí\n",
  );
  expect(JSON.stringify(merged)).not.toMatch(/Calle 1|13\.7|89\.15/);
});

describe("other files", () => {
  test("a workbook with merged cells repeats what they say", async () => {
    const rows = [
      ["Institución", "Servicio"],
      ["Casa", "Albergue"],
      [null, "Psicología"],
    ];
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    const bytes = await writeXlsx({ sheets: [{ name: "Lista", rows, merges }] });
    const { tables } = await readTables(bytes, "a.xlsx");
    const { merged } = importTables({ tables, known: [], places: [], source: "a.xlsx" });
    expect(merged.services.map(({ provider, name }) => `${provider}: ${name}`)).toEqual([
      "Casa: Albergue",
      "Casa: Psicología",
    ]);
  });

  test("tables of a Word document are read, with merged cells", async () => {
    const cell = (text: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Directorio</w:t></w:r></w:p><w:tbl>${[
      row(cell("Institución"), cell("Servicio")),
      row(cell("Casa", '<w:vMerge w:val="restart"/>'), cell("Albergue")),
      row(cell("", "<w:vMerge/>"), cell("Empleo &amp; oficio")),
    ].join("")}</w:tbl></w:body></w:document>`;
    const { tables } = await readTables(zipSync({ "word/document.xml": bytesOf(xml) }), "a.docx");
    expect(tables[0]?.lines).toEqual([
      ["Institución", "Servicio"],
      ["Casa", "Albergue"],
      ["Casa", "Empleo & oficio"],
    ]);
  });

  test("a Word document that would fill the memory is refused before it is opened", async () => {
    const zip = zipSync({ "word/document.xml": [new Uint8Array(210_000_000), { level: 1 }] });
    expect(zip.length).toBeLessThan(2_000_000);
    const { tables, issues } = await readTables(zip, "servicios.docx");
    expect([tables, issues.map(({ rule }) => rule)]).toEqual([[], ["directory/document-is-not-too-large"]]);
  });

  test("a workbook of LibreOffice gives the same services as one of Excel, titles and merged cells included", async () => {
    const sheets = [
      {
        name: "Servicios",
        rows: [
          ["Directorio municipal 2026", null, null, null],
          ["Institución", "Nombre del servicio", "Teléfono", "Latitud / Longitud"],
          ["Alcaldía de Soyapango", "Ventanilla única", "2222-3333 / 7777-8888", "13°42'36\"N 89°08'24\"W"],
          [null, "Bolsa de empleo", 22_224_444, "13.71, -89.14"],
        ],
        merges: [{ startRow: 2, startCol: 0, endRow: 3, endCol: 0 }],
      },
    ];
    const read = async (bytes: Uint8Array, file: string) => {
      const { tables, issues } = await readTables(bytes, file);
      const result = importTables({ tables, known: [], places: PLACES, source: "s", country: "SLV" });
      return { issues: [...issues, ...result.issues].map(({ rule }) => rule), services: result.merged.services };
    };
    const ods = await read(await writeOds({ sheets }), "a.ods");
    expect(ods.services).toMatchObject([
      { name: "Ventanilla única", provider: "Alcaldía de Soyapango", phone: expect.stringContaining("+50322223333") },
      { name: "Bolsa de empleo", phone: "+50322224444", lat: "13.71", lon: "-89.14" },
    ]);
    const xlsx = await read(await writeXlsx({ sheets }), "a.xlsx");
    expect({ ...ods, services: ods.services.map(withoutId) }).toEqual({
      ...xlsx,
      services: xlsx.services.map(withoutId),
    });
  });

  test("points of GeoJSON become rows", async () => {
    const feature = {
      type: "Feature",
      id: 7,
      properties: { partnerName: "Casa", activityName: "Empleo", Coverage: { North: true, South: false } },
      geometry: { type: "Point", coordinates: [-89.2, 13.7] },
    };
    const { tables } = await readTables(
      bytesOf(JSON.stringify({ type: "FeatureCollection", features: [feature] })),
      "a.geojson",
    );
    const { merged } = importTables({ tables, known: [], places: [], source: "a.geojson" });
    expect(merged.services).toMatchObject([
      { id: "7", provider: "Casa", name: "Empleo", coverage: "North", lat: "13.7", lon: "-89.2" },
    ]);
  });

  test("whatever the bytes, the readers answer", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("a.csv", "a.xlsx", "a.ods", "a.docx", "a.geojson"),
        fc.oneof(fc.uint8Array(), fc.string().map(bytesOf)),
        async (file, bytes) => {
          const { tables } = await readTables(
            file === "a.docx" ? zipSync({ "word/document.xml": bytes }) : bytes,
            file,
          );
          importTables({ tables, known: [], places: PLACES, source: file });
        },
      ),
    );
  });
});

describe("duplicates", () => {
  const service = (id: string, name: string, more: object = {}) => ({
    id,
    name,
    country: "SLV",
    city: "Soyapango",
    ...more,
  });

  test("are proposed with their reason, and never merged", () => {
    const services = [
      service("a", "Oficina Municipal de Atención al Migrante", { phone: "+50322220000" }),
      service("b", "Oficina municipal atencion al migrante", { phone: "2222-0000" }),
      service("c", "Clínica San Juan", { lat: "13.7", lon: "-89.15" }),
      service("d", "Clinica San Juán", { lat: "13.7005", lon: "-89.15", city: "Ilopango" }),
      service("e", "Clínica San Juan", { lat: "13.9", lon: "-89.15" }),
      service("f", "Bolsa de empleo"),
      service("g", "Bolsa de Empleo"),
      service("h", "Bolsa de empleo", { city: "San Miguel" }),
    ];
    expect(
      findDuplicates(services).map(
        ({ first, second, reason }) => `${services[first]?.id}${services[second]?.id} ${reason}`,
      ),
    ).toEqual(["ab alike-name-and-phone", "cd alike-name-and-near", "fg same-name-and-place"]);
  });

  test("each pair is proposed once, whatever the order of the list", () => {
    const names = fc.array(fc.constantFrom("Casa Abierta", "Casa abierta", "Albergue", "Alberge", "Taller"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(names, (list) => {
        const pairs = findDuplicates(list.map((name, at) => service(String(at), name)));
        const keys = pairs.map(({ first, second }) => `${first} ${second}`);
        expect(new Set(keys).size).toBe(keys.length);
        const again = findDuplicates(list.toReversed().map((name, at) => service(String(at), name)));
        expect(again.length).toBe(pairs.length);
      }),
    );
  });
});

/** Ids are made from the row and the name of the file. */
function withoutId({ id: _, ...rest }: ServiceCells): ServiceCells {
  return rest;
}

describe("what messy tables leave out", () => {
  test("a place that is written to be confidential keeps neither address nor point, and keeps its telephone", async () => {
    const { incoming } = await importText(
      "Servicio;Dirección;Coordenadas;Teléfono;Municipio\nAlbergue;Confidencial;13.70, -89.20;2222-3344;Soyapango\n" +
        "Albergue Luz (ubicación confidencial);Calle 1;13.71, -89.21;2222-3355;Soyapango\nClínica;Calle 2;13.72, -89.22;;Soyapango\n",
    );
    expect(incoming.map(({ confidential_place, address, lat }) => [confidential_place, address, lat])).toEqual([
      ["yes", undefined, undefined],
      ["yes", undefined, undefined],
      [undefined, "Calle 2", "13.72"],
    ]);
    expect(incoming[0]?.phone).toBe("+50322223344");
  });

  test("a merged cell names the body of the rows below it, which is told; a row with its own number keeps to itself", async () => {
    const { incoming, issues } = await importText(
      "No.;Institución;Servicios que presta;Municipio\n1;Alcaldía;Empleo;San Miguel\n;;Salud;\n3;;Orientación;Soyapango\n",
    );
    expect(incoming.map(({ provider, city }) => [provider, city])).toEqual([
      ["Alcaldía", "San Miguel"],
      ["Alcaldía", "San Miguel"],
      [undefined, "Soyapango"],
    ]);
    expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([
      ["directory/import-row-names-its-provider", 3],
    ]);
  });
});
