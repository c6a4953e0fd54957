// In which order a supervisor needs the tables of fieldwork.
import type { TableFieldwork } from "../../api/shapes.ts";

/** What arrives comes before what is invented, and what has targets before what has none. */
export function byUse(a: TableFieldwork, b: TableFieldwork): number {
  const rank = ({ mark, quotas }: TableFieldwork) => (mark === "real" ? 0 : 2) + (quotas.length > 0 ? 0 : 1);
  return rank(a) - rank(b);
}
