import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Form, Heading, Modal, ModalOverlay } from "react-aria-components";
import { tell } from "../../api/client.ts";
import type { Passkey } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { PASSKEY } from "../../words/factor-words.ts";
import { SETTINGS } from "../../words/settings-words.ts";
import { SHELL } from "../../words/shell-words.ts";

export function RenamePasskey({ passkey }: { readonly passkey: Passkey }): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{say(PASSKEY.rename)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Renaming passkey={passkey} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Renaming({ passkey, close }: { readonly passkey: Passkey; readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [label, setLabel] = useState(passkey.label);
  const [fault, setFault] = useState<unknown>();
  const save = async () => {
    await tell(`/session/passkeys/${encodeURIComponent(passkey.id)}`, { method: "PATCH", body: { label } });
    await client.invalidateQueries({ queryKey: ["factors"] });
    close();
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(setFault);
      }}
    >
      <Heading slot="title">{say(PASSKEY.rename)}</Heading>
      <TextBox label={say(PASSKEY.name)} value={label} change={setLabel} />
      {fault !== undefined && <ProblemNote cause={fault} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button type="submit" className="main">
          {say(SETTINGS.save)}
        </Button>
      </div>
    </Form>
  );
}
