// The languages of a form, by the heads of its columns: each has the columns that another has, and each has a code.
import type { Issue } from "#base/issue";
import type { FormSheet, Head } from "./read-form-sheet.ts";
import { languageCodeIssue, missingColumnsIssue } from "./translation-issues.ts";

const MEDIA = ["image", "big-image", "image-description", "audio", "video"];
const TRANSLATED = new Set(["label", "hint", "guidance_hint", ...MEDIA, "jr:constraintMsg", "jr:requiredMsg"]);

/** As authors know the column. */
const NAMES: Readonly<Record<string, string>> = {
  "jr:constraintMsg": "constraint_message",
  "jr:requiredMsg": "required_message",
};

export function checkLanguages(sheets: readonly FormSheet[], defaultLanguage: string): readonly Issue[] {
  const languages = new Set(sheets.flatMap((sheet) => [...columnsByLanguage(sheet, defaultLanguage).keys()]));
  const unnamed = [...languages].filter((language) => language !== "default" && !hasCode(language)).sort();
  const [survey] = sheets;
  return [
    ...sheets.flatMap((sheet) => missingIssues(sheet, defaultLanguage)),
    ...(survey && unnamed.length > 0
      ? [languageCodeIssue(unnamed, { file: survey.file, sheet: survey.name, row: 1 })]
      : []),
  ];
}

function missingIssues(sheet: FormSheet, defaultLanguage: string): readonly Issue[] {
  const found = columnsByLanguage(sheet, defaultLanguage);
  if (found.size < 2) return [];
  const all = [...new Set([...found.values()].flatMap((columns) => [...columns]))].sort();
  return [...found].flatMap(([language, columns]) => {
    const missing = all.filter((column) => !columns.has(column));
    return missing.length === 0
      ? []
      : [missingColumnsIssue(language, missing, { file: sheet.file, sheet: sheet.name, row: 1 })];
  });
}

/** A column that names no language is of the default one. */
function columnsByLanguage({ heads }: FormSheet, defaultLanguage: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const head of heads) {
    const [column, language = defaultLanguage] = translatedColumn(head);
    if (column === undefined) continue;
    const columns = found.get(language) ?? new Set();
    found.set(language, columns.add(NAMES[column] ?? column));
  }
  return found;
}

/** `media::image::fr` → image, fr. */
function translatedColumn({ path }: Head): readonly [column?: string, language?: string] {
  const [first = ""] = path;
  const [column = "", language] = first === "media" || first === "bind" ? path.slice(1) : path;
  if (!TRANSLATED.has(column)) return [];
  return language === undefined ? [column] : [column, language];
}

/** `Español (es)`, or the code alone; of codes with two letters only those that exist. */
function hasCode(language: string): boolean {
  const code = /^([A-Za-z]{2,3})$|\(([a-z]{2,3})\)$/u.exec(language)?.slice(1).join("").toLowerCase() ?? "";
  return code.length === 3 || (code.length === 2 && KNOWN.of(code) !== undefined);
}

const KNOWN = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
