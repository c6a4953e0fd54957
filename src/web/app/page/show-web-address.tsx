// The address that opens the forms in the browser of a device, as a code and as words to hand on. It holds the key of the device, so it is
// asked for when somebody looks, and gone when the dialog closes.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { apiAddress, ask } from "../api/client.ts";
import { webAddress } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { SENDERS } from "../words/form-words.ts";
import { LINKS } from "../words/link-words.ts";
import { SHELL } from "../words/shell-words.ts";

interface ShowWebAddressProps {
  readonly name: string;
  /** Path of the device in the API. */
  readonly of: string;
}

export function ShowWebAddress({ name, of }: ShowWebAddressProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button>{say(SENDERS.showWeb)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">{name}</Heading>
            <img className="code" src={apiAddress(`${of}/web.svg`)} alt={say(SENDERS.webCodeOf, { name })} />
            <p>{say(SENDERS.webScan)}</p>
            <Address of={of} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Address({ of }: Pick<ShowWebAddressProps, "of">): ReactNode {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const asked = useQuery({
    queryKey: ["web-address", of],
    queryFn: () => ask(webAddress, `${of}/web.json`),
    gcTime: 0,
  });
  return (
    <Asked query={asked}>
      {({ url }) => (
        <>
          <p>
            <code className="address">{url}</code>
          </p>
          <div className="acts">
            <Button onPress={() => navigator.clipboard.writeText(url).then(() => setCopied(true))}>
              {say(isCopied ? LINKS.copied : LINKS.copy)}
            </Button>
            <Button slot="close" className="main">
              {say(SHELL.close)}
            </Button>
          </div>
        </>
      )}
    </Asked>
  );
}
