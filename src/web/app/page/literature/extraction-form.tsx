// The form of extraction: what a work says, with its passages, and how good its evidence is by the criteria of the review.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Texts } from "#base/text";
import { tell } from "../../api/client.ts";
import { type OwnExtraction, ownExtraction } from "../../api/literature-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import {
  ANSWER_NAMES,
  BASIS_NAMES,
  EVIDENCE_KIND_NAMES,
  EXTRACTION,
  FULL_TEXT,
  PER_NAMES,
  SEEN_NAMES,
} from "../../words/extraction-words.ts";
import { CodedFields, CountriesField, useOptions } from "./coded-fields.tsx";
import { bodyOf, draftOf, type ExtractionDraft } from "./extraction-draft.ts";
import { ExtractionOutcomes } from "./extraction-outcomes.tsx";
import { FullText } from "./full-text.tsx";
import { type AtHand, goalOf, takePassage, WORD_FIELDS } from "./take-passage.ts";

interface OfWork {
  readonly study: string;
  /** Reference. */
  readonly id: string;
}

export function ExtractionForm({ study, id }: OfWork): ReactNode {
  const { say } = useSpeech();
  const [isSaved, setIsSaved] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const saved = () => {
    setIsSaved(true);
    setOpen(false);
  };
  return (
    <>
      <Asked query={useAsked(ownExtraction, study, ["review", "works", id, "extraction"])}>
        {(told) => (
          <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>{say(told.own === undefined ? EXTRACTION.fill : EXTRACTION.change)}</summary>
            <p className="help">{say(EXTRACTION.help)}</p>
            {told.others.length > 0 && (
              <p className="help">
                {say(EXTRACTION.others, { people: told.others.map(({ person }) => person).join(", ") })}
              </p>
            )}
            {isOpen && <Writing study={study} id={id} told={told} saved={saved} />}
          </details>
        )}
      </Asked>
      <p className="help" role="status">
        {isSaved && say(EXTRACTION.saved)}
      </p>
    </>
  );
}

interface WritingProps extends OfWork {
  readonly told: OwnExtraction;
  readonly saved: () => void;
}

function Writing({ study, id, told, saved }: WritingProps): ReactNode {
  const { say } = useSpeech();
  const [draft, setDraft] = useState<ExtractionDraft>(draftOf(told.own));
  const change = (changed: Partial<ExtractionDraft>) => setDraft({ ...draft, ...changed });
  const save = useAct(study, async () => {
    const body = { ...bodyOf(draft), digest: told.digest };
    await tell(path(study, "review", "works", id, "extraction"), { method: "PUT", body });
    saved();
  });
  const [atHand, setAtHand] = useState<AtHand>();
  const part = { draft, change, plan: told.plan };
  const outcome = told.plan.outcomes[0]?.code ?? "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes which field was in use last
    <div className="beside" onFocus={({ target }) => setAtHand((before) => fieldOf(target) ?? before)}>
      <FullText
        study={study}
        id={id}
        goal={useGoalName(draft, atHand)}
        take={(passage) => setDraft(takePassage(draft, { passage, atHand, outcome }))}
      />
      <Form
        className="story-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Programme {...part} />
        <Done {...part} />
        <ExtractionOutcomes plan={told.plan} outcomes={draft.outcomes} change={(outcomes) => change({ outcomes })} />
        <Appraisal {...part} />
        <Concluded {...part} />
        {save.error && <ProblemNote cause={save.error} />}
        <div className="acts">
          <Button type="submit" className="main" isPending={save.isPending}>
            {say(EXTRACTION.save)}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** The field that holds the focus, if a passage can go into it: what wraps it says which. */
function fieldOf(target: Element): AtHand {
  const name = target.closest("[data-takes]")?.getAttribute("data-takes") ?? "";
  const outcome = /^outcome-(\d+)$/u.exec(name)?.[1];
  return outcome === undefined ? WORD_FIELDS.find((field) => field === name) : Number(outcome);
}

function useGoalName(draft: ExtractionDraft, atHand: AtHand): string {
  const { say } = useSpeech();
  const goal = goalOf(draft, atHand);
  if (goal === undefined) return say(FULL_TEXT.newOutcome);
  if (typeof goal === "string") return say(EXTRACTION[goal]);
  return say(FULL_TEXT.outcome, { number: draft.outcomes.findIndex(({ key }) => key === goal) + 1 });
}

interface PartProps {
  readonly draft: ExtractionDraft;
  readonly change: (changed: Partial<ExtractionDraft>) => void;
  readonly plan: OwnExtraction["plan"];
}

function Programme({ draft, change }: PartProps): ReactNode {
  const { say, named } = useOptions();
  const box = (field: "programme" | "period" | "actor" | "targetGroup") => (
    <TextBox
      label={say(EXTRACTION[field])}
      value={draft[field]}
      change={(text) => change({ [field]: text })}
      isOptional
    />
  );
  return (
    <>
      <Choice
        label={say(EXTRACTION.seen)}
        chosen={draft.seen}
        choose={(seen) => change({ seen })}
        options={named(SEEN_NAMES)}
      />
      {box("programme")}
      <CountriesField value={draft.countries} change={(countries) => change({ countries })} />
      {box("period")}
      {box("actor")}
      {box("targetGroup")}
    </>
  );
}

function Done({ draft, change, plan }: PartProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <CodedFields draft={draft} interventions={plan.interventions} change={change} />
      <div data-takes="whatWasDone">
        <TextArea
          label={say(EXTRACTION.whatWasDone)}
          value={draft.whatWasDone}
          change={(whatWasDone) => change({ whatWasDone })}
          rows={4}
        />
      </div>
      <Cost draft={draft} change={change} plan={plan} />
    </>
  );
}

