// How far each recommendation is with each stakeholder: sent → opened → answered → committed → done → gap changed. Computed from
// the log every time; nothing of it is kept.
import type { Recommendation } from "#findings/recommendation";
import type { Stakeholder } from "#findings/stakeholder";

export const STAGES = ["not-sent", "sent", "opened", "answered", "committed", "done", "gap-changed"] as const;

export type Stage = (typeof STAGES)[number];

/** A line of the log as far as the tracker reads it. */
export interface TrackedLine {
  readonly verb: string;
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly subject: string;
  readonly at: string;
  readonly body: unknown;
}

/** Messages sent to a stakeholder and openings there, with the first of each. */
export interface TrackedHappening {
  readonly stakeholder: string;
  readonly verb: string;
  readonly first: string;
  readonly count: number;
}

export type AnswerKind = "accept" | "partly" | "decline" | "counter";

export interface TrackedAnswer {
  readonly kind: AnswerKind;
  readonly words: string;
  readonly position: string;
  readonly speaksFor: boolean;
  readonly isPublic: boolean;
  readonly at: string;
}

export type CommitmentState = "open" | "started" | "done" | "dropped" | "overdue";

export interface TrackedCommitment {
  readonly id: string;
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly action: string;
  readonly responsible: string;
  readonly output: string;
  readonly due: string;
  readonly isPublic: boolean;
  readonly state: CommitmentState;
  readonly madeAt: string;
  /** When it was done; empty otherwise. */
  readonly doneAt: string;
  /** When somebody was last reminded; empty: never. */
  readonly remindedAt: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly note: string;
    readonly reference: string;
    readonly at: string;
    /** The sealed document, where one is attached. */
    readonly file?: { readonly name: string; readonly bytes: number };
  }[];
}

export interface TrackedGap {
  readonly indicator: string;
  readonly before: number;
  readonly after: number;
  /** Standard errors of both; 0 for what was counted whole. */
  readonly errors?: readonly [number, number];
  readonly n?: readonly [number, number];
  /** Too few people to be shown: the values mean nothing. */
  readonly isHidden?: true;
  readonly verdict: string;
  readonly source: string;
  readonly at: string;
}

/** One stakeholder and one recommendation that is addressed to it. */
export interface TrackerRow {
  readonly recommendation: string;
  readonly stakeholder: string;
  readonly country: string;
  readonly city: string;
  readonly stage: Stage;
  readonly sentAt: string;
  readonly openedAt: string;
  readonly answer?: TrackedAnswer;
  readonly commitments: readonly TrackedCommitment[];
  readonly gap?: TrackedGap;
}

export interface TrackerInput {
  readonly recommendations: readonly Recommendation[];
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  readonly happenings: readonly TrackedHappening[];
  /** By number; the last line of each verb, stakeholder, recommendation and subject is enough. */
  readonly lines: readonly TrackedLine[];
  /** ISO date. */
  readonly today: string;
}

/** By recommendation in the order given, then by stakeholder. */
export function computeTracker(input: TrackerInput): readonly TrackerRow[] {
  const commitments = groupList(computeCommitments(input.lines, input.today), pairOf);
  const answers = new Map(
    input.lines.filter(({ verb }) => verb === "answer-recommendation").map((line) => [pairOf(line), line]),
  );
  const gaps = new Map(
    input.lines.filter(({ verb }) => verb === "measure-again").map((line) => [line.recommendation, line]),
  );
  const first = (verb: string) =>
    new Map(input.happenings.filter((one) => one.verb === verb).map((one) => [one.stakeholder, one.first]));
  const [sent, opened] = [first("sent"), first("opened")];
  return input.recommendations.flatMap(({ id, addressees }) =>
    addressees.toSorted().map((stakeholder): TrackerRow => {
      const pair = pairOf({ stakeholder, recommendation: id });
      const [answerLine, gapLine] = [answers.get(pair), gaps.get(id)];
      const own = commitments.get(pair) ?? [];
      const { country = "", city = "" } = input.stakeholders.get(stakeholder) ?? {};
      const parts = {
        ...(answerLine === undefined
          ? {}
          : { answer: { ...(answerLine.body as Omit<TrackedAnswer, "at">), at: answerLine.at } }),
        ...(gapLine === undefined ? {} : { gap: { ...(gapLine.body as Omit<TrackedGap, "at">), at: gapLine.at } }),
      };
      const row = {
        sentAt: sent.get(stakeholder) ?? "",
        openedAt: opened.get(stakeholder) ?? "",
        commitments: own,
        ...parts,
      };
      return { recommendation: id, stakeholder, country, city, stage: stageOf(row), ...row };
    }),
  );
}

