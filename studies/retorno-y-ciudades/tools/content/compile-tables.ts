// Writes the tables of the study from the source tables:
//   npx tsx studies/retorno-y-ciudades/tools/content/compile-tables.ts <folder of the source tables>
// Texts in other languages come from ./translations, one file per table.
import { join } from "node:path";
import { contentTables } from "./content-tables.ts";
import { writeTable } from "./table.ts";

const source = process.argv[2];
if (source === undefined) throw new Error("Name the folder of the source tables.");
for (const table of contentTables(source)) {
  writeTable(join(import.meta.dirname, "../.."), table);
  console.log(`${table.file}: ${table.rows.length}`);
}
