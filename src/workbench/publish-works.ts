// Reports, briefs, slides, sheets, notes and pages: composed one after another, rendered meanwhile by the threads.
import type { Digest } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Mark } from "#base/mark";
import { findTelling } from "#cases/find-told-cases";
import type { Use } from "#cases/told-uses";
import type { SearchEntry } from "#publications/portal/search-entry";
import { searchEntry } from "#publications/portal/search-entry";
import type { ReportInput } from "#publications/report/report-input";
import { digestLargeValue } from "#store/digest-file";
import type { OutputFile } from "./output/manifest.ts";
import type { Output } from "./output/output.ts";
import { collectorPer } from "./render/collect-garbage.ts";
import {
  findWork,
  inputOfWork,
  type MadeFile,
  type MadeWork,
  rememberWork,
  type WorksBefore,
} from "./render/remember-work.ts";
import { openRendered, type RenderedBefore, renderRemembered } from "./render/render-remembered.ts";
import type { Format, Renderer } from "./render/renderer.ts";
import { templatesOf, type Work } from "./work.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedWork extends Omit<Work, "compose" | "formats"> {
  /** Of the document. */
  readonly documentDigest: Digest;
  readonly mark: Mark;
  readonly entry: Omit<SearchEntry, "address">;
  /** Ids of the cases that it tells. */
  readonly cases: readonly string[];
  /** What it makes of them. */
  readonly uses: readonly Use[];
  readonly format: Format;
  readonly file: OutputFile;
}

export interface WorkOrder {
  /** All chapters and templates are in it; each work is given its own. */
  readonly input: ReportInput;
  /** Digest of everything that the works rest on, without chapters and templates. */
  readonly ground: Digest;
  /** Digests of the study's files, by path: of templates, and of the map of places that renderers draw with. */
  readonly files: ReadonlyMap<string, Digest>;
  readonly works: readonly Work[];
  readonly before: WorksBefore;
  readonly output: Output;
  readonly renderer: Renderer;
}

export interface PublishedWorks {
  readonly works: readonly PublishedWork[];
  readonly issues: readonly Issue[];
}

const AREAS = "places/areas.topojson";

/** Enough for the threads to have a next one; each holds a whole document. */
const AT_ONCE = 4;

/** Four reports in all formats. */
const COLLECT_BYTES = 20_000_000;

export async function publishWorks(workbench: Workbench, order: WorkOrder): Promise<PublishedWorks> {
  const { store, progress } = workbench;
  const study = order.input.study.id;
  const job = { ...order, rendered: openRendered(store, study) };
  const made: (MadeWork | undefined)[] = [];
  const running = new Set<Promise<void>>();
  let done = 0;
  const collect = collectorPer(COLLECT_BYTES);
  for (const [at, work] of order.works.entries()) {
    if (running.size >= AT_ONCE) await Promise.race(running);
    const one = publishWork(workbench, { ...job, collect }, work).then((result) => {
      made[at] = result;
      running.delete(one);
      done += 1;
      progress({ step: "publish", done, total: order.works.length });
    });
    // The first failure ends the publication; those that come after it have nobody left to tell.
    one.catch(() => {});
    running.add(one);
  }
  await Promise.all(running);
  return {
    works: order.works.flatMap((work, at) => publishedFiles(work, made[at])),
    issues: onceEach(made.flatMap((one) => one?.issues ?? [])),
  };
}

interface WorksJob extends WorkOrder {
  /** Told how many bytes were made. */
  readonly collect: (bytes: number) => void;
  readonly rendered: () => Promise<RenderedBefore>;
}

/** Undefined where the study has no template for it. */
async function publishWork(workbench: Workbench, job: WorksJob, work: Work): Promise<MadeWork | undefined> {
  const { store } = workbench;
  const {
    input: { study },
    ground,
    output,
  } = job;
  const input = inputOfWork(work, ground, job.files);
  const pathOf = ({ format }: MadeFile) => `${work.path}.${format}`;
  const before = await findWork(store, job.before, input, (file) =>
    output.isPlaced({ path: pathOf(file), digest: file.digest }),
  );
  const made = before ?? (await makeWork(workbench, job, work));
  if (made === undefined) return undefined;
  if (before === undefined) await rememberWork(store, study.id, input, made);
  for (const file of made.files)
    await output.place({ path: pathOf(file), digest: file.digest }, () => store.blobs.get(file.digest));
  return made;
}

async function makeWork(workbench: Workbench, job: WorksJob, work: Work): Promise<MadeWork | undefined> {
  const { input, renderer } = job;
  const composed = work.compose({ ...input, chapters: templatesOf(work, input.chapters) });
  if (composed === undefined) return undefined;
  const { document, issues } = composed;
  const digest = digestLargeValue(document);
  const files = await renderRemembered(workbench, {
    study: input.study.id,
    areas: job.files.get(AREAS) ?? "",
    ...{ document, digest, renderer, formats: work.formats, known: await job.rendered() },
  });
  for (const { bytes } of files) job.collect(bytes);
  const { title, text } = searchEntry(document);
  const { cases, uses } = findTelling(JSON.stringify(document.blocks), input.cases);
  return { document: digest, mark: document.mark, entry: { title, text }, issues, cases, uses, files };
}

function publishedFiles(
  { compose: _, formats: __, ...work }: Work,
  made: MadeWork | undefined,
): readonly PublishedWork[] {
  if (made === undefined) return [];
  const { document: documentDigest, mark, entry, cases, uses = [] } = made;
  return made.files.map(({ format, digest, bytes }) => ({
    ...work,
    ...{ documentDigest, mark, entry, cases, uses, format },
    file: { path: `${work.path}.${format}`, digest, bytes },
  }));
}

/** One template serves many places: its mistake is told once. */
function onceEach(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** A file that was made from a document. */
export type KeptPublication = Pick<PublishedWork, "file" | "documentDigest">;

export async function keepPublications(
  { store, effects, actor }: Workbench,
  study: string,
  works: readonly KeptPublication[],
): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.publications.add(
      study,
      works.map(({ file, documentDigest }) => ({ path: file.path, digest: file.digest, document: documentDigest })),
    );
    await kept.ledger.add(study, {
      verb: "publish-study",
      at: effects.clock.now().toISOString(),
      actor,
      inputs: [...new Set(works.map(({ documentDigest }) => documentDigest))],
      outputs: works.map(({ file }) => file.digest),
    });
  });
}
