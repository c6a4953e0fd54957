// Countries, each followed by its cities, with what is there of each.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import type { TableFieldwork } from "../../api/shapes.ts";
import type { PlaceOverview } from "../../api/study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { OVERVIEW } from "../../words/overview-words.ts";

interface PlaceTableProps {
  readonly study: string;
  readonly places: readonly PlaceOverview[];
  readonly tables: readonly TableFieldwork[];
}

export function PlaceTable({ study, places, tables }: PlaceTableProps): ReactNode {
  const { say, number } = useSpeech();
  const quotas = quotasByCity(tables);
  const count = (name: Texts, value: (place: PlaceOverview) => number) => ({
    name: say(name),
    value,
    cell: (place: PlaceOverview) => number(value(place)),
    isNumber: true,
  });
  const interviews = {
    name: say(OVERVIEW.interviews),
    isNumber: true,
    value: ({ id }: PlaceOverview) => quotas.get(id)?.done ?? null,
    cell: ({ id }: PlaceOverview) => {
      const quota = quotas.get(id);
      return quota === undefined
        ? "–"
        : say(OVERVIEW.ofWanted, { done: number(quota.done), wanted: number(quota.wanted) });
    },
  };
  return (
    <ListTable
      title={say(OVERVIEW.places)}
      file={`${study}-places`}
      rows={places}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say(OVERVIEW.place),
          value: ({ name }) => say(name),
          cell: ({ name, country }) =>
            country === "" ? <strong>{say(name)}</strong> : <span className="city">{say(name)}</span>,
        },
        ...(quotas.size > 0 ? [interviews] : []),
        count(OVERVIEW.services, ({ services }) => services),
        count(OVERVIEW.verified, ({ servicesVerified }) => servicesVerified),
        count(OVERVIEW.estimates, ({ estimates }) => estimates),
        count(OVERVIEW.suppressed, ({ suppressed }) => suppressed),
        count(OVERVIEW.findings, ({ findings }) => findings),
        {
          name: say(OVERVIEW.decided),
          isNumber: true,
          value: ({ accepted }) => accepted,
          cell: ({ accepted, drafted }) =>
            accepted + drafted === 0
              ? "–"
              : say(OVERVIEW.ofWanted, { done: number(accepted), wanted: number(accepted + drafted) }),
        },
      ]}
    />
  );
}

/** Interviews done and wanted; where real answers have targets, invented ones do not count. */
function quotasByCity(
  tables: readonly TableFieldwork[],
): ReadonlyMap<string, { readonly done: number; readonly wanted: number }> {
  const real = tables.filter(({ mark, quotas }) => mark === "real" && quotas.length > 0);
  const found = new Map<string, { done: number; wanted: number }>();
  for (const { quotas } of real.length > 0 ? real : tables)
    for (const { city, done, wanted } of quotas) {
      const sum = found.get(city) ?? { done: 0, wanted: 0 };
      found.set(city, { done: sum.done + done, wanted: sum.wanted + wanted });
    }
  return found;
}
