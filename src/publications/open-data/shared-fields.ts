// Fields that several tables of the package have, told the same way in each. The rule of publishing holds in all: a withheld number leaves
// with its key and flag alone.
import type { Texts } from "#base/text";
import { type DataTable, type FieldOf, field } from "./data-table.ts";

type Flagged = { readonly flags: readonly string[] };
type Marked = { readonly mark: string };

export function shown<Row extends Flagged, Value>(read: (row: Row) => Value) {
  return (row: Row): Value | undefined => (row.flags.includes("suppressed") ? undefined : read(row));
}

export function markOf(rows: readonly { readonly mark: DataTable["mark"] }[]): DataTable["mark"] {
  return rows.some(({ mark }) => mark === "demonstration") ? "demonstration" : "real";
}

export function keyField<Row extends { readonly id: string }>(): FieldOf<Row> {
  return field("id", ["string", "#meta+id"], ["Clave", "Key", "Clé"], (row) => row.id);
}

export function placeField<Row>(read: (row: Row) => string): FieldOf<Row> {
  const meaning = ["Lugar: REG, país o ciudad", "Place: REG, country or city", "Lieu : REG, pays ou ville"] as const;
  return field("place", ["string", "#loc+code"], meaning, read);
}

export function sexField<Row>(read: (row: Row) => string): FieldOf<Row> {
  return {
    ...field<Row>("sex", ["string", "#affected+sex"], ["Sexo", "Sex", "Sexe"], read),
    values: ["all", "female", "male"],
  };
}

/** Ends of the interval of `value`. */
export function intervalFields<Row extends Flagged>(
  read: (row: Row, end: "lower" | "upper") => number | undefined,
): readonly FieldOf<Row>[] {
  return [
    field(
      "lower",
      ["number", "#indicator+value+min"],
      ["Límite inferior del intervalo", "Lower end of the interval", "Borne inférieure de l’intervalle"],
      shown((row) => read(row, "lower")),
    ),
    field(
      "upper",
      ["number", "#indicator+value+max"],
      ["Límite superior del intervalo", "Upper end of the interval", "Borne supérieure de l’intervalle"],
      shown((row) => read(row, "upper")),
    ),
  ];
}

export function freedomField<Row extends Flagged & { readonly df: number | undefined }>(): FieldOf<Row> {
  const meaning = [
    "Grados de libertad del diseño",
    "Degrees of freedom of the design",
    "Degrés de liberté du plan",
  ] as const;
  return field(
    "df",
    ["number", "#meta+df+num"],
    meaning,
    shown((row) => row.df),
  );
}

/** `label_es`, `label_en`, `label_fr`: the same text in each language. */
export function textFields<Row>(
  name: string,
  hxl: string,
  [es, en, fr]: readonly [string, string, string],
  read: (row: Row) => Texts | undefined,
): readonly FieldOf<Row>[] {
  const told = {
    es: [`${es} en español`, `${en} in Spanish`, `${fr} en espagnol`],
    en: [`${es} en inglés`, `${en} in English`, `${fr} en anglais`],
    fr: [`${es} en francés`, `${en} in French`, `${fr} en français`],
  } as const;
  return (["es", "en", "fr"] as const).map((language) =>
    field(`${name}_${language}`, ["string", `${hxl}+i_${language}`], told[language], (row) => read(row)?.[language]),
  );
}

export function markField<Row extends Marked>(): FieldOf<Row> {
  const meaning = ["Real o de demostración", "Real or demonstration", "Réel ou de démonstration"] as const;
  return field("mark", ["string", "#meta+status"], meaning, (row) => row.mark);
}

/** What stands at the end of a table of numbers. */
export function closing<Row extends Flagged & Marked>(): readonly FieldOf<Row>[] {
  return [
    field(
      "flags",
      ["string", "#meta+flags"],
      [
        "suppressed: no se publica; weak: con cautela",
        "suppressed: not published; weak: with care",
        "suppressed : non publié ; weak : avec prudence",
      ],
      (row) => row.flags.join(" "),
    ),
    markField(),
  ];
}
