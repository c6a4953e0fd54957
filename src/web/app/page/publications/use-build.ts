// How far the build of a study is: asked every second while it runs; when it ends, everything of the study is asked again.
import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ask } from "../../api/client.ts";
import { type Build, build } from "../../api/publication-shapes.ts";
import { path } from "../../api/queries.ts";

const SECOND = 1000;

export function useBuild(study: string): UseQueryResult<Build | null> {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["build", study],
    queryFn: () => ask(build, path(study, "build")),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? SECOND : false),
  });
  const state = query.data?.state;
  const last = useRef(state);
  useEffect(() => {
    if (last.current === "running" && state !== "running") client.invalidateQueries({ queryKey: [study] });
    last.current = state;
  }, [state, study, client]);
  return query;
}
