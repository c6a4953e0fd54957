// Reads the import table of ARCHITECTURE.md and the imports of the source files.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Room → rooms it may import, from the table's rows. */
export function readImportTable(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
  const rows = [...text.matchAll(/^\| (\w+) \| [^|]+ \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, room = "", list = ""]) => [room, new Set(list.match(/[a-z]+/g) ?? [])]));
}

export interface SourceImport {
  /** Path from `src/`, of the importing file. */
  readonly from: string;
  readonly specifier: string;
  /** Path from `src/` when it is one of our files. */
  readonly to?: string;
}

export function listSources(): readonly string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort();
}

export function readImports(path: string): readonly SourceImport[] {
  const text = readFileSync(join(ROOT, "src", path), "utf8");
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\s+(?:[^"'`;()=]*?\sfrom\s+)?["']([^"'\n]+)["']/gm),
    ...text.matchAll(/\bimport\(\s*["']([^"'\n]+)["']\s*\)/g),
  ];
  return specifiers.map(([, specifier = ""]) => ({ from: path, specifier, ...target(path, specifier) }));
}

function target(from: string, specifier: string): { readonly to?: string } {
  if (specifier.startsWith("#")) return { to: `${specifier.slice(1)}.ts` };
  if (!specifier.startsWith(".")) return {};
  return { to: relative(join(ROOT, "src"), join(ROOT, "src", dirname(from), specifier)) };
}

export function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}
