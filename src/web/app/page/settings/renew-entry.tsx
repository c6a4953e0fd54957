// How somebody signs in, put right by an administrator: the address by which a provider knows them, and a password that is said once.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { tell } from "../../api/client.ts";
import type { Account } from "../../api/people-shapes.ts";
import { useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { ENTRY } from "../../words/entry-words.ts";
import { PEOPLE, SETTINGS } from "../../words/settings-words.ts";
import { SHELL } from "../../words/shell-words.ts";

export function RenewEntry({ person }: { readonly person: Account }): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{say(ENTRY.open)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{say(ENTRY.title, { name: person.name })}</Heading>
                <Address person={person} />
                <NewPassword person={person} />
                <div className="acts">
                  <Button onPress={close}>{say(SHELL.close)}</Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Address({ person }: { readonly person: Account }): ReactNode {
  const { say } = useSpeech();
  const [email, setEmail] = useState(person.email ?? "");
  const save = useAct("", (wanted: string) =>
    tell(`/accounts/${encodeURIComponent(person.name)}/email`, { method: "PUT", body: { email: wanted } }),
  );
  return (
    <section>
      <TextBox label={say(PEOPLE.email)} value={email} change={setEmail} help={say(PEOPLE.emailHelp)} isOptional />
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button isPending={save.isPending} onPress={() => save.mutate(email.trim())}>
          {say(SETTINGS.save)}
        </Button>
        {save.isSuccess && <p role="status">{say(ENTRY.saved)}</p>}
      </div>
    </section>
  );
}

function NewPassword({ person }: { readonly person: Account }): ReactNode {
  const { say } = useSpeech();
  const [password, setPassword] = useState("");
  const { name, role, studies, countries, email } = person;
  const renew = useAct("", (made: string) =>
    tell(`/accounts/${encodeURIComponent(name)}`, {
      method: "PUT",
      body: { role, studies, countries, password: made, ...(email === null ? {} : { email }) },
    }),
  );
  const make = () => {
    const made = makePassword();
    renew.mutate(made, { onSuccess: () => setPassword(made) });
  };
  return (
    <section>
      <h3>{say(ENTRY.password)}</h3>
      <p>{say(ENTRY.passwordHelp)}</p>
      {renew.error && <ProblemNote cause={renew.error} />}
      {password === "" ? (
        <div className="acts">
          <Button isPending={renew.isPending} onPress={make}>
            {say(ENTRY.make)}
          </Button>
        </div>
      ) : (
        <div className="note good" role="status">
          <p>
            <code>{password}</code>
          </p>
          <p>{say(ENTRY.once)}</p>
        </div>
      )}
    </section>
  );
}

/** Letters and digits that are not taken for one another when said aloud or written by hand. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_SIGNS = 4;

/** Some 79 bits: drawn without favour, as 248 is a multiple of the 31 signs. */
function makePassword(): string {
  const drawn: string[] = [];
  while (drawn.length < GROUPS * GROUP_SIGNS) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 8 * SIGNS.length) drawn.push(SIGNS[byte % SIGNS.length] ?? "");
  }
  return Array.from({ length: GROUPS }, (_, at) => drawn.slice(at * GROUP_SIGNS, (at + 1) * GROUP_SIGNS).join("")).join(
    "-",
  );
}
