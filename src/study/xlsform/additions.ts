// What parameters add to a question, and what must be known to read them.
import type { Issue, Place } from "#base/issue";
import type { ChoiceLists } from "../xform/form-node.ts";

export interface Additions {
  readonly bind: Map<string, string>;
  readonly control: Map<string, string>;
  readonly action: Record<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
  readonly issues: Issue[];
}

export interface ParameterContext {
  readonly cell: string;
  readonly appearance: string;
  readonly choices: ChoiceLists;
  readonly place: Place;
}
