// What the tables of institutions say now goes into the store, so that it shows before the study is computed anew.
import { join } from "node:path";
import { readCapacities } from "#analysis/institutions/read-capacities";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import type { Sheet } from "#base/sheet";
import { readStakeholders } from "#findings/read-stakeholders";
import type { Desk } from "../act-head.ts";
import type { Following } from "../study-files/change-whole.ts";
import { TABLES } from "../study-files.ts";

interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export const RENEW_INSTITUTIONS = "renew-institutions";

export function renewingInstitutions(desk: Desk, of: OfStudy): Following & { readonly act: () => Promise<unknown> } {
  return { kind: RENEW_INSTITUTIONS, body: {}, act: () => renewInstitutions(desk, of) };
}

export async function renewInstitutions(desk: Desk, of: OfStudy): Promise<void> {
  await renewStakeholders(desk, of);
  await renewCapacities(desk, of);
}

export async function renewStakeholders(desk: Desk, of: OfStudy): Promise<void> {
  const sheet = await sheetOf(desk, of, TABLES.stakeholders);
  if (sheet !== undefined) await renew(desk, of, "stakeholder", readStakeholders(sheet, UNCHECKED_IDS).records);
}

export async function renewCapacities(desk: Desk, of: OfStudy): Promise<void> {
  const sheet = await sheetOf(desk, of, TABLES.capacities);
  if (sheet !== undefined) await renew(desk, of, "capacity", readCapacities(sheet, UNCHECKED_IDS).records);
}

async function sheetOf({ effects }: Desk, { folder }: OfStudy, path: string): Promise<Sheet | undefined> {
  const bytes = await effects.files.read(join(folder, path));
  return bytes === undefined ? undefined : readCsv(bytes, path).sheet;
}

async function renew(
  { store, effects, actor }: Desk,
  { study }: OfStudy,
  kind: string,
  bodies: readonly { readonly id: string }[],
): Promise<void> {
  const rows = bodies.map((body) => ({ id: body.id, body }));
  const { unchanged } = await store.records.replaceAll(study, kind, rows);
  if (unchanged === rows.length) return;
  const at = effects.clock.now().toISOString();
  await store.ledger.add(study, { verb: "renew-records", at, actor, inputs: [], outputs: [] });
}
