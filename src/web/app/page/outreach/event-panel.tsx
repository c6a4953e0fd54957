// One workshop: who comes, what may be done to it, and what came of it.
import type { ReactNode } from "react";
import { ask } from "../../api/client.ts";
import { type EventRow, type ReplyRow, replies, told } from "../../api/outreach-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { EVENTS, REPLIES } from "../../words/event-words.ts";
import { OUTREACH } from "../../words/outreach-words.ts";
import { CallEvent } from "./call-event.tsx";
import { eventEnd, eventHour } from "./event-hour.ts";
import { placeOf } from "./event-places.tsx";
import { RecordEvent } from "./record-event.tsx";

interface PanelProps {
  readonly study: string;
  readonly row: EventRow;
}

export function EventPanel({ study, row }: PanelProps): ReactNode {
  const { say, day } = useSpeech();
  const may = useMay();
  const placeName = usePlaceNames(study);
  const isOpen = row.isCancelled !== true && row.record === undefined;
  return (
    <>
      <h3>{row.title}</h3>
      <p>
        {eventHour(row.start, day)} – {eventEnd(row.start, row.end, day)}. {row.place} ({placeName(placeOf(row))})
        {row.isCancelled === true && ` · ${say(EVENTS.cancelled)}`}
      </p>
      {row.agenda.length > 0 && (
        <ul>
          {row.agenda.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {may("follow-up") && isOpen && <Acts study={study} row={row} />}
      <Asked query={useAsked(replies, study, ["events", row.id, "replies"])}>
        {(rows) => (
          <>
            <Replies study={study} id={row.id} rows={rows} />
            {row.record !== undefined && <Recorded record={row.record} rows={rows} />}
            {may("follow-up") && isOpen && <RecordEvent study={study} id={row.id} invited={rows} />}
          </>
        )}
      </Asked>
    </>
  );
}

function Acts({ study, row }: PanelProps): ReactNode {
  const { say, number } = useSpeech();
  const cancel = useAct(study, () =>
    ask(told, path(study, "events", row.id, "cancelling"), { method: "POST", body: {} }),
  );
  return (
    <>
      <div className="acts">
        <PageLink
          study={study}
          page="outreach"
          className="button main"
          wishes={{ view: "campaigns", campaign: "~new", event: row.id }}
        >
          {say(EVENTS.invite)}
        </PageLink>
        <Confirm
          act={say(EVENTS.cancel)}
          explained={say(EVENTS.cancelHelp)}
          confirm={say(EVENTS.cancelNow)}
          onConfirm={() => cancel.mutate()}
        />
      </div>
      {cancel.data && <p role="status">{say(EVENTS.told, { count: number(cancel.data.told) })}</p>}
      {cancel.error && <ProblemNote cause={cancel.error} />}
      <details>
        <summary>{say(EVENTS.change)}</summary>
        <p className="help">{say(EVENTS.changeHelp)}</p>
        <CallEvent study={study} row={row} />
      </details>
    </>
  );
}

interface RepliesProps {
  readonly study: string;
  readonly id: string;
  readonly rows: readonly ReplyRow[];
}

function Replies({ study, id, rows }: RepliesProps): ReactNode {
  const { say, number } = useSpeech();
  const reply = (row: ReplyRow) => say(REPLIES[row.reply] ?? EVENTS.reply);
  if (rows.length === 0) return <EmptyState what={EVENTS.noReplies} cure={EVENTS.noRepliesCure} />;
  return (
    <ListTable
      title={say(EVENTS.replies)}
      file={`${study}-${id}-replies`}
      rows={rows}
      keyOf={({ stakeholder }) => stakeholder}
      columns={[
        { name: say(OUTREACH.name), value: ({ name }) => name, cell: ({ name }) => name },
        { name: say(EVENTS.reply), value: reply, cell: reply },
        {
          name: say(EVENTS.people),
          isNumber: true,
          value: ({ people }) => people,
          cell: ({ people }) => (people === 0 ? "–" : number(people)),
        },
      ]}
    />
  );
}

interface RecordedProps {
  readonly record: NonNullable<EventRow["record"]>;
  readonly rows: readonly ReplyRow[];
}

function Recorded({ record, rows }: RecordedProps): ReactNode {
  const { say, number } = useSpeech();
  const nameOf = (id: string) => rows.find(({ stakeholder }) => stakeholder === id)?.name ?? id;
  return (
    <section>
      <h4>{say(EVENTS.minutes)}</h4>
      <p className="message-text">{record.minutes}</p>
      <ul>
        {Object.entries(record.attendance).map(([id, people]) => (
          <li key={id}>
            {say(EVENTS.attendance, { name: nameOf(id) })}: {number(people)}
          </li>
        ))}
      </ul>
      {record.concerns.length > 0 && (
        <ul>
          {record.concerns.map((concern) => (
            <li key={concern}>{concern}</li>
          ))}
        </ul>
      )}
      <p role="status">{say(EVENTS.isRecorded)}</p>
    </section>
  );
}
