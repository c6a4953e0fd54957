// A document is rendered again only when it, or the program, has changed: what was rendered before is taken from the store.
import type { Digest } from "#base/digest";
import { digestValue } from "#base/digest";
import type { Document } from "#publications/document/document";
import type { Store } from "#store/open-store";
import type { StudyFolder } from "../study-folder.ts";
import type { Workbench } from "../workbench.ts";
import { FORMATS, type Format, type Renderer } from "./renderer.ts";

/** What each format was rendered into, by the digest of what it was rendered from. */
export type RenderedBefore = ReadonlyMap<Format, ReadonlyMap<Digest, Digest>>;

export interface RenderedFormat<Wanted extends Format = Format> {
  readonly format: Wanted;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

export interface RememberedJob<Wanted extends Format = Format> {
  readonly document: Document;
  /** Of the document. */
  readonly digest: Digest;
  readonly formats: readonly Wanted[];
  readonly folder: StudyFolder;
  readonly renderer: Renderer;
  readonly known: RenderedBefore;
}

export async function readRendered({ steps }: Store, study: string): Promise<RenderedBefore> {
  const lists = FORMATS.map(async (format) => [format, await steps.list(study, stepOf(format))] as const);
  return new Map(await Promise.all(lists));
}

function stepOf(format: Format): string {
  return `render/${format}`;
}

export async function renderRemembered<Wanted extends Format>(
  { store, program }: Workbench,
  job: RememberedJob<Wanted>,
): Promise<readonly RenderedFormat<Wanted>[]> {
  const { study, files } = job.folder;
  const input = digestValue({ program, document: job.digest, areas: files.get("places/areas.topojson") ?? "" });
  const found = await Promise.all(
    job.formats.map((format) => findRendered(store, format, job.known.get(format)?.get(input))),
  );
  const known = found.filter((one) => one !== undefined);
  const formats = job.formats.filter((format) => !known.some((one) => one.format === format));
  if (formats.length === 0) return known;
  const rendered = await job.renderer.render({ document: job.document, formats });
  const added: RenderedFormat<Wanted>[] = [];
  for (const [index, format] of formats.entries()) {
    const bytes = rendered[index] ?? new Uint8Array();
    const digest = await store.blobs.add(bytes);
    await store.steps.add(study.id, stepOf(format), { input, output: digest });
    added.push({ format, digest, bytes });
  }
  return [...known, ...added];
}

async function findRendered<Wanted extends Format>(
  { blobs }: Store,
  format: Wanted,
  digest: Digest | undefined,
): Promise<RenderedFormat<Wanted> | undefined> {
  if (digest === undefined || !(await blobs.has(digest))) return undefined;
  return { format, digest, bytes: await blobs.get(digest) };
}
