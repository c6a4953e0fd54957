// What came of a workshop: how many came from where, minutes, concerns, and agreements that become commitments.
import { type ReactNode, useState } from "react";
import { Button, Checkbox, Form } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { type ReplyRow, type TrackerRow, tracker } from "../../api/outreach-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { DateBox } from "../../part/date-box.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { EVENTS } from "../../words/event-words.ts";
import { OUTREACH } from "../../words/outreach-words.ts";
import { linesOf } from "./lines-of.ts";

interface RecordProps {
  readonly study: string;
  readonly id: string;
  readonly invited: readonly ReplyRow[];
}

interface Agreement {
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly action: string;
  readonly responsible: string;
  readonly output: string;
  readonly due: string;
  readonly isPublic: boolean;
}

export function RecordEvent({ study, id, invited }: RecordProps): ReactNode {
  const { say, number } = useSpeech();
  const rows = (useAsked(tracker, study, ["tracker"]).data ?? []).filter(({ stakeholder }) =>
    invited.some((one) => one.stakeholder === stakeholder),
  );
  const [people, setPeople] = useState<Readonly<Record<string, string>>>({});
  const [minutes, setMinutes] = useState("");
  const [concerns, setConcerns] = useState("");
  const [agreements, setAgreements] = useState<readonly Agreement[]>([]);
  const attendance = Object.fromEntries(
    invited
      .map(({ stakeholder, people: told }) => [stakeholder, (people[stakeholder] ?? String(told)).trim()] as const)
      .filter(([, count]) => /^\d+$/u.test(count) && Number(count) > 0)
      .map(([stakeholder, count]) => [stakeholder, Number(count)]),
  );
  const body = { attendance, minutes, concerns: linesOf(concerns), agreements };
  const record = useAct(study, () => tell(path(study, "events", id, "record"), { method: "POST", body }));
  const first = rows[0];
  return (
    <details>
      <summary>{say(EVENTS.record)}</summary>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate();
        }}
      >
        <p className="help">{say(EVENTS.recordHelp)}</p>
        <div className="filters">
          {invited.map(({ stakeholder, name, people: told }) => (
            <TextBox
              key={stakeholder}
              label={say(EVENTS.attendance, { name })}
              value={people[stakeholder] ?? String(told)}
              change={(count) => setPeople({ ...people, [stakeholder]: count })}
              isNumber
              isOptional
            />
          ))}
        </div>
        <TextArea label={say(EVENTS.minutes)} value={minutes} change={setMinutes} rows={6} />
        <TextArea label={say(EVENTS.concerns)} value={concerns} change={setConcerns} />
        {agreements.map((one, at) => (
          <AgreementFields
            key={at}
            number={at + 1}
            {...{ one, rows, invited }}
            change={(next) => setAgreements(agreements.map((each, place) => (place === at ? next : each)))}
            remove={() => setAgreements(agreements.filter((_, place) => place !== at))}
          />
        ))}
        {record.error && <ProblemNote cause={record.error} />}
        <div className="acts">
          {first && (
            <Button onPress={() => setAgreements([...agreements, { ...EMPTY, ...pairOf(first) }])}>
              {say(EVENTS.addAgreement)}
            </Button>
          )}
          <Button type="submit" className="main" isPending={record.isPending} isDisabled={minutes.trim() === ""}>
            {agreements.length === 0
              ? say(EVENTS.saveRecord)
              : `${say(EVENTS.saveRecord)} (${number(agreements.length)})`}
          </Button>
        </div>
      </Form>
    </details>
  );
}

const EMPTY = { action: "", responsible: "", output: "", due: "", isPublic: false };

function pairOf({ stakeholder, recommendation }: TrackerRow): Pick<Agreement, "stakeholder" | "recommendation"> {
  return { stakeholder, recommendation };
}

interface AgreementProps {
  readonly number: number;
  readonly one: Agreement;
  readonly rows: readonly TrackerRow[];
  readonly invited: readonly ReplyRow[];
  readonly change: (next: Agreement) => void;
  readonly remove: () => void;
}

function AgreementFields({ number, one, rows, invited, change, remove }: AgreementProps): ReactNode {
  const { say } = useSpeech();
  const own = rows.filter(({ stakeholder }) => stakeholder === one.stakeholder);
  const asked = new Set(rows.map(({ stakeholder }) => stakeholder));
  const box = (key: "action" | "responsible" | "output") => (
    <TextBox label={say(OUTREACH[key])} value={one[key]} change={(text) => change({ ...one, [key]: text })} />
  );
  return (
    <fieldset className="campaign-fields">
      <legend>{say(EVENTS.agreement, { number: String(number) })}</legend>
      <div className="filters">
        <Choice
          label={say(OUTREACH.stakeholder)}
          chosen={one.stakeholder}
          choose={(stakeholder) => {
            const next = rows.find((row) => row.stakeholder === stakeholder);
            if (next) change({ ...one, ...pairOf(next) });
          }}
          options={invited
            .filter(({ stakeholder }) => asked.has(stakeholder))
            .map(({ stakeholder, name }) => ({ id: stakeholder, name }))}
        />
        <Choice
          label={say(OUTREACH.recommendation)}
          chosen={one.recommendation}
          choose={(recommendation) => change({ ...one, recommendation })}
          options={own.map(({ recommendation }) => ({ id: recommendation, name: recommendation }))}
        />
        {box("action")}
        {box("responsible")}
        {box("output")}
        <DateBox label={say(OUTREACH.due)} value={one.due} change={(due) => change({ ...one, due })} />
      </div>
      <div className="acts">
        <Checkbox className="box" isSelected={one.isPublic} onChange={(isPublic) => change({ ...one, isPublic })}>
          <span className="tick" aria-hidden="true" />
          {say(OUTREACH.mayBeShown)}
        </Checkbox>
        <Button className="quiet" onPress={remove}>
          {say(EVENTS.removeAgreement, { number: String(number) })}
        </Button>
      </div>
    </fieldset>
  );
}
