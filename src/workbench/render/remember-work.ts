// What became of a work, under what it was made from: with the same data, program and templates it is not even composed again.
import { type Digest, digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Mark } from "#base/mark";
import type { Use } from "#cases/told-uses";
import type { SearchEntry } from "#publications/portal/search-entry";
import type { Store } from "#store/open-store";
import { templatesOf, type Work } from "../work.ts";
import type { Format } from "./renderer.ts";

/** What others ask of a work once it is made. */
export interface MadeWork<Wanted extends Format = Format> {
  readonly document: Digest;
  readonly mark: Mark;
  /** Without its address. */
  readonly entry: Omit<SearchEntry, "address">;
  readonly issues: readonly Issue[];
  /** Ids of the cases that it tells. */
  readonly cases: readonly string[];
  /** What it makes of them. An earlier program kept none. */
  readonly uses?: readonly Use[];
  readonly files: readonly MadeFile<Wanted>[];
}

export interface MadeFile<Wanted extends Format = Format> {
  readonly format: Wanted;
  readonly digest: Digest;
  /** Length. */
  readonly bytes: number;
}

/** By the digest of what it was made from: the digest of its `MadeWork`, as JSON. */
export type WorksBefore = ReadonlyMap<Digest, Digest>;

const STEP = "work";

export function readWorks({ steps }: Store, study: string): Promise<WorksBefore> {
  return steps.list(study, STEP);
}

/** `ground`: digest of everything but the templates that works are made from. `files`: digests of the templates, by path. */
export function inputOfWork({ compose: _, ...work }: Work, ground: Digest, files: ReadonlyMap<string, Digest>): Digest {
  return digestValue({ ground, work, own: [...templatesOf(work, files)] });
}

/**
 * Undefined where it was never made, or where something that became of it is lost. What `isPlaced`, whole in the output folder, is
 * not read again from the store: to be there is enough.
 */
export async function findWork(
  { blobs }: Store,
  known: WorksBefore,
  input: Digest,
  isPlaced: (file: MadeFile) => boolean,
): Promise<MadeWork | undefined> {
  const digest = known.get(input);
  const bytes = digest === undefined ? undefined : await blobs.find(digest);
  if (bytes === undefined) return undefined;
  // Written by `rememberWork` below.
  const made = JSON.parse(new TextDecoder().decode(bytes)) as MadeWork;
  const isThere = async (file: MadeFile) =>
    isPlaced(file) ? blobs.has(file.digest) : (await blobs.find(file.digest)) !== undefined;
  const there = await Promise.all(made.files.map(isThere));
  return there.every(Boolean) ? made : undefined;
}

export async function rememberWork(
  { blobs, steps }: Store,
  study: string,
  input: Digest,
  made: MadeWork,
): Promise<void> {
  const output = await blobs.add(new TextEncoder().encode(JSON.stringify(made)));
  await steps.add(study, STEP, { input, output });
}

export interface RememberedWork {
  /** Of the `MadeWork`, as JSON. */
  readonly digest: Digest;
  readonly made: MadeWork;
}

/** By the digest of what each was made from. */
export async function readMadeWorks(store: Store, study: string): Promise<ReadonlyMap<Digest, RememberedWork>> {
  const found = new Map<Digest, RememberedWork>();
  for (const [input, digest] of await readWorks(store, study)) {
    const bytes = await store.blobs.find(digest);
    if (bytes === undefined) continue;
    // Written by `rememberWork` above; an earlier program kept no cases.
    const made = JSON.parse(new TextDecoder().decode(bytes)) as Omit<MadeWork, "cases"> & Partial<MadeWork>;
    found.set(input, { digest, made: { ...made, cases: made.cases ?? [] } });
  }
  return found;
}

/** As if it had never been made; what rendering remembers of it leads nowhere then. */
export async function forgetWork(
  { blobs, steps }: Store,
  study: string,
  { input, digest, made }: RememberedWork & { readonly input: Digest },
): Promise<void> {
  for (const file of made.files) await blobs.remove(file.digest);
  await blobs.remove(digest);
  await steps.forget(study, STEP, input);
}
