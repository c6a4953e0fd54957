// changes.yaml → what was renamed and re-coded between the versions of a form.
import { readYaml, type YamlNode } from "#base/read-yaml";
import type { VersionChanges } from "#intake/versions/stable-tables";
import { changesAreUnfit } from "../care-problems.ts";
import type { Effects } from "../effect/effects.ts";
import { readFileOf, refuseErrors } from "../file-problems.ts";

/** `renamed: { old: new }`, `recoded: { question: { old: new } }`. Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `workbench/changes-are-unfit`. */
export async function readVersionChanges(effects: Effects, file: string): Promise<VersionChanges> {
  const { node, issues } = readYaml(new TextDecoder().decode(await readFileOf(effects, file)), { file });
  refuseErrors(file, issues);
  if (node?.kind !== "record") throw changesAreUnfit(file);
  const unknown = [...node.entries.keys()].filter((key) => key !== "renamed" && key !== "recoded");
  if (unknown.length > 0) throw changesAreUnfit(file);
  const recoded = node.entries.get("recoded");
  if (recoded !== undefined && recoded.kind !== "record") throw changesAreUnfit(file);
  return {
    renamed: textsIn(node.entries.get("renamed"), file),
    recoded: Object.fromEntries(
      [...(recoded?.entries ?? [])].map(([question, codes]) => [question, textsIn(codes, file)]),
    ),
  };
}

function textsIn(node: YamlNode | undefined, file: string): Readonly<Record<string, string>> {
  if (node === undefined) return {};
  if (node.kind !== "record") throw changesAreUnfit(file);
  return Object.fromEntries(
    [...node.entries].map(([name, value]) => {
      if (value.kind !== "scalar") throw changesAreUnfit(file);
      return [name, value.source];
    }),
  );
}
