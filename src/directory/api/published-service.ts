// A service as it is published: what is known of it, when it changed last, and when somebody last looked.
import type { ServiceCells } from "../reintegration/service-columns.ts";

export interface PublishedService {
  readonly id: string;
  readonly cells: ServiceCells;
  /** Day of the last action on it, YYYY-MM-DD. */
  readonly changedOn: string;
  /** Day on which somebody called, went there, or its provider confirmed it. */
  readonly checkedOn?: string;
}
