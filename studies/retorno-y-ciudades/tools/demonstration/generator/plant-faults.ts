// The faults of planted-faults.yaml, put into interviews that were made without any.
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { readRows } from "../read-rows.ts";
import { FIRST_MINUTE, type Interview } from "./paradata.ts";
import { makeRandom } from "./random.ts";
import { SEED } from "./seed.ts";

export interface PlantedFault {
  readonly fault: string;
  readonly interviewer: string;
  readonly records: number;
  readonly check: string;
  readonly also?: readonly string[];
}

export interface PlantedFaults {
  readonly faults: readonly PlantedFault[];
  readonly effect: {
    readonly question: string;
    readonly answer: string;
    readonly percent: Readonly<Record<string, number>>;
  };
}

export const PLANTED = parseYaml(
  readFileSync(new URL("../planted-faults.yaml", import.meta.url), "utf8"),
) as PlantedFaults;

/** Changes the interviews that it is given. Id of each changed record → the checks that must or may find it. */
export function plantFaults(interviews: readonly Interview[]): ReadonlyMap<string, readonly string[]> {
  plantEffect(interviews);
  return new Map(
    PLANTED.faults.flatMap((planted) =>
      plantOne(interviews, planted).map((id) => [id, [planted.check, ...(planted.also ?? [])]] as const),
    ),
  );
}

interface Visit {
  readonly interview: Interview;
  /** The one before it on the same day, of the same interviewer. */
  readonly before: Interview | undefined;
  /** The first interview of the interviewer in the same neighbourhood with somebody who may be called. */
  readonly first: Interview;
  /** Which of the planted ones it is, from 0. */
  readonly at: number;
}

/** Only last interviews of a day are changed, so that the next one does not look strange as well. */
function plantOne(interviews: readonly Interview[], { fault, interviewer, records }: PlantedFault): readonly string[] {
  const plant = FAULTS[fault];
  const own = interviews.filter((each) => each.interviewer === interviewer);
  const visits = own.flatMap((interview) => visitsOf(interview, own)).filter((visit) => plant?.fits(visit) ?? false);
  if (plant === undefined || visits.length < records) throw new Error(`${fault} cannot be planted ${records} times`);
  return visits.slice(0, records).map((visit, at) => {
    plant.change({ ...visit, at });
    return visit.interview.respondent.id;
  });
}

function visitsOf(interview: Interview, own: readonly Interview[]): readonly Visit[] {
  const sameDay = own.filter(({ day }) => day === interview.day);
  const clusterOf = ({ respondent }: Interview) => respondent.design.cluster;
  const earlier = own.slice(0, own.indexOf(interview));
  const first = earlier.find((each) => clusterOf(each) === clusterOf(interview) && mayCall(each));
  if (sameDay.at(-1) !== interview || first === undefined) return [];
  return [{ interview, before: sameDay.at(-2), first, at: 0 }];
}

function mayCall({ respondent }: Interview): boolean {
  return respondent.answers.get("follow_up") === "yes";
}

interface Fault {
  readonly fits: (visit: Visit) => boolean;
  readonly change: (visit: Visit) => void;
}

const QUESTIONS = readRows("forms/returnee.csv");
const RATINGS = QUESTIONS.filter(({ type }) => type === "select_one rating").map(({ name = "" }) => name);
const OPINIONS = ["social_events", "support_network", "belongs", "feels_safe", "family_tension", "discriminated"];
const MANY_DONT_KNOW = 9;
const NIGHT = 23 * 60 + 10;
const DEGREES_PER_KILOMETRE = 1 / 111.32;

const always = () => true;
const second = ({ before }: Visit) => before !== undefined;
const called = ({ interview }: Visit) => mayCall(interview);

