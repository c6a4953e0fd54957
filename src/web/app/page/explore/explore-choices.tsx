// The questions above the figure: who was asked, about what, where, and how it is seen.
import type { ReactNode } from "react";
import type { Indicator } from "../../api/evidence-shapes.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import type { Wishes } from "../../route.ts";
import { EXPLORE, SEEN_AS } from "../../words/explore-words.ts";
import { kindsOf, type Question, WHOLE_SUBJECT } from "./question.ts";

interface ExploreChoicesProps {
  readonly all: readonly Indicator[];
  readonly question: Question;
  readonly wish: (changed: Wishes) => void;
  readonly head: StudyHead | undefined;
}

export function ExploreChoices({ all, question, wish, head }: ExploreChoicesProps): ReactNode {
  const { say } = useSpeech();
  const { table, role, ofTable, ofRole, indicator } = question;
  const populations = new Map((head?.populations ?? []).map(({ id, names }) => [id, say(names)]));
  const roles = new Map(ofTable.map((one) => [one.role, one.roleNames]));
  const keep = indicator === undefined ? WHOLE_SUBJECT : "";
  return (
    <div className="filters">
      <Choice
        label={say(EXPLORE.population)}
        chosen={table}
        choose={(next) => wish({ table: next, role: "", indicator: keep })}
        options={[...new Set(all.map((one) => one.table))].map((id) => ({ id, name: populations.get(id) ?? id }))}
      />
      <Choice
        label={say(EXPLORE.about)}
        chosen={role}
        choose={(next) => wish({ table, role: next, indicator: keep })}
        options={[...roles].map(([id, names]) => ({ id, name: say(names) }))}
      />
      <Choice
        label={say(EXPLORE.indicator)}
        chosen={indicator?.id ?? WHOLE_SUBJECT}
        choose={(next) => wish({ table, role, indicator: next })}
        options={[
          ...(ofRole.length > 1 ? [{ id: WHOLE_SUBJECT, name: say(EXPLORE.wholeSubject) }] : []),
          ...ofRole.map(({ id, labels }) => ({ id, name: say(labels) })),
        ]}
      />
      <PlaceChoice {...{ question, wish, head }} />
      {question.kind !== "map" && (
        <Choice
          label={say(EXPLORE.by)}
          chosen={question.by}
          choose={(by) => wish({ by })}
          options={[
            { id: "sex", name: say(EXPLORE.bySex) },
            { id: "all", name: say(EXPLORE.together) },
          ]}
        />
      )}
      <KindChoice {...{ question, wish }} />
    </div>
  );
}

type OneChoice = Pick<ExploreChoicesProps, "question" | "wish">;

function PlaceChoice({
  question: { places, isOfOnePlace, kind },
  wish,
  head,
}: OneChoice & Pick<ExploreChoicesProps, "head">): ReactNode {
  const { say } = useSpeech();
  const countries = head?.countries ?? [];
  const compared = [
    ...(kind === "map" ? [] : [{ id: "REG", name: say(EXPLORE.region) }]),
    ...countries.map(({ code, names }) => ({ id: code, name: say(EXPLORE.citiesOf, { country: say(names) }) })),
    { id: "cities", name: say(EXPLORE.allCities) },
  ];
  const single = [
    { id: "REG", name: say(EXPLORE.wholeStudy) },
    ...countries.map(({ code, names }) => ({ id: code, name: say(names) })),
  ];
  const cities = kind === "map" ? [] : (head?.cities ?? []).map(({ id, name }) => ({ id, name }));
  return (
    <Choice
      label={say(EXPLORE.places)}
      chosen={places}
      choose={(next) => wish({ places: next })}
      options={[...(isOfOnePlace ? single : compared), ...cities]}
    />
  );
}

function KindChoice({ question: { kind, indicator }, wish }: OneChoice): ReactNode {
  const { say } = useSpeech();
  const kinds = kindsOf(indicator);
  if (kinds.length < 2) return null;
  return (
    <Choice
      label={say(EXPLORE.kind)}
      chosen={kind}
      choose={(next) => wish({ kind: next })}
      options={kinds.map((id) => ({ id, name: say(SEEN_AS[id]) }))}
    />
  );
}
