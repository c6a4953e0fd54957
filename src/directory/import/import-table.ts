// One file of services → what would change in the list of a study: the whole way, without a disk.
import type { Issue } from "#base/issue";
import type { ServiceCells } from "../reintegration/service-columns.ts";
import { applyMapping, type ImportedService } from "./apply-mapping.ts";
import { type DuplicatePair, findDuplicates } from "./find-duplicates.ts";
import { noName } from "./import-issues.ts";
import { type ImportMapping, meaningsOf } from "./import-mapping.ts";
import { type Gazetteer, type KnownPlace, openGazetteer } from "./known-places.ts";
import { type MergedServices, mergeServices } from "./merge-services.ts";
import type { ColumnMeaning } from "./propose-mapping.ts";
import { findHead, placeOf, type RawTable } from "./raw-table.ts";

export interface ImportRequest {
  readonly tables: readonly RawTable[];
  readonly mapping?: ImportMapping;
  readonly known: readonly ServiceCells[];
  readonly places: readonly KnownPlace[];
  readonly country?: string;
  /** Name of the file: the source of its services. */
  readonly source: string;
}

export interface ImportedTable {
  readonly sheet?: string;
  readonly meanings: readonly ColumnMeaning[];
  readonly services: readonly ImportedService[];
}

export interface ProposedMerge extends DuplicatePair {
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
}

export interface ImportResult {
  readonly tables: readonly ImportedTable[];
  /** What the file says, one a service. */
  readonly incoming: readonly ServiceCells[];
  readonly merged: MergedServices;
  /** Pairs of which at least one came in now. */
  readonly duplicates: readonly ProposedMerge[];
  /** The mapping used, to be saved and corrected. */
  readonly mapping: ImportMapping;
  readonly issues: readonly Issue[];
}

export function importTables({ tables, mapping, known, places, country, source }: ImportRequest): ImportResult {
  const own = country ?? mapping?.country;
  const plan = {
    places: openGazetteer(places),
    ...(mapping === undefined ? {} : { mapping }),
    ...(own === undefined ? {} : { country: own }),
  };
  const read = tables.map((table) => importTable(table, plan));
  const incoming = withUniqueIds(read.flatMap(({ table }) => table?.services ?? []).map(({ cells }) => cells));
  const found = read.flatMap(({ table }) => (table === undefined ? [] : [table]));
  return {
    ...joinServices({ services: incoming, known, source }),
    tables: found,
    mapping: mappingOf(found, mapping, own),
    issues: read.flatMap(({ issues }) => issues),
  };
}

export interface JoinRequest extends Pick<ImportRequest, "known" | "source"> {
  /** Each with an id of its own. */
  readonly services: readonly ServiceCells[];
}

/** Services beside those that are known: what changes, and which may be the same. */
export function joinServices({
  services,
  known,
  source,
}: JoinRequest): Pick<ImportResult, "incoming" | "merged" | "duplicates"> {
  const merged = mergeServices(known, services, source);
  const duplicates = proposeMerges(merged.services, new Set(services.map(({ id = "" }) => id)));
  return { incoming: services, merged, duplicates };
}

interface Plan extends Pick<ImportRequest, "mapping" | "country"> {
  readonly places: Gazetteer;
}

function importTable(
  table: RawTable,
  { mapping, ...plan }: Plan,
): { readonly table?: ImportedTable; readonly issues: readonly Issue[] } {
  const headed = findHead(table);
  if (headed === undefined) return { issues: [] };
  const meanings = meaningsOf(headed, mapping);
  if (!meanings.some(({ field }) => field === "name" || field === "provider"))
    return { issues: [noName(placeOf(table, headed.headLine))] };
  const { services, issues } = applyMapping(headed, {
    meanings,
    ...plan,
    ...(mapping === undefined ? {} : { mapping }),
  });
  return { table: { ...(table.sheet === undefined ? {} : { sheet: table.sheet }), meanings, services }, issues };
}

/** Rows of one id in one table are several services: the later ones get a number. */
export function withUniqueIds(services: readonly ServiceCells[]): readonly ServiceCells[] {
  const seen = new Map<string, number>();
  return services.map((cells) => {
    const id = cells.id ?? "";
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? cells : { ...cells, id: `${id}-${count}` };
  });
}

export function proposeMerges(services: readonly ServiceCells[], fresh: ReadonlySet<string>): readonly ProposedMerge[] {
  return findDuplicates(services).flatMap((pair) => {
    const [a, b] = [services[pair.first], services[pair.second]];
    const ids = [a?.id ?? "", b?.id ?? ""] as const;
    if (!fresh.has(ids[0]) && !fresh.has(ids[1])) return [];
    return [{ ...pair, ids, names: [a?.name ?? "", b?.name ?? ""] as const }];
  });
}

function mappingOf(
  tables: readonly ImportedTable[],
  mapping: ImportMapping | undefined,
  country: string | undefined,
): ImportMapping {
  const columns = new Map(
    tables.flatMap(({ meanings }) => meanings.map(({ column, field }) => [column, field] as const)),
  );
  return {
    kinds: mapping?.kinds ?? [],
    ...(mapping?.split === undefined ? {} : { split: mapping.split }),
    ...(country === undefined ? {} : { country }),
    columns: [...columns].map(([column, field]) => ({ column, field })),
  };
}
