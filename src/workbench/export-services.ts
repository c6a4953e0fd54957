// The services of a study → a file for others: HSDS 3 as tables or JSON, CSV, or points of a map.
import { join } from "node:path";
import { writeDirectory } from "#directory/hsds/write-directory";
import { withoutHiddenPlace } from "#directory/reintegration/hidden-place";
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Effects } from "./effect/effects.ts";
import { fileIsMissing } from "./file-problems.ts";
import { readServicesFile, writeServices } from "./import-services.ts";

export const EXPORT_FORMATS = ["hsds-csv", "hsds-json", "csv", "geojson"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedServices {
  readonly path: string;
  readonly services: number;
  /** Of them with a point; confidential places never are. */
  readonly located: number;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function exportServices(
  effects: Effects,
  study: string,
  { format, out }: { readonly format: ExportFormat; readonly out: string },
): Promise<ExportedServices> {
  const path = join(study, "services", "services.csv");
  if ((await effects.files.read(path)) === undefined) throw fileIsMissing(path);
  const services = (await readServicesFile(effects, path)).map(withoutHiddenPlace);
  await effects.files.writeAtomically(out, bytesOf(services, format));
  return { path: out, services: services.length, located: services.filter(isLocated).length };
}

function bytesOf(services: readonly ServiceCells[], format: ExportFormat): Uint8Array {
  switch (format) {
    case "hsds-csv":
      return writeDirectory(toHsds(services), "zip");
    case "hsds-json":
      return writeDirectory(toHsds(services), "json");
    case "csv":
      return new TextEncoder().encode(writeServices(services));
    case "geojson":
      return new TextEncoder().encode(`${JSON.stringify(toGeojson(services), null, 1)}\n`);
  }
}

function isLocated({ lat = "", lon = "" }: ServiceCells): boolean {
  return lat !== "" && lon !== "";
}

/** RFC 7946. Services without a point are not in it. */
function toGeojson(services: readonly ServiceCells[]) {
  const features = services.filter(isLocated).map(({ lat, lon, ...properties }) => ({
    type: "Feature",
    id: properties.id,
    geometry: { type: "Point", coordinates: [Number(lon), Number(lat)] },
    properties,
  }));
  return { type: "FeatureCollection", features };
}
