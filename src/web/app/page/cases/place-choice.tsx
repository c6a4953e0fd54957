// Where the person of a new interview lives: who is limited to some countries finds it again by that.
import type { ReactNode } from "react";
import { Switch } from "react-aria-components";
import { useAccount, useOverview } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { INTERVIEWS } from "../../words/interview-words.ts";

export interface InterviewPlace {
  readonly mark: "real" | "demonstration";
  /** Empty: not stated. */
  readonly country: string;
  readonly city: string;
}

export const NOWHERE: InterviewPlace = { mark: "real", country: "", city: "" };

interface PlaceChoiceProps {
  readonly study: string;
  readonly place: InterviewPlace;
  readonly change: (place: InterviewPlace) => void;
}

const UNSAID = "*";

export function PlaceChoice({ study, place, change }: PlaceChoiceProps): ReactNode {
  const { say } = useSpeech();
  const limits = useAccount().data?.countries ?? [];
  const head = useOverview(study).data?.study;
  const isMine = (country: string) => limits.length === 0 || limits.includes(country);
  const countries = (head?.countries ?? []).filter(({ code }) => isMine(code));
  const cities = (head?.cities ?? []).filter(({ country }) => country === place.country);
  const unsaid = { id: UNSAID, name: say(INTERVIEWS.unsaid) };
  const said = (id: string) => (id === UNSAID ? "" : id);
  return (
    <>
      <Choice
        label={say(INTERVIEWS.country)}
        chosen={place.country || UNSAID}
        choose={(id) => change({ ...place, country: said(id), city: "" })}
        options={[unsaid, ...countries.map(({ code, names }) => ({ id: code, name: say(names) }))]}
      />
      {cities.length > 0 && (
        <Choice
          label={say(INTERVIEWS.city)}
          chosen={place.city || UNSAID}
          choose={(id) => change({ ...place, city: said(id) })}
          options={[unsaid, ...cities]}
        />
      )}
      {place.country !== "" && (
        <Switch
          className="switch"
          isSelected={place.mark === "demonstration"}
          onChange={(is) => change({ ...place, mark: is ? "demonstration" : "real" })}
        >
          <span className="track" />
          {say(INTERVIEWS.isInvented)}
        </Switch>
      )}
    </>
  );
}
