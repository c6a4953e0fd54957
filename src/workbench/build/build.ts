// What somebody wishes of a build, and how it stands.
import type { Texts } from "#base/text";
import type { PublishKind } from "../output/file-name.ts";

/** What faces check a wish against. */
export { PUBLISH_KINDS } from "../output/file-name.ts";

export interface BuildWish {
  readonly folder: string;
  readonly out: string;
  readonly actor: string;
  /** __Default value:__ every language of the study. */
  readonly languages?: readonly string[];
  /** One country. __Default value:__ the region and every country. */
  readonly only?: string;
  /** What is made beside the reports. __Default value:__ nothing. */
  readonly works?: readonly PublishKind[];
}

export type BuildState = "running" | "done" | "failed" | "cancelled";

export interface Build {
  readonly state: BuildState;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** What the last build did not have, or had otherwise. */
  readonly changed: readonly { readonly path: string; readonly is: "new" | "changed" }[];
  readonly same: number;
  /** What was made beside the reports; absent in what an earlier program kept. */
  readonly works?: readonly PublishKind[];
  readonly problem?: { readonly message: Texts; readonly cure: Texts };
}
