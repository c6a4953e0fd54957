// What somebody may be allowed to do. Every act and every route of the API names one of them.

export const RIGHTS = [
  /** Findings, series, practices, reports: everything of a study that holds no person. */
  "see-study",
  /** Findings and recommendations, drafts too. */
  "see-findings",
  "see-services",
  "keep-services",
  "see-forms",
  "see-submissions",
  "review",
  "correct",
  "open-identities",
  "withdraw",
  "export",
  "see-cases",
  "keep-cases",
  "edit-texts",
  /** At the end of a chapter; its words stay as they are. */
  "put-figures",
  "decide",
  "publish",
  "follow-up",
  "manage-senders",
  "set-up",
  "manage-accounts",
  /** Backups, ledgers, retention: the installation itself. */
  "operate",
  /** A telephone or a form in the browser: hands in, reads nothing. */
  "send",
  /** Whoever has the link of one service. */
  "answer-for-service",
  /** Whoever has a personal page. */
  "answer-as-stakeholder",
] as const;

export type Right = (typeof RIGHTS)[number];
