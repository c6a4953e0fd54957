// Codes shared by references, extractions and practices.

export const LEVELS = ["individual", "community", "structural"] as const;

/** `all` = economic, social and psychosocial. */
export const DIMENSIONS = ["economic", "social", "psychosocial", "all"] as const;

/** What kind of work it is; `programme` = an activity that a funder or agency has published (IATI). */
export const WORK_TYPES = [
  ...["article", "report", "book", "chapter", "manual", "evaluation", "brief", "thesis", "web"],
  "programme",
] as readonly string[];

/** What a work rests on; `unjudged` = nobody has read it for that yet. */
export const EVIDENCE_KINDS = ["story", "count", "comparison", "evaluation", "review", "guidance", "unjudged"] as const;

/** How much of a text was seen; `citation` = only that it exists. */
export const SEEN = ["full", "abstract", "opening", "citation"] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type Seen = (typeof SEEN)[number];
