// How far coders agree: per code over the lines that two or more people have read; and over all codes together.
import { type Agreement, cohenKappa } from "#base/agreement/cohen-kappa";
import { krippendorffAlpha, type Reliability } from "#base/agreement/krippendorff-alpha";
import type { Coding } from "./coding.ts";

export interface CodeAgreement {
  readonly code: string;
  readonly alpha: Reliability;
  /** By pair of people, where they coded the same transcripts. */
  readonly kappas: readonly (Agreement & { readonly people: readonly [string, string] })[];
}

export interface CodingAgreement {
  readonly people: readonly string[];
  /** Lines of transcripts that two or more people coded. */
  readonly lines: number;
  readonly overall: Reliability;
  readonly codes: readonly CodeAgreement[];
}

interface Line {
  readonly transcript: string;
  readonly start: number;
  readonly end: number;
  /** Who has read the transcript at all. */
  readonly readers: readonly string[];
}

/** Over all codes together, without the codes one by one. */
export function overallAgreement(codings: readonly Coding[], transcripts: ReadonlyMap<string, string>): Reliability {
  return krippendorffAlpha(unitsOf(judgeLines(codings, linesOf(codings, transcripts))));
}

/** A line has a code for a person if one of their passages with it touches the line. */
export function codingAgreement(codings: readonly Coding[], transcripts: ReadonlyMap<string, string>): CodingAgreement {
  const people = [...new Set(codings.map(({ person }) => person))].toSorted();
  const lines = linesOf(codings, transcripts);
  const judged = judgeLines(codings, lines);
  return {
    people,
    lines: lines.length,
    overall: krippendorffAlpha(unitsOf(judged)),
    codes: [...judged].map(([code, units]) => ({
      code,
      alpha: krippendorffAlpha(units.map((unit) => [...unit.values()])),
      kappas: kappasOf(people, units),
    })),
  };
}

type JudgedLines = ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;

function judgeLines(codings: readonly Coding[], lines: readonly Line[]): JudgedLines {
  const codes = [...new Set(codings.map(({ code }) => code))].toSorted();
  return new Map(codes.map((code) => [code, lines.map((line) => judge(line, code, codings))]));
}

function unitsOf(judged: JudgedLines): readonly (readonly string[])[] {
  return [...judged.values()].flatMap((units) => units.map((unit) => [...unit.values()]));
}

function linesOf(codings: readonly Coding[], transcripts: ReadonlyMap<string, string>): readonly Line[] {
  return [...transcripts].flatMap(([transcript, text]) => {
    const readers = [...new Set(codings.filter((one) => one.transcript === transcript).map(({ person }) => person))];
    if (readers.length < 2) return [];
    let start = 0;
    return text.split("\n").map((line): Line => {
      const end = start + [...line].length;
      const here = { transcript, start, end, readers };
      start = end + 1;
      return here;
    });
  });
}

function judge(
  { transcript, start, end, readers }: Line,
  code: string,
  codings: readonly Coding[],
): ReadonlyMap<string, string> {
  const touching = codings.filter(
    (one) => one.transcript === transcript && one.code === code && one.start < end && start < one.end,
  );
  return new Map(readers.map((person) => [person, touching.some((one) => one.person === person) ? "yes" : "no"]));
}

function kappasOf(people: readonly string[], units: readonly ReadonlyMap<string, string>[]): CodeAgreement["kappas"] {
  return people.flatMap((a, at) =>
    people.slice(at + 1).flatMap((b) => {
      const pairs = units.flatMap((unit) => {
        const [first, second] = [unit.get(a), unit.get(b)];
        return first === undefined || second === undefined ? [] : [[first, second] as const];
      });
      return pairs.length === 0 ? [] : [{ people: [a, b] as const, ...cohenKappa(pairs) }];
    }),
  );
}
