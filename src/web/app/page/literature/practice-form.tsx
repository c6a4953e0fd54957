// The form of a practice: what the source says and what we read into it stand apart; each text in one language at a time.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Language, Texts } from "#base/text";
import type { PracticePlan, WrittenPractice } from "../../api/practice-shapes.ts";
import { useAct } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { BASIS_NAMES, EVIDENCE_KIND_NAMES, EXTRACTION } from "../../words/extraction-words.ts";
import { LITERATURE } from "../../words/literature-words.ts";
import { PRACTICE_FORM } from "../../words/practice-form-words.ts";
import { CodedFields, CountriesField, useOptions } from "./coded-fields.tsx";
import { type PracticeDraft, practiceBodyOf, type TextsField } from "./practice-draft.ts";

interface PracticeFormProps {
  readonly study: string;
  /** In the language of the page; asked again when another is chosen before anything is written. */
  readonly start: (language: Language) => PracticeDraft;
  readonly plan: PracticePlan;
  readonly save: (body: WrittenPractice) => Promise<void>;
  /** What stands below the choice of the language. */
  readonly languageHelp?: Texts;
}

export function PracticeForm({ study, start, plan, save: keep, languageHelp }: PracticeFormProps): ReactNode {
  const { say, language: own } = useSpeech();
  const [language, setLanguage] = useState<Language>(own);
  const [begun, setBegun] = useState(() => start(own));
  const [draft, setDraft] = useState(begun);
  const save = useAct(study, () => keep(practiceBodyOf(draft)));
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    if (draft !== begun) return;
    const next = start(chosen);
    setBegun(next);
    setDraft(next);
  };
  const part = {
    draft,
    plan,
    language,
    change: (changed: Partial<PracticeDraft>) => setDraft({ ...draft, ...changed }),
  };
  return (
    <Form
      className="story-form short"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <Choice
        label={say(PRACTICE_FORM.language)}
        chosen={language}
        choose={(id) => choose(id as Language)}
        options={Object.entries(LANGUAGE_NAMES).map(([id, name]) => ({ id, name }))}
      />
      {languageHelp && <p className="help">{say(languageHelp)}</p>}
      <Described {...part} />
      <Said {...part} />
      <Read {...part} />
      <Reach {...part} />
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button type="submit" className="main" isPending={save.isPending}>
          {say(PRACTICE_FORM.save)}
        </Button>
      </div>
    </Form>
  );
}

interface PartProps {
  readonly draft: PracticeDraft;
  readonly plan: PracticePlan;
  readonly language: Language;
  readonly change: (changed: Partial<PracticeDraft>) => void;
}

function Described({ draft, plan, language, change }: PartProps): ReactNode {
  const { say, coded } = useOptions();
  const part = { draft, language, change };
  return (
    <fieldset className="check">
      <legend>{say(PRACTICE_FORM.practice)}</legend>
      <Told {...part} field="names" label={PRACTICE_FORM.name} isLine isNeeded />
      <Told {...part} field="whatItDoes" label={LITERATURE.does} isNeeded />
      <Told {...part} field="targetGroup" label={LITERATURE.target} isLine />
      <Told {...part} field="actors" label={EXTRACTION.actor} isLine />
      <CountriesField value={draft.countries} change={(countries) => change({ countries })} />
      <Line {...part} field="period" label={EXTRACTION.period} />
      <CodedFields draft={draft} interventions={plan.interventions} change={change} />
      <CheckList
        label={say(PRACTICE_FORM.outcomeCodes)}
        options={coded(plan.outcomes)}
        chosen={draft.outcomes}
        choose={(outcomes) => change({ outcomes: [...outcomes] })}
      />
    </fieldset>
  );
}

