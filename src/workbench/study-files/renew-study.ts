// What study.yaml says now goes into the store, so that every page shows it before the study is computed anew.
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import type { Following } from "./change-whole.ts";

export const RENEW_STUDY = "renew-study";

export function renewingStudy(desk: Desk, body: Study): Following & { readonly act: () => Promise<unknown> } {
  return { kind: RENEW_STUDY, body, act: () => renewStudy(desk, body) };
}

export async function renewStudy({ store }: Desk, body: Study): Promise<void> {
  await store.records.replaceAll(body.id, "study", [{ id: body.id, body }]);
}
