// The library writes the clock, random names and counters of the process into every file. Here a document gets the day of its
// publication and names in order of appearance, so that equal documents are equal files.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { type PictureFiles, pictureFor } from "./picture-files.ts";

const CORE = "docProps/core.xml";
const RANDOM_NAME = /\brId[a-z0-9_-]{12,}/gi;

export function settlePackage(docx: Uint8Array, publishedOn: string, pictures: PictureFiles): Uint8Array {
  const date = new Date(`${publishedOn}T12:00:00Z`);
  const names = new Map<string, string>();
  const settled: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const part = isXml(path) ? strToU8(settle(path, strFromU8(bytes), { date, names })) : pictureFor(bytes, pictures);
    // A PNG is packed already.
    settled[path] = [part, { level: path.endsWith(".png") ? 0 : 6 }];
  }
  return zipSync(settled, { mtime: date });
}

function isXml(path: string): boolean {
  return /\.(?:xml|rels)$/.test(path);
}

interface Settling {
  readonly date: Date;
  /** Random name → name by order; shared by a part and its relations. */
  readonly names: Map<string, string>;
}

function settle(path: string, xml: string, { date, names }: Settling): string {
  if (path === CORE) return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, date.toISOString().replace(/\.\d+Z$/, "Z"));
  return renumber(xml).replace(RANDOM_NAME, (name) => {
    if (!names.has(name)) names.set(name, `rIdLink${names.size + 1}`);
    return names.get(name) ?? name;
  });
}

/** Bookmarks keep start and end together; drawings are counted. */
function renumber(xml: string): string {
  const bookmarks = new Map<string, number>();
  let drawings = 0;
  return xml
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
      (_match, before: string, id: string, after: string) => {
        if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
        return `${before}${bookmarks.get(id)}${after}`;
      },
    )
    .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)(")/g, (_match, before: string, _id: string, after: string) => {
      drawings += 1;
      return `${before}${drawings}${after}`;
    });
}