/** The farthest that was reached: an answer by telephone counts without a message that was opened. */
function stageOf(row: Pick<TrackerRow, "sentAt" | "openedAt" | "answer" | "commitments" | "gap">): Stage {
  const isDone = row.commitments.some(({ state }) => state === "done");
  if (isDone && (row.gap?.verdict === "closed" || row.gap?.verdict === "narrowed")) return "gap-changed";
  if (isDone) return "done";
  if (row.commitments.some(({ state }) => state !== "dropped")) return "committed";
  if (row.answer !== undefined) return "answered";
  if (row.openedAt !== "") return "opened";
  return row.sentAt === "" ? "not-sent" : "sent";
}

interface Moved {
  readonly to: "started" | "done" | "dropped" | "reopened" | "postponed";
  readonly due?: string;
}

/** In the order in which they were made. */
export function computeCommitments(lines: readonly TrackedLine[], today: string): readonly TrackedCommitment[] {
  const bySubject = groupList(
    lines.filter(({ subject }) => subject !== ""),
    ({ subject }) => subject,
  );
  return lines
    .filter(({ verb }) => verb === "make-commitment")
    .map((line) => {
      const own = bySubject.get(line.subject) ?? [];
      const moves = own.filter(({ verb }) => verb === "move-commitment");
      const made = line.body as Omit<
        TrackedCommitment,
        "id" | "madeAt" | "state" | "doneAt" | "remindedAt" | "evidence"
      >;
      const due = moves.map(({ body }) => (body as Moved).due).findLast((date) => date !== undefined) ?? made.due;
      const last = moves.findLast(({ body }) => (body as Moved).to !== "postponed");
      const to = last === undefined ? "reopened" : (last.body as Moved).to;
      const evidence = own
        .filter(({ verb }) => verb === "attach-evidence")
        .map(({ body, at }) => ({ ...(body as Omit<TrackedCommitment["evidence"][number], "at">), at }));
      return {
        ...made,
        id: line.subject,
        madeAt: line.at,
        due,
        state: stateOf(to, due, today),
        doneAt: to === "done" ? (last?.at ?? "") : "",
        remindedAt: own.findLast(({ verb }) => verb === "note-reminder")?.at ?? "",
        evidence,
      };
    });
}

function stateOf(to: Moved["to"], due: string, today: string): CommitmentState {
  if (to === "done" || to === "dropped") return to;
  if (due < today) return "overdue";
  return to === "started" ? "started" : "open";
}

function pairOf({
  stakeholder,
  recommendation,
}: {
  readonly stakeholder: string;
  readonly recommendation: string;
}): string {
  return `${stakeholder}\n${recommendation}`;
}

function groupList<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}

export type TrackerDimension = "recommendation" | "stakeholder" | "country" | "city";

export interface TrackerCount {
  readonly key: string;
  /** How many came at least so far. */
  readonly reached: Readonly<Record<Stage, number>>;
  readonly overdue: number;
}

export function countTracker(rows: readonly TrackerRow[], by: TrackerDimension | "all"): readonly TrackerCount[] {
  const groups = groupList(rows, (row) => (by === "all" ? "all" : row[by]));
  return [...groups].map(([key, own]) => {
    const reached = STAGES.map(
      (stage, at) => [stage, own.filter((row) => STAGES.indexOf(row.stage) >= at).length] as const,
    );
    const overdue = own.flatMap(({ commitments }) => commitments).filter(({ state }) => state === "overdue").length;
    return { key, reached: Object.fromEntries(reached) as Record<Stage, number>, overdue };
  });
}

/** What the public may see: only what the stakeholder agreed to show, and nothing of whether it opened a message. */
export function publicRows(rows: readonly TrackerRow[]): readonly TrackerRow[] {
  return rows
    .filter(({ answer, commitments }) => answer?.isPublic === true || commitments.some(({ isPublic }) => isPublic))
    .map(({ answer, ...row }) => {
      const commitments = row.commitments.filter(({ isPublic }) => isPublic);
      const shown = {
        ...row,
        sentAt: "",
        openedAt: "",
        commitments,
        ...(answer?.isPublic === true ? { answer: { ...answer, position: "" } } : {}),
      };
      return { ...shown, stage: stageOf(shown) };
    });
}
