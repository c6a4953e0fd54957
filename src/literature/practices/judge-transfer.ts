// Whether a practice could be taken to a city: criteria that the evidence map states for its interventions, judged from the
// study's own records. What nobody recorded is unknown, and never counted as met.
import type { Intervention } from "../map/evidence-map.ts";
import type { Practice } from "../practice.ts";
import type { PracticeDetail } from "./practice-detail.ts";

/** What the study knows of a city; made from its services, institutions, labour demand and answers. */
export interface CityFacts {
  readonly city: string;
  readonly country: string;
  /** Running services by kind; kinds that nobody looked for are absent. */
  readonly services: ReadonlyMap<string, number>;
  /** By function, over the institutions of the country or city: held, not held, or not said. */
  readonly institutions: ReadonlyMap<string, "yes" | "no" | "unknown">;
  /** Published statements that somebody asks for workers there; absent where none was looked for. */
  readonly labourDemand?: number;
  /** Women and men among those who were asked or returned, where known. */
  readonly returnees: Readonly<Partial<Record<"women" | "men" | "children", number>>>;
}

export interface TransferCriterion {
  readonly kind: "service" | "institution" | "labour" | "profile" | "same-country";
  /** Code of the service or function; the group of a profile. */
  readonly code: string;
  readonly answer: "met" | "not-met" | "unknown";
}

export interface Transferability {
  readonly city: string;
  readonly criteria: readonly TransferCriterion[];
  readonly met: number;
  readonly known: number;
  readonly stated: number;
}

export interface TransferGround {
  readonly practice: Practice;
  readonly detail: PracticeDetail | undefined;
  /** The rows of the map. */
  readonly interventions: readonly Intervention[];
  /** Groups that the practice is made for. */
  readonly groups: readonly string[];
}

export function judgeTransfer(
  { practice, detail, interventions, groups }: TransferGround,
  facts: CityFacts,
): Transferability {
  const own = interventions.filter(({ code }) => detail?.interventions.includes(code) === true);
  const services = new Set(own.flatMap(({ requires }) => requires.services));
  const functions = new Set(own.flatMap(({ requires }) => requires.institutions));
  const criteria: readonly TransferCriterion[] = [
    ...[...services].map((code) => ({ kind: "service" as const, code, answer: answerOf(facts.services.get(code)) })),
    ...[...functions].map((code) => ({
      kind: "institution" as const,
      code,
      answer: heldAnswer(facts.institutions.get(code)),
    })),
    ...(own.some(({ requires }) => requires.labour)
      ? [{ kind: "labour" as const, code: "demand", answer: answerOf(facts.labourDemand) }]
      : []),
    ...groups.flatMap((group) => profileCriterion(group, facts)),
    {
      kind: "same-country",
      code: facts.country,
      answer: practice.countries.includes(facts.country) ? "met" : "not-met",
    },
  ];
  const count = (answer: string) => criteria.filter((criterion) => criterion.answer === answer).length;
  return {
    city: facts.city,
    criteria,
    met: count("met"),
    known: criteria.length - count("unknown"),
    stated: criteria.length,
  };
}

function answerOf(count: number | undefined): TransferCriterion["answer"] {
  if (count === undefined) return "unknown";
  return count > 0 ? "met" : "not-met";
}

function heldAnswer(held: "yes" | "no" | "unknown" | undefined): TransferCriterion["answer"] {
  if (held === undefined || held === "unknown") return "unknown";
  return held === "yes" ? "met" : "not-met";
}

function profileCriterion(group: string, { returnees }: CityFacts): readonly TransferCriterion[] {
  if (group !== "women" && group !== "men" && group !== "children") return [];
  return [{ kind: "profile", code: group, answer: answerOf(returnees[group]) }];
}
