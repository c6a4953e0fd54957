// Institutions that something rests on, so that an import cannot take them away: somebody was written to there, answered, is asked for
// something, or has a mandate.
import { join } from "node:path";
import type { Recommendation } from "#findings/recommendation";
import type { Desk } from "../act-head.ts";
import { TABLES } from "../study-files.ts";
import { readTableCells } from "../table-imports/table-cells.ts";

interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export interface WrittenTo {
  readonly contacts: ReadonlySet<string>;
  readonly stakeholders: ReadonlySet<string>;
}

/** By any campaign, whatever became of the message. */
export async function writtenTo({ store }: Pick<Desk, "store">, study: string): Promise<WrittenTo> {
  const campaigns = await store.campaigns.list(study);
  const messages = (await Promise.all(campaigns.map(({ id }) => store.messages.list(study, id)))).flat();
  return {
    contacts: new Set(messages.map(({ contact }) => contact)),
    stakeholders: new Set(messages.map(({ stakeholder }) => stakeholder)),
  };
}

export interface Besides {
  /** Contacts that go with the import. */
  readonly erased: ReadonlySet<string>;
  readonly written: WrittenTo;
}

export async function usedStakeholders(
  { store, effects }: Desk,
  { study, folder }: OfStudy,
  { erased, written }: Besides,
): Promise<ReadonlySet<string>> {
  const bytes = await effects.files.read(join(folder, TABLES.capacities));
  const mandates = readTableCells(bytes, TABLES.capacities).rows.map(({ institution_id = "" }) => institution_id);
  const recommendations = await store.numbers.list(study, "recommendation");
  return new Set([
    ...written.stakeholders,
    ...mandates,
    // What `keepDerived` wrote.
    ...recommendations.flatMap(({ body }) => (body as Recommendation).addressees),
    ...(await store.contacts.list(study)).filter(({ id }) => !erased.has(id)).map(({ stakeholder }) => stakeholder),
    ...(await store.outreachLog.latest(study)).map(({ stakeholder }) => stakeholder),
  ]);
}
