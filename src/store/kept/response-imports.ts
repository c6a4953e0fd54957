// Files of answers that came in: what each brought, and whether it was taken back as a whole. All of it is read from what the acts
// wrote, so that it is there again after a rebuilding.
import { sql } from "kysely";
import { type EditTakenBack, planReturn, planUndoing, type UndoingPlan } from "#intake/submission/plan-undoing";
import { type ActOutcome, DONE, type IdentityOfVersion, type ImportDecision } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import type { By } from "./care.ts";
import { insertIdentities, isWithdrawn } from "./identities.ts";

export interface KeptImport {
  readonly id: string;
  readonly formId: string;
  /** `file:january.csv`. */
  readonly from: string;
  readonly at: string;
  readonly actor: string;
  /** First versions that it brought, and edits. */
  readonly added: number;
  readonly edited: number;
  /** Absent while it stands. */
  readonly undone?: { readonly at: string; readonly actor: string; readonly reason: string };
}

export interface KeptImportedVersion {
  readonly instanceId: string;
  readonly rootId: string;
  readonly replaces: string | null;
  readonly formId: string;
  readonly version: string;
  readonly current: boolean;
  readonly removed: boolean;
  readonly undone: boolean;
  readonly encrypted: boolean;
  /** Sealed XML. */
  readonly blob: string;
}

