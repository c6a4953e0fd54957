// Rows → one file: a zipped package of tables, or the organizations with everything that hangs on them as JSON.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { zipSync } from "fflate";
import { type HsdsDataset, rowsOf, wordOf } from "./dataset.ts";
import { openNester } from "./nest-document.ts";
import { writePackage } from "./write-package.ts";

/** A zip holds the same bytes whenever it is written. */
const MTIME = "1980-01-01T00:00:00Z";

export function writeDirectory(dataset: HsdsDataset, form: "zip" | "json"): Uint8Array {
  if (form === "zip") return zipSync(Object.fromEntries(writePackage(dataset)), { mtime: MTIME, level: 6 });
  return utf8ToBytes(`${JSON.stringify(documentsOf(dataset), null, 2)}\n`);
}

/** Services without organization, and locations without either, follow on their own, so that nothing stays behind. */
function documentsOf(dataset: HsdsDataset): readonly unknown[] {
  const { nest } = openNester(dataset);
  const organizations = new Set(rowsOf(dataset, "organization").map(({ id }) => id));
  const loose = rowsOf(dataset, "service").filter((row) => !organizations.has(row.organization_id));
  const placed = new Set(rowsOf(dataset, "service_at_location").map((row) => row.location_id));
  const places = rowsOf(dataset, "location").filter(
    (row) => !placed.has(row.id) && !organizations.has(row.organization_id),
  );
  return [
    ...[...organizations].map((id) => nest("organization", wordOf(id))),
    ...loose.map(({ id }) => nest("service", wordOf(id))),
    ...places.map(({ id }) => nest("location", wordOf(id))),
  ];
}
