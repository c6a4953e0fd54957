// The cascade of coverage of a study: its directory as it is known today, joined with what its survey estimated.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { type CascadeCell, cascadeCells } from "#analysis/coverage/cascade";
import type { DirectoryService } from "#analysis/coverage/directory-service";
import { type ServedAndReturned, servedAndReturned } from "#analysis/coverage/served-and-returned";
import type { Estimate } from "#analysis/estimate";
import { splitList } from "#directory/reintegration/service-columns";
import type { Observation } from "#series/observation";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { noStudyKept } from "../problems.ts";
import { type ListedService, listServices, todayOf } from "./read-directory.ts";

export interface MeasuredCoverage {
  readonly study: string;
  /** Day for which the directory was read. */
  readonly on: string;
  /** `demonstration` when the answers behind it are invented. */
  readonly mark: string;
  readonly cells: readonly CascadeCell[];
  readonly servedAndReturned: readonly ServedAndReturned[];
}

/** Throws `workbench/no-study-is-kept` where `run` has not kept the study yet. */
export async function measureCoverage(desk: Desk, id: string): Promise<MeasuredCoverage> {
  const { store, effects } = desk;
  const [kept, spec] = [await store.records.get(id, "study", id), await store.records.get(id, "analysis", "analysis")];
  if (kept === undefined || spec === undefined) throw noStudyKept();
  // What `keep-study` and `estimate-study` wrote.
  const [study, analysis] = [kept.body as Study, spec.body as AnalysisSpec];
  const estimates = (await store.numbers.list(id, "estimate")).map(({ body }) => body as Estimate);
  const observations = (await store.records.list(id, "observation")).map(({ body }) => body as Observation);
  const on = todayOf(effects);
  const services = listServices(await store.services.list(id), on).map(toDirectoryService);
  return {
    ...{ study: id, on },
    mark: estimates.some(({ mark }) => mark === "demonstration") ? "demonstration" : "real",
    cells: cascadeCells({ study, analysis, estimates, services }),
    servedAndReturned: servedAndReturned(
      study.countries.map(({ code }) => code),
      services,
      observations,
    ),
  };
}

export function toDirectoryService({ id, cells, status }: ListedService): DirectoryService {
  const { kind = "", other_kinds = "", cost, served_number: served = "" } = cells;
  const isChecked = status === "verified" || status === "ageing";
  return {
    id,
    kinds: [kind, ...splitList(other_kinds, " ; ")].filter((code) => code !== ""),
    country: cells.country ?? "",
    cities: splitList(cells.study_cities ?? "", " ; "),
    coverage: cells.coverage ?? "",
    admin1: cells.admin1 ?? "",
    isRunning: status !== "closed" && (cells.status === "running" || isChecked),
    isVerified: isChecked,
    isWomenOnly: cells.women_specific === "yes",
    ...(cost === undefined ? {} : { isFree: cost === "free" }),
    ...(/^\d+$/.test(served) ? { servedNumber: Number(served) } : {}),
  };
}
