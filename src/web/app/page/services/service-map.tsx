// Where services are: cities as circles with their number, known addresses as points; the table below says the same.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { readOutlines } from "../../../finder/part/outlines.ts";
import { useOverview } from "../../api/queries.ts";
import { useAllServices } from "../../api/service-queries.ts";
import type { Service } from "../../api/service-shapes.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PlaceMap } from "../../part/place-map.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { OVERVIEW } from "../../words/overview-words.ts";
import { SERVICES } from "../../words/service-words.ts";
import type { OfServices } from "./of-services.ts";
import { ServiceFilters, wishOf } from "./service-list.tsx";

export function ServiceMap(props: OfServices): ReactNode {
  const { study, wishes } = props;
  const query = useAllServices(study, useSettled(wishOf(wishes)));
  return (
    <>
      <ServiceFilters {...props} />
      <Asked query={useOverview(study)}>
        {({ study: head }) =>
          head === undefined ? (
            <EmptyState what={OVERVIEW.neverRun} cure={OVERVIEW.neverRunCure} />
          ) : (
            <Asked query={query}>{(services) => <Drawn study={study} head={head} services={services} />}</Asked>
          )
        }
      </Asked>
    </>
  );
}

interface DrawnProps {
  readonly study: string;
  readonly head: StudyHead;
  readonly services: readonly Service[];
}

function Drawn({ study, head, services }: DrawnProps): ReactNode {
  const { say, number } = useSpeech();
  const areas = useQuery({
    queryKey: [study, "areas"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await fetch(`/services/${encodeURIComponent(study)}/areas.json`);
      return readOutlines(answer.ok ? await answer.json() : undefined);
    },
  });
  const cities = head.cities.map((city) => {
    const own = services.filter(({ cells }) => (cells.study_cities ?? "").split(" ; ").includes(city.id));
    return { ...city, count: own.length, points: own.flatMap(pointOf) };
  });
  const points = services.flatMap(pointOf);
  return (
    <>
      <PlaceMap
        title={say(SERVICES.mapTitle)}
        outlines={areas.data ?? []}
        places={cities.filter(({ count }) => count > 0)}
        points={points}
        note={`${say(SERVICES.mapNote)} ${say(areas.data?.length === 0 ? SERVICES.noOutlines : SERVICES.boundaries)}`}
      />
      <ListTable
        title={say(SERVICES.mapTitle)}
        file={`${study}-services-by-city`}
        rows={cities}
        keyOf={({ id }) => id}
        columns={[
          { name: say(SERVICES.city), value: ({ name }) => name, cell: ({ name }) => name },
          {
            name: say(SERVICES.count),
            value: ({ count }) => count,
            cell: ({ count }) => number(count),
            isNumber: true,
          },
          {
            name: say(SERVICES.withPoint),
            value: (city) => city.points.length,
            cell: (city) => number(city.points.length),
            isNumber: true,
          },
        ]}
      />
    </>
  );
}

/** No point for a confidential place, and none for half a coordinate. */
function pointOf({ cells }: Service): readonly { readonly longitude: number; readonly latitude: number }[] {
  const { lat = "", lon = "" } = cells;
  if (cells.confidential_place === "yes" || lat.trim() === "" || lon.trim() === "") return [];
  const [latitude, longitude] = [Number(lat), Number(lon)];
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? [{ latitude, longitude }] : [];
}
