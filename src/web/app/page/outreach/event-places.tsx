// Workshops place by place: how many, how many people came, what was agreed.
import type { ReactNode } from "react";
import type { EventRow } from "../../api/outreach-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { EVENTS } from "../../words/event-words.ts";

const WHOLE = "REG";

/** The city, else the country, else the whole study. */
export function placeOf({ city, country }: Pick<EventRow, "city" | "country">): string {
  return city || country || WHOLE;
}

interface EventPlacesProps {
  readonly study: string;
  readonly rows: readonly EventRow[];
}

/** Those that were cancelled are not counted. */
export function EventPlaces({ study, rows }: EventPlacesProps): ReactNode {
  const { say, number } = useSpeech();
  const placeName = usePlaceNames(study);
  const held = rows.filter(({ isCancelled }) => isCancelled !== true);
  const places = [...new Set(held.map(placeOf))]
    .map((place) => ({ place, own: held.filter((row) => placeOf(row) === place) }))
    .toSorted((a, b) => placeName(a.place).localeCompare(placeName(b.place)));
  const count = (name: string, of: (own: readonly EventRow[]) => number) => ({
    name,
    isNumber: true,
    cell: ({ own }: (typeof places)[number]) => number(of(own)),
  });
  const sum = (own: readonly EventRow[], of: (row: EventRow) => number) =>
    own.reduce((total, row) => total + of(row), 0);
  if (held.length === 0) return null;
  return (
    <section>
      <h3>{say(EVENTS.byPlace)}</h3>
      <DataTable
        title={say(EVENTS.byPlace)}
        rows={places}
        keyOf={({ place }) => place}
        columns={[
          { name: say(EVENTS.of), cell: ({ place }) => placeName(place) },
          count(say(EVENTS.held), (own) => own.length),
          count(say(EVENTS.recordedCount), (own) => own.filter(({ record }) => record !== undefined).length),
          count(say(EVENTS.came), (own) => sum(own, ({ came }) => came)),
          count(say(EVENTS.agreements), (own) => sum(own, ({ record }) => record?.agreements.length ?? 0)),
        ]}
      />
    </section>
  );
}
