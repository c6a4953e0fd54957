// The weights themselves, and tables of what they add up to.
import type { Row } from "../../sql/compile-query.ts";
import { asText, column, type Expression, greatest, least, sum } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { domainRows } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { knownRows } from "../measures.ts";
import type { AnswerMaker } from "./answer.ts";
import { conditionIn, domainIn, namesIn } from "./read-words.ts";

/** In the order of the table. */
export const answerWeights: AnswerMaker = {
  words: ["where"],
  *answer(question) {
    const design = yield* question.open();
    const { from, weight } = domainRows(design, conditionIn(question, "where"));
    const numbered = { columns: [selected("w", weight), selected("n", { node: "row-number" as const })], from };
    const rows: readonly Row[] = yield {
      columns: [selected("w", column("w"))],
      from: numbered,
      orderBy: [column("n")],
    };
    const [found = {}]: readonly Row[] = yield {
      columns: [selected("sum", sum(weight)), selected("least", least(weight)), selected("greatest", greatest(weight))],
      from,
    };
    const of = (name: string): number => Number(found[name] ?? 0);
    return {
      weights: rows.map(({ w }) => Number(w)),
      sum: of("sum"),
      min: of("least"),
      max: of("greatest"),
      degf: design.degf,
    };
  },
};

/** Estimated people in each combination of codes; the codes of the first variable change fastest. */
export const answerTable: AnswerMaker = {
  words: ["vars", "where", "na_rm"],
  *answer(question) {
    const design = yield* question.open();
    const names = namesIn(question, "vars");
    const where = yield* knownRows(design, names, { ...domainIn(question), naRm: true });
    const codes = names.map((name) => asText(column(name)));
    const { from, weight } = domainRows(design, where);
    const found: readonly Row[] = yield {
      columns: [...codes.map((code, at) => selected(`code${at}`, code)), selected("people", sum(weight))],
      from,
      where,
      groupBy: [...codes].reverse(),
    };
    const factor =
      design.replicates === undefined ? 1 : yield* wholeOver(design, { where: domainIn(question).where, found });
    const people = new Map(
      found.map((row) => [
        names.map((_, at) => String(row[`code${at}`] ?? "")).join("\u001f"),
        factor * Number(row.people ?? 0),
      ]),
    );
    const levels = names.map((_, at) => [...new Set(found.map((row) => String(row[`code${at}`] ?? "")))].sort());
    const places = levels.reduceRight<readonly (readonly string[])[]>(
      (rest, own) => rest.flatMap((tail) => own.map((code) => [code, ...tail])),
      [[]],
    );
    const cells = places.map((place) => ({
      ...Object.fromEntries(names.map((name, at) => [name, place[at] ?? ""])),
      Freq: people.get(place.join("\u001f")) ?? 0,
    }));
    return { cells, degf: design.degf };
  },
};

/** Under replicates people with a missing code count as those whose code is known do: the table adds up to everybody, as in R. */
function* wholeOver(
  design: SurveyDesign,
  { where, found }: { readonly where: Expression | undefined; readonly found: readonly Row[] },
): Work<number> {
  const { from, weight } = domainRows(design, where);
  const [whole = {}]: readonly Row[] = yield { columns: [selected("people", sum(weight))], from };
  return Number(whole.people) / found.reduce((total, { people }) => total + Number(people ?? 0), 0);
}
