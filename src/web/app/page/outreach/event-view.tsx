// Workshops: when and where, who comes, and whether it was recorded what came of them.
import type { ReactNode } from "react";
import { type EventRow, events } from "../../api/outreach-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { EVENTS } from "../../words/reader-words.ts";

export function EventView({ study }: { readonly study: string }): ReactNode {
  const { say, moment, number } = useSpeech();
  const stateOf = ({ isCancelled, record }: EventRow) =>
    say(isCancelled === true ? EVENTS.cancelled : record === undefined ? EVENTS.called : EVENTS.recorded);
  const count = (key: "coming" | "notComing" | "silent" | "people") => ({
    name: say(EVENTS[key]),
    isNumber: true,
    value: (row: EventRow) => row[key],
    cell: (row: EventRow) => number(row[key]),
  });
  return (
    <Asked query={useAsked(events, study, ["events"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={EVENTS.none} cure={EVENTS.noneCure} />
        ) : (
          <ListTable
            title={say(EVENTS.title)}
            file={`${study}-events`}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { name: say(EVENTS.name), value: ({ title }) => title, cell: ({ title }) => title },
              { name: say(EVENTS.start), value: ({ start }) => start, cell: ({ start }) => moment(start) },
              { name: say(EVENTS.place), value: ({ place }) => place, cell: ({ place }) => place },
              ...(["coming", "people", "notComing", "silent"] as const).map(count),
              { name: say(EVENTS.state), value: stateOf, cell: stateOf },
            ]}
          />
        )
      }
    </Asked>
  );
}
