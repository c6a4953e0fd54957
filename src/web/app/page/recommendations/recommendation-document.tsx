// Recommendations to read through, as the report prints them: accepted ones by place, then what waits.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../../language.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { RECOMMENDATIONS, STATUSES } from "../../words/recommendation-words.ts";
import type { ShownRecommendations } from "./board.tsx";
import { RecommendationText } from "./recommendation-text.tsx";

export function RecommendationDocument({ study, shown, open }: ShownRecommendations): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const places = [...new Set(shown.map(({ recommendation }) => recommendation.place))];
  return (
    <div className="reading">
      {places.map((place) => (
        <section key={place}>
          <h3>{placeName(place)}</h3>
          {shown
            .filter(({ recommendation }) => recommendation.place === place)
            .map((one) => (
              <article key={one.recommendation.id}>
                <h4>
                  <Button className="link" onPress={() => open(one.recommendation.id)}>
                    {say(one.recommendation.action)}
                  </Button>
                </h4>
                <p className="help">{say(STATUSES[one.status] ?? RECOMMENDATIONS.title)}</p>
                <RecommendationText one={one} />
              </article>
            ))}
        </section>
      ))}
    </div>
  );
}
