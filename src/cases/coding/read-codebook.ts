// cases/codebook.yaml ⇄ codes.
import { stringify } from "yaml";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { readYaml } from "#base/read-yaml";
import { listOf, maybe, readShape, record, texts, words } from "#base/shape";
import type { Code } from "./coding.ts";

export function readCodebook(
  text: string,
  file: string,
): { readonly codes: readonly Code[]; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { codes: [], issues };
  const item = record({
    code: words(),
    names: texts(),
    description: maybe(words()),
    parent: maybe(words()),
    colour: maybe(words()),
  });
  const { value, issues: found } = readShape(node, record({ codes: listOf(item) }), file);
  const codes = (value?.codes ?? []).map(({ description = "", parent = "", colour = "", ...rest }) => ({
    ...rest,
    description,
    parent,
    colour,
  }));
  return { codes, issues: [...issues, ...found, ...parentIssues(codes, file)] };
}

/** Parents exist, and nobody is their own ancestor. */
function parentIssues(codes: readonly Code[], file: string): readonly Issue[] {
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  return codes.flatMap(({ code }) => {
    const seen = new Set([code]);
    for (let at = parents.get(code) ?? ""; at !== ""; at = parents.get(at) ?? "") {
      if (seen.has(at) || !parents.has(at)) return [wrongParent(file, code)];
      seen.add(at);
    }
    return [];
  });
}

function wrongParent(file: string, code: string): Issue {
  const q = quote(code);
  return errorAt(
    "cases/code-has-its-parent",
    { file, column: "parent" },
    {
      wrong: [
        `El código ${q.es} cuelga de uno que no existe o de sí mismo.`,
        `The code ${q.en} hangs under one that does not exist, or under itself.`,
        `Le code ${q.fr} dépend d’un code qui n’existe pas, ou de lui-même.`,
      ],
      cure: ["Corrija parent.", "Correct parent.", "Corrigez parent."],
    },
  );
}

export function writeCodebook(codes: readonly Code[]): string {
  const items = codes.map(({ code, names, ...rest }) => ({
    ...{ code, names },
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== "")),
  }));
  return stringify({ codes: items }, { lineWidth: 120 });
}
