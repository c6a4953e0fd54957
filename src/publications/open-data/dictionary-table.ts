// The data dictionary: every field of every table, in three languages; itself a table of the package.
import { type DataField, type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { textFields } from "./shared-fields.ts";

interface Entry {
  readonly table: DataTable;
  readonly item: DataField;
}

export function dictionaryTable(tables: readonly DataTable[]): DataTable {
  const fields: readonly FieldOf<Entry>[] = [
    field(
      "key",
      ["string", "#meta+id"],
      ["Tabla y campo", "Table and field", "Tableau et champ"],
      ({ table, item }) => `${table.name}.${item.name}`,
    ),
    field("table", ["string", "#meta+table"], ["Tabla", "Table", "Tableau"], ({ table }) => table.name),
    field("field", ["string", "#meta+field"], ["Campo", "Field", "Champ"], ({ item }) => item.name),
    field("type", ["string", "#meta+type"], ["Tipo", "Type", "Type"], ({ item }) => item.type),
    ...textFields<Entry>(
      "meaning",
      "#description",
      ["Qué dice,", "What it says,", "Ce qu’il dit,"],
      ({ item }) => item.meaning,
    ),

    field(
      "values",
      ["string", "#meta+values"],
      ["Valores permitidos", "Permitted values", "Valeurs permises"],
      ({ item }) => item.values?.join(" "),
    ),
    field("hxl", ["string", "#meta+hashtag"], ["Etiqueta HXL", "HXL hashtag", "Mot-dièse HXL"], ({ item }) => item.hxl),
  ];
  const entries = tables.flatMap((table) => table.fields.map((item) => ({ table, item })));
  const titles = { es: "Diccionario de datos", en: "Data dictionary", fr: "Dictionnaire des données" };
  return dataTable({ name: "dictionary", titles, mark: "real", key: "key" }, fields, entries);
}
