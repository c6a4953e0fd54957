// Which files of which output folders tell whose story. The store alone knows it: a public list of cases might tell who they are.
import { type Digest, digestText } from "#base/digest";
import type { Use } from "#cases/told-uses";
import type { Store } from "#store/open-store";

/** A file that tells of somebody. */
export interface ToldFile {
  /** Inside the output folder, with `/`. */
  readonly path: string;
  readonly digest: Digest;
  /** Day of publication, ISO. */
  readonly edition: string;
  /** Ids. */
  readonly cases: readonly string[];
  /** What it makes of them. An earlier program kept none. */
  readonly uses?: readonly Use[];
}

/** A file that was taken away because somebody took consent back, or a part of it. */
export interface TakenFile extends Omit<ToldFile, "cases" | "uses"> {
  readonly case: string;
  /** ISO date. */
  readonly on: string;
}

export interface ToldOutputs {
  /** Output folder. */
  readonly out: string;
  readonly files: readonly ToldFile[];
  readonly taken: readonly TakenFile[];
}

const STEP = "told-outputs";

/** By output folder. */
export async function listToldOutputs({ steps, blobs }: Store, study: string): Promise<readonly ToldOutputs[]> {
  const kept = await steps.list(study, STEP);
  const found: ToldOutputs[] = [];
  for (const digest of kept.values()) {
    const bytes = await blobs.find(digest);
    // Written by `keepToldOutputs` below.
    if (bytes !== undefined) found.push(JSON.parse(new TextDecoder().decode(bytes)) as ToldOutputs);
  }
  return found.toSorted((a, b) => (a.out < b.out ? -1 : 1));
}

export async function findToldOutputs(store: Store, study: string, out: string): Promise<ToldOutputs> {
  const all = await listToldOutputs(store, study);
  return all.find((one) => one.out === out) ?? { out, files: [], taken: [] };
}

export async function keepToldOutputs({ steps, blobs }: Store, study: string, told: ToldOutputs): Promise<void> {
  const output = await blobs.add(new TextEncoder().encode(JSON.stringify(told)));
  await steps.add(study, STEP, { input: digestText(told.out), output });
}
