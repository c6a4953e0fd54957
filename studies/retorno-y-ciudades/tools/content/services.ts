// Services and programmes of the four countries in one table. A confidential place keeps its city and nothing nearer.
import { studyCities } from "./study-cities.ts";
import { list, type Row, readTable, type Table, tidy } from "./table.ts";

const columns =
  "id country name name_en provider provider_kind kind other_kinds level dimension target_group women_specific children eligibility not_eligible documents_asked cost city study_cities admin1 coverage address phone hours languages capacity_or_reach served_number served_period funder since until status status_year what_it_does confidential_place lat lon source_url source_title source_date source_language".split(
    " ",
  );

/** Short names of departments and states as sources write them → the name on the map. */
const namesOnTheMap: Readonly<Record<string, string>> = {
  Michoacán: "Michoacán de Ocampo",
  Coahuila: "Coahuila de Zaragoza",
  "Estado de México": "México",
};

export function compileServices(source: string): Table {
  const rows = ["slv", "gtm", "hnd", "mex"].flatMap((country) =>
    readTable(source, `services-${country}.csv`).map((row) => compileService(row, country.toUpperCase())),
  );
  return { file: "services/services.csv", columns, rows };
}

function compileService(row: Row, country: string): Row {
  const tidied = Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, tidy(cell)]));
  const city = list(row.city ?? "");
  return {
    ...tidied,
    country,
    city,
    study_cities: studyCities({ id: row.id ?? "", country, city }),
    other_kinds: list(row.other_kinds ?? ""),
    admin1: (row.admin1 ?? "")
      .split(";")
      .map((name) => namesOnTheMap[name.trim()] ?? name.trim())
      .join(" ; "),
    ...(row.confidential_place === "yes" ? { address: "", phone: "", lat: "", lon: "" } : {}),
  };
}
