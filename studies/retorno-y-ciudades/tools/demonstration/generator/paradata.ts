// How the invented interviews were made: who asked, from when to when, where; and hashes of invented names and telephones.
// Drawn after every answer and from streams of its own, so that it changes no answer. Faults are put in by plant-faults.ts.
import { createHmac } from "node:crypto";
import { identityToken } from "../../../../../src/intake/consent/identity-token.ts";
import { readRows } from "../read-rows.ts";
import { makeRandom, type Random } from "./random.ts";
import { SEED } from "./seed.ts";
import type { Circumstances, Respondent } from "./write-table.ts";

/** An interview while its circumstances are made up; what stands here is written at the end. */
export interface Interview {
  readonly respondent: Respondent;
  interviewer: string;
  /** ISO day. */
  day: string;
  /** Minutes after midnight, local. */
  start: number;
  minutes: number;
  latitude: number;
  longitude: number;
  name: string;
  phone: string;
}

const INTERVIEWERS = 5;
/** Minutes after midnight. */
export const FIRST_MINUTE = 8 * 60;
const BREAK = 14;
/** Minutes of a usual interview, and the standard deviation of its logarithm. */
const [USUAL, SPREAD] = [38, 0.2];
const METRES_PER_DEGREE = 111_320;

const CENTRES = new Map(
  readRows("../../places/cities.csv").map(({ id = "", lat, lon }) => [id, { lat: Number(lat), lon: Number(lon) }]),
);

/** In each neighbourhood two of the five interviewers of the city share the people by lot, so that neither stands for a neighbourhood. */
export function makeInterviews(table: string, respondents: readonly Respondent[]): readonly Interview[] {
  const clusters = new Map<string, Respondent[]>();
  for (const respondent of respondents) {
    const key = respondent.design.cluster ?? "";
    clusters.set(key, [...(clusters.get(key) ?? []), respondent]);
  }
  const interviews = [...clusters].flatMap(([cluster, members], number) =>
    makeCluster(makeRandom(`${SEED}:paradata:${table}:${cluster}`), members, number),
  );
  for (const ofDay of byDay(interviews).values()) setTimes(ofDay);
  return interviews;
}

function makeCluster(random: Random, members: readonly Respondent[], number: number): readonly Interview[] {
  const city = members[0]?.design.city ?? "";
  const centre = CENTRES.get(city) ?? { lat: 0, lon: 0 };
  const [away, bearing] = [1000 + 4000 * random.uniform(), 2 * Math.PI * random.uniform()];
  return members.map((respondent, at) => {
    const own = (number + (random.chance(0.5) ? 0 : 2)) % INTERVIEWERS;
    // Doors stand on a spiral 60 m apart, so that no two people live at one.
    const [door, turn] = [60 * Math.sqrt(at + 1) * 1.8, 2.4 * at];
    const north = away * Math.cos(bearing) + door * Math.cos(turn);
    const east = away * Math.sin(bearing) + door * Math.sin(turn);
    return {
      respondent,
      interviewer: `${city.slice(4)}${own + 1}`,
      day: respondent.answers.get("interview_date"),
      start: FIRST_MINUTE,
      minutes: USUAL * Math.exp(SPREAD * Math.max(-2.8, Math.min(2.8, random.normal()))),
      latitude: centre.lat + north / METRES_PER_DEGREE,
      longitude: centre.lon + east / (METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180)),
      name: makeName(random),
      phone: `0000 ${String(random.integer(0, 9999)).padStart(4, "0")} ${String(random.integer(0, 9999)).padStart(4, "0")}`,
    };
  });
}

function byDay(interviews: readonly Interview[]): ReadonlyMap<string, readonly Interview[]> {
  const days = new Map<string, Interview[]>();
  for (const interview of interviews) {
    const key = `${interview.interviewer} ${interview.day}`;
    days.set(key, [...(days.get(key) ?? []), interview]);
  }
  return days;
}

/** One after the other, with a break in between. */
function setTimes(ofDay: readonly Interview[]): void {
  let now = FIRST_MINUTE;
  for (const interview of ofDay) {
    interview.start = now;
    now += interview.minutes + BREAK;
  }
}

const SYLLABLES = [
  "zo",
  "tli",
  "qua",
  "xi",
  "mel",
  "ro",
  "ba",
  "fe",
  "nuc",
  "iz",
  "ta",
  "pol",
  "ger",
  "lu",
  "sim",
  "ve",
];

/** Of syllables alone: nobody is called so. */
function makeName(random: Random): string {
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[random.integer(0, SYLLABLES.length - 1)] ?? "").join("");
  return `${word()} ${word()} ${word()}`;
}

const hash = (kind: string, text: string) => createHmac("sha256", SEED).update(`${kind}\n${text}`).digest("hex");

/** Answers that a telephone gives by itself. */
export function noteParadata({ respondent, interviewer, day, start, minutes }: Interview): void {
  const begun = Date.parse(`${day}T00:00:00Z`) + Math.round(start * 60_000);
  const ended = begun + Math.round(minutes * 60_000);
  const offset = respondent.design.city === "MEX-TIJ" ? "-07:00" : "-06:00";
  const at = (time: number) => new Date(time).toISOString().replace("Z", offset);
  respondent.answers.set("start", at(begun));
  respondent.answers.set("end", at(ended));
  respondent.answers.set("interviewer", interviewer);
}

export function placeOf({ latitude, longitude }: Interview): Circumstances {
  return { location: `${latitude.toFixed(5)} ${longitude.toFixed(5)} 0 5` };
}

/** Of name and telephone only what the locked cupboard tells, and only of who agreed to be called. */
export function hashesOf({ respondent, name, phone }: Interview): Circumstances {
  const mayCall = respondent.answers.get("follow_up") === "yes";
  return {
    phone_hash: mayCall ? identityToken("phone", phone, hash).slice(0, 16) : "",
    name_filter: mayCall ? identityToken("name", name, hash) : "",
  };
}
