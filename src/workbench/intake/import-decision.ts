// What a decision on a whole import does, and whose identities the versions tell that stand from then on: for the act itself, and
// again when the tables are filled from the journal, which holds no identities.
import { readXml } from "#intake/openrosa/read-xml";
import { planReturn, planUndoing, type UndoingPlan } from "#intake/submission/plan-undoing";
import { readInstance } from "#intake/submission/read-instance";
import type { ActVerb, IdentityOfVersion } from "#store/acts/act";
import type { Kept } from "#store/kept";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Store } from "#store/open-store";
import { readSealed } from "../read-sealed.ts";
import { sealIdentities } from "./seal-identities.ts";

export type ImportVerb = Extract<ActVerb, "undo-import" | "return-import">;

export async function planOfImport(
  { responseImports }: Pick<Kept, "responseImports">,
  study: string,
  { verb, importId }: { readonly verb: ImportVerb; readonly importId: string },
): Promise<UndoingPlan> {
  const versions = await responseImports.versions(study, importId);
  if (verb === "undo-import") return planUndoing(versions);
  const replaced = versions.flatMap(({ replaces }) => replaces ?? []);
  return planReturn(versions, await responseImports.standing(study, replaced));
}

type Sealed = Pick<Store, "cupboard" | "vault" | "submissions" | "forms">;

/** Nothing of versions whose sealed XML is gone. Throws `store/blob-is-damaged`. */
export async function peopleAfter(
  store: Sealed,
  study: string,
  { verb, plan }: { readonly verb: ImportVerb; readonly plan: UndoingPlan },
): Promise<readonly IdentityOfVersion[]> {
  const people: IdentityOfVersion[] = [];
  for (const { instanceId, other } of plan.edits) {
    const kept = await store.submissions.get(study, verb === "undo-import" ? other : instanceId);
    if (kept !== undefined) people.push(...(await identitiesOf(store, study, kept)));
  }
  return people;
}

async function identitiesOf(store: Sealed, study: string, kept: KeptSubmission): Promise<readonly IdentityOfVersion[]> {
  const { instanceId, rootId, formId, version, encrypted, blob } = kept;
  const shape = (await store.forms.get(study, formId, version))?.shape;
  if (shape === undefined || encrypted || shape.personal.length === 0) return [];
  const bytes = await readSealed(store, { blob, belongsTo: `${study}/parcel` });
  if (bytes === undefined) return [];
  const sets = { repeats: new Set(shape.repeats), uploads: new Set(shape.uploads) };
  const { answers } = readInstance(readXml(bytes), sets);
  const sealed = await sealIdentities(store, { study, rootId, shape, answers });
  return sealed.map((identity) => ({ rootId, instanceId, ...identity }));
}
