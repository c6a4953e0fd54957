// The second round of the demonstration: a follow-up in five cities, some of the first people again, some new ones of the same
// neighbourhoods. What changed between the rounds stands in planted-changes.yaml; everything else is the same world.
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { Answers, many } from "./answers.ts";
import { makeRandom, type Random } from "./random.ts";
import { makeReturnees } from "./returnees.ts";
import { SEED } from "./seed.ts";
import type { Respondent } from "./write-table.ts";

const CITIES = ["SLV-SSA", "GTM-GUA", "HND-TGU", "HND-SPS", "MEX-TIJ"];
const FIRST_DAY = "2026-10-05";
const DAYS = 40;
const MONTHS_LATER = 4;
/** No return lies longer back, or the form would not ask. */
const LONGEST_RETURN = 36;

interface PlantedChange {
  readonly id: string;
  readonly step?: string;
  readonly kind?: string;
  readonly question?: string;
  readonly from?: readonly string[];
  readonly to?: string;
  readonly without?: string;
  readonly female: number;
  readonly male: number;
}

export interface PlantedChanges {
  readonly again: number;
  readonly kept: number;
  readonly changes: readonly PlantedChange[];
  readonly moved: readonly { readonly indicator: string; readonly sign: "up" | "down" }[];
  readonly gap: readonly { readonly indicator: string; readonly sign: "narrower" }[];
  readonly follows: readonly string[];
  readonly still: readonly string[];
}

export const PLANTED = parseYaml(
  readFileSync(new URL("../planted-changes.yaml", import.meta.url), "utf8"),
) as PlantedChanges;

/** Without `changes` nothing but chance lies between the rounds. */
export function makeSecondRound(
  seed = SEED,
  changes: readonly PlantedChange[] = PLANTED.changes,
): readonly Respondent[] {
  const isHere = ({ design }: Respondent) => CITIES.includes(design.city ?? "");
  const first = byCluster(makeReturnees(seed).filter(isHere));
  const second = byCluster(makeReturnees(`${seed}:second`, seed).filter(isHere));
  return [...second].flatMap(([cluster, people]) => {
    const random = makeRandom(`${seed}:second-round:${cluster}`);
    const known = shuffled(first.get(cluster) ?? [], random);
    return people.map((fresh) => {
      const isAgain = random.chance(PLANTED.again);
      const person = makePerson(fresh, isAgain ? known.pop() : undefined, random);
      for (const change of changes) apply(change, person, random);
      return person;
    });
  });
}

function byCluster(people: readonly Respondent[]): ReadonlyMap<string, readonly Respondent[]> {
  const clusters = new Map<string, Respondent[]>();
  for (const person of people) {
    const key = person.design.cluster ?? "";
    clusters.set(key, [...(clusters.get(key) ?? []), person]);
  }
  return clusters;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Answers that depend on one another stay together: a group is as it was, or as it is for somebody new of the same neighbourhood. */
const GROUPS: readonly (readonly string[])[] = [
  ["needs", "known", "tried", "received", "useful", "barriers"],
  ["works", "seeks_work", "seek_reason"],
  ["able_to_stay", "leave_reasons", "leave_need_or_wish", "plans_year"],
  ["distress_frequency", "distress_signs"],
];
const OWN_GROUP = new Set(GROUPS.flat());
/** Questions whose answers do not change in four months. */
const LASTING = new Set(
  [
    ["age", "sex", "schooling", "birthplace", "lived_before", "indigenous", "difficulty", "household_size"],
    ["cares_children", "children_in_care", "reasons_leaving", "returned_from", "months_abroad", "return_type"],
    ["times_returned", "family_abroad", "worked_abroad", "occupations_abroad", "skills_certificate", "english"],
  ].flat(),
);

function makePerson(fresh: Respondent, before: Respondent | undefined, random: Random): Respondent {
  const id = `S${fresh.id.slice(1)}`;
  const answers = before === undefined ? fresh.answers : mixed(before, fresh, random);
  answers.set("wave", before === undefined ? "first" : "follow_up");
  answers.set("person", before?.id ?? id);
  answers.set("interview_date", dayOfRound(random.integer(0, DAYS - 1)));
  return { id, design: fresh.design, answers };
}

function mixed(before: Respondent, fresh: Respondent, random: Random): Answers {
  const answers = new Answers(random);
  const questions = [...new Set([...before.answers.questions(), ...fresh.answers.questions()])];
  const alone = questions.filter((question) => !OWN_GROUP.has(question) && !LASTING.has(question)).map((one) => [one]);
  const take = (from: Respondent, group: readonly string[]) => {
    const asked = new Set(from.answers.questions());
    for (const question of group) if (asked.has(question)) answers.set(question, from.answers.get(question));
  };
  take(before, [...LASTING]);
  for (const group of [...GROUPS, ...alone]) take(random.chance(PLANTED.kept) ? before : fresh, group);
  const since = Number(before.answers.get("months_since_return") || 12) + MONTHS_LATER;
  answers.set("months_since_return", String(Math.min(since, LONGEST_RETURN)));
  // Nobody has trouble with child care who cares for no child.
  if (answers.get("cares_children") !== "yes") leaveOut(answers, "barriers", "childcare");
  return answers;
}

function apply(change: PlantedChange, { design, answers }: Respondent, random: Random): void {
  const hits = random.chance(design.sex === "female" ? change.female : change.male);
  if (!hits) return;
  const { question = "", kind = "", from = [], to = "", without } = change;
  if (change.step !== undefined) receive(answers, kind);
  else if (without !== undefined) leaveOut(answers, question, without);
  else if (from.includes(answers.get(question))) answers.set(question, to);
}

/** Who receives help knew where, and asked. */
function receive(answers: Answers, kind: string): void {
  const steps = ["known", "tried", "received"];
  if (!answers.chose("needs", kind) || steps.some((step) => answers.get(step) === "")) return;
  for (const step of steps) {
    const codes = answers
      .get(step)
      .split(" ")
      .filter((code) => code !== "none");
    if (!codes.includes(kind)) answers.set(step, many([...codes, kind]));
  }
  if (answers.get("useful") === "") answers.set("useful", "none");
}

function leaveOut(answers: Answers, question: string, code: string): void {
  if (!answers.chose(question, code)) return;
  answers.set(
    question,
    many(
      answers
        .get(question)
        .split(" ")
        .filter((one) => one !== code),
    ),
  );
}

function dayOfRound(offset: number): string {
  return new Date(Date.parse(FIRST_DAY) + offset * 86_400_000).toISOString().slice(0, 10);
}
