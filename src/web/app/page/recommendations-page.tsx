// Recommendations on a board by what was decided, as a document to read through, or in a table; one of them opens beside it.
import type { ReactNode } from "react";
import { type ListedRecommendation, recommendations } from "../api/finding-shapes.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { FilterFold } from "../part/filter-fold.tsx";
import { fold } from "../part/list-order.ts";
import { TextBox } from "../part/text-box.tsx";
import { usePlaceNames } from "../part/use-place-names.ts";
import { Views, viewOf } from "../part/views.tsx";
import { go, useWishes, type Wishes } from "../route.ts";
import { GROUPS, RECOMMENDATION_VIEWS, RECOMMENDATIONS } from "../words/recommendation-words.ts";
import { Board } from "./recommendations/board.tsx";
import { RecommendationDocument } from "./recommendations/recommendation-document.tsx";
import { RecommendationPanel } from "./recommendations/recommendation-panel.tsx";
import { RecommendationTable } from "./recommendations/recommendation-table.tsx";

const ALL = "*";

export function RecommendationsPage({ study, page, item }: PageProps): ReactNode {
  const { say } = useSpeech();
  const [wishes, wish] = useWishes({ view: "board", q: "", place: "", group: "" });
  const view = viewOf(RECOMMENDATION_VIEWS, wishes.view);
  const open = (id: string | undefined) =>
    go(
      { study, page, ...(id === undefined ? {} : { item: id }) },
      Object.fromEntries(new URLSearchParams(location.search)),
    );
  return (
    <>
      <h2>{say(RECOMMENDATIONS.title)}</h2>
      <p className="help">{say(RECOMMENDATIONS.help)}</p>
      <Views
        label={RECOMMENDATIONS.views}
        views={RECOMMENDATION_VIEWS}
        shown={view}
        show={(next) => wish({ view: next })}
      />
      <Asked query={useAsked(recommendations, study, ["recommendations"])}>
        {(all) => {
          if (all.length === 0) return <EmptyState what={RECOMMENDATIONS.none} cure={RECOMMENDATIONS.noneCure} />;
          const shown = all.filter((one) => fits(one, wishes, say));
          const opened = all.find(({ recommendation }) => recommendation.id === item);
          return (
            <>
              {all.some(({ recommendation }) => recommendation.mark === "demonstration") && (
                <p className="demonstration">{say(RECOMMENDATIONS.demonstration)}</p>
              )}
              {view !== "table" && <Filters {...{ study, all, wishes, wish }} />}
              <div className={opened === undefined ? "list-only" : "list-and-panel"}>
                <div>
                  {view === "board" && <Board {...{ study, shown, open }} />}
                  {view === "document" && <RecommendationDocument {...{ study, shown, open }} />}
                  {view === "table" && <RecommendationTable study={study} shown={all} open={open} />}
                </div>
                {opened && (
                  <RecommendationPanel
                    key={item}
                    study={study}
                    opened={opened}
                    others={all}
                    close={() => open(undefined)}
                  />
                )}
              </div>
            </>
          );
        }}
      </Asked>
    </>
  );
}

function fits(
  { recommendation }: ListedRecommendation,
  { q = "", place = "", group = "" }: Wishes,
  say: ReturnType<typeof useSpeech>["say"],
): boolean {
  const { id, action, reason } = recommendation;
  const text = fold(`${id} ${say(action)} ${say(reason)}`);
  return (
    (place === "" || recommendation.place === place) &&
    (group === "" || recommendation.group === group) &&
    fold(q)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

interface FiltersProps {
  readonly study: string;
  readonly all: readonly ListedRecommendation[];
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
}

function Filters({ study, all, wishes, wish }: FiltersProps): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const places = [...new Set(all.map(({ recommendation }) => recommendation.place))];
  const any = { id: ALL, name: say(RECOMMENDATIONS.any) };
  return (
    <div className="filters">
      <TextBox label={say(RECOMMENDATIONS.search)} value={wishes.q ?? ""} change={(q) => wish({ q })} isOptional />
      <FilterFold chosen={[wishes.place, wishes.group].filter(Boolean).length}>
        <Choice
          label={say(RECOMMENDATIONS.place)}
          chosen={wishes.place || ALL}
          choose={(id) => wish({ place: id === ALL ? "" : id })}
          options={[any, ...places.map((id) => ({ id, name: placeName(id) }))]}
        />
        <Choice
          label={say(RECOMMENDATIONS.group)}
          chosen={wishes.group || ALL}
          choose={(id) => wish({ group: id === ALL ? "" : id })}
          options={[any, ...Object.entries(GROUPS).map(([id, name]) => ({ id, name: say(name) }))]}
        />
      </FilterFold>
    </div>
  );
}
