// An act that cannot be undone here asks once more, and says what will happen.
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";

interface ConfirmProps {
  readonly act: string;
  readonly explained: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}

export function Confirm({ act, explained, confirm, onConfirm }: ConfirmProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{act}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{act}</Heading>
                <p>{explained}</p>
                <div className="acts">
                  <Button onPress={close}>{say(SHELL.cancel)}</Button>
                  <Button
                    className="main"
                    onPress={() => {
                      onConfirm();
                      close();
                    }}
                  >
                    {confirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
