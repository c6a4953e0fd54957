// Works as one reader of the review meets them: what others decided is hidden until this reader has decided too.
import { foldText } from "#base/fold-text";
import type { Reference } from "#literature/reference";
import { judgeScreening, type ScreenedWork, type StageState } from "#literature/review/judge-screening";
import type { Decision, ScreeningDecision, Stage } from "#literature/review/screening-decision";
import type { Effects } from "../effect/effects.ts";
import { referenceIsUnknown } from "../evidence-problems.ts";
import { type OpenReview, openReview } from "./open-review.ts";

export const STAGE_STATES = ["include", "exclude", "not-retrieved", "duplicate", "waiting", "conflict"] as const;

export interface ScreeningWish {
  /** Who reads. Whoever is none of the people of the protocol sees every decision. */
  readonly person: string;
  readonly stage?: Stage | undefined;
  /** Of the stage; without a stage, of the last stage that the work has reached. */
  readonly state?: StageState["state"] | undefined;
  /** Only works on which this person has still to decide at the stage that they have reached. */
  readonly isMine?: boolean | undefined;
  /** Words of the id, title, authors or abstract. */
  readonly words?: string | undefined;
  /** __Default value:__ `first`, `up` */
  readonly order?: ScreeningOrder | undefined;
  readonly direction?: "up" | "down" | undefined;
}

/** `first`: as the list has them; `state`: of the stage that the work has reached, waiting ones first. */
export const SCREENING_ORDERS = ["first", "title", "year", "state"] as const;

export type ScreeningOrder = (typeof SCREENING_ORDERS)[number];

export interface ReaderStage {
  readonly stage: Stage;
  readonly state: StageState["state"];
  readonly reason: string;
  readonly decisions: readonly Pick<
    ScreeningDecision,
    "person" | "decision" | "reason" | "note" | "on" | "duplicateOf"
  >[];
  readonly own?: Decision;
  /** Decisions of others that are not shown yet. */
  readonly hidden: number;
}

export interface ReaderWork {
  readonly reference: Reference;
  readonly stages: readonly ReaderStage[];
}

/** In the order of the wish; equal ones stay as the list has them. Throws what `openReview` throws. */
export async function listScreening(
  effects: Effects,
  study: string,
  wish: ScreeningWish,
): Promise<readonly ReaderWork[]> {
  const found = worksFor(await openReview(effects, study), wish.person).filter((work) => fits(work, wish));
  return sorted(found, wish);
}

function sorted(
  works: readonly ReaderWork[],
  { order = "first", direction = "up" }: ScreeningWish,
): readonly ReaderWork[] {
  if (order === "first") return direction === "up" ? works : works.toReversed();
  const sign = direction === "up" ? 1 : -1;
  return works.toSorted((a, b) => sign * COMPARE[order](a, b));
}

const READ_FIRST: readonly StageState["state"][] = [
  ...(["waiting", "conflict", "include", "exclude", "not-retrieved", "duplicate"] as const),
];

/** Works without a year come after all others of the way up. */
const COMPARE: Readonly<Record<Exclude<ScreeningOrder, "first">, (a: ReaderWork, b: ReaderWork) => number>> = {
  title: (a, b) => compareTexts(foldText(a.reference.title), foldText(b.reference.title)),
  year: (a, b) => (a.reference.year ?? 9999) - (b.reference.year ?? 9999),
  state: (a, b) => stateRank(a) - stateRank(b),
};

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function stateRank({ stages }: ReaderWork): number {
  return READ_FIRST.indexOf(stages.at(-1)?.state ?? "waiting");
}

/** Throws `workbench/reference-is-unknown`, and what `openReview` throws. */
export async function readScreeningOf(
  effects: Effects,
  study: string,
  { reference, person }: { readonly reference: string; readonly person: string },
): Promise<ReaderWork> {
  const works = worksFor(await openReview(effects, study), person);
  const found = works.find((work) => work.reference.id === reference);
  if (found === undefined) throw referenceIsUnknown(reference);
  return found;
}

function worksFor({ protocol, references, screening }: OpenReview, person: string): readonly ReaderWork[] {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const isReader = protocol.people.includes(person);
  return judgeScreening([...byId.keys()], screening, protocol.readersPerWork).flatMap((work) => {
    const reference = byId.get(work.reference);
    return reference === undefined ? [] : [{ reference, stages: stagesOf(work, isReader ? person : undefined) }];
  });
}

function stagesOf(work: ScreenedWork, reader: string | undefined): readonly ReaderStage[] {
  return (["title-abstract", "full-text"] as const).flatMap((stage) => {
    const judged = work[stage];
    if (judged === undefined) return [];
    const own = judged.decisions.find(({ person }) => person === reader)?.decision;
    const isHidden = reader !== undefined && own === undefined && judged.state === "waiting";
    const shown = isHidden ? [] : judged.decisions;
    return [
      {
        ...{ stage, state: judged.state, reason: judged.reason, hidden: judged.decisions.length - shown.length },
        decisions: shown.map(({ person, decision, reason, note, on, duplicateOf }) => ({
          ...{ person, decision, reason, note, on, duplicateOf },
        })),
        ...(own === undefined ? {} : { own }),
      },
    ];
  });
}

function fits({ reference, stages }: ReaderWork, { stage, state, isMine, words = "" }: ScreeningWish): boolean {
  const last = stages.at(-1);
  const meant = stage === undefined ? last : stages.find((one) => one.stage === stage);
  if (meant === undefined || (state !== undefined && meant.state !== state)) return false;
  if (isMine === true && (last?.state !== "waiting" || last.own !== undefined)) return false;
  const { id, title, authors, abstract } = reference;
  const text = foldText([id, title, ...authors, abstract].join(" "));
  return foldText(words)
    .split(" ")
    .every((word) => text.includes(word));
}
