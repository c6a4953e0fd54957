// One practice with everything that is known of it: what the source says stands apart from our own reading; put right, left out, taken back.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Texts } from "#base/text";
import { tell } from "../../api/client.ts";
import { type OpenPractice, openPractice, type WrittenPractice } from "../../api/practice-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { EVIDENCE_KIND_NAMES, EXTRACTION } from "../../words/extraction-words.ts";
import { LITERATURE } from "../../words/literature-words.ts";
import { PRACTICE_FORM } from "../../words/practice-form-words.ts";
import { WORKED } from "../../words/practice-words.ts";
import { practiceDraftOf } from "./practice-draft.ts";
import { PracticeForm } from "./practice-form.tsx";
import { useTold } from "./use-told.ts";

interface OnePracticeProps {
  readonly study: string;
  readonly id: string;
}

export function OnePractice({ study, id }: OnePracticeProps): ReactNode {
  const { say } = useSpeech();
  const mayKeep = useMay()("keep-cases");
  return (
    <article className="reading">
      <p>
        <PageLink study={study} page="literature">
          {say(LITERATURE.back)}
        </PageLink>
      </p>
      <Asked query={useAsked(openPractice, study, ["kept-practices", id])}>
        {(opened) => (
          <>
            <Shown study={study} opened={opened} />
            {mayKeep && <Changing study={study} opened={opened} />}
          </>
        )}
      </Asked>
    </article>
  );
}

interface OpenedProps {
  readonly study: string;
  readonly opened: OpenPractice;
}

function Shown({ study, opened }: OpenedProps): ReactNode {
  const { say } = useSpeech();
  const tell = useTold();
  const { written, missing, leftOut } = opened;
  const { names, whatItDoes, targetGroup, actors, countries, period } = written;
  return (
    <>
      <h3>{tell(names)}</h3>
      {leftOut !== "" && <p className="note">{say(PRACTICE_FORM.leftOut, { reason: leftOut })}</p>}
      {missing.length > 0 && (
        <p className="help">
          {say(PRACTICE_FORM.missing, { languages: missing.map((language) => LANGUAGE_NAMES[language]).join(", ") })}
        </p>
      )}
      <Facts
        lines={[
          [LITERATURE.does, tell(whatItDoes)],
          [LITERATURE.target, tell(targetGroup)],
          [LITERATURE.actor, tell(actors)],
          [LITERATURE.countries, countries.join(", ")],
          [LITERATURE.period, period],
        ]}
      />
      <SourceFacts study={study} written={written} />
      <Readings written={written} />
    </>
  );
}

function SourceFacts({ study, written }: { readonly study: string; readonly written: OpenPractice["written"] }) {
  const { say, number } = useSpeech();
  const tell = useTold();
  const numbers = useNumbers(written);
  const { evidence, evidenceKind, lesson, limits, passage, sourceAddress, reference, served, returned } = written;
  const kind = Object.entries(EVIDENCE_KIND_NAMES).find(([code]) => code === evidenceKind && code !== "unjudged")?.[1];
  return (
    <>
      <h4>{say(PRACTICE_FORM.source)}</h4>
      <Facts
        lines={[
          [PRACTICE_FORM.evidence, tell(evidence) || say(LITERATURE.noEvidence)],
          [EXTRACTION.evidenceKind, kind === undefined ? "" : say(kind)],
          [PRACTICE_FORM.reach, numbers],
          [EXTRACTION.served, served === undefined || returned !== undefined ? "" : number(served)],
          [PRACTICE_FORM.lesson, tell(lesson)],
          [EXTRACTION.limits, tell(limits)],
          [PRACTICE_FORM.passage, passage],
        ]}
      >
        {reference !== "" && (
          <div>
            <dt>{say(PRACTICE_FORM.work)}</dt>
            <dd>
              <PageLink study={study} page="literature" item={reference} wishes={{ view: "screening" }}>
                {reference}
              </PageLink>
            </dd>
          </div>
        )}
        <div>
          <dt>{say(LITERATURE.source)}</dt>
          <dd>
            <a href={sourceAddress} target="_blank" rel="noreferrer">
              {sourceAddress}
            </a>
          </dd>
        </div>
      </Facts>
    </>
  );
}

function Readings({ written }: { readonly written: OpenPractice["written"] }): ReactNode {
  const { say } = useSpeech();
  const tell = useTold();
  const { context, mechanism, outcome, inference } = written;
  const lines = [
    [PRACTICE_FORM.context, tell(context)],
    [PRACTICE_FORM.mechanism, tell(mechanism)],
    [PRACTICE_FORM.outcome, tell(outcome)],
    [PRACTICE_FORM.inference, tell(inference)],
  ] as const;
  if (lines.every(([, text]) => text === "")) return null;
  return (
    <>
      <h4>{say(PRACTICE_FORM.reading)}</h4>
      <Facts lines={lines} />
    </>
  );
}

interface FactsProps {
  readonly lines: readonly (readonly [name: Texts, text: string])[];
  readonly children?: ReactNode;
}

/** Lines that hold nothing are not shown. */
function Facts({ lines, children }: FactsProps): ReactNode {
  const { say } = useSpeech();
  return (
    <dl className="facts">
      {lines
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      {children}
    </dl>
  );
}

function useNumbers(written: OpenPractice["written"]): string {
  const { say, number } = useSpeech();
  const { costPerPerson, costCurrency, costBasis, served, returned, coveragePeriod } = written;
  const amount = costPerPerson === undefined ? "" : `${costCurrency} ${number(costPerPerson, 2)}`.trim();
  const derived = costBasis === "derived" ? ` (${say(WORKED.derived)})` : "";
  const cost = amount === "" ? "" : `${say(WORKED.perPerson, { cost: amount })}${derived}`;
  const reach = { served: number(served ?? 0), returned: number(returned ?? 0), period: coveragePeriod || "–" };
  const isReachKnown = served !== undefined && returned !== undefined;
  return [cost, isReachKnown ? say(WORKED.served, reach) : ""].filter((text) => text !== "").join("; ");
}

function Changing({ study, opened }: OpenedProps): ReactNode {
  const { say } = useSpeech();
  const [isSaved, setSaved] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { id, digest, written, plan, leftOut } = opened;
  const put = async (body: WrittenPractice) => {
    await tell(path(study, "kept-practices", id), { method: "PUT", body: { ...body, digest } });
    setSaved(true);
    setOpen(false);
  };
  const leave = useAct(study, (reason: string) =>
    tell(path(study, "kept-practices", id, "left-out"), { method: "PUT", body: { reason, digest } }),
  );
  return (
    <>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say(PRACTICE_FORM.change)}</summary>
        {isOpen && <PracticeForm study={study} plan={plan} start={() => practiceDraftOf(written)} save={put} />}
      </details>
      <p className="help" role="status">
        {isSaved && say(PRACTICE_FORM.saved)}
      </p>
      <div className="acts">
        {leftOut === "" ? (
          <ReasonDialog
            act={say(PRACTICE_FORM.leaveOut)}
            explained={say(PRACTICE_FORM.leaveOutExplained)}
            confirm={say(PRACTICE_FORM.leaveOutConfirm)}
            onConfirm={(reason) => leave.mutateAsync(reason)}
          />
        ) : (
          <Button isPending={leave.isPending} onPress={() => leave.mutate("")}>
            {say(PRACTICE_FORM.takeBack)}
          </Button>
        )}
      </div>
      {leftOut !== "" && leave.error && <ProblemNote cause={leave.error} />}
    </>
  );
}
