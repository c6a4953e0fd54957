// The main job: a study folder → finished reports. Reads, keeps, estimates, finds, publishes; the manifest comes last.

import { join } from "node:path";
import type { Digest } from "#base/digest";
import { hasErrors, type Issue } from "#base/issue";
import type { Language } from "#base/text";
import { type ToldIn, useIn } from "#cases/told-uses";
import { openTables } from "#publications/open-data/compose-data-package";
import type { PortalTable } from "#publications/portal/portal-input";
import type { ReportInput } from "#publications/report/report-input";
import { digestFile, digestLargeValue } from "#store/digest-file";
import { type CheckedStudy, checkFiles } from "./check-study.ts";
import { deriveRemembered } from "./derive-remembered.ts";
import type { Effects, ReadFolder } from "./effect/effects.ts";
import { readServicesFile } from "./import-services.ts";
import { receivedAnswers } from "./intake/received-answers.ts";
import { judgePractices } from "./judge-practices.ts";
import { changesSince } from "./keep-edition.ts";
import { type PublishKind, WORK_KINDS } from "./output/file-name.ts";
import { MANIFEST_NAME, type Manifest, type OutputFile, readManifest } from "./output/manifest.ts";
import { findWhole, type Output, openOutput } from "./output/output.ts";
import { remeasure } from "./outreach/remeasure.ts";
import { readingsOf } from "./plan-portal-works.ts";
import { type PlannedReport, type PublicationWish, planPublications } from "./plan-publications.ts";
import { planWorks, reportWorks } from "./plan-works.ts";
import { StudyFolderProblem } from "./problems.ts";
import { publishFinder } from "./publish-finder.ts";
import { publishFollowUp } from "./publish-follow-up.ts";
import { publishOpenData } from "./publish-open-data.ts";
import { type PublishedPortal, publishPortal } from "./publish-portal.ts";
import {
  keepPublications,
  type PublishedWork,
  type PublishedWorks,
  publishWorks,
  type WorkOrder,
} from "./publish-works.ts";
import { openReadingMemory } from "./reading/open-reading-memory.ts";
import { readDecidedMark } from "./recommendations/decided-mark.ts";
import { rememberValue } from "./remember-value.ts";
import { openRenderer, type RenderGround } from "./render/open-renderer.ts";
import { reportInput } from "./report-input.ts";
import { keepFolderServices } from "./services/import-into-directory.ts";
import { forgetWithdrawn, settleToldOutputs } from "./stories/settle-told.ts";
import type { ToldFile } from "./stories/told-outputs.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Work } from "./work.ts";
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

/** Throws `workbench/study-folder-has-errors` with all issues, `workbench/path-is-not-writable` and what `planPublications` throws. */
export async function runStudy(surroundings: RunSurroundings, request: RunRequest): Promise<RunReport> {
  const { effects, open } = surroundings;
  await effects.files.makeFolder(request.out);
  const found = await effects.files.readFolder(request.path);
  const inputs = await digestInputs(surroundings, request, found);
  const present = await readPresent(effects, request.out);
  const looking = findWhole(effects.files, request.out, present?.files ?? []);
  if (present?.inputs === inputs && isWhole(present, await looking))
    return { unchanged: true, files: present.files, issues: [] };
  // The store opens while files are looked at and read: its database starts in a thread of its own.
  const [workbench, inFolder, there] = await Promise.all([
    open(),
    checkRemembered(surroundings, request, found),
    looking,
  ]);
  const checked = await withReceived(workbench, found, inFolder);
  const output = openOutput(effects.files, request.out, there);
  const report = await makeReports(workbench, { ...request, output }, checked);
  await settleToldOutputs(workbench, request.out, report);
  await writeManifest(effects, request.out, { ...report.manifest, inputs });
  return { unchanged: false, files: report.manifest.files, issues: report.issues };
}

function isWhole({ files }: Manifest, there: ReadonlyMap<string, Digest>): boolean {
  return files.every(({ path }) => there.has(path));
}

