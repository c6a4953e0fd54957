// What happened to a submission, in the order of time: who did what, when and why, and which answers changed.
import type { ReactNode } from "react";
import { useAnswers, useHistory } from "../../api/queries.ts";
import type { HistoryEvent } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { CARE, EVENTS } from "../../words/care-words.ts";
import { REVIEWS, SUBMISSIONS } from "../../words/submission-words.ts";
import type { OfSubmission } from "./of-submission.ts";

export function HistoryList({ study, instance }: OfSubmission): ReactNode {
  const { say } = useSpeech();
  const answers = useAnswers(study, instance).data;
  const labelOf = (path: string) => answers?.items.find((item) => item.path === path)?.label ?? path;
  return (
    <section>
      <h4>{say(SUBMISSIONS.history)}</h4>
      <Asked query={useHistory(study, instance)}>
        {(events) => (
          <ol className="history">
            {events.map((event) => (
              <Event key={`${event.at} ${event.kind} ${event.instanceId}`} event={event} labelOf={labelOf} />
            ))}
          </ol>
        )}
      </Asked>
    </section>
  );
}

interface EventProps {
  readonly event: HistoryEvent;
  readonly labelOf: (path: string) => string;
}

const CHANGES_SHOWN = 12;

function Event({ event, labelOf }: EventProps): ReactNode {
  const { say, moment, number } = useSpeech();
  const { kind, at, actor, state, note, changes = [] } = event;
  const verdict = kind === "reviewed" ? REVIEWS[state ?? ""] : EVENTS[kind];
  return (
    <li>
      <strong>{say(verdict ?? SUBMISSIONS.review)}</strong> · {actor.replace(/^(device|link):/, "") || "–"} ·{" "}
      <time dateTime={at}>{moment(at)}</time>
      {note !== undefined && note !== "" && <p>{note}</p>}
      {changes.length > 0 && (
        <ul>
          {changes.slice(0, CHANGES_SHOWN).map(({ path, before, after }) => (
            <li key={path}>
              {labelOf(path)}: <del>{before || say(CARE.noAnswer)}</del> <ins>{after || say(CARE.noAnswer)}</ins>
            </li>
          ))}
          {changes.length > CHANGES_SHOWN && (
            <li>{say(SUBMISSIONS.moreChanges, { count: number(changes.length - CHANGES_SHOWN) })}</li>
          )}
        </ul>
      )}
    </li>
  );
}
