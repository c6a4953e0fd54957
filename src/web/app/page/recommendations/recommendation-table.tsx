// Recommendations as a list: searched, sorted, exported.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { FINDINGS } from "../../words/finding-words.ts";
import { GROUPS, RECOMMENDATIONS, STATUSES, TERMS } from "../../words/recommendation-words.ts";
import type { ShownRecommendations } from "./board.tsx";

export function RecommendationTable({ study, shown, open }: ShownRecommendations): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const worded = (words: typeof STATUSES, code: string) => (words[code] ? say(words[code]) : code);
  const column = (name: string, value: (one: ListedRecommendation) => string) => ({ name, value, cell: value });
  return (
    <ListTable
      title={say(RECOMMENDATIONS.title)}
      file={`${study}-recommendations`}
      rows={shown}
      keyOf={({ recommendation }) => recommendation.id}
      columns={[
        {
          name: say(RECOMMENDATIONS.title),
          value: ({ recommendation }) => say(recommendation.action),
          cell: ({ recommendation }) => (
            <Button className="link" onPress={() => open(recommendation.id)}>
              {say(recommendation.action)}
            </Button>
          ),
        },
        column(say(FINDINGS.place), ({ recommendation }) => placeName(recommendation.place)),
        column(say(RECOMMENDATIONS.group), ({ recommendation }) => worded(GROUPS, recommendation.group)),
        column(say(RECOMMENDATIONS.term), ({ recommendation }) => worded(TERMS, recommendation.term)),
        column(say(RECOMMENDATIONS.history), ({ status }) => worded(STATUSES, status)),
      ]}
    />
  );
}
