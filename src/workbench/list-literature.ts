// References and practices of the study as it was read last.
import type { Practice } from "#literature/practice";
import type { Reference } from "#literature/reference";
import type { Desk } from "./act-head.ts";

export async function listPractices({ store }: Pick<Desk, "store">, study: string): Promise<readonly Practice[]> {
  return (await store.records.list(study, "practice")).map(({ body }) => body as Practice);
}

export async function listReferences({ store }: Pick<Desk, "store">, study: string): Promise<readonly Reference[]> {
  return (await store.records.list(study, "reference")).map(({ body }) => body as Reference);
}
