// One submission: its answers without what is personal, its files and versions, and what a supervisor says of it.
import { type ReactNode, useState } from "react";
import { Button, Label, Text, TextArea, TextField } from "react-aria-components";
import { apiAddress, tell } from "../api/client.ts";
import { path, useAct, useSubmission } from "../api/queries.ts";
import type { SubmissionDetail } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { SHELL } from "../words/shell-words.ts";
import { REVIEWS, SUBMISSIONS } from "../words/submission-words.ts";
import { listAnswers } from "./list-answers.ts";

interface PanelProps {
  readonly study: string;
  readonly instance: string;
  readonly close: () => void;
}

export function SubmissionPanel({ study, instance, close }: PanelProps): ReactNode {
  const { say } = useSpeech();
  return (
    <aside className="panel" aria-label={instance}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <Asked query={useSubmission(study, instance)}>
        {(found) => (
          <>
            <h3>{instance}</h3>
            <Answers found={found} />
            <Belongings study={study} found={found} />
            <ReviewForm study={study} found={found} />
          </>
        )}
      </Asked>
    </aside>
  );
}

function Answers({ found }: { readonly found: SubmissionDetail }): ReactNode {
  const { say } = useSpeech();
  if (found.encrypted) return <p>{say(SUBMISSIONS.encrypted)}</p>;
  return (
    <>
      <h4>{say(SUBMISSIONS.answers)}</h4>
      <p className="help">{say(SUBMISSIONS.personalApart)}</p>
      <dl className="answers">
        {listAnswers(found.body).map(({ path: question, value }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface OfStudy {
  readonly study: string;
  readonly found: SubmissionDetail;
}

function Belongings({ study, found }: OfStudy): ReactNode {
  const { say, moment } = useSpeech();
  const file = (name: string) => apiAddress(path(study, "submissions", found.instanceId, "attachments", name));
  return (
    <>
      {found.attachments.length > 0 && <h4>{say(SUBMISSIONS.attachments)}</h4>}
      <ul>
        {found.attachments.map(({ name }) => (
          <li key={name}>
            <a href={file(name)}>{name}</a>
          </li>
        ))}
      </ul>
      {found.history.length > 1 && (
        <>
          <h4>{say(SUBMISSIONS.history)}</h4>
          <ol>
            {found.history.map(({ instanceId, receivedAt, current }) => (
              <li key={instanceId}>
                {moment(receivedAt)} {current && `(${say(SUBMISSIONS.current)})`}
              </li>
            ))}
          </ol>
        </>
      )}
      {found.conflicts.length > 0 && <p className="note">{say(SUBMISSIONS.conflicts)}</p>}
    </>
  );
}

const VERDICTS = [
  { state: "approved", name: SUBMISSIONS.approve, needsNote: false },
  { state: "has-issues", name: SUBMISSIONS.sendBack, needsNote: true },
  { state: "rejected", name: SUBMISSIONS.reject, needsNote: true },
] as const;

function ReviewForm({ study, found }: OfStudy): ReactNode {
  const { say, moment } = useSpeech();
  const [note, setNote] = useState("");
  const [isNoteMissing, setNoteMissing] = useState(false);
  const own = path(study, "submissions", found.instanceId);
  const review = useAct(study, (state: string) => tell(`${own}/reviews`, { method: "POST", body: { state, note } }));
  const judge = (state: string, needsNote: boolean) => {
    const missing = needsNote && note.trim() === "";
    setNoteMissing(missing);
    if (!missing) review.mutate(state, { onSuccess: () => setNote("") });
  };
  return (
    <>
      <h4>{say(SUBMISSIONS.reviews)}</h4>
      <ol>
        {found.reviews.map(({ state, note: said, actor, at }) => (
          <li key={`${at} ${state}`}>
            <strong>{say(REVIEWS[state] ?? SUBMISSIONS.review)}</strong> · {actor} · {moment(at)}
            {said !== "" && <p>{said}</p>}
          </li>
        ))}
      </ol>
      <TextField className="text-box" value={note} onChange={setNote} isInvalid={isNoteMissing}>
        <Label>{say(SUBMISSIONS.note)}</Label>
        <TextArea rows={3} />
        <Text slot="description">{say(isNoteMissing ? SUBMISSIONS.noteNeeded : SUBMISSIONS.noteHelp)}</Text>
      </TextField>
      {review.error && <ProblemNote cause={review.error} />}
      <div className="acts">
        {VERDICTS.map(({ state, name, needsNote }) => (
          <Button
            key={state}
            className={state === "approved" ? "main" : ""}
            isPending={review.isPending}
            onPress={() => judge(state, needsNote)}
          >
            {say(name)}
          </Button>
        ))}
        <Removal study={study} found={found} />
      </div>
    </>
  );
}

/** Taking out can be taken back, so it does not ask twice. */
function Removal({ study, found }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const own = path(study, "submissions", found.instanceId);
  const isDeleted = found.state === "deleted";
  const change = useAct(study, () =>
    isDeleted ? tell(`${own}/restore`, { method: "POST" }) : tell(own, { method: "DELETE" }),
  );
  return (
    <>
      <Button className="quiet" isPending={change.isPending} onPress={() => change.mutate(undefined)}>
        {say(isDeleted ? SUBMISSIONS.restore : SUBMISSIONS.remove)}
      </Button>
      {change.error && <ProblemNote cause={change.error} />}
    </>
  );
}
