// One work: its abstract, and for each stage the decision of whoever reads; what others decided shows afterwards.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { type Review, type Work, work } from "../../api/literature-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { EXTRACTION } from "../../words/extraction-words.ts";
import { LITERATURE, STAGES, WORK_DECISIONS, WORK_STATES } from "../../words/literature-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { ExtractionForm } from "./extraction-form.tsx";
import { PracticesOfWork } from "./practices-of-work.tsx";

interface WorkPanelProps {
  readonly study: string;
  readonly id: string;
  readonly told: Review;
  readonly close: () => void;
}

export function WorkPanel({ study, id, told, close }: WorkPanelProps): ReactNode {
  const { say } = useSpeech();
  const panel = useRef<HTMLElement>(null);
  // The panel of the work before may have held the focus, and keys count only where it is.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus();
  }, []);
  return (
    <section className="panel" aria-label={id} ref={panel} tabIndex={-1}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <Asked query={useAsked(work, study, ["review", "works", id])}>
        {(found) => (
          <>
            <h3>{id}</h3>
            <p>
              <strong>{found.title}</strong>
            </p>
            <p className="help">
              {found.authors.join("; ")} {found.year} {found.container}
            </p>
            {/^https?:/.test(found.address) && (
              <p>
                <a href={found.address} target="_blank" rel="noreferrer">
                  {say(LITERATURE.open)}
                </a>
              </p>
            )}
            <p>{found.abstract || say(LITERATURE.noAbstract)}</p>
            {found.stages.map((stage) => (
              <StageSection key={stage.stage} {...{ study, id, told, stage }} />
            ))}
            {told.isReader && (
              <>
                <section>
                  <h4>{say(EXTRACTION.title)}</h4>
                  <ExtractionForm study={study} id={id} />
                </section>
                <PracticesOfWork study={study} work={found} />
              </>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

interface StageProps {
  readonly study: string;
  readonly id: string;
  readonly told: Review;
  readonly stage: Work["stages"][number];
}

function StageSection({ study, id, told, stage }: StageProps): ReactNode {
  const { say, day } = useSpeech();
  return (
    <section>
      <h4>
        {say(STAGES[stage.stage] ?? LITERATURE.stage)} · {say(WORK_STATES[stage.state] ?? LITERATURE.state)}
      </h4>
      {told.isReader && <Deciding {...{ study, id, told, stage }} />}
      {stage.hidden > 0 && <p className="help">{say(LITERATURE.hidden, { count: stage.hidden })}</p>}
      <ul className="history">
        {stage.decisions.map(({ person, decision, reason, note, on }) => (
          <li key={`${person} ${on} ${decision}`}>
            {day(on)} · {person} ·{" "}
            <strong>{say(WORK_DECISIONS[decision] ?? WORK_STATES[decision] ?? LITERATURE.decide)}</strong> {reason}{" "}
            {note && <q className="help">{note}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deciding({ study, id, told, stage }: StageProps): ReactNode {
  const { say } = useSpeech();
  const [reason, setReason] = useState(told.criteria[0]?.code ?? "");
  const [note, setNote] = useState("");
  const decide = useAct(study, (decision: string) =>
    tell(path(study, "review", "works", id, "decisions"), {
      method: "POST",
      body: { stage: stage.stage, decision, note, reason: decision === "exclude" ? reason : "" },
    }),
  );
  return (
    <fieldset className="check">
      <legend>{say(LITERATURE.decide)}</legend>
      <Choice
        label={say(LITERATURE.reason)}
        chosen={reason}
        choose={setReason}
        options={told.criteria.map(({ code, names }) => ({ id: code, name: say(names) }))}
      />
      <TextBox label={say(LITERATURE.note)} value={note} change={setNote} isOptional />
      {decide.error && <ProblemNote cause={decide.error} />}
      <div className="acts">
        {Object.entries(WORK_DECISIONS).map(([decision, name], at) => (
          <Button
            key={decision}
            data-key={at + 1}
            className={stage.own === decision ? "main" : ""}
            isPending={decide.isPending}
            onPress={() => decide.mutate(decision)}
          >
            {say(name)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
