// An address to hand on: copied, or as a code that a phone scans. The code is drawn here, so that no other server learns of it.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { renderSVG } from "uqr";
import { useSpeech } from "../language.tsx";
import { LINKS } from "../words/link-words.ts";
import { SHELL } from "../words/shell-words.ts";

export function ShareAddress({ name, address }: { readonly name: string; readonly address: string }): ReactNode {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <div className="acts">
      <Button onPress={copy}>{say(isCopied ? LINKS.copied : LINKS.copy)}</Button>
      <DialogTrigger>
        <Button>{say(LINKS.showCode)}</Button>
        <ModalOverlay className="veil" isDismissable>
          <Modal className="modal">
            <Dialog>
              <Heading slot="title">{name}</Heading>
              <img className="code" src={codeOf(address)} alt={say(LINKS.codeOf, { name })} />
              <p>
                <code>{address}</code>
              </p>
              <Button slot="close" className="main">
                {say(SHELL.close)}
              </Button>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  );
}

function codeOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { ecc: "M", border: 4 }))}`;
}
