// Outcomes that a work tells of, each with its direction, what the work says of it, and where.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { OwnExtraction } from "../../api/literature-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { DIRECTION_NAMES, EXTRACTION, FULL_TEXT, UNCLEAR_NAMES } from "../../words/extraction-words.ts";
import { type DraftOutcome, newOutcome } from "./extraction-draft.ts";

interface ExtractionOutcomesProps {
  readonly plan: OwnExtraction["plan"];
  readonly outcomes: readonly DraftOutcome[];
  readonly change: (outcomes: readonly DraftOutcome[]) => void;
}

export function ExtractionOutcomes({ plan, outcomes, change }: ExtractionOutcomesProps): ReactNode {
  const { say } = useSpeech();
  return (
    <fieldset className="check">
      <legend>{say(EXTRACTION.outcomes)}</legend>
      {outcomes.map((one, at) => (
        <OneOutcome
          key={one.key}
          number={at + 1}
          plan={plan}
          one={one}
          change={(next) => change(outcomes.map((other) => (other.key === one.key ? next : other)))}
          drop={() => change(outcomes.filter((other) => other.key !== one.key))}
        />
      ))}
      <div className="acts">
        <Button onPress={() => change([...outcomes, newOutcome(plan.outcomes[0]?.code ?? "", outcomes)])}>
          {say(EXTRACTION.addOutcome)}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneOutcomeProps {
  readonly plan: OwnExtraction["plan"];
  /** The first is 1. */
  readonly number: number;
  readonly one: DraftOutcome;
  readonly change: (next: DraftOutcome) => void;
  readonly drop: () => void;
}

function OneOutcome({ plan, number, one, change, drop }: OneOutcomeProps): ReactNode {
  const { say } = useSpeech();
  return (
    <div data-takes={`outcome-${one.key}`}>
      <h5>{say(FULL_TEXT.outcome, { number })}</h5>
      <div className="add">
        <Choice
          label={say(EXTRACTION.outcome)}
          chosen={one.outcome}
          choose={(outcome) => change({ ...one, outcome })}
          options={plan.outcomes.map(({ code, names }) => ({ id: code, name: say(names) }))}
        />
        <Choice
          label={say(EXTRACTION.direction)}
          chosen={one.direction}
          choose={(direction) => change({ ...one, direction })}
          options={Object.entries(DIRECTION_NAMES).map(([id, name]) => ({ id, name: say(name) }))}
        />
        {one.direction === "unclear" && (
          <Choice
            label={say(EXTRACTION.unclear)}
            chosen={one.unclear ?? ""}
            choose={(unclear) => change({ ...one, unclear })}
            options={[
              { id: "", name: say(EXTRACTION.nobodySaid) },
              ...Object.entries(UNCLEAR_NAMES).map(([id, name]) => ({ id, name: say(name) })),
            ]}
          />
        )}
      </div>
      <TextArea
        label={say(EXTRACTION.statement)}
        value={one.statement}
        change={(statement) => change({ ...one, statement })}
        rows={3}
      />
      <TextBox
        label={say(EXTRACTION.passage)}
        value={one.passage}
        change={(passage) => change({ ...one, passage })}
        help={say(EXTRACTION.passageHelp)}
        isOptional
      />
      <div className="acts">
        <Button className="quiet" onPress={drop}>
          {say(EXTRACTION.dropOutcome)}
        </Button>
      </div>
    </div>
  );
}
