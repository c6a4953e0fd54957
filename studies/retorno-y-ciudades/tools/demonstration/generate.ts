// Writes responses/*.csv, all of it invented, with a fixed seed. Run: npx tsx studies/retorno-y-ciudades/tools/demonstration/generate.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeEmployers } from "./generator/employers.ts";
import { makeInstitutions } from "./generator/institutions.ts";
import { hashesOf, type Interview, makeInterviews, noteParadata, placeOf } from "./generator/paradata.ts";
import { plantFaults } from "./generator/plant-faults.ts";
import { makeProviders } from "./generator/providers.ts";
import { makeResidents } from "./generator/residents.ts";
import { makeReturnees } from "./generator/returnees.ts";
import { makeSecondRound } from "./generator/second-round.ts";
import { type Circumstances, writeTable } from "./generator/write-table.ts";

/** CSV text of each table of answers, by instrument. */
export function generateResponses(): ReadonlyMap<string, string> {
  return new Map([
    ["returnee", writeReturnees()],
    ["returnee@seguimiento", writeTable("returnee", makeSecondRound())],
    ["provider", writeTable("provider", makeProviders())],
    ["employer", writeTable("employer", makeEmployers())],
    ["institution", writeTable("institution", makeInstitutions())],
    ["community", writeResidents()],
  ]);
}

/** Interviews by which it is known what was done wrong in them: `plantFaults` tells it. */
export function interviewReturnees(): {
  readonly interviews: readonly Interview[];
  readonly planted: ReadonlyMap<string, readonly string[]>;
} {
  const interviews = makeInterviews("returnee", makeReturnees());
  return { interviews, planted: plantFaults(interviews) };
}

function writeReturnees(): string {
  const { interviews } = interviewReturnees();
  return writeInterviews("returnee", interviews, (each) => ({ ...placeOf(each), ...hashesOf(each) }));
}

function writeResidents(): string {
  return writeInterviews("community", makeInterviews("community", makeResidents()), placeOf);
}

function writeInterviews(
  table: string,
  interviews: readonly Interview[],
  beside: (interview: Interview) => Circumstances,
): string {
  for (const interview of interviews) noteParadata(interview);
  return writeTable(
    table,
    interviews.map(({ respondent }) => respondent),
    interviews.map(beside),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../../responses/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [instrument, text] of generateResponses()) writeFileSync(new URL(`${instrument}.csv`, folder), text);
}
