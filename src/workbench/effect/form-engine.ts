// The judge of forms and answers: the engine of ODK Web Forms, which computes a form as a device does.
import type { Issue } from "#base/issue";

export interface EngineForm {
  /** Same key, same bytes: the engine keeps the forms that it has read. A digest, or form id and version. */
  readonly key: string;
  /** Name of the form in remarks. */
  readonly file: string;
  readonly xform: string;
  /** Attached files by name: lists for selects, data to look up. Lists that are absent are taken as empty. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** A remark of the engine; `path` and `attribute` tell where in the XForm: `/data/age`, `constraint`. */
export interface EngineIssue extends Issue {
  readonly path?: string;
  readonly attribute?: string;
}

export interface FormEngine {
  /** Does the form load, and does every expression evaluate? What only this engine lacks is a warning. */
  readonly check: (form: EngineForm) => Promise<readonly EngineIssue[]>;
  /**
   * A submission's answers against the rules of its form: relevance, constraint, required, choices, calculations. The path
   * of each answer stands in `path` and in the column of its place. Nothing is refused for it: people on the road decide.
   */
  readonly checkAnswers: (form: EngineForm, submission: string) => Promise<readonly EngineIssue[]>;
}