function Cost({ draft, change }: PartProps): ReactNode {
  const { say, named } = useOptions();
  const count = (field: "amount" | "served" | "returned", label: Texts) => (
    <TextBox label={say(label)} value={draft[field]} change={(text) => change({ [field]: text })} isOptional isNumber />
  );
  return (
    <>
      <div className="add">
        {count("amount", EXTRACTION.cost)}
        <TextBox
          label={say(EXTRACTION.currency)}
          value={draft.currency}
          change={(currency) => change({ currency })}
          isOptional
        />
        <Choice
          label={say(EXTRACTION.per)}
          chosen={draft.per}
          choose={(per) => change({ per })}
          options={named(PER_NAMES)}
        />
        <Choice
          label={say(EXTRACTION.basis)}
          chosen={draft.basis}
          choose={(basis) => change({ basis })}
          options={named(BASIS_NAMES)}
        />
      </div>
      {count("served", EXTRACTION.served)}
      {count("returned", EXTRACTION.returned)}
    </>
  );
}

function Appraisal({ draft, change, plan }: PartProps): ReactNode {
  const { say, named } = useOptions();
  return (
    <fieldset className="check">
      <legend>{say(EXTRACTION.appraisal)}</legend>
      <Choice
        label={say(EXTRACTION.evidenceKind)}
        chosen={draft.evidenceKind}
        choose={(evidenceKind) => change({ evidenceKind })}
        options={named(EVIDENCE_KIND_NAMES)}
      />
      {plan.appraisal.map(({ code, names }) => (
        <Choice
          key={code}
          label={say(names)}
          chosen={draft.appraisal[code] ?? ""}
          choose={(answer) => {
            const { [code]: _, ...others } = draft.appraisal;
            change({ appraisal: answer === "" ? others : { ...others, [code]: answer } });
          }}
          options={[{ id: "", name: say(EXTRACTION.nobodySaid) }, ...named(ANSWER_NAMES)]}
        />
      ))}
    </fieldset>
  );
}

function Concluded({ draft, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      {(["lesson", "limits", "inference"] as const).map((field) => (
        <div key={field} data-takes={field}>
          <TextArea
            label={say(EXTRACTION[field])}
            value={draft[field]}
            change={(text) => change({ [field]: text })}
            rows={3}
          />
        </div>
      ))}
    </>
  );
}
