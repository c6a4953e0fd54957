// Which column says what the nesting of the JSON form says.
import type { HsdsNesting } from "./describe-table.ts";

export interface Link {
  readonly column: string;
  /** Column that names the table of the holder, where rows may hang on any table. */
  readonly kindColumn?: string;
}

/** Column of the inner table that points to its holder. */
export function linkOf(holder: string, inner: string): Link {
  if (inner === "attribute") return { column: "link_id", kindColumn: "link_entity" };
  if (inner === "metadata") return { column: "resource_id", kindColumn: "resource_type" };
  return { column: `${holder}_id` };
}

/** Column of the holder that points to the one record inside. */
export function linkUpOf({ table }: Pick<HsdsNesting, "table">): string {
  return `${table}_id`;
}
