// Published series and the names of what they measure. Rows without a clear licence stay out.
import { type Row, readTable, readTableIfAny, type Table } from "./table.ts";
import { withPublicSources } from "./upstream-sources.ts";

const columns =
  "indicator_code country territory_code territory_name territory_level period_start period_end sex age_band value unit publisher source_title source_address licence published_on state conflict_group note".split(
    " ",
  );

export function compileSeries(source: string): Table {
  const rows = licensedRows(source).map((row) => ({
    ...row,
    source_address: withPublicSources(row.source_url_or_file ?? ""),
  }));
  return { file: "series/series.csv", columns, rows };
}

export function compileIndicators(source: string, translations: string): Table {
  const names = new Map(readTableIfAny(translations, "indicators.csv").map((row) => [row.code, row]));
  const units = new Map(readTableIfAny(translations, "units.csv").map((row) => [row.en, row]));
  const first = new Map<string, Row>();
  for (const row of licensedRows(source)) if (!first.has(key(row))) first.set(key(row), row);
  const rows = [...first.values()].map((row) => ({
    code: key(row),
    name_es: names.get(key(row))?.es || (row.indicator_name_es ?? ""),
    name_en: names.get(key(row))?.en || (row.indicator_name_en ?? ""),
    name_fr: names.get(key(row))?.fr ?? "",
    unit: row.unit ?? "",
    unit_es: units.get(row.unit)?.es ?? "",
    unit_en: row.unit ?? "",
    unit_fr: units.get(row.unit)?.fr ?? "",
  }));
  const indicatorColumns = ["code", "name_es", "name_en", "name_fr", "unit", "unit_es", "unit_en", "unit_fr"];
  return { file: "series/indicators.csv", columns: indicatorColumns, rows };
}

function licensedRows(source: string): readonly Row[] {
  return readTable(source, "series.csv").filter((row) => !row.licence?.includes("UNCLEAR"));
}

function key(row: Row): string {
  return row.indicator_code ?? "";
}
