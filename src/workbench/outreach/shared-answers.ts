// What the estimates of one number in two editions have in common: the same answers, some people, or nobody that is known.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import { valuesOf } from "#analysis/equality/answer-values";
import type { PersonRow } from "#analysis/equality/people";
import { joinWaves } from "#analysis/rounds/joint-sample";
import { measureChange } from "#analysis/rounds/measure-change";
import type { Digest } from "#base/digest";
import { defaultFieldwork } from "#study/fieldwork-plan";
import type { Study } from "#study/study";
import type { Workbench } from "../workbench.ts";

export interface TwiceEstimated {
  /** `estimate:<indicator>:<place>:<sex>`. */
  readonly id: string;
  /** Snapshots of the answers; absent in editions of an earlier program. */
  readonly data: readonly [Digest | undefined, Digest | undefined];
}

export interface AnswersGround {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
}

/** `same`: nothing new was measured. Else the covariance of both estimates; 0 where nobody is known to stand in both. */
export type Shared = "same" | number;

export async function sharedAnswers(
  desk: Pick<Workbench, "store" | "engine">,
  { study, analysis }: AnswersGround,
  { id, data: [first, second] }: TwiceEstimated,
): Promise<Shared> {
  if (first === undefined || second === undefined) return 0;
  if (first === second) return "same";
  const [, name, place = "", sex = ""] = id.split(":");
  const indicator = analysis.indicators.find((one) => one.id === name);
  const design = analysis.designs.find(({ table }) => table === indicator?.table);
  if (indicator === undefined || design === undefined) return 0;
  const sides = [await rowsOf(desk, first), await rowsOf(desk, second)];
  const [before, after] = sides;
  if (before === undefined || after === undefined) return 0;
  const plan = study.fieldwork?.find(({ table }) => table === design.table) ?? defaultFieldwork(design.table);
  const { person } = plan.columns;
  const asked = { indicator, design, place, sex, person, level: analysis.confidenceLevel };
  return overlap(named(before, person), named(after, person), asked);
}

/** Undefined where the snapshot is not kept any more. */
async function rowsOf(
  { store, engine }: Pick<Workbench, "store" | "engine">,
  digest: Digest,
): Promise<readonly PersonRow[] | undefined> {
  if (!(await store.blobs.has(digest))) return undefined;
  return engine.run({ text: "select * from answers" }, new Map([["answers", store.blobs.path(digest)]]));
}

/** Without a code of the person its answer names itself: that is how one answer in two editions is known. */
function named(rows: readonly PersonRow[], person: string): readonly PersonRow[] {
  return rows.map((row) => ({ ...row, [person]: String(row[person] ?? "").trim() || String(row.id ?? "") }));
}

type Design = AnalysisSpec["designs"][number];

interface OverlapAsked {
  readonly indicator: IndicatorSpec;
  readonly design: Design;
  readonly place: string;
  readonly sex: string;
  readonly person: string;
  readonly level: number;
}

function overlap(before: readonly PersonRow[], after: readonly PersonRow[], asked: OverlapAsked): Shared {
  const { indicator, design, person, level } = asked;
  const [one, other] = [membersOf(before, asked), membersOf(after, asked)];
  const values = valuesOf(indicator, [...before, ...after]);
  const said = (rows: readonly PersonRow[], members: readonly number[], from: number) =>
    members.map((i) => `${rows[i]?.[person]} ${weightOf(rows[i], design)} ${values[from + i]}`).sort();
  const later = said(after, other, before.length);
  if (said(before, one, 0).join("\n") === later.join("\n")) return "same";
  const { people } = joinWaves({ before, after, design, person });
  const inJoint = other.map((i) => before.length + i);
  const covariance = measureChange({ people, values, level }, one, inJoint)?.covariance ?? 0;
  return Number.isFinite(covariance) ? covariance : 0;
}

function membersOf(rows: readonly PersonRow[], { design: { domains }, place, sex }: OverlapAsked): readonly number[] {
  const isIn = (row: PersonRow, column: string | undefined, wanted: string) =>
    column !== undefined && String(row[column] ?? "") === wanted;
  return rows.flatMap((row, i) => {
    const isThere = place === WHOLE_STUDY || isIn(row, domains.country, place) || isIn(row, domains.city, place);
    return isThere && (sex === "all" || isIn(row, domains.sex, sex)) ? [i] : [];
  });
}

function weightOf(row: PersonRow | undefined, { weight }: Design): string {
  return weight === undefined ? "" : String(row?.[weight] ?? "");
}
