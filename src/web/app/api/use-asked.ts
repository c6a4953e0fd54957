// One question to the server about a study, remembered under its address.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type * as z from "zod/mini";
import { ask } from "./client.ts";
import { path } from "./queries.ts";

/** `rest` is the address below the study; `query` what stands behind its question mark. */
export function useAsked<T>(
  shape: z.ZodMiniType<T>,
  study: string,
  rest: readonly string[],
  query = "",
): UseQueryResult<T> {
  return useQuery({
    queryKey: [study, ...rest, query],
    queryFn: () => ask(shape, `${path(study, ...rest)}${query === "" ? "" : `?${query}`}`),
  });
}
