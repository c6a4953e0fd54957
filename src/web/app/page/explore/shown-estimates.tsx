// One indicator over places, or a whole subject in one place: what it is of, its drawing, what one does with it, and its table.
import type { ReactNode } from "react";
import { explored } from "../../api/evidence-shapes.ts";
import { path } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Drawing } from "../../part/drawing.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { EXPLORE } from "../../words/explore-words.ts";
import { SERVICES } from "../../words/service-words.ts";
import { ChangeTable } from "./change-table.tsx";
import { EstimateTable } from "./estimate-table.tsx";
import { FigureActs } from "./figure-acts.tsx";
import type { Question } from "./question.ts";

interface ShownEstimatesProps {
  readonly study: string;
  readonly question: Question;
}

export function ShownEstimates({ study, question }: ShownEstimatesProps): ReactNode {
  const { say } = useSpeech();
  const { indicator, table, role, places, by, kind } = question;
  const query = `${new URLSearchParams(
    indicator === undefined ? { table, role, place: places, by } : { indicator: indicator.id, places, by },
  )}`;
  const route = indicator === undefined ? ["explore", "subject"] : ["explore"];
  const asked = useAsked(explored, study, route, query);
  const figure = `${path(study, ...route)}/figure.svg?${query}${indicator === undefined ? "" : `&kind=${kind}`}`;
  return (
    <Asked query={asked}>
      {(told) => (
        <>
          <h3>{say(told.titles)}</h3>
          <p className="help">
            {say(told.population)} · {told.period.start.slice(0, 4)} · {say(told.publisher)}
          </p>
          {told.mark === "demonstration" && <p className="demonstration">{say(EXPLORE.demonstration)}</p>}
          {told.cells.every(({ isSuppressed }) => isSuppressed) ? (
            <EmptyState what={EXPLORE.nothing} cure={EXPLORE.nothingCure} />
          ) : (
            <Drawing address={figure} />
          )}
          {kind === "map" && <p className="help">{say(SERVICES.boundaries)}</p>}
          <FigureActs
            study={study}
            figure={figure}
            file={indicator?.id ?? role}
            put={indicator === undefined ? { role } : { indicator: indicator.id, byPlace: by === "all" }}
            places={places}
          />
          <EstimateTable study={study} told={told} question={question} />
          {indicator !== undefined && <ChangeTable study={study} indicator={indicator.id} />}
        </>
      )}
    </Asked>
  );
}
