// `coordinationNetwork:` of analysis.yaml. Institutions answer by kind and never by name.
import type { Texts } from "#base/text";

export interface NetworkSpec {
  readonly table: string;
  /** Question of one answer: which kind of institution this is. */
  readonly kind: string;
  /** Questions of many answers: the kinds to which it refers people, and those from which it receives people. */
  readonly refersTo: string;
  readonly receivesFrom: string;
  /** Question of many answers: the functions (service kinds) that it fulfils. */
  readonly functions: string;
  readonly kinds: readonly { readonly code: string; readonly labels: Texts }[];
}
