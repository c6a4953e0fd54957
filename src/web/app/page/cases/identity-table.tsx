// Every word that may tell who somebody is: replaced or left, one by one; and what the program did not see.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { IDENTITY_NAMES, INTERVIEWS } from "../../words/interview-words.ts";
import { countOpen, type Identity, ownIdentity, type Verdict } from "./identities.ts";

interface IdentityTableProps {
  /** The transcript as it was brought. */
  readonly whole: string;
  readonly identities: readonly Identity[];
  readonly change: (identities: readonly Identity[]) => void;
}

const VERDICTS: readonly Verdict[] = ["undecided", "change", "leave"];

export function IdentityTable({ whole, identities, change }: IdentityTableProps): ReactNode {
  const { say, number } = useSpeech();
  const set = (text: string, changed: Partial<Identity>) =>
    change(identities.map((one) => (one.text === text ? { ...one, ...changed } : one)));
  const rest = () =>
    change(identities.map((one) => (one.verdict === "undecided" ? { ...one, verdict: "change" } : one)));
  return (
    <>
      <DataTable
        title={say(INTERVIEWS.identities)}
        rows={identities}
        keyOf={({ text }) => text}
        columns={[
          {
            name: say(INTERVIEWS.kind),
            cell: ({ kind }) => <span className="unbroken">{say(IDENTITY_NAMES[kind] ?? INTERVIEWS.kind)}</span>,
          },
          { name: say(INTERVIEWS.text), cell: ({ text, count }) => `${text}${count > 1 ? ` × ${number(count)}` : ""}` },
          { name: say(INTERVIEWS.context), cell: ({ context }) => <q>{context}</q> },
          {
            name: say(INTERVIEWS.replace),
            cell: ({ text, replace }) => (
              <input
                aria-label={`${say(INTERVIEWS.replace)}: ${text}`}
                value={replace}
                onChange={({ currentTarget }) => set(text, { replace: currentTarget.value })}
              />
            ),
          },
          {
            name: say(INTERVIEWS.decision),
            cell: ({ text, verdict }) => (
              <Choice
                label={`${say(INTERVIEWS.decision)}: ${text}`}
                isLabelUnseen
                chosen={verdict}
                choose={(id) => set(text, { verdict: VERDICTS.find((one) => one === id) ?? "undecided" })}
                options={VERDICTS.map((id) => ({ id, name: say(INTERVIEWS[id]) }))}
              />
            ),
          },
        ]}
      />
      {countOpen(identities) > 0 && (
        <div className="acts">
          <Button onPress={rest}>{say(INTERVIEWS.changeRest)}</Button>
        </div>
      )}
      <AddOwn whole={whole} known={identities} add={(one) => change([...identities, one])} />
    </>
  );
}

interface AddOwnProps {
  readonly whole: string;
  readonly known: readonly Identity[];
  readonly add: (identity: Identity) => void;
}

function AddOwn({ whole, known, add }: AddOwnProps): ReactNode {
  const { say } = useSpeech();
  const [text, setText] = useState("");
  const [replace, setReplace] = useState("[…]");
  const [isNowhere, setNowhere] = useState(false);
  const take = () => {
    const own = ownIdentity({ text, replace }, { whole, known });
    setNowhere(own === undefined);
    if (own === undefined) return;
    add(own);
    setText("");
  };
  return (
    <div className="add">
      <TextBox
        label={say(INTERVIEWS.missed)}
        value={text}
        change={setText}
        help={say(isNowhere ? INTERVIEWS.missedNowhere : INTERVIEWS.missedHelp)}
        isOptional
      />
      <TextBox label={say(INTERVIEWS.replace)} value={replace} change={setReplace} isOptional />
      <Button onPress={take}>{say(INTERVIEWS.add)}</Button>
    </div>
  );
}
