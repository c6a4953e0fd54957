// Briefs, slides, sheets and notes: composed one after another, rendered meanwhile by the threads.
import { digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Document } from "#publications/document/document";
import type { OutputFile } from "./output/manifest.ts";
import type { Work } from "./plan-works.ts";
import type { KeptPublication } from "./publish-study.ts";
import { type RememberedJob, readRendered, renderRemembered } from "./render/render-remembered.ts";
import type { Format, Renderer } from "./render/renderer.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedWork extends KeptPublication, Omit<Work, "compose"> {
  readonly document: Document;
  readonly format: Format;
  readonly file: OutputFile;
}

export interface WorkOrder {
  readonly folder: StudyFolder;
  readonly works: readonly Work[];
  readonly out: string;
  readonly renderer: Renderer;
}

export interface PublishedWorks {
  readonly works: readonly PublishedWork[];
  readonly issues: readonly Issue[];
}

export async function publishWorks(workbench: Workbench, order: WorkOrder): Promise<PublishedWorks> {
  const known = await readRendered(workbench.store, order.folder.study.id);
  const issues: Issue[] = [];
  const done: Promise<readonly PublishedWork[]>[] = [];
  let count = 0;
  for (const work of order.works) {
    const composed = work.compose();
    if (composed === undefined) continue;
    issues.push(...composed.issues);
    const { document } = composed;
    const job = { ...order, document, digest: digestValue(document), formats: work.formats, known };
    done.push(
      publishWork(workbench, work, { ...job, out: order.out }).then((published) => {
        count += 1;
        workbench.progress({ step: "publish", done: count, total: order.works.length });
        return published;
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { works: (await Promise.all(done)).flat(), issues: onceEach(issues) };
}

async function publishWork(
  workbench: Workbench,
  { compose: _, ...work }: Work,
  job: RememberedJob & { readonly out: string },
): Promise<readonly PublishedWork[]> {
  const rendered = await renderRemembered(workbench, job);
  return Promise.all(
    rendered.map(async ({ format, digest, bytes }) => {
      const path = `${work.path}.${format}`;
      await workbench.effects.files.writeAtomically(`${job.out}/${path}`, bytes);
      const file = { path, digest, bytes: bytes.length };
      return { ...work, document: job.document, documentDigest: job.digest, format, file };
    }),
  );
}

/** One template serves many places: its mistake is told once. */
function onceEach(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
