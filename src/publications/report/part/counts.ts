// Counts of records that running text may name: `:count[services]`, `:count[asked:returnee]`.
import { citiesOf, here, isRegional, type ReportContext } from "../report-context.ts";

type Count = (context: ReportContext, subject: string) => number;

export const COUNTS: Readonly<Record<string, Count>> = {
  services: (context) => here(context, context.input.services).length,
  "services-running": (context) =>
    here(context, context.input.services).filter(({ status }) => status === "running").length,
  "services-ended": (context) =>
    here(context, context.input.services).filter(({ status }) => status === "ended").length,
  "services-unknown": (context) =>
    here(context, context.input.services).filter(({ status }) => status === "unknown").length,
  providers: (context) => new Set(here(context, context.input.services).map(({ provider }) => provider)).size,
  cities: (context) => citiesOf(context.input, context.place).length,
  countries: (context) => context.input.study.countries.length,
  asked: (context, table) =>
    context.input.responses
      .find((response) => response.table === table)
      ?.asked.find(({ place, sex }) => place === context.place && sex === "all")?.n ?? 0,
  observations: (context) => here(context, context.input.observations).length,
  practices: (context) => context.input.practices.length,
  references: (context) => context.input.references.length,
  stakeholders: (context) => here(context, context.input.stakeholders).length,
  capacities: (context) => here(context, context.input.capacities).length,
  gaps: (context) =>
    isRegional(context)
      ? context.input.namedGaps.length
      : context.input.namedGaps.filter(({ country }) => country === context.place || country === "REG").length,
  demand: (context) => here(context, context.input.demand).length,
  facilities: (context) => here(context, context.input.facilityCounts).reduce((sum, { count }) => sum + count, 0),
  recommendations: (context) =>
    context.input.recommendations.filter(
      ({ status, recommendation }) => status === "accepted" && recommendation.place === context.place,
    ).length,
  findings: (context) => context.input.findings.filter(({ place }) => place === context.place).length,
};
