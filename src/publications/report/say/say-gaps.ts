// Words for what institutions lack, and the gaps that a place shows most clearly.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import { RESOURCES, type Resource } from "#analysis/institutions/gap-spec";
import { EVERY_SUBJECT } from "#analysis/make-tally";
import type { Texts } from "#base/text";
import { kindName, type ReportContext } from "../report-context.ts";

/** Heads of columns and of marks: "Without a budget". */
export const LACKING: Readonly<Record<Resource, Texts>> = {
  mandate: { es: "Sin mandato escrito", en: "Without a written mandate", fr: "Sans mandat écrit" },
  plan: { es: "Sin plan vigente", en: "Without a plan in force", fr: "Sans plan en vigueur" },
  budget: { es: "Sin presupuesto propio", en: "Without a budget of its own", fr: "Sans budget propre" },
  staff: { es: "Sin personal dedicado", en: "Without dedicated staff", fr: "Sans personnel dédié" },
  coordination: { es: "Sin coordinación estable", en: "Without standing coordination", fr: "Sans coordination stable" },
};

/** By function, those whose lower end is highest first; withheld ones are left out. */
export function clearestGaps({ input, place }: ReportContext, top: number): readonly GapFrequency[] {
  return (input.numbers.institutionGaps ?? [])
    .filter((gap) => gap.place === place && gap.function !== EVERY_SUBJECT && !gap.flags.includes("suppressed"))
    .toSorted((a, b) => b.lower - a.lower || b.value - a.value || (a.id < b.id ? -1 : 1))
    .slice(0, top);
}

/** Of every task together, in the order of the questions. */
export function gapsOfAll({ input, place }: ReportContext): readonly GapFrequency[] {
  const here = (input.numbers.institutionGaps ?? []).filter((gap) => gap.place === place);
  return RESOURCES.flatMap(
    (resource) => here.find((gap) => gap.resource === resource && gap.function === EVERY_SUBJECT) ?? [],
  );
}

/** "Psychosocial support: without a budget of its own". */
export function gapLabel(context: ReportContext, gap: GapFrequency): string {
  const { language } = context;
  const lack = LACKING[gap.resource][language];
  if (gap.function === EVERY_SUBJECT) return lack;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return `${kindName(context, gap.function)}${colon}${lack.charAt(0).toLowerCase()}${lack.slice(1)}`;
}
