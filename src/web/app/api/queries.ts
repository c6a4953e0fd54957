// What the pages ask of the server, and what they tell it. Lists that change in the field are asked again by themselves.
import { type UseQueryResult, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "./client.ts";
import * as shapes from "./shapes.ts";

const OFTEN = 15_000;
const PAGE_ROWS = 100;

export const path = (study: string, ...rest: readonly string[]) =>
  ["/studies", ...[study, ...rest].map(encodeURIComponent)].join("/");

export const useAccount = () => useQuery({ queryKey: ["session"], queryFn: () => ask(shapes.account, "/session") });

export const useStudies = (isSignedIn: boolean) =>
  useQuery({ queryKey: ["studies"], queryFn: () => ask(shapes.studies, "/studies"), enabled: isSignedIn });

export const useForms = (study: string) =>
  useQuery({ queryKey: [study, "forms"], queryFn: () => ask(shapes.forms, path(study, "forms")) });

export const useDevices = (study: string) =>
  useQuery({ queryKey: [study, "devices"], queryFn: () => ask(shapes.devices, path(study, "devices")) });

export const useFieldUsers = (study: string) =>
  useQuery({ queryKey: [study, "field-users"], queryFn: () => ask(shapes.fieldUsers, path(study, "field-users")) });

export const useFieldwork = (study: string) =>
  useQuery({
    queryKey: [study, "fieldwork"],
    queryFn: () => ask(shapes.fieldwork, path(study, "fieldwork")),
    refetchInterval: 4 * OFTEN,
  });

export interface SubmissionFilter {
  readonly form: string;
  readonly state: string;
}

export const useSubmissions = (study: string, { form, state }: SubmissionFilter) =>
  useInfiniteQuery({
    queryKey: [study, "submissions", form, state],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: String(PAGE_ROWS), after: String(pageParam) });
      if (form !== "") query.set("form", form);
      if (state !== "") query.set("state", state);
      return ask(shapes.submissions, `${path(study, "submissions")}?${query}`);
    },
    getNextPageParam: (page) => (page.length < PAGE_ROWS ? undefined : page.at(-1)?.number),
    refetchInterval: OFTEN,
  });

export const useSubmission = (study: string, instance: string): UseQueryResult<shapes.SubmissionDetail> =>
  useQuery({
    queryKey: [study, "submission", instance],
    queryFn: () => ask(shapes.submissionDetail, path(study, "submissions", instance)),
  });

/** An act, after which everything of the study is asked again. */
export function useAct<Given, Got = void>(study: string, act: (given: Given) => Promise<Got>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: study === "" ? [] : [study] }),
  });
}

export const useSignOut = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => tell("/session", { method: "DELETE" }),
    onSuccess: () => client.resetQueries(),
  });
};
