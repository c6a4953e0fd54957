// What providers said by their links and nobody has reviewed, beside what is known now: the oldest first.
import type { ServiceCells, ServiceColumn } from "#directory/reintegration/service-columns";
import { replayActions } from "#directory/verification/replay-actions";
import type { Desk } from "../act-head.ts";

export interface WaitingChange {
  readonly service: string;
  readonly name: string;
  /** Id of the change, as a review names it. */
  readonly of: string;
  readonly on: string;
  readonly who: string;
  readonly works?: boolean;
  readonly note?: string;
  /** None where the provider only confirmed what is known. */
  readonly fields: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

export async function listWaitingChanges({ store }: Desk, study: string): Promise<readonly WaitingChange[]> {
  const histories = await store.services.list(study);
  const waiting = [...histories].flatMap(([service, actions]) => {
    const known = replayActions(actions);
    return known.waiting.map(
      ({ id, on, who, works, note, fields }): WaitingChange => ({
        ...{ service, name: known.cells.name ?? "", of: id, on, who, fields: differencesOf(known.cells, fields) },
        ...(works === undefined ? {} : { works }),
        ...(note === undefined ? {} : { note }),
      }),
    );
  });
  return waiting.toSorted((a, b) => a.on.localeCompare(b.on));
}

function differencesOf(known: ServiceCells, fields: ServiceCells): WaitingChange["fields"] {
  return Object.entries(fields).map(([column, after]) => ({
    ...{ column, before: known[column as ServiceColumn] ?? "", after },
  }));
}
