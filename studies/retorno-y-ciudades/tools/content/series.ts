// Published series and the names of what they measure. Rows without a clear licence stay out, and so do cells
// of fewer than five people of a census sample, which the source table marks.
import { type Row, readTable, type Table } from "./table.ts";
import { inThreeLanguages, readTranslations } from "./translations.ts";
import { withPublicSources } from "./upstream-sources.ts";

const columns =
  "indicator_code country territory_code territory_name territory_level period_start period_end sex age_band value unit publisher source_title source_address licence published_on state conflict_group note".split(
    " ",
  );

const indicatorColumns = ["code", "name_es", "name_en", "name_fr", "unit", "unit_es", "unit_en", "unit_fr"];

export function compileSeries(source: string): Table {
  const rows = publishedRows(source).map((row) => ({
    ...row,
    source_address: withPublicSources(row.source_url_or_file ?? ""),
  }));
  return { file: "series/series.csv", columns, rows };
}

export function compileIndicators(source: string): Table {
  const names = readTranslations("indicators.csv", ["code"]);
  const units = readTranslations("units.csv");
  const first = new Map<string, Row>();
  for (const row of publishedRows(source)) if (!first.has(codeOf(row))) first.set(codeOf(row), row);
  const rows = [...first.values()].map((row) => ({
    code: codeOf(row),
    ...inThreeLanguages("name", row.indicator_name_en ?? "", names.get(codeOf(row))),
    unit: row.unit ?? "",
    ...inThreeLanguages("unit", row.unit ?? "", units.get(row.unit ?? "")),
  }));
  return { file: "series/indicators.csv", columns: indicatorColumns, rows };
}

function publishedRows(source: string): readonly Row[] {
  return readTable(source, "series.csv").filter(
    (row) => !row.licence?.includes("UNCLEAR") && !row.note?.includes("small cell, suppress in publications"),
  );
}

function codeOf(row: Row): string {
  return row.indicator_code ?? "";
}
