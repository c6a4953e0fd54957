// What every page is given.
import type { Page } from "./page-groups.ts";

export interface PageProps {
  readonly study: string;
  readonly page: Page;
  /** What is open on the page: a submission, a service, a recommendation. */
  readonly item: string | undefined;
}
