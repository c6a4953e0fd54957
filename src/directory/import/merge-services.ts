// What an import changes in a list of services: added, updated, missing. Nothing is deleted; what the new table no longer has is
// marked to verify, and what looks like another service is proposed for merging.
import { SERVICE_COLUMNS, type ServiceCells, type ServiceColumn } from "../reintegration/service-columns.ts";

export interface FieldChange {
  readonly column: ServiceColumn;
  readonly before: string;
  readonly after: string;
}

export interface ServiceChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface MergedServices {
  /** Known ones in their order, then added ones. */
  readonly services: readonly ServiceCells[];
  readonly added: readonly string[];
  readonly changed: readonly ServiceChange[];
  readonly unchanged: number;
  /** Known ones of this source that the table no longer has. */
  readonly missing: readonly string[];
}

/**
 * Services are the same when their ids are. `source` names the table: only services that came from it can be missing from it.
 * An empty cell of the table says nothing and changes nothing.
 */
export function mergeServices(
  known: readonly ServiceCells[],
  incoming: readonly ServiceCells[],
  source: string,
): MergedServices {
  const fresh = new Map(
    incoming.map((cells) => [cells.id ?? "", { ...cells, source_title: cells.source_title ?? source }]),
  );
  const changed: ServiceChange[] = [];
  const missing: string[] = [];
  const kept = known.map((cells) => {
    const id = cells.id ?? "";
    const news = fresh.get(id);
    if (news === undefined) {
      if (cells.source_title !== source) return cells;
      missing.push(id);
      return markMissing(cells);
    }
    fresh.delete(id);
    const fields = changesOf(cells, news);
    if (fields.length > 0) changed.push({ id, fields });
    const { to_verify: _, ...found } = cells.source_title === source ? cells : { ...cells };
    return { ...found, ...Object.fromEntries(fields.map(({ column, after }) => [column, after])) };
  });
  const added = [...fresh.values()];
  return {
    services: [...kept, ...added],
    added: added.map(({ id = "" }) => id),
    changed,
    unchanged: known.length - changed.length - missing.length,
    missing,
  };
}

/** Nobody knows whether it still works: that is what `unknown` says. */
function markMissing(cells: ServiceCells): ServiceCells {
  return cells.status === "ended" ? cells : { ...cells, status: "unknown", to_verify: "yes" };
}

function changesOf(before: ServiceCells, after: ServiceCells): readonly FieldChange[] {
  return SERVICE_COLUMNS.flatMap((column) => {
    const [old, fresh] = [before[column] ?? "", after[column] ?? ""];
    const isVague = column === "status" && fresh === "unknown";
    return fresh === "" || fresh === old || isVague ? [] : [{ column, before: old, after: fresh }];
  });
}
