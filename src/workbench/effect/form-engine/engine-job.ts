// What travels between the program and the thread in which the engine runs.
import type { EngineForm, EngineIssue } from "../form-engine.ts";

export type EngineJob =
  | { readonly do: "read"; readonly form: EngineForm }
  | { readonly do: "forget"; readonly key: string }
  | { readonly do: "check"; readonly key: string }
  | { readonly do: "check-answers"; readonly key: string; readonly submission: string };

export type EngineAnswer = { readonly issues: readonly EngineIssue[] } | { readonly failure: string };
