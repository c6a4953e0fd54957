// Counts the Salvadoran public health establishments of a register by department and kind:
//   npx tsx studies/retorno-y-ciudades/tools/content/count-facilities.ts <register.csv>
// Source: vaccination places of the Ministry of Health, 2021, as kept by kernel503/el-salvador-vaccine-map (MIT).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Row, readRows, type Table, tidy, writeTable } from "./table.ts";

const address =
  "https://github.com/kernel503/el-salvador-vaccine-map/blob/953704b9b41f513a9839801ebdc474bfabce204a/src/places.js";
const TITLE = "Ministerio de Salud de El Salvador: establecimientos usados para la vacunación, 2021";
const columns = "id country admin1 service_kind facility_kind count source_title source_url source_date".split(" ");

/** Schools, stadiums and mobile posts of the register are places of vaccination and no health establishments. */
const kinds = [
  { code: "hospital", pattern: /^hospital/i, kind: "Hospital" },
  { code: "ucsf", pattern: /^ucsf/i, kind: "Unidad comunitaria de salud familiar (UCSF)" },
  { code: "isss", pattern: /^unidad médica isss/i, kind: "Unidad médica del ISSS" },
  { code: "casa", pattern: /^casa de salud/i, kind: "Casa de salud" },
];

export function countFacilities(register: readonly Row[]): Table {
  const once = new Map(register.map((row) => [`${row.department} ${row.name}`, row]));
  const departments = [...new Set(register.map((row) => row.department ?? ""))].sort((a, b) =>
    a.localeCompare(b, "es"),
  );
  const rows = departments.flatMap((department) =>
    kinds.map(({ code, pattern, kind }) => ({
      id: `FC-SLV-${code}-${department
        .toLowerCase()
        .normalize("NFD")
        .replace(/[^a-z]+/g, "")}`,
      country: "SLV",
      admin1: department,
      service_kind: "SAL",
      facility_kind: kind,
      count: String(
        [...once.values()].filter((row) => row.department === department && pattern.test(row.name ?? "")).length,
      ),
      source_title: TITLE,
      source_url: address,
      source_date: "2021",
    })),
  );
  return { file: "services/facility-counts.csv", columns, rows: rows.filter((row) => row.count !== "0") };
}

/** Those that are counted, each with its point: public places, found at their own address. */
export function establishments(register: readonly Row[]): Table {
  const once = new Map(register.map((row) => [`${row.department} ${row.name}`, row]));
  const rows = [...once.values()].flatMap((row) => {
    const found = kinds.find(({ pattern }) => pattern.test(row.name ?? ""));
    return found === undefined ? [] : [establishmentOf(row, found.kind)];
  });
  const columns = "id country admin1 service_kind facility_kind name lon lat source_title source_url source_date";
  const numbered = rows.map((row, at) => ({ ...row, id: `F-SLV-${String(at + 1).padStart(3, "0")}` }));
  return { file: "services/facilities.csv", columns: columns.split(" "), rows: numbered };
}

function establishmentOf({ department = "", name = "", latitude = "", longitude = "" }: Row, kind: string): Row {
  return {
    ...{ country: "SLV", admin1: department, service_kind: "SAL", facility_kind: kind },
    ...{ name: tidy(name), lon: longitude, lat: latitude },
    ...{ source_title: TITLE, source_url: address, source_date: "2021" },
  };
}

const path = process.argv[2];
if (process.argv[1] === import.meta.filename) {
  if (path === undefined) throw new Error("Name the register of health establishments.");
  writeTable(join(import.meta.dirname, "../.."), countFacilities(readRows(readFileSync(path, "utf8"))));
}
