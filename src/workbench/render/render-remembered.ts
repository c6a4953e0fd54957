// A document is rendered again only when it, or the program, has changed: what was rendered before is taken from the store.
import type { Digest } from "#base/digest";
import { digestValue } from "#base/digest";
import type { Document } from "#publications/document/document";
import { annexOf } from "#publications/format/annex-of";
import { digestLargeValue } from "#store/digest-file";
import type { Store } from "#store/open-store";
import type { Workbench } from "../workbench.ts";
import type { MadeFile } from "./remember-work.ts";
import { FORMATS, type Format, type Renderer } from "./renderer.ts";

/** What each format was rendered into, by the digest of what it was rendered from. */
export type RenderedBefore = ReadonlyMap<Format, ReadonlyMap<Digest, Digest>>;

export interface RememberedJob<Wanted extends Format = Format> {
  readonly study: string;
  /** Digest of the map of the study's places, empty without one. */
  readonly areas: Digest | "";
  readonly document: Document;
  /** Of the document. */
  readonly digest: Digest;
  readonly formats: readonly Wanted[];
  readonly renderer: Renderer;
  readonly known: RenderedBefore;
}

/** Read when the first document asks, once for all: most runs render little or nothing. */
export function openRendered({ steps }: Store, study: string): () => Promise<RenderedBefore> {
  let read: Promise<RenderedBefore> | undefined;
  const readAll = async () => {
    const lists = FORMATS.map(async (format) => [format, await steps.list(study, stepOf(format))] as const);
    return new Map(await Promise.all(lists));
  };
  return () => {
    read ??= readAll();
    return read;
  };
}

function stepOf(format: Format): string {
  return `render/${format}`;
}

/** Digest of what a format shows: a workbook stays the same where only words between tables changed. */
function digestShown(format: Format, { document, digest }: Pick<RememberedJob, "document" | "digest">): Digest {
  return format === "xlsx" ? digestLargeValue(annexOf(document)) : digest;
}

/** In the order of the formats. */
export async function renderRemembered<Wanted extends Format>(
  { store, program }: Workbench,
  job: RememberedJob<Wanted>,
): Promise<readonly MadeFile<Wanted>[]> {
  const inputs = job.formats.map((format) =>
    digestValue({ program, document: digestShown(format, job), areas: job.areas }),
  );
  const inputOf = (format: Wanted) => inputs[job.formats.indexOf(format)] ?? "";
  const found = await Promise.all(
    job.formats.map((format) => findRendered(store, format, job.known.get(format)?.get(inputOf(format)))),
  );
  const missing = job.formats.filter((_, at) => found[at] === undefined);
  const rendered = missing.length === 0 ? [] : await job.renderer.render({ document: job.document, formats: missing });
  const added = new Map<Wanted, MadeFile<Wanted>>();
  for (const [at, format] of missing.entries()) {
    const bytes = rendered[at] ?? new Uint8Array();
    const digest = await store.blobs.add(bytes);
    await store.steps.add(job.study, stepOf(format), { input: inputOf(format), output: digest });
    added.set(format, { format, digest, bytes: bytes.length });
  }
  return job.formats.flatMap((format, at) => found[at] ?? added.get(format) ?? []);
}

async function findRendered<Wanted extends Format>(
  { blobs }: Store,
  format: Wanted,
  digest: Digest | undefined,
): Promise<MadeFile<Wanted> | undefined> {
  const bytes = digest === undefined ? undefined : await blobs.find(digest);
  return digest === undefined || bytes === undefined ? undefined : { format, digest, bytes: bytes.length };
}
