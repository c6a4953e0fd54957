// What a pull hands over to: the store behind the same door that telephones use.
import type { PullCursor, RemoteReview } from "#intake/pull/pulled";
import type { SubmissionSource } from "#intake/submission/submission";
import type { Presence } from "./mark-gone.ts";

export interface ArrivingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ArrivingForm {
  readonly xml: string;
  readonly files: readonly ArrivingFile[];
  readonly source: SubmissionSource;
  readonly submitter: string;
  readonly deviceId: string;
}

/** What is known of a form before it is fetched. */
export interface ComingForm {
  readonly instanceId: string;
  /** What is here of the chain of edits that it belongs to, or came before it in this look. */
  readonly replaces?: string | undefined;
  /** Where the other server tells it at once. */
  readonly version?: string;
  /** Paths of its answers, without turns of repeats, where the other server tells them at once. */
  readonly questions?: readonly string[];
}

export type Reception = "first" | "edit" | "again" | "aside";

export interface PullDoor {
  readonly cursor: () => Promise<PullCursor>;
  /** In one transaction with its ledger entry. */
  readonly keepCursor: (cursor: PullCursor) => Promise<void>;
  /** The instance that now stands for the chain of edits that this one belongs to; undefined when it is not known. */
  readonly currentOf: (instanceId: string) => Promise<string | undefined>;
  /** Verdict of the other server's team; never in the place of one that was given here. */
  readonly review: (instanceId: string, review: RemoteReview) => Promise<void>;
  /** On the disk when it returns. */
  readonly receive: (form: ArrivingForm) => Promise<Reception>;
  /** Of a door that looks only: what would become of it. Where it is there, no form and no file is fetched, and nothing is received. */
  readonly look?: (coming: ComingForm) => Promise<Reception>;
  /** What came by this door and is no longer on the other side is marked; how many of them are new. */
  readonly markGone: (presence: Presence) => Promise<number>;
}

export interface PullReport {
  readonly added: number;
  readonly edited: number;
  readonly known: number;
  /** Kept aside, because something else stands under the same id. */
  readonly aside: number;
  readonly files: number;
  /** No longer on the other server, and marked so now. */
  readonly gone: number;
}

export interface PullCount {
  readonly add: (reception: Reception, files: number) => void;
  readonly addGone: (marked: number) => void;
  readonly report: () => PullReport;
}

export function countPull(): PullCount {
  const counts = { first: 0, edit: 0, again: 0, aside: 0, files: 0, gone: 0 };
  return {
    add: (reception, files) => {
      counts[reception] += 1;
      counts.files += files;
    },
    addGone: (marked) => {
      counts.gone += marked;
    },
    report: () => ({
      added: counts.first,
      edited: counts.edit,
      known: counts.again,
      aside: counts.aside,
      files: counts.files,
      gone: counts.gone,
    }),
  };
}
