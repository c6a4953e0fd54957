// Where a work stands in the map: by the words of its title and noted findings, until a person has taken it out by the form.
import { foldText, foldWords } from "#base/fold-text";
import type { Extraction } from "../extraction/extraction.ts";
import type { Practice } from "../practice.ts";
import type { PracticeDetail } from "../practices/practice-detail.ts";
import type { Reference } from "../reference.ts";
import { fits } from "../search/field-words.ts";
import { groupsIn, type MapEntry, type MapPlan, type MapRow } from "./evidence-map.ts";

/** A work that was extracted stands where the person put it; the others where their words put them. */
export function placeInMap(
  plan: MapPlan,
  references: readonly Reference[],
  extractions: readonly Extraction[],
): readonly MapEntry[] {
  const taken = new Set(extractions.map(({ reference }) => reference));
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  return [
    ...references.filter(({ id }) => !taken.has(id)).flatMap((reference) => placeByWords(plan, reference)),
    ...extractions.flatMap((extraction) => placeByPerson(extraction, byId.get(extraction.reference))),
  ];
}

export interface PracticesOfMap {
  readonly practices: readonly Practice[];
  readonly details: readonly PracticeDetail[];
  readonly references: readonly Reference[];
}

/**
 * A practice that was taken out of a work puts the work where the practice stands, too, for its countries and people; what is there is
 * not said twice. `entries`: of works, as `placeInMap` tells them.
 */
export function placePractices(entries: readonly MapEntry[], told: PracticesOfMap): readonly MapEntry[] {
  const practices = new Map(told.practices.map((practice) => [practice.id, practice]));
  const references = new Map(told.references.map((reference) => [reference.id, reference]));
  const known = new Set(entries.map(crossingOf));
  const placed = told.details.flatMap((detail) => {
    const [practice, reference] = [practices.get(detail.practice), references.get(detail.reference)];
    return practice === undefined || reference === undefined ? [] : placePractice(detail, practice, reference);
  });
  const added = placed.filter((entry) => !known.has(crossingOf(entry)) && known.add(crossingOf(entry)));
  return [...entries, ...added];
}

function crossingOf({ reference, intervention, outcome }: MapEntry): string {
  return [reference, intervention, outcome].join("|");
}

function placePractice(detail: PracticeDetail, practice: Practice, { id, seen }: Reference): readonly MapEntry[] {
  const { mark, interventions, outcomes, evidenceKind, person: by } = detail;
  const { countries, names, targetGroup } = practice;
  const groups = groupsIn(`${names.en} ${targetGroup.en}`);
  return interventions.flatMap((intervention) =>
    outcomes.map((outcome) => ({
      ...{ mark, reference: id, intervention, outcome, evidenceKind, seen, countries, groups, by },
    })),
  );
}

function placeByWords({ interventions, outcomes }: MapPlan, reference: Reference): readonly MapEntry[] {
  const { id, title, findings, programme, targetGroup, countries, evidenceKind, seen } = reference;
  const text = [title, programme, ...findings].join(" ");
  const words = foldWords(text).split(" ");
  const rows = namedIn(interventions, words);
  const columns = namedIn(outcomes, words);
  const groups = groupsIn(`${title} ${targetGroup}`);
  return rows.flatMap((intervention) =>
    columns.map((outcome) => ({
      ...{
        mark: "real" as const,
        reference: id,
        intervention,
        outcome,
        evidenceKind,
        seen,
        countries,
        groups,
        by: "words",
      },
    })),
  );
}

function placeByPerson(extraction: Extraction, reference: Reference | undefined): readonly MapEntry[] {
  const { mark, interventions, outcomes, evidenceKind, seen, countries, targetGroup, person } = extraction;
  const groups = groupsIn(`${reference?.title ?? ""} ${targetGroup}`);
  const codes = [...new Set(outcomes.map(({ outcome }) => outcome))];
  return interventions.flatMap((intervention) =>
    codes.map((outcome) => ({
      ...{
        mark,
        reference: extraction.reference,
        intervention,
        outcome,
        evidenceKind,
        seen,
        countries,
        groups,
        by: person,
        directions: outcomes
          .filter((one) => one.outcome === outcome)
          .map(({ direction, unclear }) => ({ direction, ...(unclear === undefined ? {} : { unclear }) })),
      },
    })),
  );
}

/** Codes of which a word, or words side by side, stand in the text. */
function namedIn(rows: readonly MapRow[], words: readonly string[]): readonly string[] {
  return rows
    .filter((row) => row.words.some((pattern) => standsIn(foldText(pattern).split(" "), words)))
    .map(({ code }) => code);
}

function standsIn(pattern: readonly string[], words: readonly string[]): boolean {
  return words.some((_word, at) => pattern.every((part, i) => fits(part, words[at + i] ?? "")));
}
