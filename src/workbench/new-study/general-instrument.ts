// A form of one study for another: its lists of countries and cities, its title, its id and the language it opens in are those of
// the new one; questions, rules and every language stay.
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "#base/read-workbook";
import type { Language, Texts } from "#base/text";
import type { WorkbookSheet } from "#base/workbook-sheet";

export interface FormPlaces {
  readonly study: string;
  readonly title: string;
  readonly language: Language;
  readonly countries: readonly { readonly code: string; readonly names: Texts }[];
  readonly cities: readonly { readonly id: string; readonly name: string; readonly country: string }[];
}

type Row = readonly string[];

/** Fixed, so that the same wish gives the same bytes. */
const WRITTEN_ON = new Date("2026-01-01T00:00:00Z");

export async function generalInstrument(bytes: Uint8Array, id: string, places: FormPlaces): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes, `${id}.xlsx`);
  return writeXlsx({
    sheets: sheets.map((sheet) => {
      const rows = rowsFor(sheet, id, places);
      return {
        name: sheet.name,
        rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        columns: (rows[0] ?? []).map((column) => ({ width: column.includes("::") ? 48 : 24 })),
        freezePane: { rows: 1 },
      };
    }),
    properties: { title: places.title, created: WRITTEN_ON, modified: WRITTEN_ON },
  });
}

function rowsFor({ name, rows }: WorkbookSheet, id: string, places: FormPlaces): readonly Row[] {
  const [head = [], ...body] = rows;
  if (name === "choices") return [head, ...choicesFor(head, body, places)];
  if (name === "settings") return [head, ...body.map((row) => settingsFor(head, row, { id, places }))];
  return rows;
}

/** The lists `country` and `city`, where they stood. */
function choicesFor(head: Row, body: readonly Row[], { countries, cities }: FormPlaces): readonly Row[] {
  const rowOf = (cells: Readonly<Record<string, string>>, names: Texts) =>
    head.map((column) => labelFor(column, names) ?? cells[column] ?? "");
  const made: Readonly<Record<string, readonly Row[]>> = {
    country: countries.map(({ code, names }) => rowOf({ list_name: "country", name: code }, names)),
    city: cities.map(({ id, name, country }) =>
      rowOf({ list_name: "city", name: id, country }, { es: name, en: name, fr: name }),
    ),
  };
  const lists = body.map((row) => row[head.indexOf("list_name")] ?? "");
  return body.flatMap((row, at) => {
    const own = made[lists[at] ?? ""];
    if (own === undefined) return [row];
    return lists.indexOf(lists[at] ?? "") === at ? own : [];
  });
}

/** `label::Español (es)` → the Spanish name. */
function labelFor(column: string, names: Texts): string | undefined {
  const language = /^label.*\((es|en|fr)\)$/u.exec(column)?.[1];
  return language === undefined ? undefined : names[language as Language];
}

interface Settings {
  readonly id: string;
  readonly places: FormPlaces;
}

const LANGUAGES: Readonly<Record<Language, string>> = { es: "Español (es)", en: "English (en)", fr: "Français (fr)" };

function settingsFor(head: Row, row: Row, { id, places }: Settings): Row {
  const own: Readonly<Record<string, string>> = {
    ...Object.fromEntries(TITLES.map((column) => [column, titleFor(row[head.indexOf(column)] ?? id, places.title)])),
    form_id: `${places.study}-${id}`,
    version: "1",
    default_language: LANGUAGES[places.language],
  };
  return head.map((column, at) => own[column] ?? row[at] ?? "");
}

const TITLES = ["form_title", "form_title_en", "form_title_fr"];

/** Forms are called by their study and by whom they ask: "Retorno y ciudades: empresas". */
function titleFor(title: string, study: string): string {
  const colon = title.search(/\s?:/u);
  return colon < 0 ? `${study}: ${title}` : study + title.slice(colon);
}
