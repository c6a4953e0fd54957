// An act on how one shows who one is: it says what will happen and asks the password once more.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Form, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { recoveryCodes } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { FACTOR } from "../../words/factor-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface PasswordDialogProps {
  readonly act: string;
  readonly explained: string;
  /** Ends when the act is done; what it throws is told and the dialog stays. */
  readonly onConfirm: (password: string) => Promise<unknown>;
}

export async function askNewCodes(password: string): Promise<readonly string[]> {
  const answer = await ask(recoveryCodes, "/session/recovery-codes", { method: "POST", body: { password } });
  return answer.recoveryCodes;
}

export function PasswordDialog(props: PasswordDialogProps): ReactNode {
  return (
    <DialogTrigger>
      <Button>{props.act}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Asking {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Asking({ act, explained, onConfirm, close }: PasswordDialogProps & { readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const [password, setPassword] = useState("");
  const [isPending, setPending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const go = async () => {
    setPending(true);
    await onConfirm(password)
      .then(close, setFault)
      .finally(() => setPending(false));
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Heading slot="title">{act}</Heading>
      <p>{explained}</p>
      <TextBox
        label={say(FACTOR.password)}
        value={password}
        change={setPassword}
        isPassword
        autoComplete="current-password"
      />
      {fault !== undefined && <ProblemNote cause={fault} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button type="submit" className="main" isPending={isPending}>
          {say(FACTOR.confirm)}
        </Button>
      </div>
    </Form>
  );
}
