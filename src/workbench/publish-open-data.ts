// The open data package of a study: a folder, and the same as one file to carry away. Made again only when what it rests on changes.
import { zipSync } from "fflate";
import type { Digest } from "#base/digest";
import { withoutHiddenPlace } from "#directory/reintegration/hidden-place";
import { toHsds } from "#directory/reintegration/to-hsds";
import { composeDataPackage } from "#publications/open-data/compose-data-package";
import { type DataFile, dataFile } from "#publications/open-data/data-file";
import type { ReportInput } from "#publications/report/report-input";
import { readServicesFile } from "./import-services.ts";
import { OPEN_DATA_FOLDER } from "./output/file-name.ts";
import type { OutputFile } from "./output/manifest.ts";
import type { Output } from "./output/output.ts";
import { severalAtOnce } from "./output/several-at-once.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface OpenDataOrder {
  readonly folder: StudyFolder;
  readonly input: ReportInput;
  /** Digest of everything that the package rests on. */
  readonly ground: Digest;
  /** Path of the list of services. */
  readonly services: string;
  readonly output: Output;
}

const STEP = "open-data";

export async function publishOpenData(workbench: Workbench, order: OpenDataOrder): Promise<readonly OutputFile[]> {
  const { blobs } = workbench.store;
  const files = (await findPackage(workbench, order)) ?? (await makePackage(workbench, order));
  for (const file of files) await order.output.place(file, () => blobs.get(file.digest));
  return files;
}

/** Each may be some megabytes. */
const READ_AT_ONCE = 6;

/** What lies whole in the output folder is not read again from the store. */
async function findPackage({ store }: Workbench, order: OpenDataOrder): Promise<readonly OutputFile[] | undefined> {
  const digest = await store.steps.find(order.folder.study.id, STEP, order.ground);
  const bytes = digest === undefined ? undefined : await store.blobs.find(digest);
  if (bytes === undefined) return undefined;
  // Written by `makePackage` below.
  const files = JSON.parse(new TextDecoder().decode(bytes)) as readonly OutputFile[];
  const isThere = async (file: OutputFile) =>
    order.output.isPlaced(file) ? store.blobs.has(file.digest) : (await store.blobs.find(file.digest)) !== undefined;
  const there = await severalAtOnce(files, READ_AT_ONCE, isThere);
  return there.every(Boolean) ? files : undefined;
}

async function makePackage(
  { effects, store }: Workbench,
  { folder, input, ground, services: list }: OpenDataOrder,
): Promise<readonly OutputFile[]> {
  const services = (await readServicesFile(effects, list)).map(withoutHiddenPlace);
  const content = composeDataPackage({
    report: { ...input, chapters: new Map() },
    instruments: folder.instruments,
    responses: folder.responses,
    services: toHsds(services),
  });
  const made = [
    ...content.map((file) => ({ ...file, path: `${OPEN_DATA_FOLDER}/${file.path}` })),
    dataFile(`${OPEN_DATA_FOLDER}.zip`, zipOf(content, folder.study.publishedOn), "application/zip"),
  ];
  const files: OutputFile[] = [];
  for (const { path, bytes } of made) files.push({ path, digest: await store.blobs.add(bytes), bytes: bytes.length });
  const output = await store.blobs.add(new TextEncoder().encode(JSON.stringify(files)));
  await store.steps.add(folder.study.id, STEP, { input: ground, output });
  return files;
}

/** The same files give the same bytes: their one date is that of publication. */
function zipOf(files: readonly DataFile[], publishedOn: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = publishedOn.split("-").map(Number);
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 6,
    mtime: new Date(year, month - 1, day, 12),
  });
}
