// The way back from a number or a sentence of a report to its query, its data and its publisher.

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../api/client.ts";
import { traceNode } from "../api/trace-shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { TextBox } from "../part/text-box.tsx";
import { useWishes } from "../route.ts";
import { TRACE } from "../words/trace-words.ts";
import { TraceStep } from "./trace/trace-step.tsx";

export function TracePage(): ReactNode {
  const { say } = useSpeech();
  const [{ id = "" }, wish] = useWishes({ id: "" });
  return (
    <>
      <h2>{say(TRACE.title)}</h2>
      <p className="help">{say(TRACE.help)}</p>
      <AskedWords key={id} known={id} look={(next) => wish({ id: next })} />
      {id !== "" && <Ground id={id} />}
    </>
  );
}

interface AskedWordsProps {
  readonly known: string;
  readonly look: (words: string) => void;
}

function AskedWords({ known, look }: AskedWordsProps): ReactNode {
  const { say } = useSpeech();
  const [words, setWords] = useState(known);
  return (
    <Form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        look(words.trim());
      }}
    >
      <TextBox label={say(TRACE.words)} value={words} change={setWords} help={say(TRACE.wordsHelp)} />
      <div className="acts">
        <Button type="submit" className="main">
          {say(TRACE.find)}
        </Button>
      </div>
    </Form>
  );
}

function Ground({ id }: { readonly id: string }): ReactNode {
  const address = `/trace/${encodeURIComponent(id)}?longestLine=600`;
  const asked = useQuery({ queryKey: ["trace", id], queryFn: () => ask(traceNode, address) });
  return (
    <Asked query={asked}>
      {(found) => (
        <ul className="trace">
          <TraceStep node={found} depth={0} />
        </ul>
      )}
    </Asked>
  );
}
