// Why, the first step, the term, and how it will be judged.
import type { ReactNode } from "react";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { RECOMMENDATIONS, TERMS } from "../../words/recommendation-words.ts";

export function RecommendationText({
  recommendation,
}: {
  readonly recommendation: ListedRecommendation["recommendation"];
}): ReactNode {
  const { say } = useSpeech();
  const { reason, firstStep, term, indicator, addressees } = recommendation;
  const judged = `${say(indicator.names)}: ${say(RECOMMENDATIONS.fromTo, {
    baseline: say(indicator.baseline),
    target: say(indicator.target),
  })}`;
  const lines = [
    [RECOMMENDATIONS.why, say(reason)],
    [RECOMMENDATIONS.firstStep, say(firstStep)],
    [RECOMMENDATIONS.term, say(TERMS[term] ?? RECOMMENDATIONS.term)],
    [RECOMMENDATIONS.judged, judged],
    [RECOMMENDATIONS.group, addressees.join(", ")],
  ] as const;
  return (
    <dl className="facts">
      {lines.map(([name, text]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
