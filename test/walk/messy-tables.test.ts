// Tables as towns and partners send them: each kind of mess at least once, in each kind of file.
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importTables } from "#directory/import/import-table";
import { readTables } from "#directory/import/read-tables";

const PLACES = [
  { id: "SLV-SMI", name: "San Miguel", country: "SLV" },
  { id: "HND-SPS", name: "San Pedro Sula", country: "HND" },
  { id: "GTM-GUA", name: "Ciudad de Guatemala", country: "GTM" },
];

async function bring(content: string | Uint8Array, file: string, country = "SLV") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { tables, issues } = await readTables(bytes, file);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return importTables({ tables, known: [], places: PLACES, country, source: file });
}

const cell = (text: string, extra = "") =>
  `<w:tc><w:tcPr>${extra}</w:tcPr>${text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("")}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;

function docx(rows: readonly string[]): Uint8Array {
  const body = `<w:p><w:r><w:t>Directorio 2026</w:t></w:r></w:p><w:tbl>${rows.join("")}</w:tbl>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": new TextEncoder().encode(xml) });
}

describe("a messy table", () => {
  test("of a town: title, semicolons, misspelled places, telephones and hours in Spanish", async () => {
    const { incoming, issues } = await bring(
      `Alcaldía;;;;;
Listado de servicios 2026;;;;;
Nombre del servicio;Institución;Teléfono;Horario de atención;Municipio;Coordenadas
Ventanilla de empleo;Alcaldía;"Tel. 2222-0001 y 7777-0002 ext. 5";L-V de 8:00 a.m. a 4:00 p.m.;San Migel;"13°28'50""N 88°10'35""O"
Clínica;Ministerio de Salud;(503) 2222 0003;24 horas;SAN MIGUEL;"13.4805, -88.1772"
Orientación legal;ONG;2222.0004;sábados 8-12;San  Miguél;13° 28.8' N; 88° 10.6' W
`,
      "alcaldia.csv",
    );
    expect(incoming.map(({ study_cities }) => study_cities)).toEqual(["SLV-SMI", "SLV-SMI", "SLV-SMI"]);
    expect(incoming[0]?.phone).toContain("+50322220001");
    expect(incoming[1]).toMatchObject({ phone: "+50322220003", lat: "13.4805", lon: "-88.1772", kind: "SAL" });
    expect(Number(incoming[0]?.lat)).toBeCloseTo(13.4806, 3);
    expect(Number(incoming[0]?.lon)).toBeCloseTo(-88.1764, 3);
    expect(issues.map(({ rule }) => rule)).toContain("directory/import-knows-the-place");
  });

  test("of a Word document: merged cells repeat, several services in one cell become several", async () => {
    const { incoming } = await bring(
      docx([
        row(cell("Institución"), cell("Servicios"), cell("Municipio")),
        row(
          cell("Casa Abierta", '<w:vMerge w:val="restart"/>'),
          cell("• Albergue\n• Comida\n• Apoyo psicológico"),
          cell("San Miguel"),
        ),
        row(cell("", "<w:vMerge/>"), cell("Curso de cocina"), cell("San Miguel")),
      ]),
      "directorio.docx",
    );
    expect(incoming.map(({ name, provider }) => [name, provider])).toEqual([
      ["Albergue", "Casa Abierta"],
      ["Comida", "Casa Abierta"],
      ["Apoyo psicológico", "Casa Abierta"],
      ["Curso de cocina", "Casa Abierta"],
    ]);
    expect(new Set(incoming.map(({ id }) => id)).size).toBe(4);
  });

  test("of partners: who does what where, by its HXL tags and not by its heads", async () => {
    const { tables, incoming } = await bring(
      `Qui,Quoi,Quand,Où,État,Lat,Lon
#org+name,#activity+name,#date+start,#adm2+name,#status,#geo+lat,#geo+lon
OIM,Formation de cuisine,2026-01-01,San Pedro Sula,en cours,15.5,-88.03
Croix-Rouge,Soutien psychosocial,2025-06-01,San Pedro Sula,terminé,15.51,-88.02
`,
      "3w.csv",
      "HND",
    );
    expect(tables[0]?.meanings.filter(({ by }) => by === "hxl").length).toBeGreaterThanOrEqual(6);
    expect(incoming.map(({ name, provider, status }) => [name, provider, status])).toEqual([
      ["Formation de cuisine", "OIM", "running"],
      ["Soutien psychosocial", "Croix-Rouge", "ended"],
    ]);
    expect(incoming[0]).toMatchObject({ country: "HND", since: "2026-01-01", lat: "15.5", lon: "-88.03" });
  });

  test("of a map: points of GeoJSON, nested yes-or-no lists, accents in names", async () => {
    const feature = {
      type: "Feature",
      geometry: { type: "Point", coordinates: [-90.51, 14.62] },
      properties: {
        nombre: "Módulo de atención",
        institución: "IGM",
        municipio: "Ciudad de Guatemala",
        días: { lunes: true, martes: false },
      },
    };
    const { incoming } = await bring(
      JSON.stringify({ type: "FeatureCollection", features: [feature] }),
      "mapa.geojson",
      "GTM",
    );
    expect(incoming).toMatchObject([
      { name: "Módulo de atención", provider: "IGM", lat: "14.62", lon: "-90.51", study_cities: "GTM-GUA" },
    ]);
  });

  test("of our own: written out and read back, nothing is lost and nothing is guessed", async () => {
    const { tables, incoming } = await bring(
      "id,country,name,kind,study_cities,women_specific,child_care,waiting_time,what_it_does,to_verify\nX-1,SLV,Casa,VIV,SLV-SMI,yes,no,dos semanas,Da albergue,yes\n",
      "services.csv",
    );
    expect(tables[0]?.meanings.every(({ column, field }) => column === field)).toBe(true);
    expect(incoming).toMatchObject([
      {
        id: "X-1",
        kind: "VIV",
        study_cities: "SLV-SMI",
        women_specific: "yes",
        child_care: "no",
        waiting_time: "dos semanas",
        to_verify: "yes",
      },
    ]);
  });
});
