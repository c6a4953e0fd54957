// Where people live, and where the health establishments of a register stand, as tables of the study folder:
//   npx tsx studies/retorno-y-ciudades/tools/content/compile-populations.ts <data folder>
// Sources: census of Mexico 2020 by municipality and sex (INEGI, in diegovalle/mxmaps); populated places of GeoNames in the three
// other countries; vaccination places of the Ministry of Health of El Salvador, 2021.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countFacilities, establishments } from "./count-facilities.ts";
import { type Row, readRows, type Table, tidy, writeTable } from "./table.ts";
import { upstreamSources } from "./upstream-sources.ts";

const COLUMNS = "id country admin1 name lon lat people women men year source_title source_url".split(" ");

const COUNTRIES: Readonly<Record<string, string>> = { SV: "SLV", GT: "GTM", HN: "HND" };

/** Names of departments on the map of the study where GeoNames spells them otherwise. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  ...{ Ahuachapan: "Ahuachapán", Usulutan: "Usulután", "La Union": "La Unión", Cabanas: "Cabañas" },
  ...{ Morazan: "Morazán", Suchitepeque: "Suchitepéquez", "Bay Islands": "Islas de la Bahía" },
};

export function compilePopulations(census: readonly Row[], places: readonly Row[], departments: readonly Row[]): Table {
  const names = new Map(departments.map(({ code = "", name = "" }) => [code, departmentName(name)]));
  const towns = places.filter(({ country = "" }) => country in COUNTRIES).map((row) => townOf(row, names));
  return { file: "places/populations.csv", columns: COLUMNS, rows: [...towns, ...census.map(municipalityOf)] };
}

function departmentName(name: string): string {
  const bare = name.replace(/ Department$/u, "");
  return DEPARTMENTS[bare] ?? bare;
}

function townOf(row: Row, departments: ReadonlyMap<string, string>): Row {
  const { geonameid = "", name = "", country = "", adminCode = "", population = "", lon = "", lat = "" } = row;
  return {
    id: `GN-${geonameid}`,
    country: COUNTRIES[country] ?? "",
    admin1: departments.get(`${country}.${adminCode}`) ?? "",
    name: tidy(name),
    ...{ lon, lat, people: population, women: "", men: "", year: "" },
    source_title: "GeoNames",
    source_url: upstreamSources["geonames_cities1000_slv_gtm_hnd_mex.csv"] ?? "",
  };
}

function municipalityOf(row: Row): Row {
  return {
    id: `INEGI-${row.region}`,
    country: "MEX",
    admin1: row.state_name_official ?? "",
    name: tidy(row.municipio_name ?? ""),
    ...{ lon: row.long ?? "", lat: row.lat ?? "" },
    ...{ people: row.pop ?? "", women: row.pop_female ?? "", men: row.pop_male ?? "", year: row.year ?? "" },
    source_title: "INEGI: Censo de Población y Vivienda 2020",
    source_url: upstreamSources["mex_municipios_2020_by_sex.csv"] ?? "",
  };
}

const folder = process.argv[2];
if (process.argv[1] === import.meta.filename) {
  if (folder === undefined) throw new Error("Name the folder that holds population/ and services/.");
  const at = (path: string) => readRows(readFileSync(join(folder, path), "utf8"));
  const study = join(import.meta.dirname, "../..");
  const populations = compilePopulations(
    at("population/mex_municipios_2020_by_sex.csv"),
    at("population/geonames_cities1000_slv_gtm_hnd_mex.csv"),
    at("population/geonames_admin1_codes.csv"),
  );
  const register = at("services/slv_minsal_establishments_2021.csv");
  writeTable(study, populations);
  writeTable(study, countFacilities(register));
  writeTable(study, establishments(register));
}
