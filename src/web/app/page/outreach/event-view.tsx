// Workshops: those there are, a new one, or one with who comes and what came of it; the address says which.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { type EventRow, events } from "../../api/outreach-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { useWishes } from "../../route.ts";
import { EVENTS } from "../../words/event-words.ts";
import { CallEvent } from "./call-event.tsx";
import { eventHour } from "./event-hour.ts";
import { EventPanel } from "./event-panel.tsx";
import { EventPlaces, placeOf } from "./event-places.tsx";

/** No workshop is called so: ids begin with a letter or digit. */
const NEW = "~new";

interface OfStudy {
  readonly study: string;
}

export function EventView({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [{ event = "" }, wish] = useWishes({ view: "commitments", campaign: "", event: "" });
  const show = (id: string) => wish({ event: id });
  return (
    <Asked query={useAsked(events, study, ["events"])}>
      {(rows) => {
        const shown = rows.find(({ id }) => id === event);
        if (event === "")
          return (
            <>
              {may("follow-up") && (
                <div className="acts">
                  <Button className="main" onPress={() => show(NEW)}>
                    {say(EVENTS.call)}
                  </Button>
                </div>
              )}
              <EventTable study={study} rows={rows} show={show} />
              {rows.length > 0 && <EventPlaces study={study} rows={rows} />}
            </>
          );
        return (
          <>
            <div className="acts">
              <Button onPress={() => show("")}>{say(EVENTS.back)}</Button>
            </div>
            {event === NEW && <CallEvent study={study} called={show} />}
            {shown && <EventPanel study={study} row={shown} />}
          </>
        );
      }}
    </Asked>
  );
}

interface EventTableProps extends OfStudy {
  readonly rows: readonly EventRow[];
  readonly show: (id: string) => void;
}

function EventTable({ study, rows, show }: EventTableProps): ReactNode {
  const { say, day, number } = useSpeech();
  const stateOf = ({ isCancelled, record }: EventRow) =>
    say(isCancelled === true ? EVENTS.cancelled : record === undefined ? EVENTS.called : EVENTS.recorded);
  const count = (key: "coming" | "notComing" | "silent" | "people") => ({
    name: say(EVENTS[key]),
    isNumber: true,
    value: (row: EventRow) => row[key],
    cell: (row: EventRow) => number(row[key]),
  });
  const placeName = usePlaceNames(study);
  const of = (row: EventRow) => placeName(placeOf(row));
  if (rows.length === 0) return <EmptyState what={EVENTS.none} cure={EVENTS.noneCure} />;
  return (
    <ListTable
      title={say(EVENTS.title)}
      file={`${study}-events`}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say(EVENTS.name),
          value: ({ title }) => title,
          cell: ({ id, title }) => (
            <Button className="quiet" onPress={() => show(id)}>
              {title}
            </Button>
          ),
        },
        { name: say(EVENTS.start), value: ({ start }) => start, cell: ({ start }) => eventHour(start, day) },
        { name: say(EVENTS.of), value: of, cell: of },
        { name: say(EVENTS.place), value: ({ place }) => place, cell: ({ place }) => place },
        ...(["coming", "people", "notComing", "silent"] as const).map(count),
        { name: say(EVENTS.state), value: stateOf, cell: stateOf },
      ]}
    />
  );
}
