// Which pages there are.

/** Pages as people look for them: what the study has learnt, how the field goes, what it says, how it is set up. */
export const PAGE_GROUPS = {
  start: ["overview"],
  field: ["fieldwork", "submissions", "back-check", "forms", "senders", "links", "care"],
  evidence: ["services", "series", "literature", "cases", "explore"],
  telling: ["findings", "recommendations", "publications", "outreach", "trace"],
  setting: ["settings", "new-study"],
} as const;

export type PageGroup = keyof typeof PAGE_GROUPS;
export type Page = (typeof PAGE_GROUPS)[PageGroup][number];

export const PAGES: readonly Page[] = Object.values(PAGE_GROUPS).flat();

/** Only who sets up is offered to make a study; every other page says itself what one may do there. */
export function pagesFor(may: (right: string) => boolean, pages: readonly Page[]): readonly Page[] {
  return pages.filter((page) => page !== "new-study" || may("set-up"));
}
