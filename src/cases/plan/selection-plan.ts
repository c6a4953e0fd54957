// How cases are chosen, and how far the plan is filled. Maximum variation: Patton 2015, Qualitative Research and Evaluation Methods.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { count, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import type { Texts } from "#base/text";
import type { CaseStudy } from "../case-study.ts";

export const TRAITS = ["sex", "country", "city", "need", "ageBand"] as const;
export type Trait = (typeof TRAITS)[number];

export interface SelectionPlan {
  readonly principle: Texts;
  readonly variation: readonly { readonly trait: Trait; readonly wanted: readonly string[]; readonly least: number }[];
}

export function readSelectionPlan(
  text: string,
  file: string,
): { readonly plan?: SelectionPlan; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const item = record({ trait: oneOf(TRAITS), wanted: listOf(words()), least: maybe(count(1)) });
  const { value, issues: found } = readShape(node, record({ principle: texts(), variation: listOf(item) }), file);
  const all = [...issues, ...found];
  if (value === undefined) return { issues: all };
  const variation = value.variation.map(({ least = 1, ...rest }) => ({ ...rest, least }));
  return { plan: { principle: value.principle, variation }, issues: all };
}

export interface PlanCell {
  readonly trait: Trait;
  readonly level: string;
  readonly least: number;
  /** Ids of the cases that have it. */
  readonly cases: readonly string[];
}

export function coverPlan({ variation }: SelectionPlan, cases: readonly CaseStudy[]): readonly PlanCell[] {
  return variation.flatMap(({ trait, wanted, least }) =>
    wanted.map((level) => ({
      ...{ trait, level, least },
      cases: cases.filter((one) => levelsOf(one, trait).includes(level)).map(({ id }) => id),
    })),
  );
}

function levelsOf(one: CaseStudy, trait: Trait): readonly string[] {
  return trait === "need" ? one.needs : [one[trait]];
}
