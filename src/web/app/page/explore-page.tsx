// Estimates by question and place: a figure, a map or the way from need to use, and the table that says the same with interval and n.
// All of it stands in the address.
import type { ReactNode } from "react";
import { indicators } from "../api/evidence-shapes.ts";
import { useOverview } from "../api/queries.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { useWishes } from "../route.ts";
import { EXPLORE } from "../words/explore-words.ts";
import { CascadeView } from "./explore/cascade-view.tsx";
import { ExploreChoices } from "./explore/explore-choices.tsx";
import { readQuestion, USUAL } from "./explore/question.ts";
import { ShownEstimates } from "./explore/shown-estimates.tsx";

export function ExplorePage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  const known = useAsked(indicators, study, ["indicators"]);
  const head = useOverview(study).data?.study;
  const [wishes, wish] = useWishes(USUAL);
  return (
    <>
      <h2>{say(EXPLORE.title)}</h2>
      <Asked query={known}>
        {(all) => {
          if (all.length === 0) return <EmptyState what={EXPLORE.noIndicators} />;
          const question = readQuestion(all, wishes, head);
          return (
            <>
              <ExploreChoices {...{ all, question, wish, head }} />
              {question.kind === "cascade" ? (
                <CascadeView study={study} question={question} />
              ) : (
                <ShownEstimates study={study} question={question} />
              )}
            </>
          );
        }}
      </Asked>
    </>
  );
}
