// The directory of services: found, seen on a map, verified, freed of duplicates, filled from lists.
import type { ReactNode } from "react";
import { useMay, useOverview } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Views, viewOf } from "../part/views.tsx";
import { go, useWishes } from "../route.ts";
import { SERVICE_VIEWS, SERVICES } from "../words/service-words.ts";
import { DuplicateView } from "./services/duplicate-view.tsx";
import { ImportView } from "./services/import-view.tsx";
import { ServiceList } from "./services/service-list.tsx";
import { ServiceMap } from "./services/service-map.tsx";
import { ServicePanel } from "./services/service-panel.tsx";
import { VerifyView } from "./services/verify-view.tsx";

const USUAL = {
  ...{ view: "list", q: "", status: "", flag: "", kind: "", country: "", city: "", order: "first", direction: "up" },
};

export function ServicesPage({ study, page, item }: PageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [wishes, wish] = useWishes(USUAL);
  const view = viewOf(SERVICE_VIEWS, wishes.view);
  const head = useOverview(study).data?.study;
  const open = (id: string | undefined) =>
    go(
      { study, page, ...(id === undefined ? {} : { item: id }) },
      Object.fromEntries(new URLSearchParams(location.search)),
    );
  const shown = { study, head, wishes, wish, open, isNarrow: item !== undefined };
  return (
    <>
      <h2>{say(SERVICES.title)}</h2>
      <Views label={SERVICES.views} views={SERVICE_VIEWS} shown={view} show={(next) => wish({ view: next })} />
      <div className={item === undefined ? "list-only" : "list-and-panel"}>
        <div>
          {view === "list" && <ServiceList {...shown} />}
          {view === "map" && <ServiceMap {...shown} />}
          {view === "check" && <VerifyView {...shown} />}
          {view === "duplicates" && <DuplicateView {...shown} />}
          {view === "imports" && <ImportView {...shown} />}
        </div>
        {item !== undefined && (
          <ServicePanel
            key={item}
            study={study}
            id={item}
            head={head}
            mayKeep={may("keep-services")}
            close={() => open(undefined)}
          />
        )}
      </div>
    </>
  );
}
