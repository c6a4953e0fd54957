// From need to use of one kind of service in one place: what the directory counts today, and what people in need say, each with its
// interval and n (effective coverage, Tanahashi 1978). A small cell carries no number at all.
import { type CascadeStep, cascadeOf, type EmptyReason, type StepNumbers } from "#analysis/coverage/cascade";
import type { Estimate } from "#analysis/estimate";
import { joinMarks, type Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import { sameText, type Texts } from "#base/text";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { nothingKnown } from "../problems.ts";
import { toDirectoryService } from "../services/measure-coverage.ts";
import { listServices, todayOf } from "../services/read-directory.ts";
import { type ExploreGround, placeNameOf, readExploreGround, sexesOf } from "./explore-indicator.ts";
import { STEP_NAMES } from "./step-names.ts";

export interface CascadeWish {
  /** Code of a service kind. */
  readonly kind: string;
  /** `REG`, a country or a city. */
  readonly place: string;
  readonly by: "all" | "sex";
}

export interface CascadeRow {
  readonly step: "need" | CascadeStep;
  readonly name: Texts;
  readonly sex: SexDomain;
  /** Services that pass this step; null where the directory does not speak of it. */
  readonly services: number | null;
  /** `need`: of everybody; other steps: of those in need. All four null where there is no number that may be shown. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number | null;
  /** At most so many: others may be held back by what was not asked. */
  readonly isBound: boolean;
  readonly isWeak: boolean;
  readonly reason: EmptyReason | null;
  /** Ids of estimates. */
  readonly restsOn: readonly string[];
}

export interface ExploredCascade {
  readonly kind: { readonly code: string; readonly names: Texts };
  readonly place: { readonly id: string; readonly name: Texts };
  readonly population: Texts;
  readonly period: Study["period"];
  readonly publisher: Texts;
  readonly mark: Mark;
  readonly confidenceLevel: number;
  /** Day for which the directory was read. */
  readonly on: string;
  readonly rows: readonly CascadeRow[];
}

/** Throws `workbench/no-study-is-kept`, `workbench/nothing-known-under-id`. */
export async function exploreCascade(desk: Desk, id: string, wish: CascadeWish): Promise<ExploredCascade> {
  const ground = await readExploreGround(desk, id);
  const { study, analysis } = ground;
  const kind = study.serviceKinds.find(({ code }) => code === wish.kind);
  if (kind === undefined) throw nothingKnown(wish.kind, []);
  const on = todayOf(desk.effects);
  const [estimates, services] = await Promise.all([
    readEstimates(desk, id, { ground, wish }),
    desk.store.services.list(id).then((kept) => listServices(kept, on).map(toDirectoryService)),
  ]);
  const cells = cascadeOf({ study, analysis, estimates, services }, { serviceKind: wish.kind, place: wish.place });
  const need = analysis.indicators.find(({ role, serviceKind }) => role === "need" && serviceKind === wish.kind);
  const rows = sexesOf(wish.by).flatMap((sex) => {
    const cell = cells.find((one) => one.sex === sex);
    const told = estimates.find((one) => one.id === `estimate:${need?.id}:${wish.place}:${sex}`);
    return cell === undefined ? [] : [needRow(told, sex), ...cell.steps.map((step) => rowOf(step, { sex, estimates }))];
  });
  return {
    kind: { code: kind.code, names: kind.names },
    place: { id: wish.place, name: placeNameOf(study, wish.place) },
    population: study.populations.find((one) => one.id === need?.table)?.names ?? sameText(need?.table ?? ""),
    period: study.period,
    publisher: study.publisher,
    mark: joinMarks(estimates.map(({ mark }) => mark)),
    confidenceLevel: analysis.confidenceLevel,
    on,
    rows: inSteps(rows),
  };
}

/** Of this kind of service, and of barriers, in this place. */
async function readEstimates(
  { store }: Desk,
  id: string,
  { ground, wish }: { readonly ground: ExploreGround; readonly wish: CascadeWish },
): Promise<readonly Estimate[]> {
  const wanted = ground.analysis.indicators.filter(
    ({ role, serviceKind, kind }) => kind === "proportion" && (serviceKind === wish.kind || role === "barrier"),
  );
  const rows = await Promise.all(
    wanted.map((one) => store.numbers.listFrom(id, "estimate", `estimate:${one.id}:${wish.place}:`)),
  );
  return rows.flat().map(({ body }) => body as Estimate);
}

const NOTHING = { value: null, lower: null, upper: null, n: null } as const;

function needRow(estimate: Estimate | undefined, sex: SexDomain): CascadeRow {
  const row = { step: "need", name: STEP_NAMES.need, sex, services: null, isBound: false } as const;
  if (estimate === undefined) return { ...row, ...NOTHING, isWeak: false, reason: "no-answers", restsOn: [] };
  const restsOn = [estimate.id];
  if (estimate.flags.includes("suppressed"))
    return { ...row, ...NOTHING, isWeak: false, reason: "suppressed", restsOn };
  const { value, lower, upper, n, flags } = estimate;
  return { ...row, ...{ value, lower, upper, n, restsOn }, isWeak: flags.includes("weak"), reason: null };
}

interface RowGround {
  readonly sex: SexDomain;
  readonly estimates: readonly Estimate[];
}

function rowOf(told: StepNumbers, { sex, estimates }: RowGround): CascadeRow {
  const { step, services = null, share, n = null, bound, restsOn, reason = null } = told;
  const isWeak = estimates.some(({ id, flags }) => restsOn.includes(id) && flags.includes("weak"));
  return {
    ...{ step, sex, services, restsOn, isWeak },
    name: STEP_NAMES[step],
    ...(share === undefined ? NOTHING : { ...share, n }),
    isBound: share !== undefined && bound === "at-most",
    // A count of services without an answer of people is no fault of the study.
    reason: share === undefined ? reason : null,
  };
}

/** Women and men of each step side by side. */
function inSteps(rows: readonly CascadeRow[]): readonly CascadeRow[] {
  const steps = [...new Set(rows.map(({ step }) => step))];
  return steps.flatMap((step) => rows.filter((row) => row.step === step));
}
