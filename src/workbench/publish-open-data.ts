// The open data package of a study: a folder, and the same as one file to carry away.
import { zipSync } from "fflate";
import { withoutHiddenPlace } from "#directory/reintegration/hidden-place";
import { toHsds } from "#directory/reintegration/to-hsds";
import { composeDataPackage } from "#publications/open-data/compose-data-package";
import { type DataFile, dataFile } from "#publications/open-data/data-file";
import type { DerivedStudy } from "./derive-study.ts";
import { readServicesFile } from "./import-services.ts";
import { OPEN_DATA_FOLDER } from "./output/file-name.ts";
import type { OutputFile } from "./output/manifest.ts";
import { reportInput } from "./publish-study.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface OpenDataOrder {
  readonly folder: StudyFolder;
  readonly derived: DerivedStudy;
  /** Path of the list of services. */
  readonly services: string;
  readonly out: string;
}

export async function publishOpenData({ effects }: Workbench, order: OpenDataOrder): Promise<readonly OutputFile[]> {
  const { folder, derived, out } = order;
  const services = (await readServicesFile(effects, order.services)).map(withoutHiddenPlace);
  const files = composeDataPackage({
    report: reportInput(folder, derived),
    instruments: folder.instruments,
    responses: folder.responses,
    services: toHsds(services),
  });
  const written = [
    ...files.map((file) => ({ ...file, path: `${OPEN_DATA_FOLDER}/${file.path}` })),
    dataFile(`${OPEN_DATA_FOLDER}.zip`, zipOf(files, folder.study.publishedOn), "application/zip"),
  ];
  for (const { path, bytes } of written) await effects.files.writeAtomically(`${out}/${path}`, bytes);
  return written.map(({ path, digest, bytes }) => ({ path, digest, bytes: bytes.length }));
}

/** The same files give the same bytes: their one date is that of publication. */
function zipOf(files: readonly DataFile[], publishedOn: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = publishedOn.split("-").map(Number);
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 6,
    mtime: new Date(year, month - 1, day, 12),
  });
}
