// Estimates by question and place: a figure or a map, and the table that says the same with interval and n. All of it stands in the address.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import { explored, type Indicator, indicators } from "../api/evidence-shapes.ts";
import { path, useMay, useOverview } from "../api/queries.ts";
import type { StudyHead } from "../api/study-shapes.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { Drawing, drawingAddress } from "../part/drawing.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { useWishes, type Wishes } from "../route.ts";
import { EXPLORE, ROLES } from "../words/explore-words.ts";
import { ChangeTable } from "./explore/change-table.tsx";
import { EstimateTable } from "./explore/estimate-table.tsx";
import { PutIntoReport } from "./explore/put-into-report.tsx";

const USUAL = { indicator: "", table: "", role: "", places: "REG", by: "sex", kind: "chart" };

export function ExplorePage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  const known = useAsked(indicators, study, ["indicators"]);
  const head = useOverview(study).data?.study;
  return (
    <>
      <h2>{say(EXPLORE.title)}</h2>
      <Asked query={known}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState what={EXPLORE.noIndicators} />
          ) : (
            <Exploring study={study} all={all} head={head} />
          )
        }
      </Asked>
    </>
  );
}

interface ExploringProps {
  readonly study: string;
  readonly all: readonly Indicator[];
  readonly head: StudyHead | undefined;
}

/** What the address leaves open is the first that fits. */
function chosenOf(all: readonly Indicator[], wishes: Wishes) {
  const named = all.find(({ id }) => id === wishes.indicator);
  const table = named?.table ?? (all.some((one) => one.table === wishes.table) ? wishes.table : all[0]?.table);
  const ofTable = all.filter((one) => one.table === table);
  const role = named?.role ?? (ofTable.some((one) => one.role === wishes.role) ? wishes.role : ofTable[0]?.role);
  const ofRole = ofTable.filter((one) => one.role === role);
  return { ofTable, ofRole, table: table ?? "", role: role ?? "", indicator: named ?? ofRole[0] };
}

function Exploring({ study, all, head }: ExploringProps): ReactNode {
  const [wishes, wish] = useWishes(USUAL);
  const { ofTable, ofRole, table, role, indicator } = chosenOf(all, wishes);
  const { say } = useSpeech();
  const populations = new Map((head?.populations ?? []).map(({ id, names }) => [id, say(names)]));
  const kind = wishes.places === "REG" ? "chart" : (wishes.kind ?? "chart");
  const by = kind === "map" ? "all" : (wishes.by ?? "sex");
  const query = new URLSearchParams({ indicator: indicator?.id ?? "", places: wishes.places ?? "REG", by });
  return (
    <>
      <div className="filters">
        <Choice
          label={say(EXPLORE.population)}
          chosen={table}
          choose={(next) => wish({ table: next, role: "", indicator: "" })}
          options={[...new Set(all.map((one) => one.table))].map((id) => ({ id, name: populations.get(id) ?? id }))}
        />
        <Choice
          label={say(EXPLORE.about)}
          chosen={role}
          choose={(next) => wish({ table, role: next, indicator: "" })}
          options={[...new Set(ofTable.map((one) => one.role))].map((id) => ({
            id,
            name: say(ROLES[id] ?? EXPLORE.about),
          }))}
        />
        <Choice
          label={say(EXPLORE.indicator)}
          chosen={indicator?.id ?? ""}
          choose={(next) => wish({ indicator: next })}
          options={ofRole.map(({ id, labels }) => ({ id, name: say(labels) }))}
        />
        <PlaceChoices wishes={wishes} wish={wish} head={head} />
      </div>
      {indicator && (
        <Shown {...{ study, kind }} byPlace={by === "all"} query={`${query}`} label={say(indicator.labels)} />
      )}
    </>
  );
}

interface PlaceChoicesProps {
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
  readonly head: StudyHead | undefined;
}

function PlaceChoices({ wishes, wish, head }: PlaceChoicesProps): ReactNode {
  const { say } = useSpeech();
  const countries = (head?.countries ?? []).map(({ code, names }) => ({
    id: code,
    name: say(EXPLORE.citiesOf, { country: say(names) }),
  }));
  return (
    <>
      <Choice
        label={say(EXPLORE.places)}
        chosen={wishes.places ?? "REG"}
        choose={(places) => wish({ places })}
        options={[
          { id: "REG", name: say(EXPLORE.region) },
          ...countries,
          { id: "cities", name: say(EXPLORE.allCities) },
        ]}
      />
      <Choice
        label={say(EXPLORE.by)}
        chosen={wishes.by ?? "sex"}
        choose={(by) => wish({ by })}
        options={[
          { id: "sex", name: say(EXPLORE.bySex) },
          { id: "all", name: say(EXPLORE.together) },
        ]}
      />
      {wishes.places !== "REG" && (
        <Choice
          label={say(EXPLORE.kind)}
          chosen={wishes.kind ?? "chart"}
          choose={(kind) => wish({ kind })}
          options={[
            { id: "chart", name: say(EXPLORE.chart) },
            { id: "map", name: say(EXPLORE.map) },
          ]}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly study: string;
  readonly kind: string;
  readonly byPlace: boolean;
  readonly query: string;
  readonly label: string;
}

function Shown({ study, kind, byPlace, query, label }: ShownProps): ReactNode {
  const { say, language } = useSpeech();
  const may = useMay();
  const asked = useAsked(explored, study, ["explore"], query);
  const figure = `${path(study, "explore")}/figure.svg?${query}&kind=${kind}`;
  return (
    <Asked query={asked}>
      {(told) => (
        <>
          <h3>{label}</h3>
          <p className="help">
            {say(told.population)} · {told.period.start.slice(0, 4)} · {say(told.publisher)}
          </p>
          {told.mark === "demonstration" && <p className="demonstration">{say(EXPLORE.demonstration)}</p>}
          {told.cells.every(({ isSuppressed }) => isSuppressed) ? (
            <EmptyState what={EXPLORE.nothing} cure={EXPLORE.nothingCure} />
          ) : (
            <Drawing address={figure} />
          )}
          <div className="acts">
            <CopyLink />
            <a
              className="button"
              href={apiAddress(drawingAddress(figure, { language, theme: "print" }))}
              download={`${told.indicator.id}.svg`}
            >
              {say(EXPLORE.svg)}
            </a>
            {may("edit-texts") && <PutIntoReport study={study} indicator={told.indicator.id} byPlace={byPlace} />}
          </div>
          <EstimateTable study={study} told={told} />
          <ChangeTable study={study} indicator={told.indicator.id} />
        </>
      )}
    </Asked>
  );
}

function CopyLink(): ReactNode {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return <Button onPress={copy}>{say(isCopied ? EXPLORE.copied : EXPLORE.share)}</Button>;
}
