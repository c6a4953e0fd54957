// What changes in a recommendation, from a YAML file.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { listOf, maybe, oneOf, type RecordOf, readShape, record, texts, words } from "#base/shape";
import { TERMS } from "#findings/recommendation";
import { InputFileProblem, refuseErrors } from "../file-problems.ts";

const FIELDS = {
  words: maybe(texts()),
  firstStep: maybe(texts()),
  term: maybe(oneOf(TERMS)),
  addressees: maybe(listOf(words())),
};

/** Throws `workbench/input-file-has-errors`. */
export function readChange(text: string, file: string): RecordOf<typeof FIELDS> {
  const { node, issues } = readYaml(text, { file });
  const { value, issues: found } =
    node === undefined ? { issues: [] as readonly Issue[], value: undefined } : readShape(node, record(FIELDS), file);
  const all = [...issues, ...found];
  if (value === undefined) throw new InputFileProblem(file, all);
  refuseErrors(file, all);
  return value;
}
