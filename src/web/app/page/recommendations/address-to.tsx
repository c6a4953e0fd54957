// To whom a recommendation is addressed: institutions of its place, found by name or city. Whoever is ticked gets the brief and is followed up.
import { type ReactNode, useState } from "react";
import type { ListedRecommendation } from "../../api/finding-shapes.ts";
import { stakeholders } from "../../api/outreach-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { fold } from "../../part/list-order.ts";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { RECOMMENDATIONS } from "../../words/recommendation-words.ts";
import type { Decide } from "./decide.ts";

interface AddressToProps {
  readonly study: string;
  readonly recommendation: ListedRecommendation["recommendation"];
  readonly decide: Decide;
}

export function AddressTo({ study, recommendation, decide }: AddressToProps): ReactNode {
  const { say } = useSpeech();
  const [chosen, choose] = useState(recommendation.addressees);
  return (
    <ReasonDialog
      act={say(RECOMMENDATIONS.address)}
      explained={say(RECOMMENDATIONS.addressExplained)}
      confirm={say(RECOMMENDATIONS.addressConfirm)}
      fields={<Institutions {...{ study, place: recommendation.place, chosen }} choose={(ids) => choose([...ids])} />}
      onConfirm={decide("changed", { addressees: chosen })}
    />
  );
}

interface InstitutionsProps {
  readonly study: string;
  readonly place: string;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

const AT_MOST = 12;

function Institutions({ study, place, chosen, choose }: InstitutionsProps): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const [search, setSearch] = useState("");
  // Whoever was addressed when the dialog opened stands first, and stays in its place when the tick goes.
  const [before] = useState(() => new Set(chosen));
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (
    <Asked query={useAsked(stakeholders, study, ["stakeholders"])}>
      {(all) => {
        const named = all
          .filter(({ country }) => place === "REG" || country === place || country === "REG")
          .map(({ id, name, city }) => ({ id, name: city === "" ? name : `${name} · ${placeName(city)}` }))
          .toSorted((a, b) => Number(before.has(b.id)) - Number(before.has(a.id)));
        const found = named.filter(({ name }) => words.every((word) => fold(name).includes(word)));
        const shown = found.slice(0, AT_MOST);
        const unseen = named.filter(({ id }) => chosen.includes(id) && !shown.some((one) => one.id === id));
        return (
          <>
            <TextBox label={say(RECOMMENDATIONS.institution)} value={search} change={setSearch} isOptional />
            <CheckList
              label={say(RECOMMENDATIONS.group)}
              options={[...unseen, ...shown]}
              chosen={chosen}
              choose={choose}
            />
            {found.length > AT_MOST && (
              <p className="help">{say(RECOMMENDATIONS.institutionsMore, { count: found.length - AT_MOST })}</p>
            )}
            {found.length === 0 && <p className="help">{say(RECOMMENDATIONS.institutionsNone)}</p>}
          </>
        );
      }}
    </Asked>
  );
}
