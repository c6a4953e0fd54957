// Countries, cities and kinds of service that a study has, without the rest of its folder.
import { join } from "node:path";
import { type KnownIds, UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import { writtenCityIds } from "#study/read-cities";
import { readStudy } from "#study/read-study";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";
import { STUDY_FILE, TABLES } from "../study-files.ts";

/** Throws `workbench/file-is-missing`. */
export async function knownIds(effects: Effects, folder: string): Promise<KnownIds> {
  const text = new TextDecoder().decode(await readFileOf(effects, join(folder, STUDY_FILE)));
  const cities = readCsv(await readFileOf(effects, join(folder, TABLES.cities)), TABLES.cities).sheet;
  const { study } = readStudy({ text, file: STUDY_FILE, cities });
  if (study === undefined) return UNCHECKED_IDS;
  return {
    countries: new Set(study.countries.map(({ code }) => code)),
    cities: writtenCityIds(cities),
    serviceKinds: new Set(study.serviceKinds.map(({ code }) => code)),
  };
}
