// Words of the person that somebody would like to print: in three languages, and waiting for the person's word.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { LANGUAGES, type Language, type Texts } from "#base/text";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { INTERVIEWS } from "../../words/interview-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface OfCase {
  readonly study: string;
  readonly id: string;
}

export function ProposeQuotation(props: OfCase): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{say(INTERVIEWS.quote)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Proposing {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

const NOTHING: Readonly<Record<Language, string>> = { es: "", en: "", fr: "" };

function Proposing({ study, id, close }: OfCase & { readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const [texts, setTexts] = useState<Texts>(NOTHING);
  const propose = useAct(study, () =>
    tell(path(study, "cases", id, "quotations"), { method: "POST", body: { texts } }),
  );
  return (
    <>
      <Heading slot="title">{say(INTERVIEWS.quote).replace("…", "")}</Heading>
      <p>{say(INTERVIEWS.quoteExplained)}</p>
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          label={LANGUAGE_NAMES[language]}
          value={texts[language]}
          change={(value) => setTexts({ ...texts, [language]: value })}
        />
      ))}
      {propose.error && <ProblemNote cause={propose.error} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button
          className="main"
          isPending={propose.isPending}
          isDisabled={LANGUAGES.some((language) => texts[language].trim() === "")}
          onPress={() => propose.mutate(undefined, { onSuccess: close })}
        >
          {say(INTERVIEWS.propose)}
        </Button>
      </div>
    </>
  );
}
