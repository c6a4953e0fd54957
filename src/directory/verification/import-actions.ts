// A table of services → what it says that is new: services added, fields changed, services that it no longer has.
// A table changes only what it says otherwise than the last time, so that an old table read again undoes no call and no visit.
import { SERVICE_COLUMNS, type ServiceCells, type ServiceColumn } from "../reintegration/service-columns.ts";
import { replayActions, toldBy } from "./replay-actions.ts";
import type { VerificationAction } from "./verification-action.ts";

export interface ImportedTable {
  /** Name of the table: only services that it once had can be missing from it. */
  readonly source: string;
  readonly services: readonly ServiceCells[];
  /** Day, YYYY-MM-DD. */
  readonly on: string;
  readonly who: string;
  /** Id of the import; its actions are named `<id>/<number>`. */
  readonly id: string;
}

export interface ImportActions {
  readonly actions: readonly { readonly service: string; readonly action: VerificationAction }[];
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly ServiceColumn[] }[];
  readonly unchanged: number;
  readonly missing: readonly string[];
}

type Histories = ReadonlyMap<string, readonly VerificationAction[]>;

/** An empty cell says nothing. Rows of one id later in the table add to the earlier ones. */
export function planImport(histories: Histories, table: ImportedTable): ImportActions {
  const { source, on, who, id } = table;
  const actions: { service: string; action: VerificationAction }[] = [];
  const added: string[] = [];
  const changed: { id: string; fields: readonly ServiceColumn[] }[] = [];
  const seen = new Set<string>();
  const head = () => ({ id: `${id}/${actions.length + 1}`, on, who, source });
  for (const cells of table.services) {
    const service = cells.id ?? "";
    seen.add(service);
    const history = histories.get(service);
    const fields = newsIn(history ?? [], cells, source);
    const isBack = history !== undefined && replayActions(history).missingFrom.some((one) => one.source === source);
    if (Object.keys(fields).length === 0 && !isBack) continue;
    actions.push({ service, action: { kind: "observed", by: "import", ...head(), fields } });
    if (history === undefined) added.push(service);
    else changed.push({ id: service, fields: SERVICE_COLUMNS.filter((column) => column in fields) });
  }
  const missing = missingFrom(histories, source, seen);
  for (const service of missing) actions.push({ service, action: { kind: "missing", ...head() } });
  const unchanged = seen.size - added.length - changed.length;
  return { actions, added, changed, unchanged, missing };
}

function newsIn(history: readonly VerificationAction[], cells: ServiceCells, source: string): ServiceCells {
  const before = toldBy(history, source) ?? (history.length === 0 ? {} : replayActions(history).cells);
  const news = SERVICE_COLUMNS.flatMap((column) => {
    const value = cells[column] ?? "";
    const isVague = column === "status" && value === "unknown" && history.length > 0;
    return value === "" || value === before[column] || isVague ? [] : [[column, value] as const];
  });
  return Object.fromEntries(news);
}

/** Those that it told once, that have not ended, and that nobody marked before. */
function missingFrom(histories: Histories, source: string, seen: ReadonlySet<string>): readonly string[] {
  return [...histories].flatMap(([service, history]) => {
    if (seen.has(service) || toldBy(history, source) === undefined) return [];
    const { cells, missingFrom: marked, mergedInto } = replayActions(history);
    const isKnown = marked.some((one) => one.source === source);
    return isKnown || mergedInto !== undefined || cells.status === "ended" ? [] : [service];
  });
}
