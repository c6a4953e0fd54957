// What the pages ask of the server, and what they tell it. Lists that change in the field are asked again by themselves.
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSpeech } from "../language.tsx";
import { ask, askPage, isOvertaken, tell } from "./client.ts";
import * as shapes from "./shapes.ts";
import { overview } from "./study-shapes.ts";

const OFTEN = 15_000;
export const PAGE_ROWS = 50;

export const path = (study: string, ...rest: readonly string[]) =>
  ["/studies", ...[study, ...rest].map(encodeURIComponent)].join("/");

export const useAccount = () => useQuery({ queryKey: ["session"], queryFn: () => ask(shapes.account, "/session") });

export const useStudies = (isSignedIn: boolean) =>
  useQuery({ queryKey: ["studies"], queryFn: () => ask(shapes.studies, "/studies"), enabled: isSignedIn });

export const useOverview = (study: string) =>
  useQuery({
    queryKey: [study, "overview"],
    queryFn: () => ask(overview, path(study, "overview")),
    refetchInterval: 4 * OFTEN,
  });

export const useForms = (study: string) =>
  useQuery({ queryKey: [study, "forms"], queryFn: () => ask(shapes.forms, path(study, "forms")) });

export const useInstruments = (study: string) =>
  useQuery({ queryKey: [study, "instruments"], queryFn: () => ask(shapes.instruments, path(study, "instruments")) });

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

/** As the API names them; empty: no wish. */
export interface SubmissionFilter {
  readonly form: string;
  readonly state: string;
  readonly review: string;
  readonly flagged: string;
  readonly q: string;
  readonly order: string;
}

export function queryOf(filter: SubmissionFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, wish]) => wish !== ""));
}

export interface PageWish {
  /** The first is 0. */
  readonly page: number;
  readonly sort: string;
}

/** The page before stays while the next one comes. */
export const useSubmissions = (study: string, filter: SubmissionFilter, { page, sort }: PageWish) =>
  useQuery({
    queryKey: [study, "submissions", filter, page, sort],
    queryFn: () => {
      const query = queryOf(filter);
      query.set("limit", String(PAGE_ROWS));
      query.set("page", String(page + 1));
      query.set("sort", sort);
      return askPage(shapes.submissions, `${path(study, "submissions")}?${query}`);
    },
    placeholderData: (before) => before,
    refetchInterval: OFTEN,
  });

export const useFormChanges = (study: string, form: string) =>
  useQuery({
    queryKey: [study, "form-changes", form],
    queryFn: () => ask(shapes.formChanges, path(study, "forms", form, "changes")),
    enabled: form !== "",
  });

export const useSubmission = (study: string, instance: string): UseQueryResult<shapes.SubmissionDetail> =>
  useQuery({
    queryKey: [study, "submission", instance],
    queryFn: () => ask(shapes.submissionDetail, path(study, "submissions", instance)),
  });

export const useAnswers = (study: string, instance: string) => {
  const { language } = useSpeech();
  return useQuery({
    queryKey: [study, "submission", instance, "answers", language],
    queryFn: () => ask(shapes.answers, path(study, "submissions", instance, "answers")),
  });
};

export const useHistory = (study: string, instance: string) =>
  useQuery({
    queryKey: [study, "submission", instance, "history"],
    queryFn: () => ask(shapes.history, path(study, "submissions", instance, "history")),
  });

export const useConsent = (study: string, instance: string) =>
  useQuery({
    queryKey: [study, "submission", instance, "consent"],
    queryFn: () => ask(shapes.consent, path(study, "submissions", instance, "consent")),
  });

export const useConsentCounts = (study: string) =>
  useQuery({ queryKey: [study, "consents"], queryFn: () => ask(shapes.consentCounts, path(study, "consents")) });

export const useActs = (study: string, kind: "openings" | "withdrawals") =>
  useQuery({ queryKey: [study, kind], queryFn: () => ask(shapes.acts, path(study, kind)) });

export const useWebAccess = (study: string) =>
  useQuery({ queryKey: [study, "web-access"], queryFn: () => ask(shapes.webAccess, path(study, "web-access")) });

export const useLinks = (study: string) =>
  useQuery({
    queryKey: [study, "form-links"],
    queryFn: () => ask(shapes.links, path(study, "form-links")),
    refetchInterval: OFTEN,
  });

/** Whether whoever is signed in may do something: what they may not do is not offered. */
export function useMay(): (right: string) => boolean {
  const rights = useAccount().data?.rights ?? [];
  return (right) => rights.includes(right);
}

/** An act, after which everything of the study is asked again. */
export function useAct<Given, Got = void>(study: string, act: (given: Given) => Promise<Got>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: study === "" ? [] : [study] }),
    // What the other person did is shown beside what one wanted to do.
    onError: (cause) => {
      if (isOvertaken(cause)) client.invalidateQueries({ queryKey: study === "" ? [] : [study] });
    },
  });
}

export const useSignOut = (before: () => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      before();
      return tell("/session", { method: "DELETE" });
    },
    onSuccess: () => client.resetQueries(),
  });
};
