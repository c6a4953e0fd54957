// The main job: a study folder → finished reports. Reads, keeps, estimates, finds, publishes; the manifest comes last.
import { join } from "node:path";
import { type Digest, digestValue } from "#base/digest";
import { hasErrors, type Issue } from "#base/issue";
import { openTables } from "#publications/open-data/compose-data-package";
import { digestFile } from "#store/digest-file";
import { type CheckedStudy, checkStudy } from "./check-study.ts";
import { type DerivedStudy, deriveStudy, keepDerived } from "./derive-study.ts";
import type { Effects } from "./effect/effects.ts";
import { estimateStudy } from "./estimate-study.ts";
import { readServicesFile } from "./import-services.ts";
import { changesSince } from "./keep-edition.ts";
import { keepStudy } from "./keep-study.ts";
import { type PublishKind, WORK_KINDS } from "./output/file-name.ts";
import { MANIFEST_NAME, type Manifest, type OutputFile, readManifest } from "./output/manifest.ts";
import { readingsOf } from "./plan-portal-works.ts";
import { type PublicationWish, planPublications } from "./plan-publications.ts";
import { planWorks, type Work } from "./plan-works.ts";
import { StudyFolderProblem } from "./problems.ts";
import { publishFinder } from "./publish-finder.ts";
import { publishOpenData } from "./publish-open-data.ts";
import { type PublishedPortal, publishPortal } from "./publish-portal.ts";
import {
  keepPublications,
  type PublicationOrder,
  type PublishedStudy,
  publishStudy,
  reportInput,
} from "./publish-study.ts";
import { type PublishedWorks, publishWorks } from "./publish-works.ts";
import { readDecidedMark } from "./recommendations/decided-mark.ts";
import { openRenderer } from "./render/open-renderer.ts";
import { keepFolderServices } from "./services/import-into-directory.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";
import { writeFrontPages } from "./write-front-pages.ts";

export interface RunRequest extends PublicationWish {
  /** What is made beside the reports. __Default value:__ nothing. */
  readonly works?: readonly PublishKind[];
  /** Study folder. */
  readonly path: string;
  /** Output folder. */
  readonly out: string;
}

export interface RunReport {
  /** True when everything was there already, made by this program from these files. */
  readonly unchanged: boolean;
  readonly files: readonly OutputFile[];
  readonly issues: readonly Issue[];
}

/** What is needed to know whether there is anything to do: no store is opened for it. */
export interface RunSurroundings {
  readonly effects: Effects;
  readonly program: Digest;
  /** Data folder: the mark in it tells whether people have decided something since the last run. */
  readonly data: string;
  /** Opens the store and the engine; called only when there is work. */
  readonly open: () => Promise<Workbench>;
}

/** Throws `workbench/study-folder-has-errors` with all issues, and what `planPublications` throws. */
export async function runStudy(surroundings: RunSurroundings, request: RunRequest): Promise<RunReport> {
  const { effects, open } = surroundings;
  const inputs = await digestInputs(surroundings, request);
  const present = await readPresent(effects, request.out);
  if (present?.inputs === inputs && (await areWhole(effects, request.out, present.files))) {
    return { unchanged: true, files: present.files, issues: [] };
  }
  // The store opens while the folder is read: its database starts in a thread of its own.
  const [workbench, checked] = await Promise.all([open(), checkStudy(effects, request.path)]);
  const report = await makeReports(workbench, request, checked);
  await writeManifest(effects, request.out, { ...report.manifest, inputs });
  return { unchanged: false, files: report.manifest.files, issues: report.issues };
}

async function digestInputs({ effects, program, data }: RunSurroundings, request: RunRequest): Promise<Digest> {
  const { path, languages, only, works } = request;
  const { files } = await effects.files.readFolder(path);
  const decided = await readDecidedMark(effects, data);
  const digests = [...files].map(([name, bytes]) => [name, digestFile(bytes)]);
  return digestValue({ program, digests, languages, only, decided, works });
}

async function readPresent(effects: Effects, out: string): Promise<Manifest | undefined> {
  const bytes = await effects.files.read(`${out}/${MANIFEST_NAME}`);
  return bytes === undefined ? undefined : readManifest(new TextDecoder().decode(bytes));
}

async function areWhole(effects: Effects, out: string, files: readonly OutputFile[]): Promise<boolean> {
  for (const { path, digest } of files) {
    const bytes = await effects.files.read(`${out}/${path}`);
    if (bytes === undefined || digestFile(bytes) !== digest) return false;
  }
  return true;
}