export interface ResponseImports {
  /** The newest first; where places are given, only what lies there is counted. */
  readonly list: (study: string, places?: readonly string[]) => Promise<readonly KeptImport[]>;
  /** In the order of arrival. */
  readonly versions: (study: string, importId: string) => Promise<readonly KeptImportedVersion[]>;
  /** Of these versions, those that stand. */
  readonly standing: (study: string, instanceIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Nothing where it is taken back already. */
  readonly undo: (study: string, decision: ImportDecision, by: By) => Promise<ActOutcome>;
  /** Nothing where it stands. */
  readonly bringBack: (study: string, decision: ImportDecision, by: By) => Promise<ActOutcome>;
}

export function keepResponseImports(database: Database): ResponseImports {
  return {
    list: (study, places) => listImports(database, study, places),
    versions: (study, importId) => listVersions(database, study, importId),
    standing: (study, ids) => listStanding(database, study, ids),
    undo: async (study, decision, by) => {
      if (await isUndone(database, study, decision.importId)) return UNCHANGED;
      const plan = planUndoing(await listVersions(database, study, decision.importId));
      await turnOut(database, { study, plan, decision, by });
      return note(database, study, { decision, undone: true, by });
    },
    bringBack: async (study, decision, by) => {
      if (!(await isUndone(database, study, decision.importId))) return UNCHANGED;
      const versions = await listVersions(database, study, decision.importId);
      const replaced = versions.flatMap(({ replaces }) => replaces ?? []);
      const plan = planReturn(versions, await listStanding(database, study, replaced));
      await turnIn(database, { study, plan, decision, by });
      return note(database, study, { decision, undone: false, by });
    },
  };
}

const UNCHANGED: ActOutcome = { ...DONE, changed: false };

async function listImports(
  database: Database,
  study: string,
  places: readonly string[] | undefined,
): Promise<readonly KeptImport[]> {
  const all = database
    .selectFrom("submission")
    .innerJoin("act", (join) =>
      join.onRef("act.study", "=", "submission.study").onRef("act.number", "=", "submission.number"),
    )
    .where("submission.study", "=", study)
    .where("import_id", "is not", null);
  const rows = await (places === undefined ? all : all.where(sql<boolean>`place = any(${places})`))
    .select(({ fn }) => [
      sql<string>`import_id`.as("id"),
      fn.min("form_id").as("formId"),
      sql<string>`coalesce(min(user_agent), '')`.as("from"),
      fn.min("received_at").as("at"),
      fn.min("act.actor").as("actor"),
      sql<number>`count(*) filter (where replaces is null)`.as("added"),
      sql<number>`count(*) filter (where replaces is not null)`.as("edited"),
    ])
    .groupBy("import_id")
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
  const undone = await undoings(database, study);
  return rows.map(({ added, edited, ...row }) => {
    const last = undone.get(row.id);
    return { ...row, added: Number(added), edited: Number(edited), ...(last === undefined ? {} : { undone: last }) };
  });
}

/** Of imports whose last decision takes them back. */
async function undoings(database: Database, study: string) {
  const decisions = await database
    .selectFrom("import_decision")
    .selectAll()
    .where("study", "=", study)
    .orderBy("number")
    .execute();
  const last = new Map(decisions.map((decision) => [decision.import_id, decision]));
  return new Map(
    [...last].flatMap(([id, { undone, at, actor, reason }]) => (undone ? [[id, { at, actor, reason }] as const] : [])),
  );
}

async function isUndone(database: Database, study: string, importId: string): Promise<boolean> {
  return (await undoings(database, study)).has(importId);
}

function listVersions(database: Database, study: string, importId: string): Promise<readonly KeptImportedVersion[]> {
  return database
    .selectFrom("submission")
    .select(["instance_id as instanceId", "root_id as rootId", "replaces", "form_id as formId", "version", "current"])
    .select(["removed", "undone", "encrypted", "blob"])
    .where("study", "=", study)
    .where("import_id", "=", importId)
    .orderBy("number")
    .execute();
}

async function listStanding(
  database: Database,
  study: string,
  instanceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom("submission")
    .select("instance_id")
    .where("study", "=", study)
    .where("current", "=", true)
    .where("removed", "=", false)
    .where(sql<boolean>`instance_id = any(${instanceIds}::text[])`)
    .execute();
  return new Set(rows.map(({ instance_id }) => instance_id));
}

interface Turning {
  readonly study: string;
  readonly plan: UndoingPlan;
  readonly decision: ImportDecision;
  readonly by: By;
}

async function turnOut(database: Database, { study, plan, decision, by }: Turning): Promise<void> {
  const edits = plan.edits.map(({ instanceId }) => instanceId);
  await set(database, study, { ids: plan.whole, to: { removed: true, undone: true } });
  await setChain(database, study, { standing: plan.edits.map(({ other }) => other), replaced: edits });
  await set(database, study, { ids: edits, to: { undone: true } });
  await noteVerdicts(database, study, {
    ids: [...plan.whole, ...edits],
    state: "removed",
    reason: decision.reason,
    by,
  });
  await replacePeople(database, study, { edits, identities: decision.identities ?? [], at: by.at });
}

async function turnIn(database: Database, { study, plan, decision, by }: Turning): Promise<void> {
  const edits = plan.edits.map(({ instanceId }) => instanceId);
  await set(database, study, { ids: plan.whole, to: { removed: false, undone: false } });
  await setChain(database, study, { standing: edits, replaced: plan.edits.map(({ other }) => other) });
  await set(database, study, { ids: edits, to: { undone: false } });
  await noteVerdicts(database, study, {
    ids: [...plan.whole, ...edits],
    state: "restored",
    reason: decision.reason,
    by,
  });
  const others = plan.edits.map(({ other }: EditTakenBack) => other);
  await replacePeople(database, study, { edits: others, identities: decision.identities ?? [], at: by.at });
}

interface Setting {
  readonly ids: readonly string[];
  readonly to: { readonly removed?: boolean; readonly undone?: boolean; readonly current?: boolean };
}

async function set(database: Database, study: string, { ids, to }: Setting): Promise<void> {
  if (ids.length === 0) return;
  await database
    .updateTable("submission")
    .set(to)
    .where("study", "=", study)
    .where(sql<boolean>`instance_id = any(${ids}::text[])`)
    .execute();
}

interface Chains {
  readonly standing: readonly string[];
  readonly replaced: readonly string[];
}

/** Of a chain that an import edited twice, the version in between is in both: what replaces counts. */
async function setChain(database: Database, study: string, { standing, replaced }: Chains): Promise<void> {
  const away = new Set(replaced);
  await set(database, study, { ids: replaced, to: { current: false } });
  await set(database, study, { ids: standing.filter((id) => !away.has(id)), to: { current: true } });
}

interface Verdicts {
  readonly ids: readonly string[];
  readonly state: "removed" | "restored";
  readonly reason: string;
  readonly by: By;
}

async function noteVerdicts(database: Database, study: string, { ids, state, reason, by }: Verdicts): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into review_action (study, instance_id, number, state, note, at, actor)
    select ${study}, one, ${by.number}::bigint, ${state}, ${reason}, ${by.at}, ${by.actor}
    from unnest(${ids}::text[]) as one`.execute(database);
}

interface People {
  /** Versions that do not stand any more. */
  readonly edits: readonly string[];
  readonly identities: readonly IdentityOfVersion[];
  readonly at: string;
}

/** Who took back consent is not known again by it; of whom the promised day has come, nothing sealed is there to be read. */
async function replacePeople(database: Database, study: string, { edits, identities, at }: People): Promise<void> {
  if (edits.length === 0) return;
  await database
    .deleteFrom("identity")
    .where("study", "=", study)
    .where(sql<boolean>`instance_id = any(${edits}::text[])`)
    .execute();
  const rows = [];
  for (const { rootId, instanceId, ...identity } of identities)
    if (!(await isWithdrawn(database, study, rootId)))
      rows.push({ study, root_id: rootId, instance_id: instanceId, since: at, ...identity });
  await insertIdentities(database, rows);
}

interface Noted {
  readonly decision: ImportDecision;
  readonly undone: boolean;
  readonly by: By;
}

async function note(database: Database, study: string, { decision, undone, by }: Noted): Promise<ActOutcome> {
  const { importId, reason } = decision;
  await database
    .insertInto("import_decision")
    .values({ study, import_id: importId, reason, undone, ...by })
    .execute();
  return DONE;
}
