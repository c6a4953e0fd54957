// `institutionGaps:` of analysis.yaml. Each part names a question of many answers whose codes are functions (service kinds).
import type { Capacity } from "../institution-record.ts";

export type Resource = Exclude<Capacity, "service">;

export const RESOURCES = ["mandate", "plan", "budget", "staff", "coordination"] as const satisfies readonly Resource[];

/** `functions`: those that the institution fulfils. The others: for which of them it has a mandate, a plan, and so on. */
export interface GapSpec extends Readonly<Record<Resource, string>> {
  readonly table: string;
  readonly functions: string;
}
