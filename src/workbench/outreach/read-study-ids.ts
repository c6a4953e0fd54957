// Which countries, cities and kinds of service a study names, without the rest of its folder.
import { join } from "node:path";
import { EVERY_ID, type KnownIds, UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import { readStudy } from "#study/read-study";
import type { Effects } from "../effect/effects.ts";
import { STUDY_FILE, TABLES } from "../study-files.ts";

/** Where study.yaml is missing or cannot be read, nothing is called unknown because of it. */
export async function readStudyIds({ files }: Effects, folder: string): Promise<KnownIds> {
  const [text, places] = await Promise.all([STUDY_FILE, TABLES.cities].map((path) => files.read(join(folder, path))));
  if (text === undefined || places === undefined) return UNCHECKED_IDS;
  const cities = readCsv(places, TABLES.cities).sheet;
  const { study } = readStudy({ text: new TextDecoder().decode(text), file: STUDY_FILE, cities });
  if (study === undefined) return UNCHECKED_IDS;
  return {
    countries: new Set(study.countries.map(({ code }) => code)),
    cities: study.cities.length === 0 ? EVERY_ID : new Set(study.cities.map(({ id }) => id)),
    serviceKinds: new Set(study.serviceKinds.map(({ code }) => code)),
  };
}
