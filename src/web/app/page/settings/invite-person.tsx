// Somebody is invited: a role with its reach, and a link that is shown this once.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { newInvitation } from "../../api/people-shapes.ts";
import { useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { PEOPLE } from "../../words/settings-words.ts";
import { ShareAddress } from "../share-address.tsx";
import { NO_REACH, ReachFields } from "./reach-fields.tsx";

const DAYS = ["1", "7", "30"];

export function InvitePerson({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const [label, setLabel] = useState("");
  const [email, setEmail] = useState("");
  const [days, setDays] = useState("7");
  const [reach, setReach] = useState(NO_REACH);
  const invite = useAct("", async (wish: { readonly label: string; readonly email?: string }) => ({
    ...(await ask(newInvitation, "/invitations", { method: "POST", body: { ...reach, ...wish, days: Number(days) } })),
    ...wish,
  }));
  const send = () => {
    const wish = { label: label.trim(), ...(email.trim() === "" ? {} : { email: email.trim() }) };
    const clear = () => {
      setLabel("");
      setEmail("");
    };
    invite.mutate(wish, { onSuccess: clear });
  };
  return (
    <section>
      <h3>{say(PEOPLE.inviteTitle)}</h3>
      <p className="help">{say(PEOPLE.inviteHelp)}</p>
      <Form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextBox label={say(PEOPLE.forWhom)} value={label} change={setLabel} />
        <TextBox label={say(PEOPLE.email)} help={say(PEOPLE.emailHelp)} value={email} change={setEmail} isOptional />
        <ReachFields study={study} reach={reach} change={setReach} />
        <Choice
          label={say(PEOPLE.days)}
          chosen={days}
          choose={setDays}
          options={DAYS.map((id) => ({ id, name: id }))}
        />
        {invite.error && <ProblemNote cause={invite.error} />}
        <Button type="submit" className="main" isPending={invite.isPending}>
          {say(PEOPLE.invite)}
        </Button>
      </Form>
      {invite.data && (
        <div className="note" role="status">
          <p>{say(PEOPLE.made, { name: invite.data.label })}</p>
          <p>
            <code className="address">{invite.data.url}</code>
          </p>
          <ShareAddress name={invite.data.label} address={invite.data.url} />
        </div>
      )}
    </section>
  );
}
