// The answers under the words of their questions, in the language of the reader; each can be put right, with a reason.
import { type ReactNode, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct, useAnswers, useMay } from "../../api/queries.ts";
import type { Answer, Answers } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { CARE } from "../../words/care-words.ts";
import { SUBMISSIONS } from "../../words/submission-words.ts";
import { AnswerFile } from "./answer-file.tsx";
import type { OfSubmission } from "./of-submission.ts";

export function AnswerList({ study, instance }: OfSubmission): ReactNode {
  const { say } = useSpeech();
  const [withEmpty, setWithEmpty] = useState(false);
  return (
    <section>
      <h4>{say(SUBMISSIONS.answers)}</h4>
      <Switch className="switch" isSelected={withEmpty} onChange={setWithEmpty}>
        <span className="track" />
        {say(SUBMISSIONS.withEmpty)}
      </Switch>
      <Asked query={useAnswers(study, instance)}>
        {(found) => <Items {...{ study, instance, found, withEmpty }} />}
      </Asked>
    </section>
  );
}

interface ItemsProps extends OfSubmission {
  readonly found: Answers;
  readonly withEmpty: boolean;
}

function Items({ study, instance, found, withEmpty }: ItemsProps): ReactNode {
  const { say } = useSpeech();
  const shown = found.items.filter((item) => item.kind !== "answer" || item.personal || withEmpty || item.value !== "");
  if (shown.length === 0) return <p>{say(SUBMISSIONS.noAnswers)}</p>;
  return (
    <dl className="answers">
      {shown.map((item, at) =>
        item.kind === "answer" ? (
          <div key={item.path} className="answer" data-depth={Math.min(item.depth, 4)}>
            <dt>{item.label}</dt>
            <dd>
              <Value {...{ study, instance, answer: item }} sent={found.sent[item.path]} />
            </dd>
          </div>
        ) : hasAnswers(shown, at) ? (
          <div key={item.path} className={item.kind} data-depth={Math.min(item.depth, 4)}>
            <dt>{item.label}</dt>
            <dd className="unseen">{item.path}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** A heading with nothing below it says nothing. */
function hasAnswers(items: Answers["items"], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  const rest = items.slice(at + 1);
  const end = rest.findIndex((item) => item.kind !== "answer" && item.depth <= depth);
  return rest.slice(0, end < 0 ? undefined : end).some(({ kind }) => kind === "answer");
}

interface ValueProps extends OfSubmission {
  readonly answer: Answer;
  /** What was sent, where a correction stands; null: nothing. */
  readonly sent: string | null | undefined;
}

function Value({ study, instance, answer, sent }: ValueProps): ReactNode {
  const { say, moment } = useSpeech();
  const may = useMay();
  if (answer.personal) return <span className="quiet-text">{say(SUBMISSIONS.locked)}</span>;
  const wordOf = (code: string) => answer.choices.find((choice) => choice.code === code)?.label ?? code;
  return (
    <>
      {answer.value === "" ? (
        <span className="quiet-text">{say(CARE.noAnswer)}</span>
      ) : (
        <span>{answer.type === "datetime" ? moment(answer.value) || answer.text : answer.text}</span>
      )}
      {answer.type === "file" && answer.value !== "" && may("review") && (
        <AnswerFile {...{ study, instance, name: answer.value }} />
      )}
      {sent !== undefined && (
        <p className="help">{say(CARE.sentAs, { value: sent === null ? say(CARE.noAnswer) : wordOf(sent) })}</p>
      )}
      {may("correct") && answer.type !== "file" && <Correction {...{ study, instance, answer }} />}
    </>
  );
}

function Correction({ study, instance, answer }: OfSubmission & { readonly answer: Answer }): ReactNode {
  const { say } = useSpeech();
  const [value, setValue] = useState(answer.value);
  const correct = useAct(study, (reason: string) =>
    tell(`${path(study, "submissions", instance)}/corrections`, {
      method: "POST",
      body: { question: answer.path, value, reason },
    }),
  );
  return (
    <ReasonDialog
      act={say(CARE.correct)}
      title={say(CARE.correctTitle)}
      explained={`${answer.label} — ${say(CARE.correctExplained)}`}
      confirm={say(CARE.correct)}
      onConfirm={(reason) => correct.mutateAsync(reason)}
      fields={<NewAnswer answer={answer} value={value} change={setValue} />}
    />
  );
}

interface NewAnswerProps {
  readonly answer: Answer;
  readonly value: string;
  readonly change: (value: string) => void;
}

function NewAnswer({ answer, value, change }: NewAnswerProps): ReactNode {
  const { say } = useSpeech();
  const label = say(CARE.newAnswer);
  if (answer.type === "one" && answer.choices.length > 0)
    return (
      <Choice
        label={label}
        chosen={value === "" ? EMPTY : value}
        choose={(code) => change(code === EMPTY ? "" : code)}
        options={[
          { id: EMPTY, name: say(CARE.noAnswer) },
          ...answer.choices.map(({ code, label: name }) => ({ id: code, name })),
        ]}
      />
    );
  if (answer.type === "many" && answer.choices.length > 0)
    return <ManyAnswers label={label} answer={answer} value={value} change={change} />;
  return <TextBox label={label} value={value} change={change} help={say(CARE.emptyAnswer)} isOptional />;
}

const EMPTY = "-";

function ManyAnswers({ label, answer, value, change }: NewAnswerProps & { readonly label: string }): ReactNode {
  const chosen = value.split(/\s+/).filter(Boolean);
  const turn = (code: string) =>
    change((chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]).join(" "));
  return (
    <fieldset className="many">
      <legend>{label}</legend>
      {answer.choices.map(({ code, label: name }) => (
        <Button key={code} aria-pressed={chosen.includes(code)} className="choice-mark" onPress={() => turn(code)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
