// The evidence gap map: kinds of intervention × outcomes, and in each cell the works that speak of both.
// Source: Snilstveit et al. 2016, Journal of Clinical Epidemiology 79, 120–129.
import { foldText } from "#base/fold-text";
import { groupBy } from "#base/group-by";
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";
import type { ExtractedOutcome } from "../extraction/extraction.ts";
import type { EvidenceKind, Seen } from "../literature-codes.ts";

/** What an intervention needs where it is to work; each is judged from the study's own records. */
export interface Requirements {
  /** Codes of service kinds that must run in the city. */
  readonly services: readonly string[];
  /** Codes of functions that some institution of the country must hold. */
  readonly institutions: readonly string[];
  /** Whether the labour market of the place must ask for people. */
  readonly labour: boolean;
}

export interface MapRow {
  readonly code: string;
  readonly names: Texts;
  /** Words that propose this code, folded; a star stands for any ending. */
  readonly words: readonly string[];
}

export interface Intervention extends MapRow {
  readonly requires: Requirements;
}

export interface MapPlan {
  readonly interventions: readonly Intervention[];
  readonly outcomes: readonly MapRow[];
}

export const TARGET_GROUPS = ["women", "men", "children", "youth", "families", "all"] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** A work at one crossing of the map. */
export interface MapEntry {
  readonly mark: Mark;
  readonly reference: string;
  readonly intervention: string;
  readonly outcome: string;
  readonly evidenceKind: EvidenceKind;
  readonly seen: Seen;
  readonly countries: readonly string[];
  readonly groups: readonly TargetGroup[];
  /** `words`: proposed by the words of title and findings, and not read for this by anybody. Else the person. */
  readonly by: string;
  /** Which way the outcome went, where a person has taken it out of the work. */
  readonly directions?: readonly Pick<ExtractedOutcome, "direction" | "unclear">[];
}

export interface MapFilter {
  readonly country?: string;
  readonly group?: TargetGroup;
}

export function filterMap(entries: readonly MapEntry[], { country, group }: MapFilter): readonly MapEntry[] {
  return entries.filter(
    ({ countries, groups }) =>
      (country === undefined || countries.includes(country)) && (group === undefined || groups.includes(group)),
  );
}

export interface MapCell {
  readonly intervention: string;
  readonly outcome: string;
  readonly works: number;
  /** Works by kind of evidence. */
  readonly kinds: ReadonlyMap<EvidenceKind, number>;
}

/** Every crossing of the plan, empty ones too: the gaps are what a map is for. Each work counts once in a cell. */
export function cellsOfMap({ interventions, outcomes }: MapPlan, entries: readonly MapEntry[]): readonly MapCell[] {
  const byCell = groupBy(entries, ({ intervention, outcome }) => `${intervention}|${outcome}`);
  return interventions.flatMap(({ code: intervention }) =>
    outcomes.map(({ code: outcome }) => {
      const here = byCell.get(`${intervention}|${outcome}`) ?? [];
      const works = new Map(here.map((entry) => [entry.reference, entry.evidenceKind]));
      const kinds = new Map<EvidenceKind, number>();
      for (const kind of works.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return { intervention, outcome, works: works.size, kinds };
    }),
  );
}

const GROUP_WORDS: Readonly<Record<Exclude<TargetGroup, "all">, RegExp>> = {
  women: /\b(?:wom[ae]n|female|girls?|gender|mothers?|mujer\w*|femmes?|mulher\w*|madres?|ninas?)\b/u,
  men: /\b(?:men|male|masculinit\w*|fathers?|hombres?|hommes?)\b/u,
  children: /\b(?:child\w*|minors?|unaccompanied|ninez|ninos?|ninas?|enfants?|criancas?|school\w*)\b/u,
  youth: /\b(?:youth|young|adolescent\w*|jovenes|joven|jeunes?)\b/u,
  families: /\b(?:famil\w*|household\w*|hogar\w*|menages?)\b/u,
};

/** Groups that a text names; `all` where it names none. */
export function groupsIn(text: string): readonly TargetGroup[] {
  const folded = foldText(text);
  const named = TARGET_GROUPS.filter((group) => group !== "all" && GROUP_WORDS[group].test(folded));
  return named.length === 0 ? ["all"] : named;
}