function Said({ draft, language, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  const part = { draft, language, change };
  return (
    <fieldset className="check">
      <legend>{say(PRACTICE_FORM.source)}</legend>
      <Told {...part} field="evidence" label={PRACTICE_FORM.evidence} />
      <Choice
        label={say(EXTRACTION.evidenceKind)}
        chosen={draft.evidenceKind}
        choose={(evidenceKind) => change({ evidenceKind })}
        options={Object.entries(EVIDENCE_KIND_NAMES).map(([id, name]) => ({ id, name: say(name) }))}
      />
      <Told {...part} field="lesson" label={PRACTICE_FORM.lesson} />
      <Told {...part} field="limits" label={EXTRACTION.limits} />
      <Line {...part} field="passage" label={PRACTICE_FORM.passage} help={EXTRACTION.passageHelp} />
      <Line {...part} field="sourceAddress" label={PRACTICE_FORM.address} help={PRACTICE_FORM.addressHelp} isNeeded />
    </fieldset>
  );
}

function Read({ draft, language, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  const part = { draft, language, change };
  return (
    <fieldset className="check">
      <legend>{say(PRACTICE_FORM.reading)}</legend>
      <Told {...part} field="context" label={PRACTICE_FORM.context} />
      <Told {...part} field="mechanism" label={PRACTICE_FORM.mechanism} />
      <Told {...part} field="outcome" label={PRACTICE_FORM.outcome} />
      <Told {...part} field="inference" label={PRACTICE_FORM.inference} />
    </fieldset>
  );
}

function Reach({ draft, language, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  const part = { draft, language, change };
  return (
    <fieldset className="check">
      <legend>{say(PRACTICE_FORM.reach)}</legend>
      <div className="add">
        <Line {...part} field="costPerPerson" label={PRACTICE_FORM.cost} isNumber />
        <Line {...part} field="costCurrency" label={EXTRACTION.currency} />
        <Choice
          label={say(EXTRACTION.basis)}
          chosen={draft.costBasis || "stated"}
          choose={(costBasis) => change({ costBasis })}
          options={Object.entries(BASIS_NAMES).map(([id, name]) => ({ id, name: say(name) }))}
        />
      </div>
      <Line {...part} field="served" label={EXTRACTION.served} isNumber />
      <Line {...part} field="returned" label={EXTRACTION.returned} isNumber />
      <Line {...part} field="coveragePeriod" label={PRACTICE_FORM.coveragePeriod} />
    </fieldset>
  );
}

type LineField =
  | "period"
  | "passage"
  | "sourceAddress"
  | "costPerPerson"
  | "costCurrency"
  | "served"
  | "returned"
  | "coveragePeriod";

interface LineProps extends Omit<PartProps, "plan"> {
  readonly field: LineField;
  readonly label: Texts;
  readonly help?: Texts;
  readonly isNeeded?: boolean;
  readonly isNumber?: boolean;
}

function Line({ draft, change, field, label, help, isNeeded = false, isNumber = false }: LineProps): ReactNode {
  const { say } = useSpeech();
  return (
    <TextBox
      label={say(label)}
      value={draft[field]}
      change={(text) => change({ [field]: text })}
      {...(help && { help: say(help) })}
      isOptional={!isNeeded}
      isNumber={isNumber}
    />
  );
}

interface ToldProps extends Omit<PartProps, "plan"> {
  readonly field: TextsField;
  readonly label: Texts;
  readonly isLine?: boolean;
  /** In one language at least. */
  readonly isNeeded?: boolean;
}

/** A text in the language that is being written; where it is empty, what stands in another is shown to translate from. */
function Told({ draft, language, change, field, label, isLine = false, isNeeded = false }: ToldProps): ReactNode {
  const { say } = useSpeech();
  const texts = draft[field];
  const told = Object.entries(texts).find(([other, text]) => other !== language && text !== "");
  const help = texts[language] === "" && told !== undefined ? `${LANGUAGE_NAMES[told[0] as Language]}: ${told[1]}` : "";
  const shared = {
    ...{ label: say(label), value: texts[language], help },
    change: (text: string) => change({ [field]: { ...texts, [language]: text } }),
  };
  if (!isLine) return <TextArea {...shared} rows={3} />;
  return <TextBox {...shared} isOptional={!isNeeded || told !== undefined} />;
}
