// What each edition said is kept under its date of publication, so that the next one can say what changed.
import { digestText } from "#base/digest";
import { compareEditions, type Edition, type EditionChange, editionOf } from "#publications/portal/compare-editions";
import type { ReportInput } from "#publications/report/report-input";
import type { Workbench } from "./workbench.ts";

export interface ChangesSince {
  readonly changes: readonly EditionChange[] | undefined;
  readonly lastEdition: string | undefined;
}

/** Step of the store under which editions are remembered: date of publication, as a digest → blob. */
const STEP = "edition";

/** Keeps this edition, the last to be made under its date, and compares it with the one published before it. */
export async function changesSince(workbench: Workbench, input: ReportInput): Promise<ChangesSince> {
  const now = editionOf(input);
  const before = await lastBefore(workbench, now);
  await keepEdition(workbench, now);
  return { changes: before && compareEditions(before, now), lastEdition: before?.publishedOn };
}

async function keepEdition({ store }: Workbench, edition: Edition): Promise<void> {
  const output = await store.blobs.add(new TextEncoder().encode(JSON.stringify(edition)));
  await store.steps.add(edition.study, STEP, { input: digestText(edition.publishedOn), output });
}

/** By date of publication. */
export async function listEditions({ store }: Pick<Workbench, "store">, study: string): Promise<readonly Edition[]> {
  const kept = await store.steps.list(study, STEP);
  const editions: Edition[] = [];
  for (const digest of kept.values()) {
    if (!(await store.blobs.has(digest))) continue;
    // Written by `keepEdition` above.
    editions.push(JSON.parse(new TextDecoder().decode(await store.blobs.get(digest))) as Edition);
  }
  return editions.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
}

async function lastBefore(workbench: Workbench, now: Edition): Promise<Edition | undefined> {
  return (await listEditions(workbench, now.study)).findLast(({ publishedOn }) => publishedOn < now.publishedOn);
}
