// How much of the differences between answers comes from who asked, with its interval.
import type { ReactNode } from "react";
import type { InterviewerEffect } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { FIELDWORK } from "../../words/fieldwork-words.ts";

interface EffectTableProps {
  readonly study: string;
  readonly effects: readonly InterviewerEffect[];
}

export function EffectTable({ study, effects }: EffectTableProps): ReactNode {
  const { say, number, fixed } = useSpeech();
  const three = (value: number) => fixed(value, 3);
  const rows = [...effects].sort((a, b) => b.lower - a.lower);
  const nameOf = ({ question, answer }: InterviewerEffect) =>
    answer === undefined ? question : `${question}: ${answer}`;
  return (
    <>
      <h4>{say(FIELDWORK.effects)}</h4>
      <p>{say(FIELDWORK.effectsHelp)}</p>
      <ListTable
        title={say(FIELDWORK.effects)}
        file={`${study}-effects`}
        rows={rows}
        keyOf={nameOf}
        columns={[
          {
            name: say(FIELDWORK.question),
            cell: (effect) => (
              <>
                {say(effect.words)} <small>{nameOf(effect)}</small>
              </>
            ),
            value: (effect) => `${say(effect.words)} (${nameOf(effect)})`,
          },
          {
            name: say(FIELDWORK.correlation),
            cell: ({ correlation, lower, upper }) => `${three(correlation)} (${three(lower)} – ${three(upper)})`,
            value: ({ correlation }) => correlation,
            isNumber: true,
          },
          {
            name: say(FIELDWORK.beyondChance),
            cell: ({ lower }) => (lower > 0 ? say(FIELDWORK.yes) : "–"),
            value: ({ lower }) => (lower > 0 ? say(FIELDWORK.yes) : ""),
          },
          { name: "n", cell: ({ n }) => number(n), value: ({ n }) => n, isNumber: true },
        ]}
      />
    </>
  );
}
