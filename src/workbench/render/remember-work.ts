// What became of a work, under what it was made from: with the same data, program and templates it is not even composed again.
import type { Digest } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Mark } from "#base/mark";
import type { Use } from "#cases/told-uses";
import type { SearchEntry } from "#publications/portal/search-entry";
import { digestLargeValue } from "#store/digest-file";
import type { Store } from "#store/open-store";
import { severalAtOnce } from "../output/several-at-once.ts";
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

/** What was made before, by the digest of what it was made from. */
export type WorksBefore = ReadonlyMap<Digest, RememberedWork>;

export interface RememberedWork {
  /** Of the `MadeWork`, as JSON. */
  readonly digest: Digest;
  readonly made: MadeWork;
}

const STEP = "work";

/** Each is some kilobytes. */
const READ_AT_ONCE = 32;

/** Those whose record is whole; their files may be lost. */
export async function readWorks({ blobs, steps }: Store, study: string): Promise<WorksBefore> {
  const works = [...(await steps.list(study, STEP))];
  const read = await severalAtOnce(works, READ_AT_ONCE, ([, digest]) => blobs.find(digest));
  return new Map(
    works.flatMap(([input, digest], at) => {
      const bytes = read[at];
      return bytes === undefined ? [] : [[input, { digest, made: asWork(bytes) }] as const];
    }),
  );
}

/** Written by `rememberWork` below; an earlier program kept no cases. */
function asWork(bytes: Uint8Array): MadeWork {
  const made = JSON.parse(new TextDecoder().decode(bytes)) as Omit<MadeWork, "cases"> & Partial<MadeWork>;
  return { ...made, cases: made.cases ?? [] };
}

/** `ground`: digest of everything but the templates that works are made from. `files`: digests of the templates, by path. */
export function inputOfWork({ compose: _, ...work }: Work, ground: Digest, files: ReadonlyMap<string, Digest>): Digest {
  return digestLargeValue({ ground, work, own: [...templatesOf(work, files)] });
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
  const made = known.get(input)?.made;
  if (made === undefined) return undefined;
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
