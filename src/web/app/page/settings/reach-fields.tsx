// A role, and how far it reaches: some countries, some studies, or everything.
import type { ReactNode } from "react";
import type { Reach } from "../../api/people-shapes.ts";
import { useOverview, useStudies } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { Choice } from "../../part/choice.tsx";
import { PEOPLE, ROLE_HELP, ROLES, SETTINGS } from "../../words/settings-words.ts";

interface ReachFieldsProps {
  readonly study: string;
  readonly reach: Reach;
  readonly change: (reach: Reach) => void;
}

export const NO_REACH: Reach = { role: "viewer", studies: [], countries: [] };

export function ReachFields({ study, reach, change }: ReachFieldsProps): ReactNode {
  const { say } = useSpeech();
  const studies = useStudies(true).data ?? [];
  const countries = useOverview(study).data?.study?.countries ?? [];
  const help = ROLE_HELP[reach.role];
  return (
    <>
      <Choice
        label={say(SETTINGS.role)}
        chosen={reach.role}
        choose={(role) => change({ ...reach, role })}
        options={Object.entries(ROLES).map(([id, name]) => ({ id, name: say(name) }))}
      />
      {help && <p className="help">{say(help)}</p>}
      {countries.length > 1 && (
        <CheckList
          label={`${say(PEOPLE.countries)}. ${say(PEOPLE.noneIsAll)}`}
          options={countries.map(({ code, names }) => ({ id: code, name: say(names) }))}
          chosen={reach.countries}
          choose={(ids) => change({ ...reach, countries: ids })}
        />
      )}
      {studies.length > 1 && (
        <CheckList
          label={`${say(PEOPLE.studies)}. ${say(PEOPLE.noneIsAll)}`}
          options={studies.map(({ id, titles }) => ({ id, name: say(titles) }))}
          chosen={reach.studies}
          choose={(ids) => change({ ...reach, studies: ids })}
        />
      )}
    </>
  );
}

/** In words: «HND, SLV», or everything. */
export function useReachWords(): (reach: Pick<Reach, "studies" | "countries">) => string {
  const { say } = useSpeech();
  return ({ studies, countries }) => [...countries, ...studies].join(", ") || say(PEOPLE.everything);
}
