// Why, the first step, the term, and how it will be judged.
import type { ReactNode } from "react";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { GROUPS, RECOMMENDATIONS, TERMS } from "../../words/recommendation-words.ts";

export function RecommendationText({
  one: { recommendation, institutions },
}: {
  readonly one: ListedRecommendation;
}): ReactNode {
  const { say } = useSpeech();
  const { reason, firstStep, term, indicator, group } = recommendation;
  const names = institutions.map(({ name }) => name);
  const judged = `${say(indicator.names)}: ${say(RECOMMENDATIONS.fromTo, {
    baseline: say(indicator.baseline),
    target: say(indicator.target),
  })}`;
  const lines = [
    [RECOMMENDATIONS.why, say(reason)],
    [RECOMMENDATIONS.firstStep, say(firstStep)],
    [RECOMMENDATIONS.term, say(TERMS[term] ?? RECOMMENDATIONS.term)],
    [RECOMMENDATIONS.judged, judged],
    [RECOMMENDATIONS.group, names.length > 0 ? names.join("; ") : say(GROUPS[group] ?? RECOMMENDATIONS.any)],
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