async function makeReports(workbench: Workbench, request: RunRequest, { folder, issues }: CheckedStudy) {
  // 1 read
  if (folder === undefined || hasErrors(issues)) throw new StudyFolderProblem(request.path, issues);
  const reports = planPublications(folder.study, request);
  workbench.progress({ step: "read", done: 1, total: 1 });
  // The threads get ready while the store and the engine work.
  const renderer = await openRenderer(folder.areas, workbench.threads);
  try {
    // 2 keep, 3 estimate: the one is work for the store, the other for the engine
    const [sample] = await Promise.all([estimateStudy(workbench, folder), keepFolder(workbench, request, folder)]);
    // 4 find
    const derived = deriveStudy(folder, sample, await workbench.store.decisions.list(folder.study.id));
    // 5 publish: the threads render while the store keeps what was found
    const order = { folder, derived, reports, out: request.out, renderer };
    const [published] = await Promise.all([publishStudy(workbench, order), keepDerived(workbench, folder, derived)]);
    const works = await publishWorks(workbench, { ...order, works: worksOf(order, request) });
    await keepPublications(workbench, folder.study.id, [...published.reports, ...works.works]);
    const data = await openDataOf(workbench, request, order);
    const portal = await portalOf(workbench, request, order);
    return await finishReports(workbench, request, { folder, derived, published, works, data, portal, issues });
  } finally {
    await renderer.close();
  }
}

function worksOf({ folder, derived, reports }: PublicationOrder, { works = [], only }: RunRequest): readonly Work[] {
  const languages = [...new Set(reports.map(({ language }) => language))];
  const kinds = WORK_KINDS.filter((kind) => works.includes(kind));
  const wish = { kinds, languages, instruments: folder.instruments, ...(only === undefined ? {} : { only }) };
  return kinds.length === 0 ? [] : planWorks(reportInput(folder, derived), wish);
}

async function openDataOf(workbench: Workbench, request: RunRequest, order: PublicationOrder) {
  return request.works?.includes("data") ? publishOpenData(workbench, { ...order, services: listOf(request) }) : [];
}

async function portalOf(workbench: Workbench, request: RunRequest, order: PublicationOrder) {
  if (!request.works?.includes("portal")) return undefined;
  const report = reportInput(order.folder, order.derived);
  const finder = await publishFinder(workbench, order.folder.study.id, order.out);
  const portal = await publishPortal(workbench, order, {
    report,
    languages: [...new Set(order.reports.map(({ language }) => language))],
    readings: readingsOf(report, order.reports, worksOf(order, request)),
    hasFinder: finder.length > 0,
    tables: request.works.includes("data") ? openTables(report) : [],
    ...(await changesSince(workbench, report)),
  });
  return { ...portal, files: [...finder, ...portal.files] };
}

/** The list of services as its people wrote it. */
function listOf({ path }: RunRequest): string {
  return join(path, "services", "services.csv");
}

async function keepFolder(workbench: Workbench, request: RunRequest, folder: StudyFolder): Promise<void> {
  await keepStudy(workbench, folder);
  await keepFolderServices(workbench, folder.study.id, await readServicesFile(workbench.effects, listOf(request)));
}

interface MadeReports {
  readonly folder: StudyFolder;
  readonly derived: DerivedStudy;
  readonly published: PublishedStudy;
  readonly works: PublishedWorks;
  readonly data: readonly OutputFile[];
  readonly portal: PublishedPortal | undefined;
  readonly issues: readonly Issue[];
}

/** The pages that lead to the reports, and what the manifest says of all. */
async function finishReports(workbench: Workbench, request: RunRequest, made: MadeReports) {
  const { folder, derived, published, works, data, portal, issues } = made;
  const pages = portal === undefined ? await frontPages(workbench, request, made) : portalFiles(portal);
  const files = [
    ...pages,
    ...published.reports.map(({ file }) => file),
    ...works.works.map(({ file }) => file),
    ...data,
  ];
  return {
    manifest: { program: workbench.program, study: folder.study.id, files },
    issues: [...issues, ...derived.issues, ...published.issues, ...works.issues, ...(portal?.issues ?? [])],
  };
}

function portalFiles({ files, works }: PublishedPortal): readonly OutputFile[] {
  return [...files, ...works.map(({ file }) => file)];
}

function frontPages(workbench: Workbench, request: RunRequest, { folder, derived, published }: MadeReports) {
  return writeFrontPages(workbench.effects, request.out, {
    study: folder.study,
    reports: published.reports,
    findings: derived.findings,
  });
}

async function writeManifest(effects: Effects, out: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await effects.files.writeAtomically(`${out}/${MANIFEST_NAME}`, new TextEncoder().encode(text));
}
