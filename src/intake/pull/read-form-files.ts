// Files of a form on another server: its pictures, sounds and lists, and where each can be fetched.
import { isObject, listAt, textAt } from "./json.ts";
import { answerIsNotUnderstood } from "./problems.ts";

export interface FormFile {
  readonly name: string;
  readonly type: string;
  /** Path or whole address. */
  readonly address: string;
}

export interface CentralPlace {
  readonly host: string;
  /** Of the list; each file lies below it. */
  readonly path: string;
}

/** Central: those that were uploaded. An entity list that stands for a file is no file. */
export function readCentralFormFiles(value: unknown, { host, path }: CentralPlace): readonly FormFile[] {
  if (!Array.isArray(value)) throw answerIsNotUnderstood(host, "[…]?");
  return value
    .filter(isObject)
    .filter((file) => (file.blobExists ?? file.exists) === true && file.datasetExists !== true)
    .map((file) => textAt(file, "name"))
    .map((name) => ({ name, type: typeOf(name), address: `${path}/${encodeURIComponent(name)}` }));
}

export interface KoboFormFiles {
  readonly files: readonly FormFile[];
  /** Address of the next page; empty when this is the last. */
  readonly next: string;
}

/** Kobo: `form_media` that was uploaded; what only points to another server is left out. */
export function readKoboFormFiles(value: unknown, host: string): KoboFormFiles {
  if (!isObject(value) || !Array.isArray(value.results)) throw answerIsNotUnderstood(host, "results?");
  const files = listAt(value, "results").flatMap((file) => {
    const metadata = isObject(file.metadata) ? file.metadata : {};
    const [name, address] = [textAt(metadata, "filename"), textAt(file, "content")];
    const isElsewhere = textAt(metadata, "redirect_url") !== "";
    if (textAt(file, "file_type") !== "form_media" || name === "" || address === "" || isElsewhere) return [];
    return [{ name, type: textAt(metadata, "mimetype") || typeOf(name), address }];
  });
  return { files, next: textAt(value, "next") };
}

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  geojson: "application/geo+json",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  png: "image/png",
  svg: "image/svg+xml",
  xml: "text/xml",
};

function typeOf(name: string): string {
  return TYPES[name.toLowerCase().split(".").at(-1) ?? ""] ?? "application/octet-stream";
}
