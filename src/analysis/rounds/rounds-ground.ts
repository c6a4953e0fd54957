// What the comparison of two rounds rests on, and the places in which it is made.
import type { Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import type { DisclosureRule } from "#study/study";
import type { AnalysisSpec } from "../analysis-spec.ts";
import type { People, PersonRow } from "../equality/people.ts";
import type { Estimate } from "../estimate.ts";
import type { JointSample } from "./joint-sample.ts";

export interface RoundsGround {
  readonly table: string;
  readonly analysis: AnalysisSpec;
  readonly before: readonly PersonRow[];
  readonly after: readonly PersonRow[];
  /** Column with the code of the person. */
  readonly person: string;
  /** Countries of the study, in their order. */
  readonly countries: readonly string[];
  readonly parents: ReadonlyMap<string, string>;
  readonly rule: DisclosureRule;
  /** Of the current round, as published: what is hidden there stays hidden here. */
  readonly published: readonly Estimate[];
  readonly mark: Mark;
}

/** A place of the study and who was asked there, in each round. */
export interface ComparedDomain {
  readonly place: string;
  readonly sex: SexDomain;
  readonly before: readonly number[];
  /** Places in the second round. */
  readonly after: readonly number[];
}

export interface OpenRounds extends RoundsGround {
  readonly people: { readonly before: People; readonly after: People; readonly joint: JointSample };
  readonly domains: readonly ComparedDomain[];
  /** Places of which a city was asked in one round alone. */
  readonly partial: ReadonlySet<string>;
}
