// The `parameters` cell: `start=1 end=10`, parted by blanks, commas or semicolons.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { parameterFormIssue, parameterNameIssue } from "./parameter-issues.ts";

export interface ParameterReading {
  readonly parameters: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Their values keep their case: names, labels, references and Android packages. */
const EXACT = new Set(["seed", "value", "label", "app", "tick_labelset", "reference-geometry"]);

export function readParameters(cell: string, permitted: readonly string[], place: Place): ParameterReading {
  const parameters = new Map<string, string>();
  const issues: Issue[] = [];
  for (const part of partsOf(cell)) {
    const [key = "", value = "", ...more] = part.split("=").map((word) => word.trim());
    const name = key.toLowerCase();
    if (!part.includes("=") || more.length > 0 || name === "") issues.push(parameterFormIssue(part, place));
    else if (!permitted.includes(name))
      issues.push(parameterNameIssue(name, { permitted, meant: nearest(name, permitted), place }));
    else parameters.set(name, EXACT.has(name) ? value : value.toLowerCase());
  }
  return { parameters, issues };
}

function partsOf(cell: string): readonly string[] {
  const separator = cell.includes(";") ? ";" : cell.includes(",") ? "," : /\s+/u;
  return cell
    .replace(/\s*=\s*/gu, "=")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