/** Sets one circumstance of the interview. */
function set<Key extends "minutes" | "start" | "phone" | "name">(key: Key, value: (visit: Visit) => Interview[Key]) {
  return (visit: Visit): void => {
    visit.interview[key] = value(visit);
  };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "straight-line": { fits: always, change: ({ interview }) => answerAll(interview, RATINGS, "fair") },
  "too-short": { fits: always, change: set("minutes", ({ at }) => 5 + (at % 4)) },
  "left-open": { fits: always, change: set("minutes", ({ at }) => 60 * (5 + at)) },
  copied: { fits: always, change: ({ interview, first }) => copyAnswers(first, interview, 0) },
  "copied-and-changed": { fits: always, change: ({ interview, first, at }) => copyAnswers(first, interview, 3 + at) },
  "one-telephone": { fits: called, change: set("phone", ({ first }) => first.phone) },
  "one-person-twice": { fits: called, change: set("name", ({ first }) => turned(first.name)) },
  "one-doorstep": { fits: second, change: standAtDoorBefore },
  "far-away": { fits: always, change: ({ interview }) => moveNorth(interview, 90) },
  "left-empty": { fits: always, change: ({ interview }) => answerAll(interview, [...RATINGS, ...OPINIONS], "") },
  "does-not-know": {
    fits: always,
    change: ({ interview }) => answerAll(interview, RATINGS.slice(0, MANY_DONT_KNOW), "dk"),
  },
  "at-night": { fits: always, change: set("start", () => NIGHT) },
  "at-once": { fits: second, change: set("start", ({ before }) => startedBefore(before, 0.5)) },
  "too-fast": {
    fits: second,
    change: (visit) => {
      set("start", ({ before }) => startedBefore(before, 1) + 2)(visit);
      moveNorth(visit.interview, 25);
    },
  },
  "wrong-clock": { fits: always, change: (visit) => setDay(visit, `2025-01-0${visit.at + 1}`) },
};

/** Minute at which so much of the interview before was over. */
function startedBefore(before: Interview | undefined, share: number): number {
  return before === undefined ? FIRST_MINUTE : before.start + before.minutes * share;
}

/** Only what was asked and answered. */
function answerAll({ respondent: { answers } }: Interview, questions: readonly string[], answer: string): void {
  for (const question of questions) if (answers.get(question) !== "") answers.set(question, answer);
}

const OWN_OF_A_PERSON = new Set(["interview_date", "consent", "age", "sex"]);

/** All answers of the first but its day; every so many changed back, as somebody does who does not want to be found. */
function copyAnswers({ respondent: from }: Interview, { respondent: to }: Interview, changed: number): void {
  const before = new Map(to.answers.questions().map((question) => [question, to.answers.get(question)]));
  for (const question of before.keys()) if (question !== "interview_date") to.answers.set(question, "");
  for (const question of from.answers.questions())
    if (question !== "interview_date") to.answers.set(question, from.answers.get(question));
  const different = [...before].filter(([question, answer]) => answer !== to.answers.get(question) && answer !== "");
  for (const [question, answer] of different.filter(([question]) => !OWN_OF_A_PERSON.has(question)).slice(0, changed))
    to.answers.set(question, answer);
}

/** As two forms of one person have a name. */
function turned(name: string): string {
  return name.split(" ").reverse().join(" ");
}

function standAtDoorBefore({ interview, before }: Visit): void {
  if (before === undefined) return;
  interview.start = before.start + 2;
  interview.latitude = before.latitude;
  interview.longitude = before.longitude;
}

function moveNorth(interview: Interview, kilometres: number): void {
  interview.latitude += kilometres * DEGREES_PER_KILOMETRE;
}

function setDay({ interview }: Visit, day: string): void {
  interview.day = day;
  interview.respondent.answers.set("interview_date", day);
}

function plantEffect(interviews: readonly Interview[]): void {
  const { question, answer, percent } = PLANTED.effect;
  const random = makeRandom(`${SEED}:effect:${question}`);
  for (const { interviewer, respondent } of interviews) {
    const wanted = percent[interviewer];
    if (wanted === undefined || respondent.answers.get(question) === "") continue;
    respondent.answers.set(question, random.chance(wanted / 100) ? answer : "no");
  }
}
