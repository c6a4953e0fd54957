// The 28 study cities. A figure that rests on a file without a licence stays out, with its mention.
import { type Row, readTable, type Table } from "./table.ts";
import { upstreamSources, withPublicSources } from "./upstream-sources.ts";

const columns =
  "id name country admin1 admin1_iso official_code code_system code_valid_from code_note ocha_pcode ocha_pcode_valid_from lon lat population population_female population_male population_year population_source why_chosen why_source".split(
    " ",
  );

export function compileCities(source: string): Table {
  return { file: "places/cities.csv", columns, rows: readTable(source, "cities.csv").map(compileCity) };
}

function compileCity(city: Row): Row {
  const published = city.id === "SLV-SON" ? withoutUnlicensedShare(city) : city;
  return Object.fromEntries(Object.entries(published).map(([column, cell]) => [column, withPublicSources(cell)]));
}

/** The share of households with remittances in Sonsonate comes from a file whose licence is unclear. */
function withoutUnlicensedShare(city: Row): Row {
  return {
    ...city,
    why_chosen: "Western city for contrast; no figure of returns to the city was found",
    why_source: upstreamSources["geonames_cities1000_slv_gtm_hnd_mex.csv"] ?? "",
  };
}
