// The review of literature that comes with the study. The works, their findings, and the practices are real; who screened,
// what they decided and how they appraised is invented, and marked `demonstration`. The same seed gives the same bytes.
//   npx tsx --conditions=source studies/retorno-y-ciudades/tools/demonstration/review/generate-review.ts
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { EVERY_ID } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import type { MapPlan, MapRow } from "#literature/map/evidence-map";
import { placeInMap } from "#literature/map/place-in-map";
import { readMapPlan } from "#literature/map/read-map-plan";
import { readPractices } from "#literature/read-practices";
import { readReferences } from "#literature/read-references";
import type { Reference } from "#literature/reference";
import { SCREENING_COLUMNS } from "#literature/review/screening-decision";
import { PRACTICE_READINGS } from "./practice-readings.ts";

const FOLDER = new URL("../../../literature/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER));
const table = (name: string) => readCsv(read(name), name).sheet;

const references = readReferences(table("references.csv")).records;
const practices = readPractices(table("practices.csv")).records;

function planOfMap(): MapPlan {
  const { plan } = readMapPlan(new TextDecoder().decode(read("evidence-map.yaml")), "evidence-map.yaml", EVERY_ID);
  if (plan === undefined) throw new Error("evidence-map.yaml");
  return plan;
}

const plan = planOfMap();
const placed = placeInMap(plan, references, []);

/** Mulberry32. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PEOPLE = ["revisora-a", "revisor-b"] as const;
/** Pairs that the search for duplicates proposes: the second repeats the first. */
const DUPLICATES: Readonly<Record<string, string>> = { L093: "L089", L193: "L192" };

type Row = readonly string[];

/** Drawn in one order, which the seed makes the same each time. */
interface Draw {
  readonly random: () => number;
  readonly add: (reference: string, stage: string, person: string, rest: Readonly<Record<string, string>>) => void;
  /** Disagreements that nobody settles. */
  open: number;
}

export function screeningRows(): readonly Row[] {
  const rows: Row[] = [];
  const inMap = new Set(placed.map(({ reference }) => reference));
  const draw: Draw = {
    random: drawer(20261126),
    add: (reference, stage, person, rest) => {
      const cells: Readonly<Record<string, string>> = { mark: "demonstration", reference, stage, person, ...rest };
      rows.push(SCREENING_COLUMNS.map((name) => cells[name] ?? ""));
    },
    open: 0,
  };
  for (const reference of references) {
    if (DUPLICATES[reference.id] !== undefined) addDuplicate(draw, reference.id);
    else if (passesTitle(draw, reference, inMap.has(reference.id))) addFullText(draw, reference);
  }
  return [SCREENING_COLUMNS, ...rows];
}

function addDuplicate({ add }: Draw, id: string): void {
  const duplicate_of = DUPLICATES[id] ?? "";
  for (const person of PEOPLE)
    add(id, "title-abstract", person, { decision: "duplicate", duplicate_of, on: "2026-05-12" });
}

/** Whether the work is read in full. */
function passesTitle(draw: Draw, reference: Reference, isPlaced: boolean): boolean {
  const { random, add } = draw;
  const { id, evidenceKind } = reference;
  const isFit = isPlaced && (evidenceKind !== "guidance" || random() < 0.2);
  const said = PEOPLE.map(() => (random() < 0.07 ? !isFit : isFit));
  PEOPLE.forEach((person, at) => {
    const decision = said[at] === true ? (random() < 0.06 ? "unsure" : "include") : "exclude";
    const reason = decision === "exclude" ? reasonOf(reference) : "";
    add(id, "title-abstract", person, { decision, reason, on: "2026-05-12" });
  });
  if (said[0] === said[1]) return said[0] === true;
  if (draw.open < LEFT_OPEN) {
    draw.open += 1;
    return false;
  }
  const reason = isFit ? "" : reasonOf(reference);
  add(id, "title-abstract", PEOPLE[0], { ...verdict(reason), settles: "yes", on: "2026-05-20" });
  return isFit;
}

const LEFT_OPEN = 2;

function addFullText({ random, add }: Draw, { id, seen }: Reference): void {
  const on = "2026-06-09";
  if (seen === "opening" && random() < 0.18) {
    for (const person of PEOPLE) add(id, "full-text", person, { decision: "not-retrieved", on });
    return;
  }
  const drawn = random();
  const reason = drawn < 0.16 ? "no-result" : drawn < 0.25 ? "other-population" : drawn < 0.31 ? "no-method" : "";
  const said = PEOPLE.map(() => (random() < 0.05 ? (reason === "" ? "no-result" : "") : reason));
  PEOPLE.forEach((person, at) => {
    add(id, "full-text", person, { ...verdict(said[at] ?? ""), on });
  });
  const differ = (said[0] === "") !== (said[1] === "");
  if (differ) add(id, "full-text", PEOPLE[1], { ...verdict(reason), settles: "yes", on: "2026-06-15" });
}

function verdict(reason: string): Readonly<Record<string, string>> {
  return { decision: reason === "" ? "include" : "exclude", reason };
}

function reasonOf({ evidenceKind, countries }: Reference): string {
  if (evidenceKind === "guidance") return "no-result";
  return countries.length === 0 ? "other-topic" : "no-programme";
}

/** Works of the strongest kinds that the map can place, and that speak of one programme. */
export function extractionFiles(): ReadonlyMap<string, string> {
  const random = drawer(7);
  const chosen = references
    .filter(
      ({ id, evidenceKind, findings }) =>
        placed.some(({ reference }) => reference === id) &&
        findings.length > 0 &&
        ["evaluation", "comparison"].includes(evidenceKind),
    )
    .slice(0, 16);
  return new Map(chosen.map((reference) => [`extractions/${reference.id}.yaml`, extractionText(reference, random)]));
}

/** Read in the findings, outcome by outcome; where they state no effect for those who took part it stays unclear. */
const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  L003: ["positive", "positive"],
  L015: ["positive", "mixed"],
  L016: ["negative", "negative"],
};