async function checkRemembered(
  { effects, program, data }: RunSurroundings,
  { path }: RunRequest,
  found: ReadFolder,
): Promise<CheckedStudy> {
  const memory = await openReadingMemory(effects, { data, path, program });
  const checked = await checkFiles(found, memory);
  await memory.keep();
  return checked;
}

/** With what reached the server and was approved; all is read again, and not remembered, only where there is any. */
async function withReceived({ store }: Workbench, found: ReadFolder, checked: CheckedStudy): Promise<CheckedStudy> {
  if (checked.folder === undefined) return checked;
  const received = await receivedAnswers(store, checked.folder);
  if (received.size === 0) return checked;
  return checkFiles({ ...found, files: new Map([...found.files, ...received]) });
}

async function digestInputs(
  { effects, program, data }: RunSurroundings,
  { languages, only, works }: RunRequest,
  { files }: ReadFolder,
): Promise<Digest> {
  const decided = await readDecidedMark(effects, data);
  const digests = [...files].map(([name, bytes]) => [name, digestFile(bytes)]);
  return digestLargeValue({ program, digests, languages, only, decided, works });
}

async function readPresent(effects: Effects, out: string): Promise<Manifest | undefined> {
  const bytes = await effects.files.read(`${out}/${MANIFEST_NAME}`);
  return bytes === undefined ? undefined : readManifest(new TextDecoder().decode(bytes));
}

interface OpenRequest extends RunRequest {
  readonly output: Output;
}

async function makeReports(workbench: Workbench, request: OpenRequest, { folder, issues }: CheckedStudy) {
  // 1 read
  if (folder === undefined || hasErrors(issues)) throw new StudyFolderProblem(request.path, issues);
  const reports = planPublications(folder.study, request);
  workbench.progress({ step: "read", done: 1, total: 1 });
  // The threads get ready while the store and the engine work.
  const renderer = await openRenderer(renderGround(workbench, folder), workbench.threads);
  try {
    const before = await forgetWithdrawn(workbench, folder);
    // 2 keep, estimate, find
    const { ground, derived, kept } = await deriveRemembered(workbench, folder, () =>
      keepServices(workbench, request, folder),
    );
    // 3 publish: the threads render while the store keeps what was found
    const input = reportInput(folder, derived);
    const order = { folder, files: folder.files, input, ground, before, reports, output: request.output, renderer };
    const [published] = await Promise.all([publishReports(workbench, order), kept]);
    const works = await publishWorks(workbench, { ...order, works: worksOf(order, request) });
    await keepPublications(workbench, folder.study.id, [...published.works, ...works.works]);
    const data = await openDataOf(workbench, request, order);
    const portal = await portalOf(workbench, request, order);
    const made = { folder, input, published, works, data, portal, issues: [...issues, ...derived.issues] };
    return await finishReports(workbench, request, made);
  } finally {
    await renderer.close();
  }
}

function renderGround({ store, program }: Workbench, { areas }: StudyFolder): RenderGround {
  return { areas, drawings: { folder: join(store.folder, "drawings"), program } };
}

interface PublicationOrder extends Omit<WorkOrder, "works"> {
  readonly folder: StudyFolder;
  readonly reports: readonly PlannedReport[];
}

function publishReports(workbench: Workbench, order: PublicationOrder): Promise<PublishedWorks> {
  return publishWorks(workbench, { ...order, works: reportWorks(order.input, order.reports) });
}

function worksOf({ folder, input, reports }: PublicationOrder, { works = [], only }: RunRequest): readonly Work[] {
  const kinds = WORK_KINDS.filter((kind) => works.includes(kind));
  const wish = { kinds, languages: languagesOf(reports), instruments: folder.instruments };
  return planWorks(input, { ...wish, ...(only === undefined ? {} : { only }) });
}

function languagesOf(reports: readonly PlannedReport[]): readonly Language[] {
  return [...new Set(reports.map(({ language }) => language))];
}

async function openDataOf(workbench: Workbench, request: RunRequest, order: PublicationOrder) {
  return request.works?.includes("data") ? publishOpenData(workbench, { ...order, services: listOf(request) }) : [];
}

