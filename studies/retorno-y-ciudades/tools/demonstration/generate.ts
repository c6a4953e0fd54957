// Writes responses/*.csv, all of it invented, with a fixed seed. Run: npx tsx studies/retorno-y-ciudades/tools/demonstration/generate.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeEmployers } from "./generator/employers.ts";
import { makeInstitutions } from "./generator/institutions.ts";
import { makeProviders } from "./generator/providers.ts";
import { makeResidents } from "./generator/residents.ts";
import { makeReturnees } from "./generator/returnees.ts";
import { writeTable } from "./generator/write-table.ts";

/** CSV text of each table of answers, by instrument. */
export function generateResponses(): ReadonlyMap<string, string> {
  return new Map([
    ["returnee", writeTable("returnee", makeReturnees())],
    ["provider", writeTable("provider", makeProviders())],
    ["employer", writeTable("employer", makeEmployers())],
    ["institution", writeTable("institution", makeInstitutions())],
    ["community", writeTable("community", makeResidents())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../../responses/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [instrument, text] of generateResponses()) writeFileSync(new URL(`${instrument}.csv`, folder), text);
}
