// Proposals as a file for a person, and back: every one of them needs a yes or a no before a transcript may go on.
import { stringify } from "yaml";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { readYaml } from "#base/read-yaml";
import { listOf, maybe, oneOf, readShape, record, words } from "#base/shape";
import { IDENTITY_KINDS, type IdentityProposal } from "./find-identities.ts";
import { wholeWords } from "./whole-words.ts";

export interface ConfirmedIdentity {
  readonly text: string;
  readonly replace: string;
  readonly accept: boolean;
}

const HEAD = `# What may tell who somebody is. Write yes or no after accept, and correct replace where it suits; add what is missing.
# This file holds names: keep it where only the interviewer can read it, and never in the folder of the study.
`;

export function writeProposals(proposals: readonly IdentityProposal[]): string {
  const items = proposals.map(({ kind, text, count, replace, context }) => ({
    kind,
    text,
    count: String(count),
    replace,
    context,
    accept: "ask",
  }));
  return HEAD + stringify({ identities: items }, { lineWidth: 0 });
}

export function readConfirmed(
  text: string,
  file: string,
): { readonly confirmed: readonly ConfirmedIdentity[]; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { confirmed: [], issues };
  const item = record({
    ...{ kind: oneOf(IDENTITY_KINDS), text: words(), replace: words(), accept: oneOf(["yes", "no", "ask"]) },
    ...{ count: maybe(words()), context: maybe(words()) },
  });
  const { value, issues: found } = readShape(node, record({ identities: listOf(item) }), file);
  const items = value?.identities ?? [];
  const waiting = items.filter(({ accept }) => accept === "ask").map((one) => waits(file, one.text));
  const confirmed = items.map(({ text: words_, replace, accept }) => ({
    text: words_,
    replace,
    accept: accept === "yes",
  }));
  return { confirmed, issues: [...issues, ...found, ...waiting] };
}

/** What was proposed and nobody decided on, as issues of the file that the decisions stand in. */
export function openIdentities(
  proposals: readonly IdentityProposal[],
  decided: readonly ConfirmedIdentity[],
  file: string,
): readonly Issue[] {
  const known = new Set(decided.map(({ text }) => text));
  return proposals.filter(({ text }) => !known.has(text)).map(({ text }) => waits(file, text));
}

function waits(file: string, text: string): Issue {
  const q = quote(text);
  return errorAt(
    "cases/identity-is-decided",
    { file, column: "accept" },
    {
      wrong: [`Falta decidir sobre ${q.es}.`, `Nobody has decided on ${q.en}.`, `Il reste à décider de ${q.fr}.`],
      cure: [
        "Escriba yes para cambiarlo, o no para dejarlo.",
        "Write yes to replace it, or no to keep it.",
        "Écrivez yes pour le remplacer, ou no pour le garder.",
      ],
    },
  );
}

/** Longer texts first, so that “Ana López” is replaced before “Ana”; whole words only. */
export function replaceIdentities(text: string, confirmed: readonly ConfirmedIdentity[]): string {
  return confirmed
    .filter(({ accept }) => accept)
    .toSorted((a, b) => b.text.length - a.text.length)
    .reduce((changed, { text: words_, replace }) => changed.replace(wholeWords(words_), () => replace), text);
}
