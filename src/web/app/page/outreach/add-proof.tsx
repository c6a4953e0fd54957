// What shows that something changed, brought by the team: words, a reference, or the document itself.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, FileTrigger, Form, Heading, Modal, ModalOverlay } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { base64Of } from "../../part/base64-of.ts";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { OUTREACH, PROOF_KINDS } from "../../words/outreach-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface ProofProps {
  readonly study: string;
  /** Of the commitment. */
  readonly id: string;
}

export function AddProof(props: ProofProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button className="quiet">{say(OUTREACH.prove)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Proving {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Proving({ study, id, close }: ProofProps & { readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const [kind, setKind] = useState("document");
  const [note, setNote] = useState("");
  const [reference, setReference] = useState("");
  const [file, setFile] = useState<File>();
  const add = useAct(study, async () => {
    const document = file === undefined ? {} : { file: { fileName: file.name, content: await base64Of(file) } };
    const body = { kind, note, reference: reference.trim(), ...document };
    await tell(path(study, "commitments", id, "evidence"), { method: "POST", body });
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, { onSuccess: close });
      }}
    >
      <Heading slot="title">{say(OUTREACH.prove)}</Heading>
      <p className="help">{say(OUTREACH.proveHelp)}</p>
      <Choice
        label={say(OUTREACH.proofKind)}
        options={Object.entries(PROOF_KINDS).map(([one, name]) => ({ id: one, name: say(name) }))}
        chosen={kind}
        choose={setKind}
      />
      <TextBox label={say(OUTREACH.proofNote)} value={note} change={setNote} />
      <TextBox label={say(OUTREACH.proofReference)} value={reference} change={setReference} isOptional />
      <div className="acts">
        <FileTrigger
          acceptedFileTypes={[".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".odt", ".ods", ".txt", ".csv"]}
          onSelect={(files) => setFile(files?.[0])}
        >
          <Button>{say(OUTREACH.proofFile)}</Button>
        </FileTrigger>
        {file && <span>{file.name}</span>}
      </div>
      {add.error && <ProblemNote cause={add.error} />}
      <div className="acts">
        <Button type="submit" className="main" isPending={add.isPending}>
          {say(OUTREACH.proofSave)}
        </Button>
        <Button className="quiet" onPress={close}>
          {say(SHELL.cancel)}
        </Button>
      </div>
    </Form>
  );
}
