// An act on people or their answers: it says what will happen, and is not done without a reason, which stays in the ledger.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { CARE } from "../words/care-words.ts";
import { SHELL } from "../words/shell-words.ts";
import { ProblemNote } from "./problem-note.tsx";
import { TextArea } from "./text-area.tsx";

interface ReasonDialogProps {
  readonly act: string;
  readonly title?: string;
  readonly explained: string;
  readonly confirm: string;
  /** The next act that is useful. */
  readonly isMain?: boolean;
  /** Further fields, above the reason. */
  readonly fields?: ReactNode;
  /** Ends when the act is done; what it throws is told and the dialog stays. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

export const SHORTEST_REASON = 8;

export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  return (
    <DialogTrigger>
      <Button className={props.isMain ? "main" : "quiet"}>{props.act}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Asking {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Asking({
  act,
  title,
  explained,
  confirm,
  fields,
  onConfirm,
  close,
}: ReasonDialogProps & { close: () => void }) {
  const { say } = useSpeech();
  const [reason, setReason] = useState("");
  const [isShort, setShort] = useState(false);
  const [isPending, setPending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const go = async () => {
    const tooShort = reason.trim().length < SHORTEST_REASON;
    setShort(tooShort);
    if (tooShort) return;
    setPending(true);
    await onConfirm(reason.trim())
      .then(close, setFault)
      .finally(() => setPending(false));
  };
  return (
    <>
      <Heading slot="title">{title ?? act}</Heading>
      <p>{explained}</p>
      {fields}
      <TextArea
        label={say(CARE.reason)}
        value={reason}
        change={setReason}
        help={say(isShort ? CARE.reasonNeeded : CARE.reasonHelp)}
        isInvalid={isShort}
      />
      {fault !== undefined && <ProblemNote cause={fault} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button className="main" isPending={isPending} onPress={go}>
          {confirm}
        </Button>
      </div>
    </>
  );
}
