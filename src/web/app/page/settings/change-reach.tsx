// Another role, other countries or studies for somebody who signs in already; sessions go on with the new reach.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { tell } from "../../api/client.ts";
import type { Account, Reach } from "../../api/people-shapes.ts";
import { useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { PEOPLE, SETTINGS } from "../../words/settings-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { ReachFields } from "./reach-fields.tsx";

interface ChangeReachProps {
  readonly study: string;
  readonly person: Account;
}

export function ChangeReach(props: ChangeReachProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{say(PEOPLE.change)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Changing {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Changing({ study, person, close }: ChangeReachProps & { readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const { name, role, studies, countries } = person;
  const [reach, setReach] = useState<Reach>({ role, studies, countries });
  const save = useAct("", (wish: Reach) =>
    tell(`/accounts/${encodeURIComponent(name)}`, { method: "PATCH", body: wish }),
  );
  return (
    <>
      <Heading slot="title">{say(PEOPLE.changeTitle, { name })}</Heading>
      <ReachFields study={study} reach={reach} change={setReach} />
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button
          className="main"
          isPending={save.isPending}
          onPress={() => save.mutate(reach, { onSuccess: () => close() })}
        >
          {say(SETTINGS.save)}
        </Button>
      </div>
    </>
  );
}
