// What the page of services asks of the server.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type * as z from "zod/mini";
import { ask } from "./client.ts";
import { path } from "./queries.ts";
import * as shapes from "./service-shapes.ts";

const PAGE_ROWS = 50;
const MOST_ROWS = 1000;

/** As the API names them; empty: no wish. */
export type ServiceWish = Readonly<
  Record<"q" | "status" | "flag" | "kind" | "country" | "city" | "order" | "direction", string>
>;

function listAddress(study: string, wish: ServiceWish, rows: { readonly offset: number; readonly limit: number }) {
  const query = new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== ""));
  query.set("offset", String(rows.offset));
  query.set("limit", String(rows.limit));
  return `${path(study, "services")}?${query}`;
}

export const useServices = (study: string, wish: ServiceWish) =>
  useInfiniteQuery({
    queryKey: [study, "services", wish],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => ask(shapes.services, listAddress(study, wish, { offset: pageParam, limit: PAGE_ROWS })),
    getNextPageParam: (page, pages) => (page.length < PAGE_ROWS ? undefined : pages.length * PAGE_ROWS),
  });

/** Every service that fits the wish, for maps and files. */
export async function allServices(study: string, wish: ServiceWish): Promise<readonly shapes.Service[]> {
  const found: shapes.Service[] = [];
  for (;;) {
    const next = await ask(shapes.services, listAddress(study, wish, { offset: found.length, limit: MOST_ROWS }));
    found.push(...next);
    if (next.length < MOST_ROWS) return found;
  }
}

export const useAllServices = (study: string, wish: ServiceWish) =>
  useQuery({ queryKey: [study, "services", "all", wish], queryFn: () => allServices(study, wish) });

const asking =
  <T>(shape: z.ZodMiniType<T>, ...rest: readonly string[]) =>
  (study: string) =>
    useQuery({ queryKey: [study, ...rest], queryFn: () => ask(shape, path(study, ...rest)) });

export const useService = (study: string, id: string) => asking(shapes.serviceDetail, "services", id)(study);
export const useVerificationPlan = asking(shapes.plannedChecks, "verification-plan");
export const useProposedMerges = asking(shapes.proposedMerges, "proposed-merges");
export const useMergeDecisions = asking(shapes.mergeDecisions, "merge-decisions");
export const useProviderChanges = asking(shapes.providerChanges, "provider-changes");
export const usePastImports = asking(shapes.pastImports, "service-imports");
