// What another server gave: one filled form with the addresses of its files.

export interface RemoteFile {
  /** As the answers name it. */
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

export interface PulledSubmission {
  readonly instanceId: string;
  readonly formId: string;
  readonly version: string;
  readonly xml: string;
  readonly files: readonly RemoteFile[];
  /** When the other server got it; ISO 8601. */
  readonly submittedAt: string;
  readonly submitter: string;
  readonly deviceId: string;
}

/** What the team of the other server decided about a submission; empty: nothing. */
export type RemoteReview = "" | "approved" | "has-issues" | "rejected";

/** How far a pull has come; kept after each page, so that a crash costs one page at most. */
export interface PullCursor {
  /** Kobo: highest `_id` seen. Central: latest date of submission or edit seen. Empty = nothing yet. */
  readonly after: string;
  readonly pulled: number;
}

export const NOTHING_PULLED: PullCursor = { after: "", pulled: 0 };
