// A recommendation in other words: the action and its first step in three languages, and by when.
import { type ReactNode, useState } from "react";
import type { Language, Texts } from "#base/text";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { RECOMMENDATIONS, TERMS } from "../../words/recommendation-words.ts";
import type { Decide } from "./decide.ts";

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

interface ChangeWordsProps {
  readonly recommendation: ListedRecommendation["recommendation"];
  readonly decide: Decide;
}

export function ChangeWords({ recommendation, decide }: ChangeWordsProps): ReactNode {
  const { say } = useSpeech();
  const [words, setWords] = useState<Texts>(recommendation.action);
  const [firstStep, setFirstStep] = useState<Texts>(recommendation.firstStep);
  const [term, setTerm] = useState(recommendation.term);
  const isStepNew = LANGUAGES.some((each) => firstStep[each] !== recommendation.firstStep[each]);
  return (
    <ReasonDialog
      act={say(RECOMMENDATIONS.edit)}
      explained={say(RECOMMENDATIONS.editExplained)}
      confirm={say(RECOMMENDATIONS.editConfirm)}
      fields={
        <>
          {LANGUAGES.map((each) => (
            <TextArea
              key={each}
              label={LANGUAGE_NAMES[each]}
              value={words[each]}
              change={(text) => setWords({ ...words, [each]: text })}
            />
          ))}
          <details className="more">
            <summary>{say(RECOMMENDATIONS.stepAndTerm)}</summary>
            {LANGUAGES.map((each) => (
              <TextArea
                key={each}
                label={say(RECOMMENDATIONS.firstStepIn, { language: LANGUAGE_NAMES[each] })}
                value={firstStep[each]}
                change={(text) => setFirstStep({ ...firstStep, [each]: text })}
                rows={2}
              />
            ))}
            <Choice
              label={say(RECOMMENDATIONS.term)}
              chosen={term}
              choose={setTerm}
              options={Object.entries(TERMS).map(([id, name]) => ({ id, name: say(name) }))}
            />
          </details>
        </>
      }
      onConfirm={decide("changed", {
        words,
        ...(isStepNew ? { firstStep } : {}),
        ...(term === recommendation.term ? {} : { term }),
      })}
    />
  );
}