/** Why it stays unclear, outcome by outcome: read in `references.csv`; told in the README of the folder. */
const UNCLEAR: Readonly<Record<string, readonly string[]>> = {
  L001: ["method", "method"],
  L017: ["method", "method"],
  L019: ["method"],
  L020: ["method", "method"],
  L030: ["state", "method"],
  L036: ["state"],
  L047: ["state", "state"],
  L062: ["state", "groups"],
  L065: ["method", "method"],
  L072: ["method"],
  L073: ["state"],
  L076: ["groups", "groups"],
  L078: ["state", "groups"],
};

const ANSWERS = ["yes", "partly", "no", "unclear"] as const;

function directionOf(id: string, at: number): { readonly direction: string; readonly unclear?: string } {
  const direction = DIRECTIONS[id]?.[at];
  if (direction !== undefined) return { direction };
  const unclear = UNCLEAR[id]?.[at];
  return { direction: "unclear", ...(unclear === undefined ? {} : { unclear }) };
}

function extractionText(reference: Reference, random: () => number): string {
  const {
    id,
    seen,
    programme,
    countries,
    levels,
    dimensions,
    targetGroup,
    methods,
    findings,
    lesson,
    limits,
    evidenceKind,
  } = reference;
  const codes = (of: "intervention" | "outcome") => [
    ...new Set(placed.filter((entry) => entry.reference === id).map((entry) => entry[of])),
  ];
  const isOurs = lesson.startsWith("[inference]");
  const value = {
    ...{ mark: "demonstration", reference: id, person: PEOPLE[0], on: "2026-06-20", seen },
    ...(programme === "" ? {} : { programme }),
    ...(countries.length === 0 ? {} : { countries }),
    ...{ levels, dimensions },
    ...(targetGroup === "" ? {} : { targetGroup }),
    interventions: codes("intervention").slice(0, 3),
    whatWasDone: methods || programme || reference.title,
    outcomes: codes("outcome")
      .slice(0, 2)
      .map((outcome, at) => ({
        outcome,
        ...directionOf(id, at),
        statement: findings[at] ?? findings[0] ?? "",
      })),
    evidenceKind,
    appraisal: Object.fromEntries(
      ["comparison", "sample", "follow-up", "measure", "independence"].map((code) => [
        code,
        ANSWERS[Math.floor(random() * 4)],
      ]),
    ),
    ...(lesson === "" || isOurs ? {} : { lesson }),
    ...(isOurs ? { inference: lesson.replace("[inference] ", "") } : {}),
    ...(limits === "" ? {} : { limits }),
  };
  const head =
    "# The work and its findings are real; the reader, the date and the appraisal are invented to show the form.\n";
  return head + stringify(value, { lineWidth: 120 });
}

const DETAIL_COLUMNS = [
  ...["practice", "mark", "interventions", "outcomes", "evidence_kind"],
  ...["context_es", "context_en", "context_fr", "mechanism_es", "mechanism_en", "mechanism_fr"],
  ...["outcome_es", "outcome_en", "outcome_fr", "cost_per_person", "cost_currency", "cost_basis"],
  ...["served", "returned", "coverage_period"],
];

/** Interventions and outcomes are read from the words of the practice, as in the map. */
export function detailRows(): readonly Row[] {
  const rows = practices.map(({ id, names, whatItDoes, evidence }): Row => {
    const { context, mechanism, outcome, cost, coverage } = PRACTICE_READINGS[id] ?? {};
    const of = (texts: Readonly<Record<"es" | "en" | "fr", string>> | undefined) => [
      texts?.es ?? "",
      texts?.en ?? "",
      texts?.fr ?? "",
    ];
    const said = [names.en, whatItDoes.en].join(" ");
    return [
      ...[id, "real", codesIn(plan.interventions, said), codesIn(plan.outcomes, `${said} ${evidence.en}`), ""],
      ...[...of(context), ...of(mechanism), ...of(outcome)],
      ...[cost === undefined ? "" : String(cost[0]), cost?.[1] ?? "", cost?.[2] ?? ""],
      ...[
        coverage === undefined ? "" : String(coverage[0]),
        coverage === undefined ? "" : String(coverage[1]),
        coverage?.[2] ?? "",
      ],
    ];
  });
  return [DETAIL_COLUMNS, ...rows];
}

function codesIn(rows: readonly MapRow[], text: string): string {
  const reference = { ...(references[0] as Reference), id: "x", title: text, programme: "", findings: [] };
  const every = { code: "every", names: { es: "", en: "", fr: "" }, words: ["*"] };
  const asPlan =
    rows === plan.outcomes
      ? { interventions: [{ ...every, requires: { services: [], institutions: [], labour: false } }], outcomes: rows }
      : { interventions: plan.interventions, outcomes: [every] };
  const entries = placeInMap(asPlan, [reference], []);
  return [
    ...new Set(entries.map(({ intervention, outcome }) => (rows === plan.outcomes ? outcome : intervention))),
  ].join(" ; ");
}

export function tableText(rows: readonly Row[]): string {
  const cell = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

export function reviewFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["screening.csv", tableText(screeningRows())],
    ["practice-details.csv", tableText(detailRows())],
    ...extractionFiles(),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of reviewFiles()) writeFileSync(new URL(name, FOLDER), text);