async function portalOf(workbench: Workbench, request: OpenRequest, order: PublicationOrder) {
  if (!request.works?.includes("portal")) return undefined;
  const report = order.input;
  const languages = languagesOf(order.reports);
  const finder = await publishFinder(workbench, { study: report.study.id, languages, output: request.output });
  const changes = await changesSince(workbench, report);
  await remeasure(workbench, report.study.id);
  const followUp = await publishFollowUp(workbench, { study: report.study.id, languages, output: request.output });
  const portal = await publishPortal(workbench, order, {
    report,
    languages,
    readings: readingsOf(report, [...reportWorks(report, order.reports), ...worksOf(order, request)]),
    hasFinder: finder.length > 0,
    hasFollowUp: followUp.length > 0,
    hasWorked: order.folder.practices.length > 0,
    judged: () => judgePractices(order.folder),
    tables: request.works.includes("data") ? await portalTables(workbench, order) : [],
    ...changes,
  });
  return { ...portal, files: [...finder, ...followUp, ...portal.files] };
}

/** They rest on the data of the study alone. */
function portalTables(workbench: Workbench, { input, ground }: PublicationOrder): Promise<readonly PortalTable[]> {
  return rememberValue(workbench, { study: input.study.id, step: "portal-tables", input: ground }, () =>
    openTables(input).map(({ name, titles, rows }) => ({ name, titles, rows: rows.length })),
  );
}

/** The list of services as its people wrote it. */
function listOf({ path }: RunRequest): string {
  return join(path, "services", "services.csv");
}

async function keepServices(workbench: Workbench, request: RunRequest, folder: StudyFolder): Promise<void> {
  await keepFolderServices(workbench, folder.study.id, await readServicesFile(workbench.effects, listOf(request)));
}

interface MadeReports {
  readonly folder: StudyFolder;
  readonly input: ReportInput;
  readonly published: PublishedWorks;
  readonly works: PublishedWorks;
  readonly data: readonly OutputFile[];
  readonly portal: PublishedPortal | undefined;
  readonly issues: readonly Issue[];
}

/** The pages that lead to the reports, and what the manifest says of all. */
async function finishReports(workbench: Workbench, { output }: OpenRequest, made: MadeReports) {
  const { folder, published, works, data, portal, issues } = made;
  const pages = portal === undefined ? await frontPages(output, made) : portalFiles(portal);
  const files = [...pages, ...[...published.works, ...works.works].map(({ file }) => file), ...data];
  return {
    folder,
    told: toldBy(made),
    manifest: { program: workbench.program, study: folder.study.id, files },
    issues: [...issues, ...published.issues, ...works.issues, ...(portal?.issues ?? [])],
  };
}

function toldBy({ folder, published, works, portal }: MadeReports): readonly ToldFile[] {
  const edition = folder.study.publishedOn;
  const toldIn = (kind: ToldIn, { path, digest, cases, uses = [] }: Omit<ToldFile, "edition">): ToldFile => ({
    ...{ path, digest, edition, cases, uses: [...uses, ...cases.map((id) => useIn(id, kind))] },
  });
  const files = (of: readonly PublishedWork[]) => of.map(({ file, cases, uses }) => ({ ...file, cases, uses }));
  const reports = files([...published.works, ...works.works]).map((one) => toldIn("report", one));
  const pages = [...files(portal?.works ?? []), ...(portal?.told ?? [])].map((one) => toldIn("portal", one));
  return [...reports, ...pages].filter(({ cases }) => cases.length > 0);
}

function portalFiles({ files, works }: PublishedPortal): readonly OutputFile[] {
  return [...files, ...works.map(({ file }) => file)];
}

function frontPages(output: Output, { folder, input, published }: MadeReports) {
  return writeFrontPages(output, { study: folder.study, reports: published.works, findings: input.findings });
}

async function writeManifest(effects: Effects, out: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await effects.files.writeAtomically(`${out}/${MANIFEST_NAME}`, new TextEncoder().encode(text));
}
