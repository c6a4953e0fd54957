// How many answered: counts of a response table by place and sex, for the method chapter.
import type { DomainColumns } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import { SEX_DOMAINS, type SexDomain } from "#base/sex";
import type { AnswerRow, ResponseTable } from "#intake/response-table";
import type { AskedCount, ResponseSummary } from "./report-input.ts";

/** Counts for the whole study, each country and each city; by sex where the table has such a column. */
export function countAsked(table: ResponseTable, domains: DomainColumns): ResponseSummary {
  const counts = new Map<string, AskedCount>();
  for (const row of table.rows) for (const place of placesOf(row, domains)) addRow(counts, place, sexOf(row, domains));
  const { id, mark, file, wave } = table;
  return { table: id, mark, file, ...(wave === undefined ? {} : { wave }), asked: [...counts.values()] };
}

function placesOf(row: AnswerRow, domains: DomainColumns): readonly string[] {
  const named = [row[domains.country], domains.city === undefined ? null : row[domains.city]];
  return [WHOLE_STUDY, ...named.filter((place): place is string => typeof place === "string" && place !== "")];
}

function sexOf(row: AnswerRow, domains: DomainColumns): readonly SexDomain[] {
  const sex = domains.sex === undefined ? null : row[domains.sex];
  return SEX_DOMAINS.filter((known) => known === "all" || known === sex);
}

function addRow(counts: Map<string, AskedCount>, place: string, sexes: readonly SexDomain[]): void {
  for (const sex of sexes) {
    const key = `${place}:${sex}`;
    counts.set(key, { place, sex, n: (counts.get(key)?.n ?? 0) + 1 });
  }
}
