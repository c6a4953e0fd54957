// A table of recruitment → recruits, with issues on what breaks the chains. A line that cannot be placed is left out;
// whoever came through such a line is kept as a seed.
import { groupBy } from "#base/group-by";
import type { Issue } from "#base/issue";
import { type Cells, toNumber } from "../composite/table.ts";
import { columnIsMissing } from "../unknown-choice.ts";
import type { Recruit } from "./recruitment.ts";
import {
  degreeIsMissing,
  idIsMissing,
  idIsRepeated,
  nobodyIsSeed,
  ownRecruit,
  recruiterIsUnknown,
  recruitsAreMany,
} from "./recruitment-issues.ts";

export interface RecruitmentColumns {
  readonly id: string;
  readonly recruiter: string;
  readonly degree: string;
}

export interface RecruitmentTable {
  readonly cells: Cells;
  readonly columns: RecruitmentColumns;
  /** Named in the issues. */
  readonly file: string;
  /** Coupons that each person got; absent = not checked. */
  readonly coupons?: number;
}

export interface ReadRecruitment {
  readonly recruits: readonly Recruit[];
  /** Places in the table of the recruits kept, from 0: the answers are taken from the same lines. */
  readonly lines: readonly number[];
  readonly issues: readonly Issue[];
}

interface Line extends Recruit {
  readonly at: number;
}

const SEED = new Set(["", "seed", "na", "0"]);

/** A seed has `seed`, `0`, `NA` or nothing as its recruiter. Throws `analysis/column-is-missing`. */
export function readRecruitment(table: RecruitmentTable): ReadRecruitment {
  const { file, columns } = table;
  const all = readLines(table);
  const unnamed = all.filter(({ id }) => id === "").map(({ at }) => idIsMissing(placeOf(file, at, columns.id)));
  const groups = groupBy(
    all.filter(({ id }) => id !== ""),
    ({ id }) => id,
  );
  const repeated = [...groups].flatMap(([id, [, ...later]]) =>
    later.map(({ at }) => idIsRepeated(id, placeOf(file, at, columns.id))),
  );
  const kept = [...groups.values()].flatMap(([first]) => first ?? []).toSorted((a, b) => a.at - b.at);
  const linked = linkChains(kept, table);
  const missing = linked.recruits
    .filter(({ degree }) => degree === null || degree <= 0)
    .map(({ id, at }) => degreeIsMissing(id, placeOf(file, at, columns.degree)));
  const seedless = linked.recruits.some(({ recruiter }) => recruiter === undefined) ? [] : [nobodyIsSeed({ file })];
  return {
    recruits: linked.recruits.map(({ id, recruiter, degree }) => ({ id, recruiter, degree })),
    lines: linked.recruits.map(({ at }) => at),
    issues: [
      ...unnamed,
      ...repeated,
      ...linked.issues,
      ...missing,
      ...seedless,
      ...overCoupons(linked.recruits, table),
    ],
  };
}

function readLines({ cells, columns, file }: RecruitmentTable): readonly Line[] {
  const column = (name: string): readonly string[] => {
    const found = Object.hasOwn(cells, name) ? cells[name] : undefined;
    if (found === undefined) throw columnIsMissing(file, name, Object.keys(cells));
    return found;
  };
  const [ids, recruiters, degrees] = [column(columns.id), column(columns.recruiter), column(columns.degree)];
  const names = new Set(ids);
  return ids.map((id, at) => {
    const recruiter = recruiters[at] ?? "";
    const isSeed = SEED.has(recruiter.toLowerCase()) && !(recruiter !== "" && names.has(recruiter));
    return { id, at, recruiter: isSeed ? undefined : recruiter, degree: toNumber(degrees[at]) };
  });
}

/** Unknown recruiters, and those who would have recruited themselves through others, become seeds. */
function linkChains(lines: readonly Line[], { file, columns }: RecruitmentTable) {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const closing = closingLinks(lines, byId);
  const issueOf = ({ id, recruiter, at }: Line): Issue | undefined => {
    const place = placeOf(file, at, columns.recruiter);
    if (recruiter !== undefined && !byId.has(recruiter)) return recruiterIsUnknown(id, recruiter, place);
    return recruiter !== undefined && closing.has(id) ? ownRecruit(id, recruiter, place) : undefined;
  };
  const found = lines.map((line) => ({ line, issue: issueOf(line) }));
  return {
    recruits: found.map(({ line, issue }) => (issue === undefined ? line : { ...line, recruiter: undefined })),
    issues: found.flatMap(({ issue }) => issue ?? []),
  };
}

/** In each circle the one person whose recruiter is met again on the way up. */
function closingLinks(lines: readonly Line[], byId: ReadonlyMap<string, Line>): ReadonlySet<string> {
  const closing = new Set<string>();
  const done = new Set<string>();
  for (const start of lines) {
    const path = new Set<string>();
    let at: Line | undefined = start;
    while (at !== undefined && !done.has(at.id)) {
      path.add(at.id);
      done.add(at.id);
      const { id, recruiter }: Line = at;
      if (recruiter !== undefined && path.has(recruiter)) closing.add(id);
      at = recruiter === undefined ? undefined : byId.get(recruiter);
    }
  }
  return closing;
}

function overCoupons(recruits: readonly Line[], { file, coupons, columns }: RecruitmentTable): readonly Issue[] {
  if (coupons === undefined) return [];
  const brought = groupBy(
    recruits.filter(({ recruiter }) => recruiter !== undefined),
    ({ recruiter }) => recruiter,
  );
  return [...brought].flatMap(([recruiter = "", those]) => {
    const last = those.at(-1)?.at ?? 0;
    return those.length > coupons
      ? [recruitsAreMany(recruiter, [those.length, coupons], placeOf(file, last, columns.recruiter))]
      : [];
  });
}

/** The head line is row 1. */
function placeOf(file: string, at: number, column: string) {
  return { file, row: at + 2, column };
}
