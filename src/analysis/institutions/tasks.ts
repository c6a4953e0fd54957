// Answers of institutions → tasks: one institution at one function that it says it fulfils, and what it lacks for it.
import type { PersonRow } from "../equality/people.ts";
import { type GapSpec, RESOURCES, type Resource } from "./gap-spec.ts";

export interface Task {
  /** Row of the table: no name. */
  readonly institution: string;
  readonly country: string;
  readonly city: string;
  readonly weight: number;
  readonly function: string;
  /** 1 lacks it, 0 has it, NaN: the question was not answered. */
  readonly lacks: Readonly<Record<Resource, number>>;
}

export interface TaskColumns {
  readonly country: string;
  readonly city: string;
  readonly weight: string | undefined;
}

/** Rows without a city are left out: an interval over cities has no place for them. */
export function listTasks(rows: readonly PersonRow[], spec: GapSpec, columns: TaskColumns): readonly Task[] {
  return rows.flatMap((row, i) => {
    const city = String(row[columns.city] ?? "");
    const where = { institution: String(i), country: String(row[columns.country] ?? ""), city };
    const weight = columns.weight === undefined ? 1 : Number(row[columns.weight]);
    if (city === "") return [];
    return codesOf(row[spec.functions])
      .filter((code) => code !== NONE)
      .map((code) => ({ ...where, weight, function: code, lacks: lacksOf(row, spec, code) }));
  });
}

const NONE = "none";

function lacksOf(row: PersonRow, spec: GapSpec, code: string): Task["lacks"] {
  const lack = (resource: Resource) => {
    const held = codesOf(row[spec[resource]]);
    return held.length === 0 ? Number.NaN : held.includes(code) ? 0 : 1;
  };
  // One entry per resource.
  return Object.fromEntries(RESOURCES.map((resource) => [resource, lack(resource)])) as Task["lacks"];
}

/** Codes of a question of many answers; none where it was not answered. */
export function codesOf(answer: string | number | null | undefined): readonly string[] {
  return String(answer ?? "")
    .split(/\s+/)
    .filter((code) => code !== "");
}
