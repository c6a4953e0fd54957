// A choice filter names columns of the sheet choices: a column that is not there leaves the list empty on the phone, and no
// device says why.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import type { Form } from "../xform/form.ts";
import { type FormNode, walkNodes } from "../xform/form-node.ts";
import { readTokens } from "../xform/read-tokens.ts";
import { filterColumnIssue } from "./select-issues.ts";

export function filterIssues(form: Form): readonly Issue[] {
  const nodes = [...walkNodes(form.nodes)];
  const columns = columnsOf(form);
  const questions = new Set(nodes.map(({ name }) => name));
  return nodes.flatMap((node) =>
    strangeNames(node, columns).map((name) => {
      const place = { file: form.file, sheet: node.sheet, row: node.row, column: "choice_filter" };
      return filterColumnIssue(name, { meant: nearest(name, columns), isQuestion: questions.has(name), place });
    }),
  );
}

function columnsOf({ choices }: Form): ReadonlySet<string> {
  const further = [...choices.values()].flat().flatMap(({ more }) => [...more.keys()]);
  return new Set(["name", "label", ...further]);
}

/** Steps of longer paths and filters that look into other lists are not judged. */
function strangeNames({ select }: FormNode, columns: ReadonlySet<string>): readonly string[] {
  const filter = select?.source === "choices" ? select.filter : "";
  if (filter.includes("[")) return [];
  const tokens = readTokens(filter);
  const own = tokens.filter(({ kind }, index) => kind === "name" && !isStep(tokens[index - 1]?.text));
  return [...new Set(own.map(({ text }) => text))].filter((name) => !OPERATORS.has(name) && !columns.has(name));
}

function isStep(before = ""): boolean {
  return ["/", "@", ":", "$"].includes(before);
}

const OPERATORS = new Set(["and", "or", "div", "mod"]);
