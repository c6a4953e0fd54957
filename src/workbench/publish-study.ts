// Findings and numbers → reports.
import type { Digest } from "#base/digest";
import { digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Document } from "#publications/document/document";
import { composeReport } from "#publications/report/compose-report";
import { countAsked } from "#publications/report/count-asked";
import type { ReportInput } from "#publications/report/report-input";
import type { DerivedStudy } from "./derive-study.ts";
import { reportPath } from "./output/file-name.ts";
import type { OutputFile } from "./output/manifest.ts";
import type { PlannedReport } from "./plan-publications.ts";
import { type RenderedBefore, readRendered, renderRemembered } from "./render/render-remembered.ts";
import { REPORT_FORMATS, type Renderer, type ReportFormat } from "./render/renderer.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedReport extends PlannedReport {
  readonly document: Document;
  readonly documentDigest: Digest;
  readonly format: ReportFormat;
  readonly file: OutputFile;
}

export interface PublishedStudy {
  readonly reports: readonly PublishedReport[];
  readonly issues: readonly Issue[];
}

export interface PublicationOrder {
  readonly folder: StudyFolder;
  readonly derived: DerivedStudy;
  readonly reports: readonly PlannedReport[];
  /** Output folder. */
  readonly out: string;
  readonly renderer: Renderer;
}

/** Reports are composed one after another here, and rendered meanwhile by the threads. The store is read once, at the beginning. */
export async function publishStudy(workbench: Workbench, order: PublicationOrder): Promise<PublishedStudy> {
  const known = await readRendered(workbench.store, order.folder.study.id);
  const total = order.reports.length * REPORT_FORMATS.length;
  const input = reportInput(order.folder, order.derived);
  const issues: Issue[] = [];
  const work: Promise<readonly PublishedReport[]>[] = [];
  let done = 0;
  for (const report of order.reports) {
    const composed = composeReport(input, report.place, report.language);
    issues.push(...composed.issues);
    const job = { ...report, document: composed.document, digest: digestValue(composed.document), order, known };
    work.push(
      publishReport(workbench, job).then((published) => {
        done += published.length;
        workbench.progress({ step: "publish", done, total });
        return published;
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { reports: (await Promise.all(work)).flat(), issues };
}

export function reportInput(folder: StudyFolder, derived: DerivedStudy): ReportInput {
  return {
    ...folder,
    ...derived,
    responses: folder.responses.map((table) => countAsked(table, domainsOf(folder, table.id))),
  };
}

function domainsOf({ analysis }: StudyFolder, table: string) {
  return analysis.designs.find((design) => design.table === table)?.domains ?? { country: "country" };
}

interface RenderOrder extends PlannedReport {
  readonly document: Document;
  readonly digest: Digest;
  readonly order: PublicationOrder;
  readonly known: RenderedBefore;
}

async function publishReport(workbench: Workbench, job: RenderOrder): Promise<readonly PublishedReport[]> {
  const { folder, out } = job.order;
  const { place, language, document } = job;
  const name = folder.study.countries.find(({ code }) => code === place)?.names[language];
  const published: PublishedReport[] = [];
  for (const { format, digest, bytes } of await renderRemembered(workbench, {
    ...job,
    ...job.order,
    formats: REPORT_FORMATS,
  })) {
    const path = reportPath(language, name, format);
    await workbench.effects.files.writeAtomically(`${out}/${path}`, bytes);
    const file = { path, digest, bytes: bytes.length };
    published.push({ place, language, document, documentDigest: job.digest, format, file });
  }
  return published;
}

/** A file that was made from a document. */
export type KeptPublication = Pick<PublishedReport, "file" | "documentDigest">;

export async function keepPublications(
  { store, effects, actor }: Workbench,
  study: string,
  reports: readonly KeptPublication[],
): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.publications.add(
      study,
      reports.map(({ file, documentDigest }) => ({ path: file.path, digest: file.digest, document: documentDigest })),
    );
    await kept.ledger.add(study, {
      verb: "publish-study",
      at: effects.clock.now().toISOString(),
      actor,
      inputs: [...new Set(reports.map(({ documentDigest }) => documentDigest))],
      outputs: reports.map(({ file }) => file.digest),
    });
  });
}
