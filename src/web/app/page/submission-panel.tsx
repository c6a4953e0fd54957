// One submission: its answers without what is personal, its person, what a supervisor says of it, and what happened to it.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import { path, useAnswers, useMay, useSubmission } from "../api/queries.ts";
import type { SubmissionDetail } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { SHELL } from "../words/shell-words.ts";
import { SUBMISSIONS } from "../words/submission-words.ts";
import { AnswerFile } from "./submission/answer-file.tsx";
import { AnswerList } from "./submission/answer-list.tsx";
import { HistoryList } from "./submission/history-list.tsx";
import { MarkList } from "./submission/mark-list.tsx";
import { PersonSection } from "./submission/person-section.tsx";
import { ReviewForm } from "./submission/review-form.tsx";

interface PanelProps {
  readonly study: string;
  readonly instance: string;
  readonly close: () => void;
}

export function SubmissionPanel({ study, instance, close }: PanelProps): ReactNode {
  const { say } = useSpeech();
  const title = useAnswers(study, instance).data?.title ?? "";
  return (
    <aside className="panel" aria-label={title || instance}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <Asked query={useSubmission(study, instance)}>
        {(found) => (
          <>
            <h3>{title || instance}</h3>
            {title !== "" && <p className="help">{instance}</p>}
            {found.conflicts.length > 0 && <p className="note">{say(SUBMISSIONS.conflicts)}</p>}
            <MarkList flags={found.flags} />
            <ReviewForm study={study} found={found} />
            {found.encrypted ? <p>{say(SUBMISSIONS.encrypted)}</p> : <AnswerList study={study} instance={instance} />}
            <Files study={study} found={found} />
            <PersonSection study={study} instance={instance} />
            <HistoryList study={study} instance={instance} />
          </>
        )}
      </Asked>
    </aside>
  );
}

function Files({ study, found }: { readonly study: string; readonly found: SubmissionDetail }): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  if (found.attachments.length === 0 || !may("review")) return null;
  return (
    <section>
      <h4>{say(SUBMISSIONS.attachments)}</h4>
      <p className="help">{say(SUBMISSIONS.fileNoted)}</p>
      <ul>
        {found.attachments.map(({ name }) => (
          <li key={name}>
            <a href={apiAddress(path(study, "submissions", found.instanceId, "attachments", name))} download={name}>
              {name}
            </a>{" "}
            <AnswerFile study={study} instance={found.instanceId} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
