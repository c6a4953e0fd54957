// What a person does with a recommendation: accepted, put in other words, addressed to others, merged, refused; each with a reason.
import { type ReactNode, useState } from "react";
import { tell } from "../../api/client.ts";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { RECOMMENDATIONS } from "../../words/recommendation-words.ts";
import { AddressTo } from "./address-to.tsx";
import { ChangeWords } from "./change-words.tsx";
import type { Decide } from "./decide.ts";

interface DecisionsProps {
  readonly study: string;
  readonly opened: ListedRecommendation;
  readonly others: readonly ListedRecommendation[];
}

export function Decisions({ study, opened, others }: DecisionsProps): ReactNode {
  const { say } = useSpeech();
  const { recommendation } = opened;
  const own = others.filter(
    ({ recommendation: { id, place } }) => id !== recommendation.id && place === recommendation.place,
  );
  const [into, setInto] = useState(own[0]?.recommendation.id ?? "");
  const act = useAct(study, (body: Readonly<Record<string, unknown>>) =>
    tell(path(study, "recommendations", recommendation.id, "decisions"), { method: "POST", body }),
  );
  const decide: Decide =
    (action, more = {}) =>
    (reason) =>
      act.mutateAsync({ action, reason, seen: opened.actions.length, ...more });
  return (
    <div className="acts">
      <ReasonDialog
        act={say(RECOMMENDATIONS.accept)}
        explained={say(RECOMMENDATIONS.acceptExplained)}
        confirm={say(RECOMMENDATIONS.acceptConfirm)}
        isMain={opened.status !== "accepted"}
        onConfirm={decide("accepted")}
      />
      <ChangeWords recommendation={recommendation} decide={decide} />
      <AddressTo study={study} recommendation={recommendation} decide={decide} />
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
          onConfirm={decide("merged", { into })}
        />
      )}
      <ReasonDialog
        act={say(RECOMMENDATIONS.refuse)}
        explained={say(RECOMMENDATIONS.refuseExplained)}
        confirm={say(RECOMMENDATIONS.refuseConfirm)}
        onConfirm={decide("refused")}
      />
    </div>
  );
}
