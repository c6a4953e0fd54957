// Issues as lines: place first, then what is wrong, then the cure.
import type { Issue, Place } from "#base/issue";
import type { Language } from "#base/text";
import type { Output } from "./command.ts";

const WORDS = {
  es: { row: "fila", column: "columna", sheet: "hoja", error: "error", warning: "aviso" },
  en: { row: "row", column: "column", sheet: "sheet", error: "error", warning: "warning" },
  fr: { row: "ligne", column: "colonne", sheet: "feuille", error: "erreur", warning: "avis" },
} as const;

export function writeIssue(issue: Issue, language: Language): string {
  const head = `${writePlace(issue.place, language)}: ${WORDS[language][issue.severity]} [${issue.rule}]`;
  return `${head}\n    ${issue.message[language]}\n    → ${issue.cure[language]}`;
}

export function writePlace({ file, sheet, row, column }: Place, language: Language): string {
  const words = WORDS[language];
  const parts = [file];
  if (sheet !== undefined) parts.push(`${words.sheet} ${sheet}`);
  if (row !== undefined) parts.push(`${words.row} ${row}`);
  if (column !== undefined && column !== "") parts.push(`${words.column} ${column}`);
  return parts.join(", ");
}

/** All issues, and how many they are. */
export function tellIssues({ say, language }: Output, issues: readonly Issue[]): void {
  for (const issue of issues) say(writeIssue(issue, language));
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const lines = {
    es: `${errors} ${errors === 1 ? "error" : "errores"}, ${warnings} ${warnings === 1 ? "aviso" : "avisos"}`,
    en: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
    fr: `${errors} ${errors === 1 ? "erreur" : "erreurs"}, ${warnings} avis`,
  };
  say(lines[language]);
}
