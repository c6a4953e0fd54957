// The main job: a study folder → finished reports. Reads, keeps, estimates, finds, publishes; the manifest comes last.
import { join } from "node:path";
import { type Digest, digestValue } from "#base/digest";
import { hasErrors, type Issue } from "#base/issue";
import { digestFile } from "#store/digest-file";
import { type CheckedStudy, checkStudy } from "./check-study.ts";
import { type DerivedStudy, deriveStudy, keepDerived } from "./derive-study.ts";
import type { Effects } from "./effect/effects.ts";
import { estimateStudy } from "./estimate-study.ts";
import { readServicesFile } from "./import-services.ts";
import { keepStudy } from "./keep-study.ts";
import { MANIFEST_NAME, type Manifest, type OutputFile, readManifest } from "./output/manifest.ts";
import { type PublicationWish, planPublications } from "./plan-publications.ts";
import { StudyFolderProblem } from "./problems.ts";
import { keepPublications, type PublishedStudy, publishStudy } from "./publish-study.ts";
import { readDecidedMark } from "./recommendations/decided-mark.ts";
import { openRenderer } from "./render/open-renderer.ts";
import { keepFolderServices } from "./services/import-into-directory.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";
import { writeFrontPages } from "./write-front-pages.ts";

export interface RunRequest extends PublicationWish {
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

async function digestInputs(
  { effects, program, data }: RunSurroundings,
  { path, languages, only }: RunRequest,
): Promise<Digest> {
  const { files } = await effects.files.readFolder(path);
  const decided = await readDecidedMark(effects, data);
  const digests = [...files].map(([name, bytes]) => [name, digestFile(bytes)]);
  return digestValue({ program, digests, languages, only, decided });
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
    await keepPublications(workbench, folder.study.id, published.reports);
    return await finishReports(workbench, request, { folder, derived, published, issues });
  } finally {
    await renderer.close();
  }
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
  readonly issues: readonly Issue[];
}

/** The pages that lead to the reports, and what the manifest says of all. */
async function finishReports(workbench: Workbench, request: RunRequest, made: MadeReports) {
  const { folder, derived, published, issues } = made;
  const pages = await writeFrontPages(workbench.effects, request.out, {
    study: folder.study,
    reports: published.reports,
    findings: derived.findings,
  });
  const files = [...pages, ...published.reports.map(({ file }) => file)];
  return {
    manifest: { program: workbench.program, study: folder.study.id, files },
    issues: [...issues, ...derived.issues, ...published.issues],
  };
}

async function writeManifest(effects: Effects, out: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await effects.files.writeAtomically(`${out}/${MANIFEST_NAME}`, new TextEncoder().encode(text));
}
