// A file that is no YAML gives half a document, and its missing keys are no mistake of anybody: only its syntax is remarked on.
import type { Issue } from "#base/issue";

const SYNTAX: readonly string[] = ["base/yaml-can-be-read", "base/yaml-is-indented-by-blanks"];

export function dropConsequences(issues: readonly Issue[]): readonly Issue[] {
  const broken = new Set(issues.filter(({ rule }) => SYNTAX.includes(rule)).map(({ place }) => place.file));
  return issues.filter(({ rule, place }) => !broken.has(place.file) || SYNTAX.includes(rule));
}
