// For what the person needs help; where it is known, tried, received, useful, each among the one before; and what stands in the way.
import { type Row, readRows } from "../read-rows.ts";
import { many } from "./answers.ts";
import type { Person } from "./person.ts";
import { pushed } from "./probability.ts";
import { bySex, number } from "./world.ts";

const NEEDS = readRows("world/needs.csv");
const CITY_NEEDS = new Map(readRows("world/city-needs.csv").map((row) => [row.city, row]));
const BARRIERS = readRows("world/barriers.csv");
const KINDS = [...new Set(NEEDS.map(({ kind = "" }) => kind))];
/** Spread of forced return, city and neighbourhood together. */
const SPREAD = 0.5;
/** Few people reach the later steps. */
const STEP_DECK = 12;

export function needHelp(person: Person): void {
  const { answers } = person;
  const needs = KINDS.filter((kind) => person.decks.chance(`need-${kind}`, chanceOf(person, "need_", kind)));
  answers.give("needs", many(needs), 0.006);
  if (["", "none"].includes(answers.get("needs"))) return;
  let left: readonly string[] = needs;
  for (const step of ["known", "tried", "received"]) {
    left = left.filter((kind) => person.decks.chance(`${step}-${kind}`, chanceOf(person, `${step}_`, kind), STEP_DECK));
    giveStep(person, step, left);
  }
  giveStep(
    person,
    "useful",
    left.filter((kind) =>
      person.decks.chance(`useful-${kind}`, number(rowOf(kind, person.country), "useful"), STEP_DECK),
    ),
  );
  answers.give("barriers", many(meetBarriers(person)), 0.015);
}

/** Who leaves one step out is not asked for the next: the form would offer nothing to choose from. */
function giveStep({ answers }: Person, step: string, kinds: readonly string[]): void {
  const before = { tried: "known", received: "tried", useful: "received" }[step];
  answers.give(step, many(kinds), before !== undefined && answers.get(before) === "" ? 1 : 0.006);
}

function rowOf(kind: string, country: string): Row {
  const rows = NEEDS.filter((row) => row.kind === kind);
  const row = rows.find((one) => one.country === country) ?? rows[0];
  if (row === undefined) throw new Error(`world/needs.csv has no row for ${kind}`);
  return row;
}

function chanceOf(person: Person, column: string, kind: string): number {
  const probability = bySex(rowOf(kind, person.country), column, person.sex);
  if (column !== "need_") return pushed(probability, 0.6 * person.shared(column + kind), 0.21);
  const forced = person.answers.get("return_type") === "forced" ? 0.14 : -0.42;
  const city = number(CITY_NEEDS.get(person.city) ?? {}, kind);
  return pushed(probability, forced + city + person.shared(kind), SPREAD);
}

function meetBarriers(person: Person): readonly string[] {
  const { answers, decks, sex } = person;
  const met = BARRIERS.filter((row) => {
    const shift = number(row, person.country) + person.shared(`barrier-${row.barrier}`);
    return decks.chance(`barrier-${row.barrier}`, pushed(bySex(row, "", sex), shift, 0.35));
  }).map(({ barrier = "" }) => barrier);
  if (answers.get("cares_children") === "yes" && decks.chance("childcare", sex === "female" ? 0.46 : 0.08, STEP_DECK))
    met.push("childcare");
  if (answers.get("indigenous") === "yes" && decks.chance("language", 0.24)) met.push("language");
  return met;
}
