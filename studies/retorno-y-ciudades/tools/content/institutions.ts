// What is known of the capacities of institutions, and the gaps that sources name.
import { type Row, readTable, type Table } from "./table.ts";
import { inThreeLanguages, readTranslations } from "./translations.ts";

const capacityColumns =
  "id institution_id institution country city_id function mandate plan budget staff coordination service evidence source_url".split(
    " ",
  );
const gapColumns = "id country code name_es name_en name_fr gap_es gap_en gap_fr source_url".split(" ");

export function compileCapacities(source: string): Table {
  return { file: "institutions/capacities.csv", columns: capacityColumns, rows: matrixRows(source, "capacity") };
}

export function compileNamedGaps(source: string): Table {
  const names = readTranslations("gap-codes.csv", ["code"]);
  const gaps = readTranslations("gaps.csv");
  const rows = matrixRows(source, "gap").map((row) => {
    const code = row.gap_code ?? "";
    const gap = row.gap ?? "";
    return {
      ...row,
      code,
      ...inThreeLanguages("name", names.get(code)?.en ?? code, names.get(code)),
      ...inThreeLanguages("gap", gap, gaps.get(gap)),
    };
  });
  return { file: "institutions/named-gaps.csv", columns: gapColumns, rows };
}

function matrixRows(source: string, type: "capacity" | "gap"): readonly Row[] {
  return readTable(source, "institution-matrix.csv").filter((row) => row.row_type === type);
}
