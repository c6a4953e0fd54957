// What a datapackage.json says of its package → where that is not so (Frictionless Data Package 1.0: paths stay inside, files are there).
import { decodeText } from "#base/decode-text";
import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import { issueAt } from "./hsds-issues.ts";
import { brokenDescriptor, fileIsMissing, leadsOut } from "./open-issues.ts";
import { isInside } from "./unpack-directory.ts";

export function isDescriptor(path: string): boolean {
  return fileName(path) === "datapackage.json";
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export interface DescriptorReading {
  /** Names of tables by the name of their file. */
  readonly names: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Tables are read whatever it says, so its faults are warnings; a path that leads out is an error. Never throws. */
export function readDescriptor(files: ReadonlyMap<string, Uint8Array>): DescriptorReading {
  const [file = "", bytes] = [...files].find(([path]) => isDescriptor(path)) ?? [];
  if (bytes === undefined) return { names: new Map(), issues: [] };
  const resources = resourcesOf(bytes, file);
  if (resources === undefined) return { names: new Map(), issues: [issueAt({ file }, brokenDescriptor(), "warning")] };
  const present = new Set([...files.keys()].map(fileName));
  return {
    names: new Map(resources.flatMap(namesOf)),
    issues: resources.flatMap((resource, at) => pathIssues(resource, { file, at, present })),
  };
}

type Resource = Readonly<Record<string, unknown>>;

function resourcesOf(bytes: Uint8Array, file: string): readonly Resource[] | undefined {
  const value = parse(decodeText(bytes, file).text.replace(/^\uFEFF/, ""));
  if (!isRecord(value) || !Array.isArray(value.resources)) return undefined;
  return value.resources.every(isRecord) ? value.resources : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesOf({ name, path }: Resource): readonly (readonly [string, string])[] {
  return typeof name === "string" && typeof path === "string" ? [[fileName(path), name]] : [];
}

interface Around {
  readonly file: string;
  readonly at: number;
  readonly present: ReadonlySet<string>;
}

/** A resource with `data` instead of a path holds its rows itself: HSDS has none such. */
function pathIssues({ path }: Resource, { file, at, present }: Around): readonly Issue[] {
  const paths: readonly unknown[] = Array.isArray(path) ? path : [path];
  return paths.flatMap((each) => {
    const place = { file, column: `/resources/${at}/path` };
    if (typeof each !== "string" || each === "") return [issueAt(place, brokenDescriptor(), "warning")];
    if (!isInside(each)) return [issueAt(place, leadsOut(each))];
    return present.has(fileName(each)) ? [] : [issueAt(place, fileIsMissing(each), "warning")];
  });
}
