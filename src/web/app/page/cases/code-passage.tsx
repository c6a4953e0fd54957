// A code for a turn, or for what is marked of it: by mouse in the text, by keyboard in the field of the dialog.
import { type ReactNode, useState } from "react";
import { Button, Dialog, Heading, Label, Modal, ModalOverlay, Text, TextArea, TextField } from "react-aria-components";
import { tell } from "../../api/client.ts";
import type { Code } from "../../api/literature-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { CASES } from "../../words/case-words.ts";
import { INTERVIEWS } from "../../words/interview-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { passageOf, type Turn } from "./turns.ts";

interface CodePassageProps {
  readonly study: string;
  readonly id: string;
  readonly turn: Turn;
  readonly codebook: readonly Code[];
}

/** As the browser counts letters of the turn; equal ends: nothing is marked. */
type Marked = readonly [from: number, to: number];

export function CodePassage(props: CodePassageProps): ReactNode {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState<Marked>([0, 0]);
  const { number } = props.turn;
  return (
    <>
      <Button
        className="quiet"
        aria-label={say(INTERVIEWS.codeOf, { number })}
        // Before the press takes the marking away.
        onPressStart={() => setMarked(markedIn(number))}
        onPress={() => setOpen(true)}
      >
        {say(INTERVIEWS.code)}
      </Button>
      <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className="modal">
          <Dialog>{({ close }) => <Coding {...props} marked={marked} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

/** What a reader has marked in the words of a turn. */
function markedIn(number: number): Marked {
  const words = document.querySelector(`[data-turn="${number}"]`);
  const selection = getSelection();
  if (words === null || selection === null || selection.rangeCount === 0) return [0, 0];
  const range = selection.getRangeAt(0);
  if (range.collapsed || !words.contains(range.startContainer) || !words.contains(range.endContainer)) return [0, 0];
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return [from, from + range.toString().length];
}

interface CodingProps extends CodePassageProps {
  readonly marked: Marked;
  readonly close: () => void;
}

function Coding({ study, id, turn, codebook, marked, close }: CodingProps): ReactNode {
  const { say } = useSpeech();
  const [[from, to], setMarked] = useState(marked);
  const [code, setCode] = useState(codebook[0]?.code ?? "");
  const [memo, setMemo] = useState("");
  const { words, start } = passageOf(turn, from, to);
  const give = useAct(study, () =>
    tell(path(study, "cases", id, "codings"), { method: "POST", body: { passage: words, start, code, memo } }),
  );
  return (
    <>
      <Heading slot="title">{say(INTERVIEWS.codeOf, { number: turn.number })}</Heading>
      {/* It takes no letters, but browsers move the cursor by keyboard only in what could take some. */}
      <TextField className="text-box" value={turn.words} onChange={() => {}}>
        <Label>{say(INTERVIEWS.passage)}</Label>
        <TextArea
          rows={4}
          aria-readonly
          inputMode="none"
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
            selectionStart !== selectionEnd && setMarked([selectionStart, selectionEnd])
          }
        />
        <Text slot="description">{say(INTERVIEWS.passageHelp)}</Text>
      </TextField>
      <p role="status">{say(INTERVIEWS.chosen, { words })}</p>
      <Choice
        label={say(CASES.code)}
        chosen={code}
        choose={setCode}
        options={codebook.map((one) => ({ id: one.code, name: say(one.names) }))}
      />
      <p className="help">{codebook.find((one) => one.code === code)?.description}</p>
      <TextBox label={say(INTERVIEWS.memo)} value={memo} change={setMemo} isOptional />
      {give.error && <ProblemNote cause={give.error} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button
          className="main"
          isPending={give.isPending}
          onPress={() => give.mutate(undefined, { onSuccess: close })}
        >
          {say(INTERVIEWS.give)}
        </Button>
      </div>
    </>
  );
}
