// One recommendation: accepted, changed, refused or merged, each with a reason; its draft and every decision stay in sight.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Language, Texts } from "#base/text";
import { tell } from "../../api/client.ts";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { FINDINGS } from "../../words/finding-words.ts";
import { DECISIONS, RECOMMENDATIONS, STATUSES } from "../../words/recommendation-words.ts";
import { SHELL } from "../../words/shell-words.ts";
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
      <RecommendationText recommendation={recommendation} />
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

type DecisionsProps = Pick<RecommendationPanelProps, "study" | "opened" | "others">;

function Decisions({ study, opened, others }: DecisionsProps): ReactNode {
  const { say } = useSpeech();
  const { recommendation } = opened;
  const [words, setWords] = useState<Texts>(recommendation.action);
  const own = others.filter(
    ({ recommendation: { id, place } }) => id !== recommendation.id && place === recommendation.place,
  );
  const [into, setInto] = useState(own[0]?.recommendation.id ?? "");
  const decide = useAct(study, (body: Readonly<Record<string, unknown>>) =>
    tell(path(study, "recommendations", recommendation.id, "decisions"), { method: "POST", body }),
  );
  const ask =
    (action: string, more: Readonly<Record<string, unknown>> = {}) =>
    (reason: string) =>
      decide.mutateAsync({ action, reason, seen: opened.actions.length, ...more });
  return (
    <div className="acts">
      <ReasonDialog
        act={say(RECOMMENDATIONS.accept)}
        explained={say(RECOMMENDATIONS.acceptExplained)}
        confirm={say(RECOMMENDATIONS.acceptConfirm)}
        onConfirm={ask("accepted")}
      />
      <ReasonDialog
        act={say(RECOMMENDATIONS.edit)}
        explained={say(RECOMMENDATIONS.editExplained)}
        confirm={say(RECOMMENDATIONS.editConfirm)}
        fields={(Object.keys(LANGUAGE_NAMES) as Language[]).map((each) => (
          <TextArea
            key={each}
            label={LANGUAGE_NAMES[each]}
            value={words[each]}
            change={(text) => setWords({ ...words, [each]: text })}
          />
        ))}
        onConfirm={ask("changed", { words })}
      />
      {own.length > 0 && (
        <ReasonDialog
          act={say(RECOMMENDATIONS.merge)}
          explained={say(RECOMMENDATIONS.mergeExplained)}
          confirm={say(RECOMMENDATIONS.mergeConfirm)}
          fields={
            <Choice
              label={say(RECOMMENDATIONS.into)}
              chosen={into}
              choose={setInto}
              options={own.map(({ recommendation: { id, action } }) => ({ id, name: say(action) }))}
            />
          }
          onConfirm={ask("merged", { into })}
        />
      )}
      <ReasonDialog
        act={say(RECOMMENDATIONS.refuse)}
        explained={say(RECOMMENDATIONS.refuseExplained)}
        confirm={say(RECOMMENDATIONS.refuseConfirm)}
        onConfirm={ask("refused")}
      />
    </div>
  );
}
