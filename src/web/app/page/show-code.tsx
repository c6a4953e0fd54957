// The code that a phone scans, large enough for a poor camera, and gone when the dialog closes.
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import { useSpeech } from "../language.tsx";
import { SENDERS } from "../words/form-words.ts";
import { SHELL } from "../words/shell-words.ts";

interface ShowCodeProps {
  readonly name: string;
  /** Path of the device or field user in the API. */
  readonly of: string;
}

export function ShowCode({ name, of }: ShowCodeProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button>{say(SENDERS.showCode)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">{name}</Heading>
            <img className="code" src={apiAddress(`${of}/qr.svg`)} alt={say(SENDERS.codeOf, { name })} />
            <p>{say(SENDERS.scan)}</p>
            <Button slot="close" className="main">
              {say(SHELL.close)}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
