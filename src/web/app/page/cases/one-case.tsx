// One story with its quotations, which the person approves one by one, and the interview behind it.
import { type ReactNode, useState } from "react";
import { ask, tell } from "../../api/client.ts";
import { type OpenCase, openCase, withdrawn } from "../../api/literature-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { go } from "../../route.ts";
import { CASES, QUOTATION_STATES } from "../../words/case-words.ts";
import { STORIES } from "../../words/story-words.ts";
import { OneInterview } from "./one-interview.tsx";
import { ProposeQuotation } from "./propose-quotation.tsx";
import { StoryForm } from "./story-form.tsx";
import { StoryPhoto } from "./story-photo.tsx";

export function OneCase({ study, id }: { readonly study: string; readonly id: string }): ReactNode {
  const { say, language, number } = useSpeech();
  const [taken, setTaken] = useState<number>();
  const mayKeep = useMay()("keep-cases");
  return (
    <Asked query={useAsked(openCase, study, ["cases", id])}>
      {(opened) => (
        <>
          <h3>{say(opened.titles)}</h3>
          {opened.mark === "demonstration" && <p className="demonstration">{say(CASES.demonstration)}</p>}
          <div className="reading">
            {opened.story[language].map((paragraph) => (
              <p key={paragraph.slice(0, 60)}>{paragraph}</p>
            ))}
          </div>
          {mayKeep && (
            <details>
              <summary>{say(STORIES.edit)}</summary>
              <StoryForm key={opened.digest} study={study} opened={opened} saved={setTaken} />
            </details>
          )}
          <p className="help" role="status">
            {taken !== undefined && say(taken === 0 ? STORIES.saved : STORIES.savedAndTaken, { count: number(taken) })}
          </p>
          {(mayKeep || opened.photo !== undefined) && <StoryPhoto study={study} opened={opened} mayKeep={mayKeep} />}
          <Quotations study={study} opened={opened} />
          {mayKeep && <Withdraw study={study} id={id} />}
          {opened.hasTranscript && <OneInterview study={study} id={id} />}
        </>
      )}
    </Asked>
  );
}

function Withdraw({ study, id }: { readonly study: string; readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const withdraw = useAct(study, () => ask(withdrawn, path(study, "cases", id, "withdrawal"), { method: "POST" }));
  return (
    <div className="acts">
      <Confirm
        act={say(STORIES.withdraw)}
        explained={say(STORIES.withdrawExplained)}
        confirm={say(STORIES.withdrawConfirm)}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: () => go({ study, page: "cases" }) })}
      />
      {withdraw.error && <ProblemNote cause={withdraw.error} />}
    </div>
  );
}

interface OfCase {
  readonly study: string;
  readonly opened: OpenCase;
}

function Quotations({ study, opened }: OfCase): ReactNode {
  const { say, day } = useSpeech();
  const may = useMay();
  const decide = useAct(study, ({ number, ...body }: { number: number; state: string; note: string }) =>
    tell(path(study, "cases", opened.id, "quotations", String(number), "decisions"), { method: "POST", body }),
  );
  if (opened.quotations.length === 0 && !may("keep-cases")) return null;
  return (
    <>
      <h4>{say(CASES.quotations)}</h4>
      <ul className="tasks">
        {opened.quotations.map(({ number, texts, state, on, note }) => (
          <li key={number}>
            <span>
              <q>{say(texts)}</q>{" "}
              <span className="help">
                {say(QUOTATION_STATES[state] ?? CASES.quotations)} {on && day(on)} {note}
              </span>
            </span>
            {may("keep-cases") && state !== "approved" && (
              <ReasonDialog
                act={say(CASES.approve)}
                explained={say(CASES.approveExplained)}
                confirm={say(CASES.approve).replace("…", "")}
                onConfirm={(reason) => decide.mutateAsync({ number, state: "approved", note: reason })}
              />
            )}
            {may("keep-cases") && state === "approved" && (
              <ReasonDialog
                act={say(CASES.withdraw)}
                explained={say(CASES.withdrawExplained)}
                confirm={say(CASES.withdraw).replace("…", "")}
                onConfirm={(reason) => decide.mutateAsync({ number, state: "withdrawn", note: reason })}
              />
            )}
          </li>
        ))}
      </ul>
      {may("keep-cases") && <ProposeQuotation study={study} id={opened.id} />}
    </>
  );
}
