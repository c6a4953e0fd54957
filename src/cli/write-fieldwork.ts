// Fieldwork as tables in a terminal.
import { formatNumber, formatShare } from "#base/format-number";
import { CHECK_WORDS, type Fieldwork, type TableFieldwork } from "#workbench/check-fieldwork";
import type { Output } from "./command.ts";
import { FIELDWORK_WORDS } from "./fieldwork-words.ts";
import { writeTable } from "./write-table.ts";

export function tellFieldwork(output: Output, { titles, tables }: Fieldwork, flagsShown: number): void {
  const { say, language } = output;
  const words = FIELDWORK_WORDS[language];
  if (tables.length === 0) say(`${titles[language]}: ${words.nothing}`);
  for (const table of tables) {
    const mark = table.mark === "demonstration" ? ` · ${words.demonstration}` : "";
    say(`${titles[language]} · ${table.titles[language]}${mark}`);
    tellTable(output, table, flagsShown);
    say("");
  }
}

function tellTable(output: Output, table: TableFieldwork, flagsShown: number): void {
  const { say, language } = output;
  const words = FIELDWORK_WORDS[language];
  const { whole } = table.summary;
  say(`${whole.done} ${words.done} · ${whole.refused} ${words.refused} · ${whole.flagged} ${words.flagged}`);
  tellCells(output, table);
  tellInterviewers(output, table);
  tellEffects(output, table);
  tellFlags(output, table, flagsShown);
  for (const { check, missing } of table.notPossible)
    say(`${words.notPossible}: ${CHECK_WORDS[check][language]} (${words.missing}: ${missing.join(", ")})`);
  if (table.setAside.length > 0) say(`${words.setAside}: ${table.setAside.length}`);
  tellBackCheck(output, table);
}

type Cell = TableFieldwork["summary"]["whole"];

function numbersOf(
  { refused, flagged, medianMinutes, missingShare, dontKnowShare }: Cell,
  language: Output["language"],
) {
  const share = (value: number | null) => (value === null ? "–" : formatShare(value, language, 1));
  return [
    String(refused),
    String(flagged),
    medianMinutes === null ? "–" : formatNumber(medianMinutes, language, 0),
    share(missingShare),
    share(dontKnowShare),
  ];
}

function tellCells({ say, language }: Output, { summary }: TableFieldwork): void {
  const words = FIELDWORK_WORDS[language];
  const rows = summary.byCity.map((cell) => {
    const quota = summary.quotas.find(({ city, sex, among }) => city === cell.city && sex === cell.sex && among === "");
    const done = [String(cell.done), quota === undefined ? "–" : String(quota.wanted)];
    return [cell.city || "?", words.sexes[cell.sex] ?? "–", ...done, ...numbersOf(cell, language)];
  });
  const reached = new Set(summary.byCity.map(({ city, sex }) => `${city} ${sex}`));
  const others = summary.quotas
    .filter(({ city, sex, among }) => among !== "" || !reached.has(`${city} ${sex}`))
    .map(({ city, sex, among, done, wanted }) => [
      [city || "*", among].filter((part) => part !== "").join(" · "),
      words.sexes[sex] ?? "–",
      String(done),
      String(wanted),
      "",
      "",
      "",
      "",
      "",
    ]);
  say("");
  for (const line of writeTable({
    head: [words.city, words.sex, words.done, words.quota, ...words.numbers],
    rows: [...rows, ...others],
  }))
    say(line);
}

function tellInterviewers({ say, language }: Output, { summary }: TableFieldwork): void {
  if (summary.byInterviewer.length === 0) return;
  const words = FIELDWORK_WORDS[language];
  const rows = summary.byInterviewer.map((cell) => [cell.interviewer, String(cell.done), ...numbersOf(cell, language)]);
  say("");
  for (const line of writeTable({ head: [words.interviewer, words.done, ...words.numbers], rows })) say(line);
}

function tellEffects({ say, language }: Output, { effects }: TableFieldwork): void {
  if (effects.length === 0) return;
  const words = FIELDWORK_WORDS[language];
  const rows = effects.map(({ question, answer, correlation, lower, upper, designEffect, interviewers, n }) => [
    answer === undefined ? question : `${question} = ${answer}`,
    formatNumber(correlation, language, 3),
    `${formatNumber(lower, language, 3)} … ${formatNumber(upper, language, 3)}`,
    formatNumber(designEffect, language, 2),
    String(interviewers),
    String(n),
  ]);
  say("");
  for (const line of writeTable({ head: words.effects, rows })) say(line);
}

function tellFlags({ say, language }: Output, { flags }: TableFieldwork, shown: number): void {
  const words = FIELDWORK_WORDS[language];
  say("");
  for (const { check, records, reason } of flags.slice(0, shown))
    say(`${records[0]} · ${CHECK_WORDS[check][language]}: ${reason[language]}`);
  if (flags.length > shown) say(words.more(flags.length - shown));
}

function tellBackCheck({ say, language }: Output, { backCheck }: TableFieldwork): void {
  if (backCheck.length === 0) return;
  const words = FIELDWORK_WORDS[language];
  say("");
  say(`${words.backCheck} (${backCheck.length})`);
  const rows = backCheck.map(({ id, interviewer, city, sex, day }) => [
    id,
    interviewer || "–",
    city,
    words.sexes[sex] ?? "–",
    day,
  ]);
  for (const line of writeTable({ head: [words.form, words.interviewer, words.city, words.sex, words.day], rows }))
    say(line);
}
