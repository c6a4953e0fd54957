// What a supervisor says of a submission, and whether it counts.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import type { SubmissionDetail } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { SUBMISSIONS } from "../../words/submission-words.ts";

const VERDICTS = [
  { state: "approved", name: SUBMISSIONS.approve, needsNote: false },
  { state: "has-issues", name: SUBMISSIONS.sendBack, needsNote: true },
  { state: "rejected", name: SUBMISSIONS.reject, needsNote: true },
] as const;

interface ReviewFormProps {
  readonly study: string;
  readonly found: SubmissionDetail;
}

export function ReviewForm({ study, found }: ReviewFormProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  if (!may("review")) return null;
  return (
    <section>
      <h4>{say(SUBMISSIONS.reviews)}</h4>
      <Verdicts study={study} found={found} />
      {may("set-up") && <Removal study={study} found={found} />}
    </section>
  );
}

function Verdicts({ study, found }: ReviewFormProps): ReactNode {
  const { say } = useSpeech();
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
      <TextArea
        label={say(SUBMISSIONS.note)}
        value={note}
        change={setNote}
        isInvalid={isNoteMissing}
        help={say(isNoteMissing ? SUBMISSIONS.noteNeeded : SUBMISSIONS.noteHelp)}
      />
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
      </div>
    </>
  );
}

/** Taking out has a reason and can be taken back. */
function Removal({ study, found }: ReviewFormProps): ReactNode {
  const { say } = useSpeech();
  const own = path(study, "submissions", found.instanceId);
  const remove = useAct(study, (reason: string) => tell(own, { method: "DELETE", body: { reason } }));
  const restore = useAct(study, () => tell(`${own}/restore`, { method: "POST", body: {} }));
  if (found.state === "deleted")
    return (
      <>
        <Button isPending={restore.isPending} onPress={() => restore.mutate(undefined)}>
          {say(SUBMISSIONS.restore)}
        </Button>
        {restore.error && <ProblemNote cause={restore.error} />}
      </>
    );
  return (
    <ReasonDialog
      act={say(SUBMISSIONS.remove)}
      explained={say(SUBMISSIONS.removeExplained)}
      confirm={say(SUBMISSIONS.reallyRemove)}
      onConfirm={(reason) => remove.mutateAsync(reason)}
    />
  );
}
