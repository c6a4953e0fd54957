// The library writes the clock into every file; a publication carries the date on which it was published.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CORE = "docProps/core.xml";

export function fixDates(docx: Uint8Array, publishedOn: string): Uint8Array {
  const date = new Date(`${publishedOn}T12:00:00Z`);
  const files = unzipSync(docx);
  const core = strFromU8(files[CORE] ?? new Uint8Array());
  files[CORE] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, date.toISOString().replace(/\.\d+Z$/, "Z")));
  return zipSync(files, { mtime: date, level: 6 });
}
