// Columns by what was decided; a card opens its recommendation.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { GROUPS, RECOMMENDATIONS, STATUSES } from "../../words/recommendation-words.ts";

export interface ShownRecommendations {
  readonly study: string;
  readonly shown: readonly ListedRecommendation[];
  readonly open: (id: string) => void;
}

export function Board({ study, shown, open }: ShownRecommendations): ReactNode {
  return (
    <div className="board">
      {Object.keys(STATUSES).map((status) => (
        <Column
          key={status}
          study={study}
          status={status}
          open={open}
          shown={shown.filter((one) => one.status === status)}
        />
      ))}
    </div>
  );
}

const FIRST = 12;

function Column({ study, status, shown, open }: ShownRecommendations & { readonly status: string }): ReactNode {
  const { say, number } = useSpeech();
  const [most, setMost] = useState(FIRST);
  return (
    <section>
      <h3>
        {say(STATUSES[status] ?? RECOMMENDATIONS.title)} <span className="help">{number(shown.length)}</span>
      </h3>
      {shown.length === 0 && <p className="quiet-text">{say(RECOMMENDATIONS.nothingHere)}</p>}
      <ul className="cards">
        {shown.slice(0, most).map((one) => (
          <Card key={one.recommendation.id} study={study} one={one} open={open} />
        ))}
      </ul>
      {shown.length > most && (
        <Button onPress={() => setMost(most + FIRST)}>
          {say(RECOMMENDATIONS.more, { count: number(Math.min(FIRST, shown.length - most)) })}
        </Button>
      )}
    </section>
  );
}

interface CardProps {
  readonly study: string;
  readonly one: ListedRecommendation;
  readonly open: (id: string) => void;
}

function Card({ study, one: { recommendation }, open }: CardProps): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const { id, action, place, group } = recommendation;
  return (
    <li>
      <Button className="card" onPress={() => open(id)}>
        {say(action)}
      </Button>
      <p className="help">
        {placeName(place)} · {say(GROUPS[group] ?? RECOMMENDATIONS.group)}
      </p>
    </li>
  );
}
