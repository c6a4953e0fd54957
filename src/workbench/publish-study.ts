// Findings and numbers → reports. A document is rendered again only when it, or the program, has changed.
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
import { openRenderer } from "./render/open-renderer.ts";
import { FORMATS, type Format, type Renderer } from "./render/renderer.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedReport extends PlannedReport {
  readonly document: Document;
  readonly documentDigest: Digest;
  readonly format: Format;
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
}

export async function publishStudy(workbench: Workbench, order: PublicationOrder): Promise<PublishedStudy> {
  const composed = composeAll(order);
  const jobs = composed.flatMap((report) => FORMATS.map((format) => ({ ...report, format })));
  const renderer = lazyRenderer(() => openRenderer(order.folder.areas, workbench.threads));
  try {
    let done = 0;
    const reports = await Promise.all(
      jobs.map(async (job) => {
        const published = await publishReport(workbench, { ...job, order, renderer });
        workbench.progress({ step: "publish", done: ++done, total: jobs.length });
        return published;
      }),
    );
    await keepPublications(workbench, order, reports);
    return { reports, issues: composed.flatMap(({ issues }) => issues) };
  } finally {
    await renderer.close();
  }
}

interface ComposedPlan extends PlannedReport {
  readonly document: Document;
  readonly digest: Digest;
  readonly issues: readonly Issue[];
}

function composeAll({ folder, derived, reports }: PublicationOrder): readonly ComposedPlan[] {
  const input = reportInput(folder, derived);
  return reports.map((report) => {
    const { document, issues } = composeReport(input, report.place, report.language);
    return { ...report, document, digest: digestValue(document), issues };
  });
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

interface RenderOrder extends ComposedPlan {
  readonly format: Format;
  readonly order: PublicationOrder;
  readonly renderer: Renderer;
}

async function publishReport(workbench: Workbench, job: RenderOrder): Promise<PublishedReport> {
  const { folder, out } = job.order;
  const { place, language, document, format } = job;
  const { digest, bytes } = await renderOnce(workbench, job);
  const name = folder.study.countries.find(({ code }) => code === place)?.names[language];
  const path = reportPath(language, name, format);
  await workbench.effects.files.writeAtomically(`${out}/${path}`, bytes);
  return { place, language, document, documentDigest: job.digest, format, file: { path, digest, bytes: bytes.length } };
}

async function renderOnce(
  { store, program }: Workbench,
  job: RenderOrder,
): Promise<{ digest: Digest; bytes: Uint8Array }> {
  const { study, files } = job.order.folder;
  const step = `render/${job.format}`;
  const input = digestValue({ program, document: job.digest, areas: files.get("places/areas.topojson") ?? "" });
  const known = await store.steps.find(study.id, step, input);
  if (known !== undefined && (await store.blobs.has(known)))
    return { digest: known, bytes: await store.blobs.get(known) };
  const bytes = await job.renderer.render({ document: job.document, format: job.format });
  const digest = await store.blobs.add(bytes);
  await store.steps.add(study.id, step, { input, output: digest });
  return { digest, bytes };
}

/** Threads are opened for the first document that must be rendered, and not at all when none must. */
function lazyRenderer(open: () => Promise<Renderer>): Renderer {
  let opened: Promise<Renderer> | undefined;
  return {
    render: async (job) => {
      opened ??= open();
      return (await opened).render(job);
    },
    close: async () => (await opened)?.close(),
  };
}

async function keepPublications(
  workbench: Workbench,
  { folder }: PublicationOrder,
  reports: readonly PublishedReport[],
) {
  const { store, effects, actor } = workbench;
  await store.transaction(async (kept) => {
    await kept.publications.add(
      folder.study.id,
      reports.map(({ file, documentDigest }) => ({ path: file.path, digest: file.digest, document: documentDigest })),
    );
    await kept.ledger.add(folder.study.id, {
      verb: "publish-study",
      at: effects.clock.now().toISOString(),
      actor,
      inputs: [...new Set(reports.map(({ documentDigest }) => documentDigest))],
      outputs: reports.map(({ file }) => file.digest),
    });
  });
}
