// Estimated people in each combination of codes. Source: R survey 4, svytable.
import type { Row } from "../../sql/compile-query.ts";
import { all, asText, column, type Expression, isMissing, not, sum } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { inOrder } from "../domain-totals.ts";
import { domainRows } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { describeColumns, knownRows } from "../measures.ts";
import { sampleRows } from "../sampled-rows.ts";
import type { AnswerMaker } from "./answer.ts";
import { domainIn, namesIn } from "./read-words.ts";

/** The codes of the first variable change fastest; cells of nobody are there, as zero. */
export const answerTable: AnswerMaker = {
  words: ["vars", "where", "na_rm"],
  *answer(question) {
    const design = yield* question.open();
    const names = namesIn(question, "vars");
    const domain = domainIn(question);
    const where = yield* knownRows(design, names, { ...domain, naRm: true });
    const found = yield* readCells(design, names, where);
    const factor = design.replicates === undefined ? 1 : yield* wholeOver(design, { where: domain.where, found });
    const people = new Map(found.map(({ codes, people: own }) => [codes.join("\u001f"), factor * own]));
    const cells = placesOf(yield* readLevels(design, names, domain.where)).map((place) => ({
      ...Object.fromEntries(names.map((name, at) => [name, place[at] ?? ""])),
      Freq: people.get(place.join("\u001f")) ?? 0,
    }));
    return { cells, degf: design.degf };
  },
};

interface Cell {
  readonly codes: readonly string[];
  readonly people: number;
}

function* readCells(design: SurveyDesign, names: readonly string[], where: Expression): Work<readonly Cell[]> {
  const codes = names.map((name) => asText(column(name)));
  const { from, weight } = domainRows(design, where);
  const rows: readonly Row[] = yield {
    columns: [...codes.map((code, at) => selected(`code${at}`, code)), selected("people", sum(weight))],
    from,
    where,
    groupBy: [...codes].reverse(),
  };
  return rows.map((row) => ({
    codes: names.map((_, at) => String(row[`code${at}`] ?? "")),
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
    levels.push(inOrder(rows.map((row) => String(row.code ?? ""))));
  }
  return levels;
}

function placesOf(levels: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return levels.reduceRight<readonly (readonly string[])[]>(
    (rest, own) => rest.flatMap((tail) => own.map((code) => [code, ...tail])),
    [[]],
  );
}

interface Found {
  readonly where: Expression | undefined;
  readonly found: readonly Cell[];
}

/** Under replicates people with a missing code count as those whose code is known do: the table adds up to everybody, as in R. */
function* wholeOver(design: SurveyDesign, { where, found }: Found): Work<number> {
  const { from, weight } = domainRows(design, where);
  const [whole = {}]: readonly Row[] = yield { columns: [selected("people", sum(weight))], from };
  return Number(whole.people) / found.reduce((total, { people }) => total + people, 0);
}
