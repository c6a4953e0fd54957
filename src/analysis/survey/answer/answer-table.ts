// Estimated people in each combination of codes, with how far that is certain. Source: R survey 4, svytable, svytotal.
import { Problem } from "#base/problem";
import type { Row } from "../../sql/compile-query.ts";
import { all, asText, COUNT_ROWS, column, type Expression, isMissing, not, number, sum } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { codesInOrder, domainKey } from "../domain-names.ts";
import { domainRows } from "../estimate.ts";
import { estimateTotals } from "../estimate-totals.ts";
import type { Work } from "../estimator.ts";
import { type Domain, describeColumns, knownRows } from "../measures.ts";
import { type NamedMeasure, totalsOf } from "../moments.ts";
import { sampleRows } from "../sampled-rows.ts";
import type { Answered, AnswerMaker, Question } from "./answer.ts";
import { namedEstimates } from "./named-estimates.ts";
import { domainIn, namesIn } from "./read-words.ts";
import { repeatedCells, type TableCell } from "./repeated-cells.ts";
import { askedIn, sideBySide } from "./side-by-side.ts";

/** The codes of the first variable change fastest; cells of nobody are there, as zero. */
export const answerTable: AnswerMaker = {
  words: ["vars", "where", "na_rm"],
  *answer(question) {
    const design = yield* question.open();
    const names = namesIn(question, "vars");
    const domain = domainIn(question);
    const where = yield* knownRows(design, names, { ...domain, naRm: true });
    const found = yield* readCells(design, names, where);
    const repeated =
      design.replicates === undefined ? undefined : yield* repeatedCells(design, { names, domain, found });
    const people = new Map(repeated?.people ?? found.map(({ codes, people: own }) => [domainKey(codes), own]));
    const cells = placesOf(yield* readLevels(design, names, domain.where)).map((place) => ({
      ...Object.fromEntries(names.map((name, at) => [name, place[at] ?? ""])),
      Freq: people.get(domainKey(place)) ?? 0,
    }));
    const spread = repeated?.spread ?? (yield* spreadOf(question, names, domain));
    return { cells, ...spread, degf: design.degf };
  },
};

const PEOPLE: NamedMeasure = { name: "people", is: number(1) };

/** The table itself needs no variance: where the design has none, the answer says why. */
function* spreadOf(question: Question, by: readonly string[], domain: Domain): Work<Answered> {
  try {
    return yield* knownSpread(question, by, domain);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    return { spread_is_unknown: { code: cause.code, ...cause.texts } };
  }
}

/** Rows that answered, standard errors and intervals by the name of their codes. */
function* knownSpread({ sampled }: Question, by: readonly string[], domain: Domain): Work<Answered> {
  const estimator = totalsOf([PEOPLE]);
  const found = yield* estimateTotals(sampled, { estimator, known: by, domain: { ...domain, naRm: true }, by });
  const { se, ci95_lower, ci95_upper } = namedEstimates(sideBySide(found, { by, isPart: domain.where !== undefined }));
  return { n: askedIn(found), se, ci95_lower, ci95_upper };
}

function* readCells(design: SurveyDesign, names: readonly string[], where: Expression): Work<readonly TableCell[]> {
  const codes = names.map((name) => asText(column(name)));
  const { from, weight } = domainRows(design, where);
  const rows: readonly Row[] = yield {
    columns: [
      ...codes.map((code, at) => selected(`code${at}`, code)),
      selected("n", COUNT_ROWS),
      selected("people", sum(weight)),
    ],
    from,
    where,
    groupBy: [...codes].reverse(),
  };
  return rows.map((row) => ({
    codes: names.map((_, at) => String(row[`code${at}`] ?? "")),
    n: Number(row.n ?? 0),
    people: Number(row.people ?? 0),
  }));
}

const LOGICAL: readonly string[] = ["TRUE", "FALSE"];

/**
 * Words are categories of everybody asked, so that a domain shows those of which it has nobody; numbers, and what is true or
 * false, are those that stand in the complete rows of the domain.
 */
function* readLevels(
  design: SurveyDesign,
  names: readonly string[],
  where?: Expression,
): Work<readonly (readonly string[])[]> {
  const { from } = design;
  const known = all(sampleRows(design, where), ...names.map((name) => not(isMissing(column(name)))));
  const levels: (readonly string[])[] = [];
  for (const { name, levels: words = [] } of yield* describeColumns({ from }, names)) {
    if (words.some((word) => !LOGICAL.includes(word.toUpperCase()))) {
      levels.push(words);
      continue;
    }
    const code = asText(column(name));
    const rows: readonly Row[] = yield { columns: [selected("code", code)], from, where: known, groupBy: [code] };
    levels.push(codesInOrder(rows.map((row) => String(row.code ?? ""))));
  }
  return levels;
}

function placesOf(levels: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return levels.reduceRight<readonly (readonly string[])[]>(
    (rest, own) => rest.flatMap((tail) => own.map((code) => [code, ...tail])),
    [[]],
  );
}
