// One step of a trace with what it rests on below it. The first steps stand open.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { TraceNode } from "../../api/trace-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { TRACE } from "../../words/trace-words.ts";

interface TraceStepProps {
  readonly node: TraceNode;
  readonly depth: number;
}

/** Steps nearer to the sentence than this stand open. */
const OPEN_DEPTH = 2;
/** Of the many records behind a count, so many are shown at first. */
const FIRST = 8;

const STATES = { "shown-above": TRACE.shownAbove, cycle: TRACE.cycle, missing: TRACE.missing } as const;

export function TraceStep({ node, depth }: TraceStepProps): ReactNode {
  const { say } = useSpeech();
  const { id, state, kindName, traced, restsOn } = node;
  const head = (
    <>
      {kindName && <span className="step-kind">{say(kindName)}</span>} {traced ? say(traced.label) : id}
      {state !== "found" && <span className="quiet-text"> ({say(STATES[state])})</span>}
    </>
  );
  if (state !== "found") return <li>{head}</li>;
  return (
    <li>
      <details open={depth < OPEN_DEPTH}>
        <summary>{head}</summary>
        {traced?.details.map((detail) => (
          <p key={detail.en} className={detail.en.includes("\n") ? "help query" : "help"}>
            {say(detail)}
          </p>
        ))}
        <p className="help">
          <code>{id}</code>
        </p>
        {restsOn.length > 0 && <Grounds restsOn={restsOn} depth={depth + 1} />}
      </details>
    </li>
  );
}

interface GroundsProps {
  readonly restsOn: readonly TraceNode[];
  readonly depth: number;
}

function Grounds({ restsOn, depth }: GroundsProps): ReactNode {
  const { say, number } = useSpeech();
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <ul className="trace" aria-label={say(TRACE.restsOn)}>
        {restsOn.slice(0, most).map((node, at) => (
          // One id may stand twice under a step: with its ground, and as shown above.
          <TraceStep key={`${node.id} ${at}`} node={node} depth={depth} />
        ))}
      </ul>
      {restsOn.length > most && (
        <Button onPress={() => setMost(restsOn.length)}>
          {say(TRACE.more, { count: number(restsOn.length - most) })}
        </Button>
      )}
    </>
  );
}
