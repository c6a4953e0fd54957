// One recommendation: accepted, changed, refused or merged, each with a reason; its draft and every decision stay in sight.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { FINDINGS } from "../../words/finding-words.ts";
import { DECISIONS, RECOMMENDATIONS, STATUSES } from "../../words/recommendation-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { Decisions } from "./decisions.tsx";
import { RecommendationText } from "./recommendation-text.tsx";

interface RecommendationPanelProps {
  readonly study: string;
  readonly opened: ListedRecommendation;
  readonly others: readonly ListedRecommendation[];
  readonly close: () => void;
}

export function RecommendationPanel({ study, opened, others, close }: RecommendationPanelProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const { recommendation, draft, status } = opened;
  const isChanged = say(draft.action) !== say(recommendation.action);
  return (
    <section className="panel" aria-label={recommendation.id}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <h3>
        {recommendation.id} · {say(STATUSES[status] ?? RECOMMENDATIONS.title)}
      </h3>
      <p>
        <strong>{say(recommendation.action)}</strong>
      </p>
      {isChanged && (
        <p className="help">
          {say(RECOMMENDATIONS.draft)}: {say(draft.action)}
        </p>
      )}
      {may("decide") && <Decisions study={study} opened={opened} others={others} />}
      <RecommendationText one={opened} />
      <p className="help">
        {say(RECOMMENDATIONS.restsOn)}:{" "}
        <PageLink study={study} page="findings">
          {recommendation.findings.join(", ")}
        </PageLink>{" "}
        ·{" "}
        <PageLink study={study} page="trace" wishes={{ id: recommendation.id }}>
          {say(FINDINGS.trace)}
        </PageLink>
      </p>
      <History opened={opened} />
    </section>
  );
}

function History({ opened: { actions } }: { readonly opened: ListedRecommendation }): ReactNode {
  const { say, day } = useSpeech();
  if (actions.length === 0) return null;
  return (
    <>
      <h4>{say(RECOMMENDATIONS.history)}</h4>
      <ul className="history">
        {actions.toReversed().map(({ action, by, on, reason, into }) => (
          <li key={`${on} ${action} ${reason}`}>
            <p>
              {day(on)} · {by} · <strong>{say(DECISIONS[action] ?? RECOMMENDATIONS.history)}</strong> {into}
            </p>
            <q className="help">{reason}</q>
          </li>
        ))}
      </ul>
    </>
  );
}
