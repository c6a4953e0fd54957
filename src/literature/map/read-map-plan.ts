// literature/evidence-map.yaml → rows and columns of the evidence gap map.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { idOf, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import type { MapPlan } from "./evidence-map.ts";

export function readMapPlan(
  text: string,
  file: string,
  serviceKinds: ReadonlySet<string>,
): { readonly plan?: MapPlan; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const kind = idOf(serviceKinds, "study.yaml");
  const needs = record({
    services: maybe(listOf(kind)),
    institutions: maybe(listOf(kind)),
    labour: maybe(oneOf(["yes", "no"])),
  });
  const row = { code: words(), names: texts(), words: listOf(words()) };
  const shape = record({
    interventions: listOf(record({ ...row, requires: maybe(needs) })),
    outcomes: listOf(record(row)),
  });
  const { value, issues: found } = readShape(node, shape, file);
  const all = [...issues, ...found];
  if (value === undefined) return { issues: all };
  const interventions = value.interventions.map(({ requires = {}, ...rest }) => ({
    ...rest,
    requires: {
      services: requires.services ?? [],
      institutions: requires.institutions ?? [],
      labour: requires.labour === "yes",
    },
  }));
  return { plan: { interventions, outcomes: value.outcomes }, issues: all };
}
