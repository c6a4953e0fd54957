// What the addresses of the web form work with.
import type { Desk } from "#workbench/act-head";

export interface WebFormPlan {
  readonly desk: Desk;
  /** Largest request of a browser. */
  readonly largestBytes: number;
  /** Folder of the built page. __Default value:__ where `npm run build` puts it. */
  readonly page?: string | undefined;
}
